// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// The last transactions that ended, for people; in RAM only.
    /// </summary>
    internal sealed class RecentTransactions : IPollable
    {
        public const int Most = 8;

        private readonly Connector[] _connectors;
        private readonly IClock _clock;
        private readonly object[] _running;
        private readonly object[] _ended;
        private int _count;

        public RecentTransactions(Connector[] connectors, IClock clock, RecentTransactions before)
        {
            _connectors = connectors;
            _clock = clock;
            _running = new object[connectors.Length];
            _ended = before != null ? before._ended : new object[Most];
            _count = before != null ? before._count : 0;
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get { return long.MaxValue; }
        }

        /// <summary>
        /// Gets one that ended; null when there are not so many.
        /// </summary>
        /// <param name="age">0 for the last one.</param>
        public EndedTransaction Get(int age)
        {
            return age < Most && age < _count ? (EndedTransaction)_ended[(_count - 1 - age) % Most] : null;
        }

        /// <inheritdoc/>
        public void Poll()
        {
            for (int i = 0; i < _connectors.Length; i++)
            {
                TransactionRecord before = (TransactionRecord)_running[i];
                TransactionRecord now = _connectors[i].Transaction;
                _running[i] = now;
                if (before != null && before != now && before.StopTime != null)
                {
                    _ended[_count % Most] = new EndedTransaction
                    {
                        ConnectorId = _connectors[i].Id,
                        IdTag = IdTokens.ForLog(before.IdTag, before.IdTokenKind),
                        StartTime = before.StartTime.GetUtc(_clock),
                        Seconds = (before.StopTime.MonotonicMilliseconds - before.StartTime.MonotonicMilliseconds) / 1000,
                        EnergyWattHours = (before.MeterStop / 1000) - (before.MeterStart / 1000),
                        Reason = before.StopReason,
                    };
                    _count++;
                }
            }
        }
    }
}
