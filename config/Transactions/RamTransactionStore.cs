// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Config.Transactions
{
    /// <summary>
    /// Transactions in RAM: they survive a lost link, not a power cut.
    /// </summary>
    public sealed class RamTransactionStore : ITransactionStore
    {
        private readonly ArrayList _records = new ArrayList();
        private int _lastNumber;

        /// <inheritdoc/>
        public int Count
        {
            get { return _records.Count; }
        }

        /// <inheritdoc/>
        public TransactionRecord Open(int connectorId, string idTag, EventTime startTime, long meterStart)
        {
            TransactionRecord record = new TransactionRecord(++_lastNumber, connectorId, idTag, startTime, meterStart);
            _records.Add(record);
            return record;
        }

        /// <inheritdoc/>
        public void Update(TransactionRecord record)
        {
            // The record itself is what is kept.
        }

        /// <inheritdoc/>
        public void Close(TransactionRecord record)
        {
            _records.Remove(record);
        }

        /// <inheritdoc/>
        public TransactionRecord Get(int index)
        {
            return (TransactionRecord)_records[index];
        }
    }
}
