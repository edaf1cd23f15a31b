// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// One connector and the session on it: plug, permission, transaction, energy, fault. <see cref="Look"/> looks at everything,
    /// <see cref="UpdateSession"/> and <see cref="UpdateEnergy"/> draw the conclusions; nothing else moves the contactor.
    /// </summary>
    public sealed class Connector
    {
        /// <summary>A vehicle has this long to begin drawing before the session counts as suspended by it.</summary>
        private const long BeginDrawingMilliseconds = 10000;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly FaultMonitor _faults;
        private readonly CableLock _lock;
        private readonly TransactionService _transactions;
        private long _faultSince;
        private long _offeredSince;
        private bool _hasDrawn;

        /// <summary>
        /// Initializes a new instance of the <see cref="Connector"/> class.
        /// </summary>
        /// <param name="id">Connector, counted from 1.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings.</param>
        /// <param name="log">Log.</param>
        /// <param name="hardware">Devices.</param>
        /// <param name="safety">Safety controller, or <see langword="null"/>.</param>
        /// <param name="transactions">Opens and closes transactions.</param>
        public Connector(int id, IClock clock, DeviceModel model, EventLog log, ConnectorHardware hardware, ISafetyController safety, TransactionService transactions)
        {
            Id = id;
            _clock = clock;
            _model = model;
            _log = log;
            Hardware = hardware;
            Power = new PowerPath(clock, hardware.Pilot, hardware.Contactor);
            Meter = new ConnectorMeter(clock, hardware.Meter);
            _faults = new FaultMonitor(id, clock, hardware, safety, Power, Meter);
            _lock = new CableLock(clock, hardware.Lock);
            _transactions = transactions;
            Session = new ChargingSession(this, clock, model, log, _lock, transactions);
            IsOutOfService = !IsOperative;
        }

        /// <summary>Gets the number of the connector, counted from 1.</summary>
        public int Id { get; }

        /// <summary>Gets the devices.</summary>
        public ConnectorHardware Hardware { get; }

        /// <summary>Gets pilot and contactor.</summary>
        public PowerPath Power { get; }

        /// <summary>Gets the meter with its last good reading.</summary>
        public ConnectorMeter Meter { get; }

        /// <summary>Gets the state.</summary>
        public ConnectorStatus Status { get; private set; }

        /// <summary>Gets the fault; <see cref="FaultCode.None"/> when all is well.</summary>
        public FaultCode Fault { get; private set; }

        /// <summary>Gets a value indicating whether a vehicle is connected.</summary>
        public bool IsPlugged { get; private set; }

        /// <summary>Gets the monotonic time at which the vehicle was connected.</summary>
        public long PluggedSince { get; private set; }

        /// <summary>Gets who may charge here and the transaction about it.</summary>
        public ChargingSession Session { get; }

        /// <summary>Gets the running transaction, or <see langword="null"/>.</summary>
        public TransactionRecord Transaction
        {
            get { return Session.Transaction; }
        }

        /// <summary>Gets the permission to charge that waits for the plug or is in use; <see langword="null"/> when there is none.</summary>
        public ChargingPermission Permission
        {
            get { return Session.Permission; }
        }

        /// <summary>Gets or sets the current that the station grants, 0.1 A per phase; less than 6 A suspends.</summary>
        public int GrantedDeciamperes { get; set; }

        /// <summary>Gets a value indicating whether the connector is out of service by command.</summary>
        public bool IsOutOfService { get; private set; }

        /// <summary>
        /// Gets or sets a value indicating whether the connector takes nobody any more, because a restart waits for the others
        /// (OCPP 2.0.1 B12).
        /// </summary>
        public bool IsClosed { get; set; }

        /// <summary>
        /// Gets the milliseconds that the present fault lasts; 0 without one.
        /// </summary>
        public long FaultMilliseconds
        {
            get { return Fault == FaultCode.None ? 0 : _clock.MonotonicMilliseconds - _faultSince; }
        }

        /// <summary>
        /// Gets a value indicating whether the connector is to be in service, by its own switch, that of its EVSE and the station's. One
        /// that is in use goes out of service when that has ended.
        /// </summary>
        public bool IsOperative
        {
            get { return _model.GetBoolean(Setting.ConnectorOperative, Id) && _model.GetBoolean(Setting.Operative, Id) && _model.GetBoolean(Setting.StationOperative); }
        }

        /// <summary>
        /// Gets a value indicating whether somebody is busy here: with a transaction, or, where the version has no way from there to
        /// Unavailable (OCPP 1.6 section 4.9), with a tag or a cable.
        /// </summary>
        public bool IsInUse
        {
            get
            {
                bool isClaimed = !_transactions.Traits.OnlyTransactionsStayInService && (Permission != null || IsPlugged || IsCableInSocket);
                return !IsOutOfService && (Transaction != null || isClaimed);
            }
        }

        /// <summary>
        /// Gets the number of times the lock could not hold or release the plug, since the start.
        /// </summary>
        public int LockFailureCount
        {
            get { return _lock.FailureCount; }
        }

        /// <summary>
        /// Gets a value indicating whether the lock could not hold or release the plug the last time.
        /// </summary>
        public bool HasLockProblem
        {
            get { return _lock.HasProblem; }
        }

        /// <summary>
        /// Gets a value indicating whether a new session could begin here.
        /// </summary>
        public bool IsFree
        {
            get
            {
                bool isUnclaimed = Transaction == null || (Transaction.IdTag == null && !Session.IsStopping);
                return isUnclaimed && Permission == null && Fault == FaultCode.None && IsOperative && Session.CanStart;
            }
        }

        /// <summary>
        /// Gets what the energy does.
        /// </summary>
        public ChargingState ChargingState
        {
            get
            {
                if (!IsPlugged)
                {
                    return ChargingState.Idle;
                }

                if (Power.IsClosed)
                {
                    return ChargingState.Charging;
                }

                if (Permission == null || Session.IsStopping || (IsBeginning && Fault == FaultCode.None && !Session.IsEnergyUsedUp))
                {
                    return ChargingState.EVConnected;
                }

                return Power.OfferedDeciamperes == 0 ? ChargingState.SuspendedEVSE : ChargingState.SuspendedEV;
            }
        }

        /// <summary>
        /// Gets a value indicating whether a cable is in the socket. Without a vehicle it keeps the socket busy: nobody else can plug in.
        /// </summary>
        public bool IsCableInSocket
        {
            get { return Hardware.Proximity != null && Hardware.Proximity.CableDeciamperes > 0; }
        }

        /// <summary>
        /// Right after the first offer the vehicle needs a moment; that moment is no state of its own.
        /// </summary>
        private bool IsBeginning
        {
            get { return !_hasDrawn && _clock.MonotonicMilliseconds - _offeredSince < BeginDrawingMilliseconds; }
        }

        /// <summary>
        /// Gives permission to charge.
        /// </summary>
        /// <param name="permission">Permission.</param>
        public void Permit(ChargingPermission permission)
        {
            Session.Permit(permission);
            AwaitDrawing();
            Status = GetStatus();
        }

        /// <summary>
        /// Ends the permission and the transaction, see <see cref="ChargingSession.Stop"/>.
        /// </summary>
        /// <param name="reason">Why.</param>
        /// <param name="idTag">idToken that ended it, or <see langword="null"/>.</param>
        public void Stop(TransactionStopReason reason, string idTag)
        {
            Session.Stop(reason, idTag);
        }

        /// <summary>
        /// Gets whether the lock has reached the position that it was sent to, or cannot.
        /// </summary>
        /// <returns>State of the lock; <see cref="LockState.Unlocked"/> for a fixed cable.</returns>
        public LockState GetLockState()
        {
            return Hardware.Lock == null ? LockState.Unlocked : Hardware.Lock.State;
        }

        /// <summary>
        /// Calibrates what is to be calibrated here, by the order of a person who has nothing plugged in; call it again, every 20 to 500 ms, while it is
        /// <see cref="TestState.Running"/>.
        /// </summary>
        /// <returns>How far it is; <see cref="TestState.Failed"/> also when there is nothing to calibrate, or a session runs.</returns>
        public TestState Calibrate()
        {
            bool isPossible = Hardware.Calibration != null && Transaction == null && Power.IsOff;
            return isPossible ? Hardware.Calibration.Calibrate() : TestState.Failed;
        }

        /// <summary>
        /// Releases the latch of the residual-current monitor after a trip, by the order of a person who knows why it has tripped. With the latch the coil
        /// gets its supply back: so nothing is plugged in, and the contactor is open.
        /// </summary>
        /// <returns><see langword="null"/> when the latch is armed; else what stands against it, for people.</returns>
        public string ArmResidualCurrent()
        {
            IResidualCurrentMonitor monitor = Hardware.ResidualCurrent;
            if (monitor == null)
            {
                return "there is no residual-current monitor";
            }

            if (!monitor.IsTripped)
            {
                return null;
            }

            if (Hardware.Pilot.State != PilotState.A || Transaction != null || !Power.IsOff || Hardware.Contactor.Feedback == ContactorFeedback.Closed)
            {
                return "unplug the vehicle first; the contactor must be open";
            }

            return monitor.Reset() ? null : "it still trips";
        }

        /// <summary>
        /// Looks at meter, fault and plug.
        /// </summary>
        public void Look()
        {
            Meter.Poll();
            UpdateFault();
            UpdatePlug();
        }

        /// <summary>
        /// Draws the conclusions for the session; <see cref="GrantedDeciamperes"/> is set then.
        /// </summary>
        public void UpdateSession()
        {
            Session.Update();
            IsOutOfService = (IsClosed || !IsOperative) && !IsInUse;
            if (Permission != null && IsOutOfService)
            {
                Session.WithdrawPermission();
                Session.ReleaseCable();
            }
            else if (Permission != null && _lock.HasFailed)
            {
                // Nothing is charged over a cable that could be pulled; whoever has put it right shows the tag again.
                Stop(TransactionStopReason.Other, null);
            }
        }

        /// <summary>
        /// Draws the conclusions for pilot and contactor, with the current that is granted now.
        /// </summary>
        public void UpdateEnergy()
        {
            UpdatePower();
            Status = GetStatus();
            Session.OnEnergyUpdated();
            if (!Session.WantsCurrent)
            {
                Power.Release();
            }
        }

        /// <summary>
        /// Opens the contactor for good; the firmware is about to end.
        /// </summary>
        public void ShutDown()
        {
            Power.Cut();
        }

        private void AwaitDrawing()
        {
            _hasDrawn = false;
            _offeredSince = _clock.MonotonicMilliseconds;
        }

        private void UpdateFault()
        {
            _lock.Poll();
            FaultCode fault = _faults.Check();
            if (fault == FaultCode.None && _lock.HasFailed)
            {
                fault = FaultCode.ConnectorLockFailure;
            }

            if (fault == Fault)
            {
                return;
            }

            if (Fault == FaultCode.None)
            {
                _faultSince = _clock.MonotonicMilliseconds;
            }

            Fault = fault;
            _log.Write("Connector " + Id.ToString() + ": " + (fault == FaultCode.None ? "fault is gone" : "fault " + FaultNames.Get(fault)));
        }

        private void UpdatePlug()
        {
            PilotState state = Hardware.Pilot.State;
            bool isConnected = state == PilotState.B || state == PilotState.C || state == PilotState.D;
            if (isConnected && !IsPlugged)
            {
                IsPlugged = true;
                PluggedSince = _clock.MonotonicMilliseconds;
                AwaitDrawing();
                Session.OnPluggedIn();
                _log.Write("Connector " + Id.ToString() + ": plugged in");
            }
            else if (state == PilotState.A && IsPlugged)
            {
                IsPlugged = false;
                _log.Write("Connector " + Id.ToString() + ": unplugged");
                Power.Cut();
                Session.OnUnplugged();
            }
        }

        private void UpdatePower()
        {
            if (Fault != FaultCode.None)
            {
                Power.Cut();
            }
            else if (Session.WantsCurrent && !_faults.IsTesting)
            {
                if (Power.OfferedDeciamperes == 0 && GrantedDeciamperes >= PowerPath.LeastDeciamperes)
                {
                    _offeredSince = _clock.MonotonicMilliseconds;
                }

                Power.Offer(GrantedDeciamperes);
            }
            else
            {
                Power.Release();
            }

            Power.Poll();
            _hasDrawn |= Power.IsClosed;
        }

        private ConnectorStatus GetStatus()
        {
            if (Fault != FaultCode.None)
            {
                return ConnectorStatus.Faulted;
            }

            if (Transaction != null)
            {
                return GetTransactionStatus();
            }

            if (IsOutOfService)
            {
                return ConnectorStatus.Unavailable;
            }

            if (Session.IsFinishing)
            {
                return ConnectorStatus.Finishing;
            }

            return IsPlugged || IsCableInSocket || Permission != null ? ConnectorStatus.Preparing : ConnectorStatus.Available;
        }

        private ConnectorStatus GetTransactionStatus()
        {
            if (Session.IsStopping)
            {
                return Status == ConnectorStatus.Faulted ? ConnectorStatus.SuspendedEVSE : Status;
            }

            if (!IsPlugged)
            {
                return ConnectorStatus.SuspendedEV;
            }

            if (Power.OfferedDeciamperes == 0)
            {
                return ConnectorStatus.SuspendedEVSE;
            }

            if (Power.IsClosed)
            {
                return ConnectorStatus.Charging;
            }

            // Right after the offer the vehicle needs a moment; that moment is no state of its own.
            bool isBeginning = _clock.MonotonicMilliseconds - _offeredSince < BeginDrawingMilliseconds && Status != ConnectorStatus.Charging;
            return isBeginning && Status != ConnectorStatus.Faulted ? Status : ConnectorStatus.SuspendedEV;
        }
    }
}
