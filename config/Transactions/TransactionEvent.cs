// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// One message about a transaction as it is kept until the CSMS has it. Messages are rendered from it when they are sent.
    /// </summary>
    public sealed class TransactionEvent
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionEvent"/> class.
        /// </summary>
        /// <param name="record">Transaction.</param>
        /// <param name="kind">What it tells.</param>
        public TransactionEvent(TransactionRecord record, TransactionEventKind kind)
        {
            Record = record;
            Kind = kind;
        }

        /// <summary>Gets the transaction.</summary>
        public TransactionRecord Record { get; }

        /// <summary>Gets what the event tells.</summary>
        public TransactionEventKind Kind { get; }

        /// <summary>Gets or sets the number of the event in its transaction, from 0.</summary>
        public int SequenceNumber { get; set; }

        /// <summary>Gets or sets when it happened.</summary>
        public EventTime Time { get; set; }

        /// <summary>Gets or sets why it is told; a number of the rules.</summary>
        public int Trigger { get; set; }

        /// <summary>Gets or sets what the energy did; a number of the rules.</summary>
        public int State { get; set; }

        /// <summary>Gets or sets a value indicating whether the CSMS could not be reached then.</summary>
        public bool WasOffline { get; set; }

        /// <summary>Gets or sets the idToken that caused it, or <see langword="null"/>.</summary>
        public string IdTag { get; set; }

        /// <summary>Gets or sets where the idToken comes from.</summary>
        public IdTokenKind IdTokenKind { get; set; }

        /// <summary>Gets or sets a value indicating whether the event tells which remote start has caused it.</summary>
        public bool HasRemoteStartId { get; set; }

        /// <summary>Gets or sets a value indicating whether the event tells the connector.</summary>
        public bool IsEvseTold { get; set; }

        /// <summary>Gets or sets the most amperes that the cable carries; 0: not told.</summary>
        public int CableAmperes { get; set; }

        /// <summary>Gets or sets the number of phases that the vehicle uses; 0: not told.</summary>
        public int PhasesUsed { get; set; }

        /// <summary>Gets or sets how many events of the transaction were told when this one was kept.</summary>
        public int DoneBefore { get; set; }

        /// <summary>Gets or sets the meter values, or <see langword="null"/>; those of the end stand in <see cref="TransactionRecord.StopData"/>.</summary>
        public MeterSample Sample { get; set; }

        /// <summary>
        /// Gets a value indicating whether nobody misses the event when there is no room: meter values and changes of state in between, which say
        /// neither who charges nor where.
        /// </summary>
        public bool IsDispensable
        {
            get { return Kind == TransactionEventKind.Updated && IdTag == null && !IsEvseTold; }
        }
    }
}
