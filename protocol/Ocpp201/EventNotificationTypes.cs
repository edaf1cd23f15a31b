// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Who ordered the report of an event (EventNotificationEnumType of OCPP 2.0.1).
    /// </summary>
    public static class EventNotificationTypes
    {
        /// <summary>The firmware, always.</summary>
        public const string HardWiredNotification = "HardWiredNotification";

        /// <summary>A monitor of the firmware.</summary>
        public const string HardWiredMonitor = "HardWiredMonitor";

        /// <summary>A monitor that the factory set.</summary>
        public const string PreconfiguredMonitor = "PreconfiguredMonitor";

        /// <summary>A monitor that the CSMS set.</summary>
        public const string CustomMonitor = "CustomMonitor";
    }
}
