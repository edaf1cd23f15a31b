// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// "Something has happened that matters for security" (OCPP 2.0.1 A04).
    /// </summary>
    public sealed class SecurityEventMessage : OutgoingMessage
    {
        /// <summary>The charge point has started.</summary>
        public const string StartupOfTheDevice = "StartupOfTheDevice";

        /// <summary>The charge point has started because of a reset.</summary>
        public const string ResetOrReboot = "ResetOrReboot";

        /// <summary>
        /// Initializes a new instance of the <see cref="SecurityEventMessage"/> class.
        /// </summary>
        /// <param name="type">What has happened, one of the events of appendix 1 of OCPP 2.0.1 Part 2.</param>
        /// <param name="time">When.</param>
        public SecurityEventMessage(string type, EventTime time)
            : base(null, DeliveryKind.Notice)
        {
            Type = type;
            Time = time;
        }

        /// <summary>What has happened.</summary>
        public readonly string Type;

        /// <summary>When it happened.</summary>
        public readonly EventTime Time;
    }
}
