// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// How to restart (OCPP 1.6 section 7.42).
    /// </summary>
    public enum ResetType
    {
        /// <summary>Restart all hardware, without having to end transactions gracefully.</summary>
        Hard = 0,

        /// <summary>End transactions gracefully, then restart the application.</summary>
        Soft = 1,
    }
}
