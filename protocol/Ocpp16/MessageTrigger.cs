// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Message that TriggerMessage asks for (OCPP 1.6 section 7.32).
    /// </summary>
    public enum MessageTrigger
    {
        /// <summary>BootNotification.</summary>
        BootNotification = 0,

        /// <summary>DiagnosticsStatusNotification.</summary>
        DiagnosticsStatusNotification = 1,

        /// <summary>FirmwareStatusNotification.</summary>
        FirmwareStatusNotification = 2,

        /// <summary>Heartbeat.</summary>
        Heartbeat = 3,

        /// <summary>MeterValues, of one connector or of all.</summary>
        MeterValues = 4,

        /// <summary>StatusNotification, of one connector or of all.</summary>
        StatusNotification = 5,
    }
}
