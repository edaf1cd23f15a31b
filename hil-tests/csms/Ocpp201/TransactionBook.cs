// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Keeps the transactions of one charge point and holds the order of their events against OCPP 2.0.1.
    /// </summary>
    internal sealed class TransactionBook
    {
        private readonly CentralSystem _central;

        public TransactionBook(CentralSystem central)
        {
            _central = central;
        }

        /// <summary>
        /// Takes an event.
        /// </summary>
        /// <returns>The event that was known before, if it came again.</returns>
        public TransactionEventRecord Add(ChargePointRecord record, string transactionId, TransactionEventRecord received)
        {
            EventTransactionRecord transaction = record.EventTransaction(transactionId);

            if (transaction == null)
            {
                transaction = new EventTransactionRecord(transactionId);
                record.EventTransactions.Add(transaction);
            }

            TransactionEventRecord known = transaction.Events.FirstOrDefault(one => one.SequenceNumber == received.SequenceNumber);

            if (known == null)
            {
                CheckOrder(record, transaction, received);
                transaction.Events.Add(received);

                return received;
            }

            transaction.Duplicates++;

            if (Compared(known, received.IsOffline) != Compared(received, received.IsOffline))
            {
                Report(record, transaction, received, "came before with other content");
            }

            return known;
        }

        /// <summary>
        /// What a resend must repeat. A message that is still in the queue when the link is lost becomes an offline one (E11.FR.07).
        /// </summary>
        private static string Compared(TransactionEventRecord one, bool isOffline)
        {
            JsonObject payload = (JsonObject)one.Payload.DeepClone();
            if (isOffline)
            {
                payload.Remove("offline");
            }

            return JsonRead.Write(payload);
        }

        private void CheckOrder(ChargePointRecord record, EventTransactionRecord transaction, TransactionEventRecord received)
        {
            TransactionEventRecord last = transaction.Events.Latest;

            if (last == null)
            {
                if (received.EventType != "Started")
                {
                    Report(record, transaction, received, "came before the start");
                }

                return;
            }

            if (received.EventType == "Started")
            {
                Report(record, transaction, received, "came although the transaction was known");
            }

            if (!transaction.IsOpen)
            {
                Report(record, transaction, received, "came after the end");
            }
            else if (received.SequenceNumber < last.SequenceNumber)
            {
                Report(record, transaction, received, "came after number " + last.SequenceNumber);
            }
            else if (received.SequenceNumber > last.SequenceNumber + 1 && !_central.AllowSequenceGaps)
            {
                Report(record, transaction, received, "follows number " + last.SequenceNumber);
            }
        }

        private void Report(ChargePointRecord record, EventTransactionRecord transaction, TransactionEventRecord received, string fault)
        {
            _central.Report(
                record.Identity,
                "TransactionEvent " + received.EventType + " number " + received.SequenceNumber + " of " + transaction.TransactionId + " " + fault);
        }
    }
}
