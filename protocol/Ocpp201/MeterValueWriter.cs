// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Writes meter samples as an array of MeterValueType (OCPP 2.0.1). There is no measurand for the temperature; it is left out.
    /// </summary>
    internal static class MeterValueWriter
    {
        private const int Decimals = 3;

        /// <summary>
        /// Writes the property <c>meterValue</c>; nothing when no sample has a value.
        /// </summary>
        public static void Write(JsonWriter writer, MeterSample[] samples, int count, bool isMainMeter, IClock clock)
        {
            bool isOpen = false;
            for (int i = 0; i < count; i++)
            {
                if (HasValues(samples[i]))
                {
                    if (!isOpen)
                    {
                        writer.Name("meterValue");
                        writer.StartArray();
                        isOpen = true;
                    }

                    WriteSample(writer, samples[i], isMainMeter, clock);
                }
            }

            if (isOpen)
            {
                writer.EndArray();
            }
        }

        /// <summary>
        /// Tells whether a sample has a value that has a measurand here.
        /// </summary>
        public static bool HasValues(MeterSample sample)
        {
            for (int i = 0; i < sample.Count; i++)
            {
                if (sample.GetMeasurand(i) != Measurand.Temperature)
                {
                    return true;
                }
            }

            return false;
        }

        private static void WriteSample(JsonWriter writer, MeterSample sample, bool isMainMeter, IClock clock)
        {
            string context = MeasurandNames.GetContext(sample.Context);
            writer.StartObject();
            writer.TimestampProperty("timestamp", sample.Time.GetUtc(clock));
            writer.Name("sampledValue");
            writer.StartArray();
            for (int i = 0; i < sample.Count; i++)
            {
                Measurand measurand = sample.GetMeasurand(i);
                if (measurand == Measurand.Temperature)
                {
                    continue;
                }

                writer.StartObject();
                writer.Name("value");
                writer.Fixed(sample.GetThousandths(i), Decimals);
                writer.ConstantProperty("context", context);
                writer.ConstantProperty("measurand", MeasurandNames.GetName(measurand));
                writer.ConstantProperty("phase", MeasurandNames.GetPhase(sample.GetPhase(i), measurand));
                writer.ConstantProperty("location", MeasurandNames.GetLocation(measurand, isMainMeter));
                WriteUnit(writer, measurand == Measurand.Frequency ? "Hertz" : MeasurandNames.GetUnit(measurand));
                writer.EndObject();
            }

            writer.EndArray();
            writer.EndObject();
        }

        private static void WriteUnit(JsonWriter writer, string unit)
        {
            if (unit != null)
            {
                writer.Name("unitOfMeasure");
                writer.StartObject();
                writer.ConstantProperty("unit", unit);
                writer.EndObject();
            }
        }
    }
}
