// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.RemoteControl
{
    /// <summary>
    /// Unlocks a connector on behalf of the CSMS (OCPP 1.6 section 5.18, OCPP 2.0.1 F05): a running transaction ends first, then the
    /// lock moves, then the outcome is told.
    /// </summary>
    public sealed class Unlocker
    {
        /// <summary>Ending the transaction and moving the lock take less than this.</summary>
        private const long LongestMilliseconds = 15000;

        private readonly IClock _clock;
        private readonly Connector[] _connectors;
        private readonly UnlockRequest[] _requests;

        /// <summary>
        /// Initializes a new instance of the <see cref="Unlocker"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="connectors">Connectors, index 0 is connector 1.</param>
        public Unlocker(IClock clock, Connector[] connectors)
        {
            _clock = clock;
            _connectors = connectors;
            _requests = new UnlockRequest[connectors.Length];
        }

        /// <summary>
        /// Gets a value indicating whether a transaction ends for an unlock whose outcome is not told yet.
        /// </summary>
        public bool IsEndingSession
        {
            get
            {
                foreach (UnlockRequest request in _requests)
                {
                    if (request != null && request.EndsSession)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>
        /// Unlocks a connector. The listener is told exactly once, maybe before this method returns.
        /// </summary>
        /// <param name="connectorId">Connector.</param>
        /// <param name="endsTransaction">Whether a running transaction is ended; otherwise the connector stays locked.</param>
        /// <param name="listener">Gets the outcome.</param>
        /// <param name="context">Any object; comes back with the outcome.</param>
        public void Unlock(int connectorId, bool endsTransaction, IUnlockListener listener, object context)
        {
            if (connectorId < 1 || connectorId > _connectors.Length)
            {
                listener.OnUnlocked(UnlockResult.UnknownConnector, context);
                return;
            }

            Connector connector = _connectors[connectorId - 1];
            if (!endsTransaction && IsCharging(connector))
            {
                listener.OnUnlocked(UnlockResult.OngoingTransaction, context);
                return;
            }

            if (connector.Hardware.Lock == null)
            {
                listener.OnUnlocked(UnlockResult.NotSupported, context);
                return;
            }

            if (_requests[connectorId - 1] != null)
            {
                listener.OnUnlocked(UnlockResult.UnlockFailed, context);
                return;
            }

            UnlockRequest request = new UnlockRequest(listener, context, _clock.MonotonicMilliseconds + LongestMilliseconds) { EndsSession = endsTransaction };
            if (endsTransaction)
            {
                EndSession(connector);
            }

            _requests[connectorId - 1] = request;
        }

        /// <summary>
        /// Goes on with the unlocks under way.
        /// </summary>
        public void Poll()
        {
            for (int i = 0; i < _requests.Length; i++)
            {
                // A transaction may outlive its permission until the cable is out (OCPP 2.0.1, TxStopPoint): that is no reason to wait.
                UnlockRequest request = _requests[i];
                if (request == null)
                {
                    continue;
                }

                Connector connector = _connectors[i];
                bool isLate = _clock.MonotonicMilliseconds >= request.Deadline;
                if (!request.EndsSession && IsCharging(connector))
                {
                    // A driver was permitted to charge since the request came.
                    _requests[i] = null;
                    request.Listener.OnUnlocked(UnlockResult.OngoingTransaction, request.Context);
                    continue;
                }

                if (!isLate && request.EndsSession && connector.Permission != null)
                {
                    // Also a driver who was permitted to charge since the request came.
                    EndSession(connector);
                    request.IsMoving = false;
                    continue;
                }

                if (!request.IsMoving && !isLate)
                {
                    request.IsMoving = true;
                    connector.Session.ReleaseCable();
                    continue;
                }

                LockState state = connector.GetLockState();
                if (state == LockState.Unlocked || state == LockState.Jammed || isLate)
                {
                    _requests[i] = null;
                    request.Listener.OnUnlocked(state == LockState.Unlocked ? UnlockResult.Unlocked : UnlockResult.UnlockFailed, request.Context);
                }
            }
        }

        private static bool IsCharging(Connector connector)
        {
            return connector.Transaction != null && connector.Permission != null;
        }

        private static void EndSession(Connector connector)
        {
            connector.Stop(TransactionStopReason.UnlockCommand, null);
            if (connector.Transaction == null)
            {
                connector.Session.WithdrawPermission();
            }
        }

        private sealed class UnlockRequest
        {
            public UnlockRequest(IUnlockListener listener, object context, long deadline)
            {
                Listener = listener;
                Context = context;
                Deadline = deadline;
            }

            public IUnlockListener Listener { get; }

            public object Context { get; }

            public long Deadline { get; }

            public bool EndsSession { get; set; }

            public bool IsMoving { get; set; }
        }
    }
}
