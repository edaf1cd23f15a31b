// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Transactions
{
    /// <summary>
    /// Transactions that were running when the board stopped: they go on when the installer wants that and the vehicle is still there; else
    /// they end with what was kept of them last. Until that is decided, nothing new begins on their connectors.
    /// </summary>
    public sealed class TransactionRecovery
    {
        /// <summary>Pilots and meters need a moment after power-on.</summary>
        private const long LookMilliseconds = 3000;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly TransactionJournal _journal;
        private readonly TransactionService _transactions;
        private readonly Connector[] _connectors;
        private readonly TransactionStopReason _reason;
        private readonly long _since;

        /// <summary>
        /// Initializes a new instance of the <see cref="TransactionRecovery"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="journal">Keeps the transactions.</param>
        /// <param name="transactions">Ends them, or goes on with them.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        /// <param name="boot">Why the board has started.</param>
        public TransactionRecovery(IClock clock, DeviceModel model, TransactionJournal journal, TransactionService transactions, Connector[] connectors, BootReason boot)
        {
            _clock = clock;
            _model = model;
            _journal = journal;
            _transactions = transactions;
            _connectors = connectors;
            _reason = boot == BootReason.PowerUp || boot == BootReason.Unknown ? TransactionStopReason.PowerLoss : TransactionStopReason.Reboot;
            _since = clock.MonotonicMilliseconds;
        }

        /// <summary>
        /// Decides as soon as it can.
        /// </summary>
        /// <returns><see langword="true"/> when all is decided; there is nothing more to do then.</returns>
        public bool Poll()
        {
            bool isWaiting = false;
            bool mayWait = _model.GetBoolean(Setting.ResumeAfterRestart) && _clock.MonotonicMilliseconds - _since < LookMilliseconds;
            for (int i = 0; i < _journal.KeptCount; i++)
            {
                TransactionRecord record = _journal.GetKept(i);
                if (record == null || record.HasEnded)
                {
                    continue;
                }

                Connector connector = record.ConnectorId <= _connectors.Length ? _connectors[record.ConnectorId - 1] : null;
                if (connector != null && connector.Transaction == record)
                {
                    continue;
                }

                if (mayWait && connector != null && !CanGoOn(connector, record))
                {
                    isWaiting = true;
                }
                else if (connector != null && _model.GetBoolean(Setting.ResumeAfterRestart) && CanGoOn(connector, record))
                {
                    connector.Session.Resume(record);
                }
                else
                {
                    _transactions.EndLost(record, _reason);
                    if (connector != null)
                    {
                        connector.Session.NoteCut(_since + LookMilliseconds);
                    }
                }
            }

            _transactions.IsRecovering = isWaiting;
            return !isWaiting;
        }

        private bool CanGoOn(Connector connector, TransactionRecord record)
        {
            for (int i = 0; i < _journal.KeptCount; i++)
            {
                TransactionRecord other = _journal.GetKept(i);
                if (other != null && other.ConnectorId == record.ConnectorId && other.Number > record.Number)
                {
                    // Flash did not take that this one is over.
                    return false;
                }
            }

            return connector.IsPlugged && connector.Transaction == null && connector.Fault == FaultCode.None && connector.Meter.EnergyMilliwattHours >= record.LastEnergy;
        }
    }
}
