// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Metering
{
    /// <summary>
    /// Names and units of measurands; the same in both versions (OCPP 1.6 section 7.31, OCPP 2.0.1 MeasurandEnumType).
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
    }
}
