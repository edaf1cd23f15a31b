// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Outcome of an unlock (UnlockStatus, OCPP 1.6 section 7.46).
    /// </summary>
    public enum UnlockResult
    {
        /// <summary>The cable can be pulled.</summary>
        Unlocked = 0,

        /// <summary>The lock did not move.</summary>
        UnlockFailed = 1,

        /// <summary>The connector has no lock.</summary>
        NotSupported = 2,

        /// <summary>There is no such connector.</summary>
        UnknownConnector = 3,

        /// <summary>A transaction runs, and it was not to be ended.</summary>
        OngoingTransaction = 4,
    }
}
