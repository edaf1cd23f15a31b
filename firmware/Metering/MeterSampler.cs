// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// Puts the measurands of a setting together into a sample. What the meter does not measure is left out; what the charge
    /// point knows itself (offered current and power, energy since the last sample) is added.
    /// </summary>
    public sealed class MeterSampler
    {
        /// <summary>Most values of one measurand: all phases together and each of the three.</summary>
        private const int ValuesPerMeasurand = 4;

        /// <summary>Nominal voltage for the offered power when the meter measures none, mV.</summary>
        private const long NominalMillivolts = 230000;

        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterSampler"/> class.
        /// </summary>
        /// <param name="clock">Clock for the timestamps.</param>
        public MeterSampler(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// Takes a sample. Unless it was asked for in between, it ends the interval of the stream.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="stream">What to measure.</param>
        /// <param name="context">Why.</param>
        /// <returns>The sample, or <see langword="null"/> when nothing of the list can be measured.</returns>
        public MeterSample Take(Connector connector, MeterStream stream, SampleContext context)
        {
            connector.Meter.ReadNow();
            MeasurandList measurands = stream.Measurands;
            MeterSample found = new MeterSample(measurands.Count * ValuesPerMeasurand);
            for (int i = 0; i < measurands.Count; i++)
            {
                Add(connector, stream, measurands.GetMeasurand(i), measurands.GetPhase(i), found);
            }

            if (context != SampleContext.Trigger)
            {
                stream.BeginInterval(connector);
            }

            if (found.Count == 0)
            {
                return null;
            }

            MeterSample sample = found.Copy();
            sample.Time = new EventTime(_clock);
            sample.Context = context;
            return sample;
        }

        /// <summary>
        /// Takes the energy register alone.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="context">Why.</param>
        /// <returns>The sample.</returns>
        public MeterSample TakeRegister(Connector connector, SampleContext context)
        {
            MeterSample sample = new MeterSample(1);
            sample.Add(Measurand.EnergyActiveImportRegister, Phase.All, connector.Meter.EnergyMilliwattHours);
            sample.Time = new EventTime(_clock);
            sample.Context = context;
            return sample;
        }

        private static void Add(Connector connector, MeterStream stream, Measurand measurand, int phase, MeterSample found)
        {
            if (phase != MeasurandList.EveryPhase)
            {
                AddMeasured(connector, measurand, (Phase)phase, found);
                return;
            }

            switch (measurand)
            {
                case Measurand.CurrentOffered:
                    found.Add(measurand, Phase.All, connector.Power.OfferedDeciamperes * 100L);
                    break;
                case Measurand.PowerOffered:
                    found.Add(measurand, Phase.All, GetOfferedPower(connector));
                    break;
                case Measurand.EnergyActiveImportInterval:
                    found.Add(measurand, Phase.All, stream.GetIntervalEnergy(connector));
                    break;
                case Measurand.Voltage:
                case Measurand.CurrentImport:
                case Measurand.CurrentExport:
                    if (!AddEachPhase(connector, measurand, found))
                    {
                        AddMeasured(connector, measurand, Phase.All, found);
                    }

                    break;
                default:
                    bool hasPhases = stream.TellsEachPhase && !(measurand == Measurand.EnergyActiveImportRegister && stream.HasRegisterWithoutPhases);
                    if (!AddMeasured(connector, measurand, Phase.All, found) || hasPhases)
                    {
                        AddEachPhase(connector, measurand, found);
                    }

                    break;
            }
        }

        private static bool AddEachPhase(Connector connector, Measurand measurand, MeterSample found)
        {
            bool hasAny = false;
            for (int phase = (int)Phase.L1; phase <= (int)Phase.L3; phase++)
            {
                hasAny |= AddMeasured(connector, measurand, (Phase)phase, found);
            }

            return hasAny;
        }

        private static bool AddMeasured(Connector connector, Measurand measurand, Phase phase, MeterSample found)
        {
            long value;
            if (!connector.Meter.TryRead(measurand, phase, out value))
            {
                return false;
            }

            found.Add(measurand, phase, value);
            return true;
        }

        /// <summary>
        /// Offered power, mW: offered current times the voltage of each phase that the meter measures.
        /// </summary>
        private static long GetOfferedPower(Connector connector)
        {
            long millivolts = 0;
            for (int phase = (int)Phase.L1; phase <= (int)Phase.L3; phase++)
            {
                long value;
                if (connector.Meter.TryRead(Measurand.Voltage, (Phase)phase, out value))
                {
                    millivolts += value;
                }
            }

            return connector.Power.OfferedDeciamperes * (millivolts == 0 ? NominalMillivolts : millivolts) / 10;
        }
    }
}
