// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Reset on behalf of the CSMS (OCPP 1.6 section 5.14, OCPP 2.0.1 B11-B12) or of somebody at the board: the answer goes out, transactions end, their messages
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
        private readonly AuthorizationCache _cache;
        private readonly IRebooter _rebooter;
        private readonly DeviceModel _model;
        private long _requestedAt;
        private long _answeredAt;
        private bool _isRequested;
        private bool _isHard;
        private bool _isOnIdle;
        private bool _isScheduled;
        private bool _isLocal;
        private bool _isDone;

        /// <summary>
        /// Initializes a new instance of the <see cref="ResetService"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings; they keep why the board restarts.</param>
        /// <param name="log">Log.</param>
        /// <param name="queue">Messages to be sent first.</param>
        /// <param name="connection">Connection, closed before the restart.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        /// <param name="cache">Written to flash before the restart.</param>
        /// <param name="rebooter">Restarts the board.</param>
        public ResetService(IClock clock, DeviceModel model, EventLog log, MessageQueue queue, ConnectionManager connection, Connector[] connectors, AuthorizationCache cache, IRebooter rebooter)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _queue = queue;
            _connection = connection;
            _connectors = connectors;
            _cache = cache;
            _rebooter = rebooter;
        }

        /// <summary>
        /// Begins a reset that somebody at the board wants. Transactions that it ends have the reason Reboot.
        /// </summary>
        /// <param name="kind">What happens to running transactions.</param>
        /// <returns>What becomes of it.</returns>
        public ResetResult RequestLocally(ResetKind kind)
        {
            _isLocal = true;
            return Request(kind, -1);
        }

        /// <summary>
        /// Begins a reset.
        /// </summary>
        /// <param name="kind">What happens to running transactions.</param>
        /// <param name="connectorId">Connector whose session alone is reset; less than 0 for the whole charge point.</param>
        /// <returns>What becomes of it.</returns>
        public ResetResult Request(ResetKind kind, int connectorId)
        {
            _answeredAt = _clock.MonotonicMilliseconds;
            if (connectorId == 0 || connectorId > _connectors.Length)
            {
                return ResetResult.Rejected;
            }

            bool isWaiting = false;
            foreach (Connector connector in _connectors)
            {
                if (connectorId < 0 || connector.Id == connectorId)
                {
                    isWaiting |= kind == ResetKind.OnIdle && connector.Transaction != null;
                    connector.Session.MayStart = false;
                    if (kind != ResetKind.OnIdle)
                    {
                        connector.Stop(_isLocal ? TransactionStopReason.Reboot : kind == ResetKind.Hard ? TransactionStopReason.HardReset : TransactionStopReason.SoftReset, null);
                    }
                }
            }

            if (connectorId < 0)
            {
                RequestRestart(kind, isWaiting);
            }
            else
            {
                _log.Write("Reset of connector " + connectorId.ToString());
            }

            return isWaiting ? ResetResult.Scheduled : ResetResult.Accepted;
        }

        /// <summary>
        /// Goes on with the reset.
        /// </summary>
        public void Poll()
        {
            if (!_isRequested)
            {
                FinishConnectors();
                return;
            }

            long now = _clock.MonotonicMilliseconds;
            bool isAnswerOut = now - _answeredAt >= AnswerMilliseconds;
            bool isTimeUp = !_isOnIdle && now - _requestedAt >= (_isHard ? HardMilliseconds : SoftMilliseconds);
            if (_isDone || !isAnswerOut || (!isTimeUp && IsBusy()))
            {
                return;
            }

            _isDone = true;
            _model.Set(Setting.RestartReason, 0, ((int)(_isLocal ? BootReason.LocalReset : _isScheduled ? BootReason.ScheduledReset : BootReason.RemoteReset)).ToString());
            foreach (Connector connector in _connectors)
            {
                connector.ShutDown();
            }

            _connection.Stop();
            _cache.Save();
            _queue.Outbox.Keep();
            _rebooter.Reboot();
        }

        private void RequestRestart(ResetKind kind, bool isWaiting)
        {
            _log.Write(kind == ResetKind.Hard ? "Reset: hard" : kind == ResetKind.Soft ? "Reset: soft" : "Reset: when idle");
            if (!_isRequested || _isOnIdle)
            {
                _requestedAt = _clock.MonotonicMilliseconds;
            }

            _isOnIdle = kind == ResetKind.OnIdle && (_isOnIdle || !_isRequested);
            _isScheduled = isWaiting && _isOnIdle;
            _isHard |= kind == ResetKind.Hard;
            _isRequested = true;
            foreach (Connector connector in _connectors)
            {
                connector.IsClosed = _isScheduled;
            }
        }

        /// <summary>
        /// A connector that was reset alone may be used again when its transaction has ended.
        /// </summary>
        private void FinishConnectors()
        {
            foreach (Connector connector in _connectors)
            {
                if (!connector.Session.MayStart && connector.Transaction == null)
                {
                    connector.Session.WithdrawPermission();
                    connector.Session.MayStart = true;
                }
            }
        }

        private bool IsCharging()
        {
            foreach (Connector connector in _connectors)
            {
                if (connector.Transaction != null)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// Transactions and their messages: a reset that has time waits for the link as well, others send what they can.
        /// </summary>
        private bool IsBusy()
        {
            return IsCharging() || ((_isScheduled || _connection.Phase == ConnectionPhase.Open) && _queue.TransactionalCount > 0);
        }
    }
}
