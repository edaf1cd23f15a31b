// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// What becomes of a reset (ResetStatusEnumType of OCPP 2.0.1; OCPP 1.6 knows the first and the last).
    /// </summary>
    public enum ResetResult
    {
        /// <summary>It happens now.</summary>
        Accepted = 0,

        /// <summary>It happens when the running transactions have ended.</summary>
        Scheduled = 1,

        /// <summary>It does not happen: there is no such EVSE.</summary>
        Rejected = 2,
    }
}
