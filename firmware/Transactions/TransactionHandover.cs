// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// When another CSMS has taken over, or the same one speaks another version, it is told first how the transactions began that it does
    /// not know: the rest of them would mean nothing to it, and a transaction id of the other CSMS could mean another transaction.
    /// </summary>
    internal sealed class TransactionHandover : ILinkListener, IRegistrationListener
    {
        private readonly ConnectionManager _connection;
        private readonly MessageQueue _queue;
        private readonly ITransactionStore _store;
        private readonly TransactionService _transactions;
        private bool _isDue;

        public TransactionHandover(ConnectionManager connection, Registration registration, MessageQueue queue, ITransactionStore store, TransactionService transactions)
        {
            _connection = connection;
            _queue = queue;
            _store = store;
            _transactions = transactions;
            connection.AddListener(this);
            registration.AddListener(this);
        }

        /// <inheritdoc/>
        public void OnLinkUp()
        {
            _isDue |= _connection.HasCsmsChanged;
            for (int i = 0; _connection.IsOtherCsms && i < _store.Count; i++)
            {
                TransactionRecord record = _store.Get(i);
                record.CsmsId = TransactionRecord.NoCsmsId;
                record.IsStationIdTold = false;
            }
        }

        /// <inheritdoc/>
        public void OnLinkDown()
        {
        }

        /// <inheritdoc/>
        public void OnOnline(bool isFirst)
        {
            if (!_isDue)
            {
                return;
            }

            _isDue = false;
            for (int i = _store.Count - 1; i >= 0; i--)
            {
                TransactionRecord record = _store.Get(i);
                bool isKnown = _queue.Traits.UsesStationIds ? record.IsStationIdTold : record.CsmsId != TransactionRecord.NoCsmsId;
                if (!isKnown && !IsStartWaiting(record))
                {
                    _transactions.TellStartAgain(record);
                }
            }
        }

        private bool IsStartWaiting(TransactionRecord record)
        {
            for (int i = 0; i < _queue.Count; i++)
            {
                TransactionMessage message = _queue.Get(i) as TransactionMessage;
                if (message != null && message.Record == record && message.TransactionKind == TransactionMessageKind.Started)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
