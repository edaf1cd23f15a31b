// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Writes meter samples as an array of MeterValue (OCPP 1.6 sections 7.33 and 7.43).
    /// </summary>
    internal static class MeterValueWriter
    {
        /// <summary>Stands for a connector that is not the main meter.</summary>
        public const int AnyConnector = 1;

        private const int Decimals = 3;

        public static void Write(JsonWriter writer, MeterSample[] samples, int count, int connectorId, IClock clock)
        {
            writer.StartArray();
            for (int i = 0; i < count; i++)
            {
                MeterSample sample = samples[i];
                if (sample.Count > 0)
                {
                    WriteSample(writer, sample, connectorId, clock);
                }
            }

            writer.EndArray();
        }

        /// <summary>
        /// Cuts thousandths, such as mWh, to whole units, such as Wh. Registers go out cut everywhere, so that a sampled value
        /// never contradicts meterStart or meterStop.
        /// </summary>
        public static long ToWhole(long thousandths)
        {
            return (thousandths / 1000) - (thousandths % 1000 < 0 ? 1 : 0);
        }

        private static void WriteSample(JsonWriter writer, MeterSample sample, int connectorId, IClock clock)
        {
            string context = MeasurandNames.GetContext(sample.Context);
            writer.StartObject();
            writer.TimestampProperty("timestamp", sample.Time.GetUtc(clock));
            writer.Name("sampledValue");
            writer.StartArray();
            for (int i = 0; i < sample.Count; i++)
            {
                Measurand measurand = sample.GetMeasurand(i);
                long value = sample.GetThousandths(i);
                writer.StartObject();
                writer.Name("value");
                if (measurand <= Measurand.EnergyReactiveExportRegister)
                {
                    writer.FixedText(ToWhole(value), 0);
                }
                else
                {
                    writer.FixedText(value, Decimals);
                }

                writer.ConstantProperty("context", context);
                writer.ConstantProperty("measurand", MeasurandNames.GetName(measurand));
                writer.ConstantProperty("phase", MeasurandNames.GetPhase(sample.GetPhase(i), measurand));
                writer.ConstantProperty("location", MeasurandNames.GetLocation(measurand, connectorId == 0));
                writer.ConstantProperty("unit", MeasurandNames.GetUnit(measurand));
                writer.EndObject();
            }

            writer.EndArray();
            writer.EndObject();
        }
    }
}
