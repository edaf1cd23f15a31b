// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// Who may charge on a connector, and the transaction about it: permission, start and stop points, end. The rules of both versions
    /// are the same; what differs is the set of points (OCPP 1.6 section 4.8, OCPP 2.0.1 E01-E10).
    /// </summary>
    public sealed class ChargingSession
    {
        /// <summary>A fault that lasts this long ends the transaction.</summary>
        private const long FaultEndsTransactionMilliseconds = 60000;

        private readonly Connector _connector;
        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly CableLock _lock;
        private readonly TransactionService _transactions;
        private TransactionStopReason _stopReason;
        private string _stopIdTag;
        private int _points;
        private int _fallenPoints;
        private ChargingState _toldState;
        private bool _wasPlugged;
        private bool _isFreeVendUsed;

        /// <summary>
        /// Initializes a new instance of the <see cref="ChargingSession"/> class.
        /// </summary>
        /// <param name="connector">Connector.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="cableLock">Holds the cable.</param>
        /// <param name="transactions">Opens and closes transactions.</param>
        public ChargingSession(Connector connector, IClock clock, DeviceModel model, EventLog log, CableLock cableLock, TransactionService transactions)
        {
            _connector = connector;
            _clock = clock;
            _model = model;
            _log = log;
            _lock = cableLock;
            _transactions = transactions;
        }

        /// <summary>Gets the permission that waits for the plug or is in use; <see langword="null"/> when there is none.</summary>
        public ChargingPermission Permission { get; private set; }

        /// <summary>Gets the monotonic time at which the permission was given.</summary>
        public long PermittedSince { get; private set; }

        /// <summary>Gets the running transaction, or <see langword="null"/>.</summary>
        public TransactionRecord Transaction { get; private set; }

        /// <summary>Gets a value indicating whether the end of the permission is under way or over, and the transaction not yet.</summary>
        public bool IsStopping { get; private set; }

        /// <summary>Gets a value indicating whether the session is over and the cable still there.</summary>
        public bool IsFinishing { get; private set; }

        /// <summary>Gets or sets a value indicating whether new transactions may start (not while a reset is under way).</summary>
        public bool MayStart { get; set; } = true;

        /// <summary>Gets or sets the energy register, mWh, at which an invalidated idToken gets no more energy; <see cref="long.MaxValue"/> normally.</summary>
        public long EnergyEndsAt { get; set; } = long.MaxValue;

        /// <summary>Gets the idToken that may take the cable out of the locked socket after it was unplugged at the vehicle; <see langword="null"/> when none is held.</summary>
        public string CableHeldFor { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the session wants current now.
        /// </summary>
        public bool WantsCurrent
        {
            get { return IsPowerPathClosed && !IsStopping && _connector.IsPlugged && _connector.Fault == FaultCode.None && !IsEnergyUsedUp; }
        }

        /// <summary>
        /// A transaction may outlive the unplugging of the vehicle, when the setting says so.
        /// </summary>
        private bool IsVehicleThere
        {
            get { return _connector.IsPlugged || (Transaction != null && _wasPlugged && !_model.GetBoolean(Setting.StopTransactionOnEVSideDisconnect)); }
        }

        private bool IsPowerPathClosed
        {
            get { return Permission != null && IsVehicleThere && _lock.IsHolding && (Transaction != null || MayStart); }
        }

        private bool IsEnergyUsedUp
        {
            get { return _connector.Meter.EnergyMilliwattHours >= EnergyEndsAt; }
        }

        /// <summary>
        /// Gives permission to charge.
        /// </summary>
        /// <param name="permission">Permission.</param>
        public void Permit(ChargingPermission permission)
        {
            Permission = permission;
            PermittedSince = _clock.MonotonicMilliseconds;
            EnergyEndsAt = long.MaxValue;
            _wasPlugged = false;
            IsFinishing = false;
        }

        /// <summary>
        /// Takes a permission back that was not used yet.
        /// </summary>
        public void WithdrawPermission()
        {
            Permission = null;
        }

        /// <summary>
        /// Ends the permission, and with it the transaction as far as its stop points say so. The vehicle stops drawing first; the last
        /// meter value is taken when the contactor is open.
        /// </summary>
        /// <param name="reason">Why.</param>
        /// <param name="idTag">idToken that ended it, or <see langword="null"/>.</param>
        public void Stop(TransactionStopReason reason, string idTag)
        {
            if (Transaction != null && !IsStopping)
            {
                IsStopping = true;
                _stopReason = reason;
                _stopIdTag = idTag;
                if (Permission == null)
                {
                    // What nobody was authorized for ends like what somebody was.
                    _points |= TransactionPoints.Authorized | TransactionPoints.PowerPathClosed;
                }
            }
        }

        /// <summary>
        /// Releases a cable that is held in the socket.
        /// </summary>
        public void ReleaseCable()
        {
            CableHeldFor = null;
            _lock.Release();
        }

        /// <summary>
        /// A vehicle was connected.
        /// </summary>
        public void OnPluggedIn()
        {
            _isFreeVendUsed = false;
            IsFinishing = false;
        }

        /// <summary>
        /// The vehicle was disconnected; the contactor is open.
        /// </summary>
        public void OnUnplugged()
        {
            if (_model.GetBoolean(Setting.StopTransactionOnEVSideDisconnect))
            {
                Stop(TransactionStopReason.EVDisconnected, null);
            }
        }

        /// <summary>
        /// Draws the conclusions from plug, fault and time.
        /// </summary>
        public void Update()
        {
            UpdatePermission();
            UpdateFreeVend();
            if (Permission != null && _connector.IsPlugged)
            {
                _wasPlugged = true;
                if (_connector.Fault == FaultCode.None && (Transaction != null || MayStart) && !IsStopping)
                {
                    _lock.Hold();
                }
            }

            UpdateTransaction();
        }

        /// <summary>
        /// Tells what the energy does, when that has changed.
        /// </summary>
        public void TellState()
        {
            if (Transaction != null && !IsStopping && _connector.ChargingState != _toldState)
            {
                Tell(null, TransactionTrigger.ChargingStateChanged);
            }
        }

        private void UpdatePermission()
        {
            if (IsStopping && _connector.Power.IsOff)
            {
                Permission = null;
            }

            if (Permission == null)
            {
                return;
            }

            if (Transaction == null && _connector.Fault != FaultCode.None)
            {
                EndPermission("authorization ends");
            }
            else if (!_connector.IsPlugged && (Transaction == null || !_wasPlugged)
                && _clock.MonotonicMilliseconds - PermittedSince >= _model.GetInteger(Setting.ConnectionTimeOut) * 1000L)
            {
                EndPermission("not plugged in in time, authorization ends");
            }
        }

        private void EndPermission(string why)
        {
            if (Transaction != null)
            {
                Stop(TransactionStopReason.Timeout, null);
                return;
            }

            _log.Write("Connector " + _connector.Id.ToString() + ": " + why);
            Permission = null;
            _lock.Release();
        }

        private void UpdateFreeVend()
        {
            if (!_isFreeVendUsed && _connector.IsPlugged && _connector.IsFree && !IsFinishing
                && (_model.GetBoolean(Setting.FreeVendActive) || !_model.GetBoolean(Setting.AuthorizationEnabled)))
            {
                _isFreeVendUsed = true;
                Permit(new ChargingPermission(_model.GetText(Setting.FreeVendIdTag), null, false, false) { Kind = IdTokenKind.NoAuthorization });
            }
        }

        private void UpdateTransaction()
        {
            int now = GetPoints();
            int rising = now & ~_points;
            int falling = _points & ~now;
            _points = now;
            if (Transaction == null)
            {
                if (rising != 0 && (now & _transactions.StartPoints) != 0 && MayStart && _connector.Fault == FaultCode.None && !_connector.IsOutOfService)
                {
                    Start(rising);
                }
                else if (!_connector.IsPlugged && !_connector.IsCableInSocket)
                {
                    IsFinishing = false;
                }

                return;
            }

            TellRising(rising);
            StopWhenDue();
            _fallenPoints = (_fallenPoints | falling) & ~now;
            if (IsStopping && !_connector.Power.IsOff)
            {
                return;
            }

            bool isNothingLeft = Permission == null && !IsVehicleThere;
            if ((_fallenPoints & _transactions.StopPoints) != 0 || isNothingLeft)
            {
                End();
            }
            else if ((falling & TransactionPoints.Authorized) != 0)
            {
                // The transaction ends when the driver takes the cable, so it must be free.
                _lock.Release();
                _toldState = _connector.ChargingState;
                _transactions.TellStop(_connector, Transaction, StopTriggers.Of(_stopReason), _stopIdTag);
                _stopIdTag = null;
            }
        }

        private void TellRising(int rising)
        {
            if ((rising & TransactionPoints.Authorized) != 0)
            {
                Tell(Permission, Permission.IsRemote ? TransactionTrigger.RemoteStart : TransactionTrigger.Authorized);
            }
            else if ((rising & TransactionPoints.EVConnected) != 0)
            {
                Tell(null, TransactionTrigger.CablePluggedIn);
            }
        }

        private void StopWhenDue()
        {
            if (_connector.FaultMilliseconds >= FaultEndsTransactionMilliseconds)
            {
                Stop(TransactionStopReason.Other, null);
            }

            if (IsEnergyUsedUp && _model.GetBoolean(Setting.StopTransactionOnInvalidId))
            {
                Stop(TransactionStopReason.DeAuthorized, null);
            }
        }

        private void Start(int rising)
        {
            IsStopping = false;
            IsFinishing = false;
            CableHeldFor = null;
            EnergyEndsAt = long.MaxValue;
            _fallenPoints = TransactionPoints.None;
            _toldState = _connector.ChargingState;
            TransactionTrigger trigger = TransactionTrigger.ChargingStateChanged;
            if (Permission != null && Permission.IsRemote)
            {
                trigger = TransactionTrigger.RemoteStart;
            }
            else if ((rising & TransactionPoints.EVConnected) != 0)
            {
                trigger = TransactionTrigger.CablePluggedIn;
            }
            else if ((rising & (TransactionPoints.Authorized | TransactionPoints.PowerPathClosed)) != 0)
            {
                trigger = TransactionTrigger.Authorized;
            }

            Transaction = _transactions.Start(_connector, Permission, trigger);
        }

        private void End()
        {
            TransactionRecord record = Transaction;
            TransactionStopReason reason = IsStopping ? _stopReason : TransactionStopReason.StoppedByEV;
            string idTag = IsStopping ? _stopIdTag : null;
            Transaction = null;
            Permission = null;
            IsStopping = false;
            IsFinishing = true;
            _isFreeVendUsed = true;
            _points = GetPoints();
            _transactions.End(_connector, record, reason, idTag);
            bool isCableHeld = reason == TransactionStopReason.EVDisconnected && _connector.Hardware.Lock != null
                && !_model.GetBoolean(Setting.UnlockConnectorOnEVSideDisconnect) && record.IdTag != null;
            if (isCableHeld)
            {
                CableHeldFor = record.IdTag;
            }
            else
            {
                _lock.Release();
            }
        }

        private void Tell(ChargingPermission permission, TransactionTrigger trigger)
        {
            _toldState = _connector.ChargingState;
            _transactions.Tell(_connector, Transaction, permission, trigger);
        }

        private int GetPoints()
        {
            int points = IsVehicleThere ? TransactionPoints.EVConnected : TransactionPoints.None;
            points |= Permission != null ? TransactionPoints.Authorized : TransactionPoints.None;
            points |= IsPowerPathClosed ? TransactionPoints.PowerPathClosed : TransactionPoints.None;
            points |= _connector.Power.IsClosed ? TransactionPoints.EnergyTransfer : TransactionPoints.None;
            return points;
        }
    }
}
