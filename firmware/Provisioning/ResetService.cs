// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Reset on behalf of the CSMS (OCPP 1.6 section 5.14, OCPP 2.0.1 B11-B12): the answer goes out, transactions end, their messages
    /// are sent as far as the time allows, the board restarts.
    /// </summary>
    public sealed class ResetService
    {
        /// <summary>Time for the transactions to end and for a soft reset's messages.</summary>
        private const long SoftMilliseconds = 30000;

        /// <summary>A hard reset does not wait long for messages.</summary>
        private const long HardMilliseconds = 8000;

        /// <summary>Time for the answer to leave the board.</summary>
        private const long AnswerMilliseconds = 500;

        private readonly IClock _clock;
        private readonly EventLog _log;
        private readonly MessageQueue _queue;
        private readonly ConnectionManager _connection;
        private readonly Connector[] _connectors;
        private readonly IRebooter _rebooter;
        private long _requestedAt;
        private long _answeredAt;
        private bool _isRequested;
        private bool _isHard;
        private bool _isDone;

        /// <summary>
        /// Initializes a new instance of the <see cref="ResetService"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Messages to be sent first.</param>
        /// <param name="connection">Connection, closed before the restart.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        /// <param name="rebooter">Restarts the board.</param>
        public ResetService(IClock clock, EventLog log, MessageQueue queue, ConnectionManager connection, Connector[] connectors, IRebooter rebooter)
        {
            _clock = clock;
            _log = log;
            _queue = queue;
            _connection = connection;
            _connectors = connectors;
            _rebooter = rebooter;
        }

        /// <summary>
        /// Begins a reset.
        /// </summary>
        /// <param name="hard">Hard or soft.</param>
        public void Request(bool hard)
        {
            _answeredAt = _clock.MonotonicMilliseconds;
            if (_isRequested)
            {
                _isHard |= hard;
                return;
            }

            _log.Write(hard ? "Reset: hard" : "Reset: soft");
            _isRequested = true;
            _isHard = hard;
            _requestedAt = _answeredAt;
            foreach (Connector connector in _connectors)
            {
                connector.Session.MayStart = false;
                connector.Stop(hard ? TransactionStopReason.HardReset : TransactionStopReason.SoftReset, null);
            }
        }

        /// <summary>
        /// Goes on with the reset.
        /// </summary>
        public void Poll()
        {
            if (!_isRequested || _isDone)
            {
                return;
            }

            long now = _clock.MonotonicMilliseconds;
            bool isAnswerOut = now - _answeredAt >= AnswerMilliseconds;
            bool isTimeUp = now - _requestedAt >= (_isHard ? HardMilliseconds : SoftMilliseconds);
            if (!isAnswerOut || (!isTimeUp && IsBusy()))
            {
                return;
            }

            _isDone = true;
            foreach (Connector connector in _connectors)
            {
                connector.ShutDown();
            }

            _connection.Stop();
            _rebooter.Reboot();
        }

        private bool IsBusy()
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null)
                {
                    return true;
                }
            }

            return _connection.Phase == ConnectionPhase.Open && _queue.TransactionalCount > 0;
        }
    }
}
