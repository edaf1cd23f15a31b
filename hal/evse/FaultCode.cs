// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What is wrong with a connector or the station. The names follow ChargePointErrorCode of OCPP 1.6 (section 7.6).
    /// </summary>
    public enum FaultCode
    {
        /// <summary>Nothing is wrong.</summary>
        None = 0,

        /// <summary>The connector cannot be locked or unlocked.</summary>
        ConnectorLockFailure = 1,

        /// <summary>Communication with the vehicle failed (control pilot out of range, diode missing).</summary>
        EVCommunicationError = 2,

        /// <summary>The residual-current monitor has tripped.</summary>
        GroundFailure = 3,

        /// <summary>Too hot inside the charge point.</summary>
        HighTemperature = 4,

        /// <summary>An error in a hardware or software component inside the charge point.</summary>
        InternalError = 5,

        /// <summary>Error without a code of its own.</summary>
        OtherError = 6,

        /// <summary>The vehicle draws more than it was offered.</summary>
        OverCurrentFailure = 7,

        /// <summary>Mains voltage too high.</summary>
        OverVoltage = 8,

        /// <summary>The energy meter does not answer or contradicts itself.</summary>
        PowerMeterFailure = 9,

        /// <summary>The contactor does not open (welded) or does not close.</summary>
        PowerSwitchFailure = 10,

        /// <summary>The RFID reader does not answer.</summary>
        ReaderFailure = 11,

        /// <summary>Mains voltage too low.</summary>
        UnderVoltage = 12,

        /// <summary>The radio link is weak.</summary>
        WeakSignal = 13,

        /// <summary>
        /// What has to be calibrated on each board was not (<see cref="ICalibration"/>): a state of the pilot could be taken for its neighbour. Not a code of
        /// OCPP 1.6, where it is an OtherError with this name as its info.
        /// </summary>
        NotCalibrated = 14,
    }
}
