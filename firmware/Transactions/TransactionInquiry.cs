// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Answers what the CSMS asks about a transaction (OCPP 2.0.1 E14).
    /// </summary>
    public sealed class TransactionInquiry
    {
        private readonly TransactionJournal _journal;
        private readonly Connector[] _connectors;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionInquiry"/> class.
        /// </summary>
        /// <param name="journal">Keeps what waits.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public TransactionInquiry(TransactionJournal journal, Connector[] connectors)
        {
            _journal = journal;
            _connectors = connectors;
        }

        /// <summary>
        /// Tells whether a transaction runs.
        /// </summary>
        /// <param name="stationId">Id that the charge point has given.</param>
        /// <returns><see langword="true"/> when it runs.</returns>
        public bool IsRunning(string stationId)
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null && connector.Transaction.StationId == stationId)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// Tells whether messages wait to be sent.
        /// </summary>
        /// <param name="stationId">Id of a transaction; <see langword="null"/> for those of any transaction.</param>
        /// <returns><see langword="true"/> when at least one waits.</returns>
        public bool AreMessagesWaiting(string stationId)
        {
            return stationId == null ? _journal.WaitingCount > 0 : _journal.IsWaiting(stationId);
        }
    }
}
