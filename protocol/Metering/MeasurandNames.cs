// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Metering
{
    /// <summary>
    /// Names around measured values, the same in both versions: measurands and their units (OCPP 1.6 section 7.31,
    /// MeasurandEnumType of OCPP 2.0.1), contexts, phases, locations.
    /// </summary>
    public static class MeasurandNames
    {
        private const int Count = 16;

        /// <summary>
        /// Gets the name of a measurand.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <returns>Name such as <c>Energy.Active.Import.Register</c>.</returns>
        public static string GetName(Measurand measurand)
        {
            switch (measurand)
            {
                case Measurand.EnergyActiveImportRegister:
                    return "Energy.Active.Import.Register";
                case Measurand.EnergyActiveExportRegister:
                    return "Energy.Active.Export.Register";
                case Measurand.EnergyReactiveImportRegister:
                    return "Energy.Reactive.Import.Register";
                case Measurand.EnergyReactiveExportRegister:
                    return "Energy.Reactive.Export.Register";
                case Measurand.EnergyActiveImportInterval:
                    return "Energy.Active.Import.Interval";
                case Measurand.PowerActiveImport:
                    return "Power.Active.Import";
                case Measurand.PowerActiveExport:
                    return "Power.Active.Export";
                case Measurand.PowerOffered:
                    return "Power.Offered";
                case Measurand.PowerFactor:
                    return "Power.Factor";
                case Measurand.CurrentImport:
                    return "Current.Import";
                case Measurand.CurrentExport:
                    return "Current.Export";
                case Measurand.CurrentOffered:
                    return "Current.Offered";
                case Measurand.Voltage:
                    return "Voltage";
                case Measurand.Frequency:
                    return "Frequency";
                case Measurand.Temperature:
                    return "Temperature";
                default:
                    return "SoC";
            }
        }

        /// <summary>
        /// Finds a measurand by its name.
        /// </summary>
        /// <param name="name">Name, case-sensitive.</param>
        /// <returns>A value of <see cref="Measurand"/>, or -1 when the name is not known.</returns>
        public static int Parse(string name)
        {
            for (int i = 0; i < Count; i++)
            {
                if (GetName((Measurand)i) == name)
                {
                    return i;
                }
            }

            return -1;
        }

        /// <summary>
        /// Gets the unit of a measurand as OCPP writes it.
        /// </summary>
        /// <param name="measurand">Quantity.</param>
        /// <returns>Unit, or <see langword="null"/> where OCPP 1.6 has none (power factor, frequency).</returns>
        public static string GetUnit(Measurand measurand)
        {
            switch (measurand)
            {
                case Measurand.EnergyActiveImportRegister:
                case Measurand.EnergyActiveExportRegister:
                case Measurand.EnergyActiveImportInterval:
                    return "Wh";
                case Measurand.EnergyReactiveImportRegister:
                case Measurand.EnergyReactiveExportRegister:
                    return "varh";
                case Measurand.PowerActiveImport:
                case Measurand.PowerActiveExport:
                case Measurand.PowerOffered:
                    return "W";
                case Measurand.CurrentImport:
                case Measurand.CurrentExport:
                case Measurand.CurrentOffered:
                    return "A";
                case Measurand.Voltage:
                    return "V";
                case Measurand.Temperature:
                    return "Celsius";
                case Measurand.SoC:
                    return "Percent";
                default:
                    return null;
            }
        }

        /// <summary>
        /// Gets the name of a context (OCPP 1.6 section 7.35, ReadingContextEnumType of OCPP 2.0.1).
        /// </summary>
        /// <param name="context">Context.</param>
        /// <returns>The name.</returns>
        public static string GetContext(SampleContext context)
        {
            return context switch
            {
                SampleContext.SampleClock => "Sample.Clock",
                SampleContext.TransactionBegin => "Transaction.Begin",
                SampleContext.TransactionEnd => "Transaction.End",
                SampleContext.Trigger => "Trigger",
                SampleContext.InterruptionBegin => "Interruption.Begin",
                SampleContext.InterruptionEnd => "Interruption.End",
                SampleContext.Other => "Other",
                _ => "Sample.Periodic",
            };
        }

        /// <summary>
        /// Gets the name of a phase (OCPP 1.6 section 7.34, PhaseEnumType of OCPP 2.0.1); voltages are measured against neutral.
        /// </summary>
        /// <param name="phase">Phase.</param>
        /// <param name="measurand">Measurand.</param>
        /// <returns>The name; <see langword="null"/> for all phases together.</returns>
        public static string GetPhase(Phase phase, Measurand measurand)
        {
            bool isVoltage = measurand == Measurand.Voltage;
            return phase switch
            {
                Phase.L1 => isVoltage ? "L1-N" : "L1",
                Phase.L2 => isVoltage ? "L2-N" : "L2",
                Phase.L3 => isVoltage ? "L3-N" : "L3",
                _ => null,
            };
        }

        /// <summary>
        /// Gets where a value was measured (OCPP 1.6 section 7.30, LocationEnumType of OCPP 2.0.1).
        /// </summary>
        /// <param name="measurand">Measurand.</param>
        /// <param name="isMainMeter">Whether the meter is that of the whole charge point.</param>
        /// <returns>The name; <see langword="null"/> for the outlet, which is what a CSMS assumes.</returns>
        public static string GetLocation(Measurand measurand, bool isMainMeter)
        {
            switch (measurand)
            {
                case Measurand.Temperature:
                    return "Body";
                case Measurand.SoC:
                    return "EV";
                default:
                    return isMainMeter ? "Inlet" : null;
            }
        }
    }
}
