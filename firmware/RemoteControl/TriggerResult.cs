// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Outcome of a trigger (TriggerMessageStatus, OCPP 1.6 section 7.44).
    /// </summary>
    public enum TriggerResult
    {
        /// <summary>The message will be sent.</summary>
        Accepted = 0,

        /// <summary>It will not, for instance because there is no such connector.</summary>
        Rejected = 1,

        /// <summary>This firmware does not have that message.</summary>
        NotImplemented = 2,

        /// <summary>The CSMS has rejected the charge point and may ask for BootNotification only.</summary>
        Forbidden = 3,
    }
}
