// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// An event of a transaction on its way to the CSMS; rendered from its record when it is sent.
    /// </summary>
    public sealed class TransactionMessage : OutgoingMessage
    {
        private readonly TransactionEvent _told;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome.</param>
        /// <param name="told">Event.</param>
        public TransactionMessage(IMessageOwner owner, TransactionEvent told)
            : base(owner, told.IsDispensable ? DeliveryKind.TransactionData : DeliveryKind.TransactionEvent)
        {
            _told = told;
            WasOffline = told.WasOffline;
            CsmsId = TransactionRecord.NoCsmsId;
        }

        /// <summary>Gets what is told.</summary>
        public TransactionEvent Told
        {
            get { return _told; }
        }

        /// <summary>Gets what the message tells.</summary>
        public TransactionEventKind TransactionKind
        {
            get { return _told.Kind; }
        }

        /// <summary>Gets the transaction.</summary>
        public TransactionRecord Record
        {
            get { return _told.Record; }
        }

        /// <summary>Gets the meter values, or <see langword="null"/>.</summary>
        public MeterSample Sample
        {
            get { return _told.Sample; }
        }

        /// <summary>Gets why the message is sent.</summary>
        public TransactionTrigger Trigger
        {
            get { return (TransactionTrigger)_told.Trigger; }
        }

        /// <summary>Gets what the energy did when the event happened.</summary>
        public ChargingState State
        {
            get { return (ChargingState)_told.State; }
        }

        /// <summary>Gets when the event happened.</summary>
        public EventTime Time
        {
            get { return _told.Time; }
        }

        /// <summary>Gets the number of the message in its transaction, from 0.</summary>
        public int SequenceNumber
        {
            get { return _told.SequenceNumber; }
        }

        /// <summary>Gets the idToken that caused the message; <see langword="null"/> when none did.</summary>
        public string IdTag
        {
            get { return _told.IdTag; }
        }

        /// <summary>Gets where that idToken comes from.</summary>
        public IdTokenKind IdTokenKind
        {
            get { return _told.IdTokenKind; }
        }

        /// <summary>Gets or sets the transaction id that the CSMS gives in its answer to the start.</summary>
        public long CsmsId { get; set; }

        /// <summary>Gets or sets what the answer says about the idToken; <see langword="null"/> when nothing.</summary>
        public IdTokenInfo Info { get; set; }
    }
}
