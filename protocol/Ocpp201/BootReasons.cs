// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Why the station has started (BootReasonEnumType of OCPP 2.0.1).
    /// </summary>
    public static class BootReasons
    {
        /// <summary>An application on the station asked for it.</summary>
        public const string ApplicationReset = "ApplicationReset";

        /// <summary>New firmware was installed.</summary>
        public const string FirmwareUpdate = "FirmwareUpdate";

        /// <summary>Asked for at the station.</summary>
        public const string LocalReset = "LocalReset";

        /// <summary>The supply was switched on.</summary>
        public const string PowerUp = "PowerUp";

        /// <summary>Asked for by the CSMS.</summary>
        public const string RemoteReset = "RemoteReset";

        /// <summary>Planned before.</summary>
        public const string ScheduledReset = "ScheduledReset";

        /// <summary>Not restarted: the CSMS asked for the message.</summary>
        public const string Triggered = "Triggered";

        /// <summary>Not known.</summary>
        public const string Unknown = "Unknown";

        /// <summary>The watchdog.</summary>
        public const string Watchdog = "Watchdog";
    }
}
