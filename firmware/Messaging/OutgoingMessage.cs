// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// A message to the CSMS in neutral terms; a protocol face renders it when it is sent and fills in the answer.
    /// </summary>
    public abstract class OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="OutgoingMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        /// <param name="kind">What happens when it cannot be delivered at once.</param>
        protected OutgoingMessage(IMessageOwner owner, DeliveryKind kind)
        {
            Owner = owner;
            Kind = kind;
        }

        /// <summary>
        /// Gets who gets the outcome; <see langword="null"/> when nobody needs it.
        /// </summary>
        public IMessageOwner Owner { get; }

        /// <summary>
        /// Gets what happens when it cannot be delivered at once.
        /// </summary>
        public DeliveryKind Kind { get; }

        /// <summary>
        /// Gets or sets a value indicating whether the message may be sent before the CSMS has accepted the charge point
        /// (BootNotification, and what the CSMS has asked for by TriggerMessage).
        /// </summary>
        public bool MayPrecedeAcceptance { get; set; }

        /// <summary>
        /// Gets a value indicating whether the message belongs to the ordered stream of a transaction.
        /// </summary>
        public bool IsTransactional
        {
            get { return Kind == DeliveryKind.TransactionData || Kind == DeliveryKind.TransactionEvent; }
        }

        /// <summary>
        /// Gets or sets a value indicating whether there was no link at any time since the message was made (OCPP 2.0.1 E11.FR.07).
        /// </summary>
        public bool WasOffline { get; set; }

        /// <summary>
        /// Gets how many messages of transactions had been made before this one.
        /// </summary>
        public int After { get; internal set; }

        /// <summary>
        /// Gets how often the message was sent and not processed.
        /// </summary>
        public int FailedAttempts { get; internal set; }

        /// <summary>
        /// Gets the monotonic time before which the message is not sent again.
        /// </summary>
        public long NotBeforeMilliseconds { get; internal set; }
    }
}
