// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A quantity that a meter or the charge point can report; the names are those of OCPP without the dots
    /// (OCPP 1.6 section 7.31, OCPP 2.0.1 MeasurandEnumType). Values are integers in thousandths of the unit.
    /// </summary>
    public enum Measurand
    {
        /// <summary>Energy imported by the vehicle, register of the meter, mWh.</summary>
        EnergyActiveImportRegister = 0,

        /// <summary>Energy exported by the vehicle, register of the meter, mWh.</summary>
        EnergyActiveExportRegister = 1,

        /// <summary>Reactive energy imported, register, mvarh.</summary>
        EnergyReactiveImportRegister = 2,

        /// <summary>Reactive energy exported, register, mvarh.</summary>
        EnergyReactiveExportRegister = 3,

        /// <summary>Energy imported since the previous sample, mWh.</summary>
        EnergyActiveImportInterval = 4,

        /// <summary>Power to the vehicle, mW.</summary>
        PowerActiveImport = 5,

        /// <summary>Power from the vehicle, mW.</summary>
        PowerActiveExport = 6,

        /// <summary>Largest power offered to the vehicle, mW.</summary>
        PowerOffered = 7,

        /// <summary>Power factor, thousandths.</summary>
        PowerFactor = 8,

        /// <summary>Current to the vehicle, mA.</summary>
        CurrentImport = 9,

        /// <summary>Current from the vehicle, mA.</summary>
        CurrentExport = 10,

        /// <summary>Largest current offered to the vehicle, mA.</summary>
        CurrentOffered = 11,

        /// <summary>Voltage, mV.</summary>
        Voltage = 12,

        /// <summary>Mains frequency, mHz.</summary>
        Frequency = 13,

        /// <summary>Temperature inside the charge point, thousandths of a degree Celsius.</summary>
        Temperature = 14,

        /// <summary>State of charge of the vehicle's battery, thousandths of a per cent.</summary>
        SoC = 15,
    }
}
