// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// A message that the CSMS asks for (MessageTrigger, OCPP 1.6 section 7.32).
    /// </summary>
    public enum TriggerKind
    {
        /// <summary>BootNotification.</summary>
        Boot = 0,

        /// <summary>Heartbeat.</summary>
        Heartbeat = 1,

        /// <summary>Meter values.</summary>
        MeterValues = 2,

        /// <summary>StatusNotification.</summary>
        Status = 3,

        /// <summary>An update of the running transactions.</summary>
        Transaction = 5,

        /// <summary>A message of a functional block that this firmware does not have.</summary>
        NotSupported = 4,
    }
}
