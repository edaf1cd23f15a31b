// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Why BootNotification is sent (BootReasonEnumType of OCPP 2.0.1; OCPP 1.6 does not send it). The numbers are kept in flash.
    /// </summary>
    public enum BootReason
    {
        /// <summary>Power came up.</summary>
        PowerUp = 0,

        /// <summary>A reset that the CSMS ordered.</summary>
        RemoteReset = 1,

        /// <summary>The CSMS asked for the message.</summary>
        Triggered = 2,

        /// <summary>The watchdog fired.</summary>
        Watchdog = 3,

        /// <summary>A reset that the CSMS ordered and that had to wait for transactions.</summary>
        ScheduledReset = 4,

        /// <summary>An unhandled fault of the firmware.</summary>
        ApplicationReset = 5,

        /// <summary>New firmware.</summary>
        FirmwareUpdate = 6,

        /// <summary>A reset by somebody at the board.</summary>
        LocalReset = 7,

        /// <summary>Not known.</summary>
        Unknown = 8,
    }
}
