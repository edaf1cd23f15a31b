// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// "I am alive; what time is it?"
    /// </summary>
    public sealed class HeartbeatMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="HeartbeatMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        public HeartbeatMessage(IMessageOwner owner)
            : base(owner, DeliveryKind.Immediate)
        {
        }

        /// <summary>Gets or sets the time of the CSMS in the answer, milliseconds since 1970.</summary>
        public long CurrentTime { get; set; }
    }
}
