// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Names of faults as OCPP 1.6 (ChargePointErrorCode) and people write them.
    /// </summary>
    public static class FaultNames
    {
        /// <summary>
        /// Gets the name of a fault.
        /// </summary>
        /// <param name="fault">Fault.</param>
        /// <returns>Name such as <c>GroundFailure</c>; <c>NoError</c> for none.</returns>
        public static string Get(FaultCode fault)
        {
            switch (fault)
            {
                case FaultCode.None:
                    return "NoError";
                case FaultCode.ConnectorLockFailure:
                    return "ConnectorLockFailure";
                case FaultCode.EVCommunicationError:
                    return "EVCommunicationError";
                case FaultCode.GroundFailure:
                    return "GroundFailure";
                case FaultCode.HighTemperature:
                    return "HighTemperature";
                case FaultCode.InternalError:
                    return "InternalError";
                case FaultCode.OverCurrentFailure:
                    return "OverCurrentFailure";
                case FaultCode.OverVoltage:
                    return "OverVoltage";
                case FaultCode.PowerMeterFailure:
                    return "PowerMeterFailure";
                case FaultCode.PowerSwitchFailure:
                    return "PowerSwitchFailure";
                case FaultCode.ReaderFailure:
                    return "ReaderFailure";
                case FaultCode.UnderVoltage:
                    return "UnderVoltage";
                case FaultCode.WeakSignal:
                    return "WeakSignal";
                case FaultCode.NotCalibrated:
                    return "NotCalibrated";
                default:
                    return "OtherError";
            }
        }
    }
}
