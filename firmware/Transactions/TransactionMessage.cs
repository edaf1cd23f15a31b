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
    /// A message about a transaction; rendered from its record when it is sent.
    /// </summary>
    public sealed class TransactionMessage : OutgoingMessage
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionMessage"/> class.
        /// </summary>
        /// <param name="owner">Who gets the outcome; <see langword="null"/> when nobody needs it.</param>
        /// <param name="transactionKind">What it tells.</param>
        /// <param name="record">Transaction.</param>
        /// <param name="sample">Meter values, or <see langword="null"/>.</param>
        /// <param name="idTag">idToken that causes it, or <see langword="null"/>.</param>
        /// <param name="isEvseTold">Whether it tells the connector. A message that says who is charging, or where, is never dropped.</param>
        public TransactionMessage(IMessageOwner owner, TransactionMessageKind transactionKind, TransactionRecord record, MeterSample sample, string idTag, bool isEvseTold)
            : base(owner, transactionKind == TransactionMessageKind.Updated && idTag == null && !isEvseTold ? DeliveryKind.TransactionData : DeliveryKind.TransactionEvent)
        {
            TransactionKind = transactionKind;
            Record = record;
            Sample = sample;
            IdTag = idTag;
            IsEvseTold = isEvseTold;
            CsmsId = TransactionRecord.NoCsmsId;
        }

        /// <summary>Gets what the message tells.</summary>
        public TransactionMessageKind TransactionKind { get; }

        /// <summary>Gets the transaction.</summary>
        public TransactionRecord Record { get; }

        /// <summary>Gets the meter values, or <see langword="null"/>.</summary>
        public MeterSample Sample { get; }

        /// <summary>Gets or sets why the message is sent.</summary>
        public TransactionTrigger Trigger { get; set; }

        /// <summary>Gets or sets what the energy did when the message was made.</summary>
        public ChargingState State { get; set; }

        /// <summary>Gets or sets when the message was made.</summary>
        public EventTime Time { get; set; }

        /// <summary>Gets or sets the number of the message in its transaction, from 0.</summary>
        public int SequenceNumber { get; set; }

        /// <summary>Gets the idToken that caused the message; <see langword="null"/> when none did.</summary>
        public string IdTag { get; }

        /// <summary>Gets or sets where that idToken comes from.</summary>
        public IdTokenKind IdTokenKind { get; set; }

        /// <summary>Gets or sets a value indicating whether the message tells which remote start has caused it.</summary>
        public bool HasRemoteStartId { get; set; }

        /// <summary>Gets a value indicating whether the message tells the connector.</summary>
        public bool IsEvseTold { get; }

        /// <summary>Gets or sets the most amperes that the cable carries; 0: not told.</summary>
        public int CableAmperes { get; set; }

        /// <summary>Gets or sets the number of phases that the vehicle uses; 0: not told.</summary>
        public int PhasesUsed { get; set; }

        /// <summary>Gets or sets the transaction id that the CSMS gives in its answer to the start.</summary>
        public int CsmsId { get; set; }

        /// <summary>Gets or sets what the answer says about the idToken; <see langword="null"/> when nothing.</summary>
        public IdTokenInfo Info { get; set; }
    }
}
