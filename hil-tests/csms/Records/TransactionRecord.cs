// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One transaction, as the CSMS would bill it: repeated deliveries of the same start or stop are counted, not billed.
    /// </summary>
    public sealed class TransactionRecord
    {
        internal TransactionRecord(int transactionId, int connectorId, string idTag, int meterStart, DateTimeOffset start)
        {
            TransactionId = transactionId;
            ConnectorId = connectorId;
            IdTag = idTag;
            MeterStart = meterStart;
            Start = start;
        }

        /// <summary>
        /// Gets the number that the CSMS gave.
        /// </summary>
        public int TransactionId { get; internal set; }

        /// <summary>
        /// Gets the connector.
        /// </summary>
        public int ConnectorId { get; }

        /// <summary>
        /// Gets the tag that started it.
        /// </summary>
        public string IdTag { get; }

        /// <summary>
        /// Gets the meter at the start in Wh.
        /// </summary>
        public int MeterStart { get; }

        /// <summary>
        /// Gets when it started, by the charge point.
        /// </summary>
        public DateTimeOffset Start { get; }

        /// <summary>
        /// Gets the reservation that it used, or <see langword="null"/>.
        /// </summary>
        public int? ReservationId { get; internal set; }

        /// <summary>
        /// Gets the authorization status answered to the start, or <see langword="null"/> while there is no answer or it was an error.
        /// </summary>
        public string AnsweredStatus { get; internal set; }

        /// <summary>
        /// Gets a value indicating whether no StopTransaction was received yet.
        /// </summary>
        public bool IsOpen
        {
            get
            {
                return MeterStop == null;
            }
        }

        /// <summary>
        /// Gets the meter at the stop in Wh, or <see langword="null"/> while it is open.
        /// </summary>
        public int? MeterStop { get; internal set; }

        /// <summary>
        /// Gets when it stopped, by the charge point, or <see langword="null"/> while it is open.
        /// </summary>
        public DateTimeOffset? Stop { get; internal set; }

        /// <summary>
        /// Gets why it stopped; <c>Local</c> when the charge point left it out; <see langword="null"/> while it is open.
        /// </summary>
        public string Reason { get; internal set; }

        /// <summary>
        /// Gets the tag that stopped it, or <see langword="null"/>.
        /// </summary>
        public string StopIdTag { get; internal set; }

        /// <summary>
        /// Gets the energy charged in Wh, or <see langword="null"/> while it is open.
        /// </summary>
        public int? EnergyWh
        {
            get
            {
                return MeterStop - MeterStart;
            }
        }

        /// <summary>
        /// Gets the meter values that named this transaction, those in its StopTransaction included.
        /// </summary>
        public RecordList<MeterValueRecord> MeterValues { get; } = new RecordList<MeterValueRecord>();

        /// <summary>
        /// Gets how often its StartTransaction came again (same connector, timestamp and meterStart).
        /// </summary>
        public int StartDuplicates { get; internal set; }

        /// <summary>
        /// Gets how often its StopTransaction came again.
        /// </summary>
        public int StopDuplicates { get; internal set; }
    }
}
