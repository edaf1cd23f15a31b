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

        /// <summary>Flash or memory is getting full. OCPP 1.6 knows it as a warning of the whole charge point.</summary>
        public const string MemoryExhaustion = "MemoryExhaustion";

        /// <summary>
        /// Initializes a new instance of the <see cref="SecurityEventMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome, or <see langword="null"/>.</param>
        /// <param name="type">What has happened, one of the events of appendix 1 of OCPP 2.0.1 Part 2; <see langword="null"/>: memory is well again.</param>
        /// <param name="time">When.</param>
        public SecurityEventMessage(IMessageOwner owner, string type, EventTime time)
            : base(owner, DeliveryKind.Notice)
        {
            Type = type;
            Time = time;
        }

        /// <summary>What has happened; <see langword="null"/>: memory is well again.</summary>
        public readonly string Type;

        /// <summary>More about it, at most 50 characters, or <see langword="null"/>.</summary>
        public string TechInfo;

        /// <summary>When it happened.</summary>
        public readonly EventTime Time;
    }
}
