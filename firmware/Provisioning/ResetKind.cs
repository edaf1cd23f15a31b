// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// How a reset is to go about running transactions.
    /// </summary>
    public enum ResetKind
    {
        /// <summary>End them, send their messages, restart (OCPP 1.6).</summary>
        Soft = 0,

        /// <summary>End them and restart soon (OCPP 1.6 hard, OCPP 2.0.1 immediate).</summary>
        Hard = 1,

        /// <summary>Let them end by themselves, then restart (OCPP 2.0.1).</summary>
        OnIdle = 2,
    }
}
