// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Messaging;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// "I have started."
    /// </summary>
    public sealed class BootMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="BootMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        /// <param name="reason">Why.</param>
        public BootMessage(IMessageOwner owner, BootReason reason)
            : base(owner, DeliveryKind.Immediate)
        {
            Reason = reason;
            MayPrecedeAcceptance = true;
        }

        /// <summary>Why the message is sent.</summary>
        public readonly BootReason Reason;

        /// <summary>The verdict in the answer.</summary>
        public RegistrationState Verdict;

        /// <summary>The seconds in the answer: heartbeat interval when accepted, else wait before the next attempt; 0 leaves it to us.</summary>
        public int IntervalSeconds;

        /// <summary>The time of the CSMS in the answer, milliseconds since 1970.</summary>
        public long CurrentTime;
    }
}
