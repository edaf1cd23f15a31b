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
        /// <summary>A fault that lasts this long ends the transaction; a ground failure does at once.</summary>
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
        private int _freshPoints;
        private int _seenPoints;
        private TransactionTrigger _cause;
        private ChargingState _toldState;
        private long _waitingSince;
        private long _countedAt;
        private bool _isStopTold;
        private bool _hasCard;
        private bool _wasPlugged;
        private long _cutUntil;
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

        /// <summary>Gets a value indicating whether a transaction could begin here as far as resets, restarts and flash are concerned.</summary>
        public bool CanStart
        {
            get { return MayStart && _transactions.MayStart; }
        }

        /// <summary>Gets the idToken that may take the cable out of the locked socket after it was unplugged at the vehicle or refused by the CSMS; <see langword="null"/> when none is held.</summary>
        public string CableHeldFor { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the session wants current now.
        /// </summary>
        public bool WantsCurrent
        {
            get
            {
                // Only where the flow of energy is what begins the transaction, the offer comes first.
                bool mayBegin = Transaction != null || ((_transactions.StartPoints & TransactionPoints.EnergyTransfer) != 0 && !_connector.IsOutOfService);
                return mayBegin && IsPowerPathClosed && !IsStopping && _connector.Fault == FaultCode.None && !IsEnergyUsedUp;
            }
        }

        /// <summary>Gets a value indicating whether an invalidated idToken has got all the energy that it gets.</summary>
        public bool IsEnergyUsedUp
        {
            get { return _connector.Meter.EnergyMilliwattHours >= EnergyEndsAt; }
        }

        private bool IsPowerPathClosed
        {
            get { return Permission != null && _connector.IsPlugged && _lock.IsHolding && (Transaction != null || CanStart); }
        }

        /// <summary>
        /// Whether the end of the permission ends the transaction too. Energy that is over counts also when none has flowed yet, and
        /// nothing outlives a reset.
        /// </summary>
        private bool EndsWithPermission
        {
            get
            {
                return (_transactions.StopPoints & (TransactionPoints.Authorized | TransactionPoints.EnergyTransfer)) != 0
                    || _stopReason == TransactionStopReason.SoftReset || _stopReason == TransactionStopReason.HardReset;
            }
        }

        /// <summary>
        /// Whether the vehicle of this transaction was disconnected.
        /// </summary>
        private bool IsCableOut
        {
            get { return (_seenPoints & TransactionPoints.EVConnected) != 0 && !_connector.IsPlugged; }
        }

        /// <summary>
        /// Whether the driver has only so long to connect the vehicle. A cable that can be held in its socket waits for its driver.
        /// </summary>
        private bool HasTimeOut
        {
            get { return Transaction == null || !_wasPlugged || (_transactions.Traits.HasReplugTimeOut && _connector.Hardware.Lock == null); }
        }

        /// <summary>
        /// Gives permission to charge.
        /// </summary>
        /// <param name="permission">Permission.</param>
        public void Permit(ChargingPermission permission)
        {
            Permission = permission;
            PermittedSince = _clock.MonotonicMilliseconds;
            _waitingSince = PermittedSince;
            _hasCard = !permission.IsRemote && (permission.Kind == IdTokenKind.ISO14443 || permission.Kind == IdTokenKind.ISO15693);
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
        /// Takes the transaction that began with the permission from a connector that the driver has not chosen in the end; here the
        /// permission was given already.
        /// </summary>
        /// <param name="other">Session of that connector.</param>
        public void TakeOver(ChargingSession other)
        {
            if (other.Transaction != null)
            {
                Transaction = other.Transaction;
                _points = TransactionPoints.Authorized;
                _seenPoints = TransactionPoints.Authorized;
                _toldState = ChargingState.Idle;
                _isStopTold = false;
                CableHeldFor = null;
                if (other.EnergyEndsAt != long.MaxValue)
                {
                    // No energy has flowed yet: what is left counts from here.
                    EnergyEndsAt = _connector.Meter.EnergyMilliwattHours + other.EnergyEndsAt - other._connector.Meter.EnergyMilliwattHours;
                }
            }

            other.Permission = null;
            other.Transaction = null;
            other._points = other.GetPoints();
            other._freshPoints = TransactionPoints.None;
        }

        /// <summary>
        /// Goes on with a transaction that was running when the power went; the vehicle is still there.
        /// </summary>
        /// <param name="record">Its record.</param>
        public void Resume(TransactionRecord record)
        {
            if (record.IdTag != null)
            {
                Permit(new ChargingPermission(record.IdTag, record.ParentIdTag, false, false) { Kind = record.IdTokenKind });
            }

            Transaction = record;
            _points = GetPoints();
            _seenPoints = _points;
            _toldState = _connector.ChargingState;
            _wasPlugged = true;
            _isFreeVendUsed = true;
            _transactions.Resume(_connector, record);
        }

        /// <summary>
        /// Ends the permission, and with it the transaction as far as its stop points say so. The vehicle stops drawing first; the last
        /// meter value is taken when the contactor is open.
        /// </summary>
        /// <param name="reason">Why.</param>
        /// <param name="idTag">idToken that ended it, or <see langword="null"/>.</param>
        public void Stop(TransactionStopReason reason, string idTag)
        {
            bool isReset = reason == TransactionStopReason.SoftReset || reason == TransactionStopReason.HardReset;
            if (Transaction == null || (IsStopping && !(isReset && _isStopTold)))
            {
                return;
            }

            IsStopping = true;
            _stopReason = reason;
            _stopIdTag = idTag;

            // Where the transaction goes on, or ends by something else later, this is an event of its own.
            _isStopTold = !EndsWithPermission && reason != TransactionStopReason.EVDisconnected;
            if (_isStopTold)
            {
                _toldState = _connector.ChargingState;
                _transactions.TellStop(_connector, Transaction, StopTriggers.Of(reason), idTag);
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
            IsFinishing = _clock.MonotonicMilliseconds < _cutUntil && !IsFreeVend;
            _cutUntil = 0;
        }

        /// <summary>
        /// A transaction was ended because the power went. A vehicle that is seen soon is the one that was charging: its session is over,
        /// though its cable is in (OCPP 1.6 section 4.9, Finishing), and nobody else can use the connector. Free vend lets it go on.
        /// </summary>
        /// <param name="until">Monotonic time until which it is seen.</param>
        public void NoteCut(long until)
        {
            _cutUntil = until;
        }

        /// <summary>
        /// The vehicle was disconnected; the contactor is open.
        /// </summary>
        public void OnUnplugged()
        {
            if (Transaction != null)
            {
                _waitingSince = _clock.MonotonicMilliseconds;
            }

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
            CountTime();
            UpdatePermission();
            UpdateFreeVend();
            if (Permission != null && _connector.IsPlugged)
            {
                _wasPlugged = true;
                if (_connector.Fault == FaultCode.None && (Transaction != null || CanStart) && !IsStopping)
                {
                    _lock.Hold();
                }
            }

            UpdateTransaction();
        }

        /// <summary>
        /// Pilot and contactor are where they belong now: tells what the energy does, when that has changed.
        /// </summary>
        public void OnEnergyUpdated()
        {
            bool isPoint = ((_transactions.StartPoints | _transactions.StopPoints) & TransactionPoints.EnergyTransfer) != 0;
            if (isPoint && _connector.Power.IsClosed != ((_points & TransactionPoints.EnergyTransfer) != 0))
            {
                // At once, so that no energy flows outside of the transaction.
                UpdateTransaction();
            }

            if (Transaction != null && (!IsStopping || _isStopTold) && _connector.ChargingState != _toldState)
            {
                Tell(null, _connector.Fault != FaultCode.None ? TransactionTrigger.AbnormalCondition : TransactionTrigger.ChargingStateChanged);
            }
        }

        private void CountTime()
        {
            long now = _clock.MonotonicMilliseconds;
            if (Transaction != null && _connector.Power.IsClosed)
            {
                Transaction.ChargingMilliseconds += now - _countedAt;
            }

            _countedAt = now;
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
            else if (!_connector.IsPlugged && HasTimeOut && _clock.MonotonicMilliseconds - _waitingSince >= _model.GetInteger(Setting.ConnectionTimeOut) * 1000L)
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

        private bool IsFreeVend
        {
            get { return _model.GetBoolean(Setting.FreeVendActive) || !_model.GetBoolean(Setting.AuthorizationEnabled); }
        }

        private void UpdateFreeVend()
        {
            if (!_isFreeVendUsed && _connector.IsPlugged && _connector.IsFree && !IsFinishing && IsFreeVend)
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
            _freshPoints = (_freshPoints | rising) & now;
            NoteCause(rising);
            if (Transaction == null)
            {
                if (_freshPoints != 0 && (now & _transactions.StartPoints) != 0 && CanStart && _connector.Fault == FaultCode.None && !_connector.IsOutOfService)
                {
                    Start();
                }
                else if (!_connector.IsPlugged && !_connector.IsCableInSocket)
                {
                    IsFinishing = false;
                }

                return;
            }

            _seenPoints |= now;
            TellRising(rising);
            StopWhenDue();
            if (IsStopping && !_connector.Power.IsOff)
            {
                return;
            }

            // A version without a choice of start points knows no transaction that nobody was authorized for.
            bool isNobodys = Transaction.IdTag == null && _transactions.Traits.StartPoints != 0 && (now & _transactions.StartPoints) == 0;
            bool isNothingLeft = Permission == null && (!_connector.IsPlugged || isNobodys);
            if ((_seenPoints & ~now & _transactions.StopPoints) != 0 || (IsStopping && EndsWithPermission) || isNothingLeft)
            {
                End();
                return;
            }

            if ((falling & TransactionPoints.EVConnected) != 0)
            {
                Tell(null, TransactionTrigger.EVCommunicationLost);
            }

            if ((falling & TransactionPoints.Authorized) != 0)
            {
                // The transaction ends when the driver takes the cable, so it must be free.
                ReleaseCable(_stopReason, Transaction.IdTag);
            }
        }

        /// <summary>
        /// What has happened last is what begins a transaction.
        /// </summary>
        private void NoteCause(int rising)
        {
            if ((rising & TransactionPoints.Authorized) != 0)
            {
                _cause = TransactionTrigger.Authorized;
            }

            if ((rising & TransactionPoints.EVConnected) != 0)
            {
                _cause = TransactionTrigger.CablePluggedIn;
            }
        }

        private void TellRising(int rising)
        {
            if ((rising & TransactionPoints.Authorized) != 0)
            {
                Tell(Permission, Permission.IsRemote ? TransactionTrigger.RemoteStart : TransactionTrigger.Authorized);
            }

            if ((rising & TransactionPoints.EVConnected) != 0)
            {
                if (!Transaction.IsEvseKnown)
                {
                    _transactions.Assign(_connector, Transaction);
                }

                Tell(null, TransactionTrigger.CablePluggedIn);
            }
        }

        private void StopWhenDue()
        {
            // Whoever arms the monitor again must not switch a vehicle on with it: after a ground failure somebody has to begin anew.
            if (_connector.Fault == FaultCode.GroundFailure || _connector.FaultMilliseconds >= FaultEndsTransactionMilliseconds)
            {
                Stop(ReasonOf(_connector.Fault), null);
            }

            if (IsEnergyUsedUp && _model.GetBoolean(Setting.StopTransactionOnInvalidId))
            {
                Stop(TransactionStopReason.DeAuthorized, null);
            }
        }

        private void Start()
        {
            IsStopping = false;
            IsFinishing = false;
            CableHeldFor = null;
            EnergyEndsAt = long.MaxValue;
            _isStopTold = false;
            _seenPoints = _points;
            _toldState = _connector.ChargingState;
            TransactionTrigger trigger = (_points & _transactions.StartPoints) == TransactionPoints.EnergyTransfer ? TransactionTrigger.ChargingStateChanged : _cause;
            if (Permission != null && Permission.IsRemote)
            {
                trigger = TransactionTrigger.RemoteStart;
            }

            Transaction = _transactions.Start(_connector, Permission, trigger);
            if (!_transactions.IsStartKept())
            {
                // Flash has not taken it, and the installer wants no energy without that.
                Stop(TransactionStopReason.Other, null);
            }
        }

        private void End()
        {
            TransactionRecord record = Transaction;
            TransactionStopReason reason = IsStopping ? _stopReason : GetReason();
            TransactionTrigger trigger = IsCableOut ? TransactionTrigger.EVCommunicationLost : TransactionTrigger.ChargingStateChanged;
            bool isToldNow = IsStopping && !_isStopTold;
            if (isToldNow || (IsStopping && !IsCableOut))
            {
                trigger = StopTriggers.Of(_stopReason);
            }
            else if (_connector.Fault != FaultCode.None && !IsCableOut)
            {
                trigger = TransactionTrigger.AbnormalCondition;
            }

            Transaction = null;
            Permission = null;
            IsStopping = false;
            IsFinishing = true;
            _isFreeVendUsed = true;
            _points = GetPoints();
            _freshPoints = TransactionPoints.None;
            _transactions.End(_connector, record, reason, trigger, isToldNow ? _stopIdTag : null);
            ReleaseCable(reason, record.IdTag);
        }

        /// <summary>
        /// Lets the cable go, or keeps it for its owner (OCPP 1.6 sections 4.8 and 4.10, OCPP 2.0.1 E05.FR.11, E09.FR.03).
        /// </summary>
        private void ReleaseCable(TransactionStopReason reason, string idTag)
        {
            bool isKept = (reason == TransactionStopReason.DeAuthorized && _hasCard)
                || (reason == TransactionStopReason.EVDisconnected && !_model.GetBoolean(Setting.UnlockConnectorOnEVSideDisconnect));
            if (isKept && _connector.Hardware.Lock != null && _lock.IsHolding && idTag != null)
            {
                CableHeldFor = idTag;
            }
            else
            {
                _lock.Release();
            }
        }

        /// <summary>
        /// Why a transaction ends that nobody has ended.
        /// </summary>
        private TransactionStopReason GetReason()
        {
            if (IsCableOut)
            {
                return TransactionStopReason.EVDisconnected;
            }

            if (_connector.Fault != FaultCode.None)
            {
                return ReasonOf(_connector.Fault);
            }

            if (IsEnergyUsedUp)
            {
                return TransactionStopReason.DeAuthorized;
            }

            return _connector.Power.OfferedDeciamperes > 0 ? TransactionStopReason.StoppedByEV : TransactionStopReason.Other;
        }

        private static TransactionStopReason ReasonOf(FaultCode fault)
        {
            switch (fault)
            {
                case FaultCode.GroundFailure:
                    return TransactionStopReason.GroundFault;
                case FaultCode.OverCurrentFailure:
                    return TransactionStopReason.OvercurrentFault;
                case FaultCode.OverVoltage:
                case FaultCode.UnderVoltage:
                    return TransactionStopReason.PowerQuality;
                default:
                    return TransactionStopReason.Other;
            }
        }

        private void Tell(ChargingPermission permission, TransactionTrigger trigger)
        {
            _toldState = _connector.ChargingState;
            _transactions.Tell(_connector, Transaction, permission, trigger);
        }

        private int GetPoints()
        {
            int points = _connector.IsPlugged ? TransactionPoints.EVConnected : TransactionPoints.None;
            points |= Permission != null ? TransactionPoints.Authorized : TransactionPoints.None;
            points |= IsPowerPathClosed ? TransactionPoints.PowerPathClosed : TransactionPoints.None;
            points |= _connector.Power.IsClosed ? TransactionPoints.EnergyTransfer : TransactionPoints.None;
            return points;
        }
    }
}
