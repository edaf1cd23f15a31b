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
        private readonly TransactionJournal _journal;
        private readonly TransactionOutbox _outbox;
        private readonly TransactionService _transactions;

        public TransactionHandover(ConnectionManager connection, Registration registration, MessageQueue queue, TransactionJournal journal, TransactionOutbox outbox, TransactionService transactions)
        {
            _connection = connection;
            _queue = queue;
            _journal = journal;
            _outbox = outbox;
            _transactions = transactions;
            connection.AddListener(this);
            registration.AddListener(this);
        }

        /// <inheritdoc/>
        public void OnLinkUp()
        {
            if (!_connection.IsOtherCsms)
            {
                return;
            }

            for (int i = 0; i < _journal.KeptCount; i++)
            {
                TransactionRecord record = _journal.GetKept(i);
                if (record != null)
                {
                    record.CsmsId = TransactionRecord.NoCsmsId;
                    record.IsStationIdTold = false;
                    _journal.Save(record);
                }
            }
        }

        /// <inheritdoc/>
        public void OnLinkDown()
        {
        }

        /// <inheritdoc/>
        public void OnOnline(bool isFirst)
        {
            for (int i = _journal.KeptCount - 1; i >= 0; i--)
            {
                TransactionRecord record = _journal.GetKept(i);
                if (record == null)
                {
                    continue;
                }

                bool isKnown = _queue.Traits.UsesStationIds ? record.IsStationIdTold : record.CsmsId != TransactionRecord.NoCsmsId;
                if (isKnown)
                {
                    _outbox.DropAgain(record);
                }
                else if (!record.IsStartFailed && !_outbox.IsStartWaiting(record))
                {
                    _transactions.TellStartAgain(record);
                }
            }
        }
    }
}
