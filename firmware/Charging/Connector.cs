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
    /// One connector and the session on it: plug, permission, transaction, energy, fault. <see cref="UpdateSession"/> and
    /// <see cref="UpdateEnergy"/> look at everything and draw the conclusions; nothing else moves the contactor.
    /// </summary>
    public sealed class Connector
    {
        /// <summary>A vehicle has this long to begin drawing before the session counts as suspended by it.</summary>
        private const long BeginDrawingMilliseconds = 10000;

        /// <summary>A fault that lasts this long ends the transaction.</summary>
        private const long FaultEndsTransactionMilliseconds = 60000;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly FaultMonitor _faults;
        private readonly CableLock _lock;
        private readonly TransactionService _transactions;
        private long _permittedAt;
        private long _faultSince;
        private long _offeredSince;
        private bool _isFinishing;
        private bool _isStopRequested;
        private TransactionStopReason _stopReason;
        private string _stopIdTag;
        private bool _isFreeVendUsed;
        private bool _isOutOfService;

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
            _transactions = transactions;
            Power = new PowerPath(clock, hardware.Pilot, hardware.Contactor);
            Meter = new ConnectorMeter(clock, hardware.Meter);
            _faults = new FaultMonitor(id, clock, hardware, safety, Power, Meter);
            _lock = new CableLock(clock, hardware.Lock);
            MayStart = true;
            _isOutOfService = !IsOperative;
        }

        /// <summary>Gets the number of the connector, counted from 1.</summary>
        public int Id { get; }

        /// <summary>Gets the devices.</summary>
        public ConnectorHardware Hardware { get; }

        /// <summary>Gets pilot and contactor.</summary>
        public PowerPath Power { get; }

        /// <summary>Gets the meter.</summary>
        public ConnectorMeter Meter { get; }

        /// <summary>Gets the state.</summary>
        public ConnectorStatus Status { get; private set; }

        /// <summary>Gets the fault; <see cref="FaultCode.None"/> when all is well.</summary>
        public FaultCode Fault { get; private set; }

        /// <summary>Gets a value indicating whether a vehicle is connected.</summary>
        public bool IsPlugged { get; private set; }

        /// <summary>Gets the monotonic time at which the vehicle was connected.</summary>
        public long PluggedSince { get; private set; }

        /// <summary>Gets the permission to charge that waits for the plug or is in use; <see langword="null"/> when there is none.</summary>
        public ChargingPermission Permission { get; private set; }

        /// <summary>Gets the running transaction, or <see langword="null"/>.</summary>
        public TransactionRecord Transaction { get; private set; }

        /// <summary>Gets or sets the current that the station grants, 0.1 A per phase; less than 6 A suspends.</summary>
        public int GrantedDeciamperes { get; set; }

        /// <summary>Gets or sets a value indicating whether new transactions may start (not while a reset is under way).</summary>
        public bool MayStart { get; set; }

        /// <summary>Gets or sets the energy register, mWh, at which an invalidated idToken gets no more energy; <see cref="long.MaxValue"/> normally.</summary>
        public long EnergyEndsAt { get; set; } = long.MaxValue;

        /// <summary>
        /// Gets a value indicating whether the connector is to be in service, by its own switch and the station's. One that is in
        /// use goes out of service when that has ended (OCPP 1.6 section 4.9: there is no way from Preparing to Unavailable).
        /// </summary>
        public bool IsOperative
        {
            get { return _model.GetBoolean(Setting.Operative, Id) && _model.GetBoolean(Setting.StationOperative); }
        }

        /// <summary>
        /// Gets a value indicating whether somebody is busy here: with a tag, a cable or a transaction.
        /// </summary>
        public bool IsInUse
        {
            get { return !_isOutOfService && (Transaction != null || Permission != null || IsPlugged || IsCableInSocket); }
        }

        /// <summary>
        /// Gets a value indicating whether a new session could begin here.
        /// </summary>
        public bool IsFree
        {
            get { return Transaction == null && Permission == null && Fault == FaultCode.None && IsOperative && MayStart; }
        }

        /// <summary>
        /// Gets a value indicating whether the end of the transaction is under way.
        /// </summary>
        public bool IsStopping
        {
            get { return Transaction != null && _isStopRequested; }
        }

        /// <summary>
        /// Gets a value indicating whether a transaction wants current now.
        /// </summary>
        public bool WantsCurrent
        {
            get { return Transaction != null && !_isStopRequested && IsPlugged && Fault == FaultCode.None && !IsEnergyUsedUp; }
        }

        /// <summary>
        /// Gets the idToken that may take the cable out of the locked socket after it was unplugged at the vehicle; <see langword="null"/> when none is held.
        /// </summary>
        public string CableHeldFor { get; private set; }

        /// <summary>
        /// A cable without a vehicle keeps the socket busy: nobody else can plug in.
        /// </summary>
        private bool IsCableInSocket
        {
            get { return Hardware.Proximity != null && Hardware.Proximity.CableDeciamperes > 0; }
        }

        private bool IsEnergyUsedUp
        {
            get { return Meter.EnergyMilliwattHours >= EnergyEndsAt; }
        }

        /// <summary>
        /// Gives permission to charge.
        /// </summary>
        /// <param name="permission">Permission.</param>
        public void Permit(ChargingPermission permission)
        {
            Permission = permission;
            _permittedAt = _clock.MonotonicMilliseconds;
            _isFinishing = false;
            UpdateStatus();
        }

        /// <summary>
        /// Takes a permission back that was not used yet.
        /// </summary>
        public void WithdrawPermission()
        {
            Permission = null;
        }

        /// <summary>
        /// Ends the transaction. The vehicle stops drawing first; the last meter value is taken when the contactor is open.
        /// </summary>
        /// <param name="reason">Why.</param>
        /// <param name="idTag">idToken that ended it, or <see langword="null"/>.</param>
        public void Stop(TransactionStopReason reason, string idTag)
        {
            if (Transaction != null && !_isStopRequested)
            {
                _isStopRequested = true;
                _stopReason = reason;
                _stopIdTag = idTag;
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
        /// Gets whether the lock has reached the position that it was sent to, or cannot.
        /// </summary>
        /// <returns>State of the lock; <see cref="LockState.Unlocked"/> for a fixed cable.</returns>
        public LockState GetLockState()
        {
            return Hardware.Lock == null ? LockState.Unlocked : Hardware.Lock.State;
        }

        /// <summary>
        /// Looks at everything and draws the conclusions for the session; <see cref="GrantedDeciamperes"/> is set then.
        /// </summary>
        public void UpdateSession()
        {
            Meter.Poll();
            UpdateFault();
            UpdatePlug();
            UpdatePermission();
            UpdateTransaction();
            _isOutOfService = !IsOperative && !IsInUse;
        }

        /// <summary>
        /// Draws the conclusions for pilot and contactor, with the current that is granted now.
        /// </summary>
        public void UpdateEnergy()
        {
            UpdatePower();
            UpdateStatus();
        }

        /// <summary>
        /// Opens the contactor for good; the firmware is about to end.
        /// </summary>
        public void ShutDown()
        {
            Power.Cut();
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
                _isFreeVendUsed = false;
                _isFinishing = false;
                _log.Write("Connector " + Id.ToString() + ": plugged in");
            }
            else if (state == PilotState.A && IsPlugged)
            {
                IsPlugged = false;
                _log.Write("Connector " + Id.ToString() + ": unplugged");
                Power.Cut();
                if (_model.GetBoolean(Setting.StopTransactionOnEVSideDisconnect))
                {
                    Stop(TransactionStopReason.EVDisconnected, null);
                }
            }
        }

        private void UpdatePermission()
        {
            if (Transaction == null && Permission != null && (!IsPlugged || Fault != FaultCode.None))
            {
                bool isOver = _clock.MonotonicMilliseconds - _permittedAt >= _model.GetInteger(Setting.ConnectionTimeOut) * 1000L;
                if (isOver || Fault != FaultCode.None)
                {
                    _log.Write("Connector " + Id.ToString() + ": " + (isOver ? "not plugged in in time, authorization ends" : "authorization ends"));
                    Permission = null;
                    _lock.Release();
                }
            }

            if (!_isFreeVendUsed && IsPlugged && IsFree && !_isFinishing && _model.GetBoolean(Setting.FreeVendActive))
            {
                _isFreeVendUsed = true;
                Permit(new ChargingPermission(_model.GetText(Setting.FreeVendIdTag), null, false, false));
            }
        }

        private void UpdateTransaction()
        {
            if (Transaction == null)
            {
                if (Permission != null && IsPlugged && Fault == FaultCode.None && MayStart && _lock.Hold())
                {
                    StartTransaction();
                }
                else if (_isFinishing && !IsPlugged && !IsCableInSocket)
                {
                    _isFinishing = false;
                }

                return;
            }

            if (!_isStopRequested && Fault != FaultCode.None && _clock.MonotonicMilliseconds - _faultSince >= FaultEndsTransactionMilliseconds)
            {
                Stop(TransactionStopReason.Other, null);
            }

            if (!_isStopRequested && IsEnergyUsedUp && _model.GetBoolean(Setting.StopTransactionOnInvalidId))
            {
                Stop(TransactionStopReason.DeAuthorized, null);
            }

            if (_isStopRequested && Power.IsOff)
            {
                EndTransaction();
            }
        }

        private void StartTransaction()
        {
            _isStopRequested = false;
            _isFinishing = false;
            CableHeldFor = null;
            EnergyEndsAt = long.MaxValue;
            _offeredSince = _clock.MonotonicMilliseconds;
            Transaction = _transactions.Start(this, Permission);
        }

        private void EndTransaction()
        {
            TransactionRecord record = Transaction;
            Transaction = null;
            Permission = null;
            _isStopRequested = false;
            _isFinishing = true;
            _isFreeVendUsed = true;
            _transactions.End(this, record, _stopReason, _stopIdTag);
            if (_stopReason == TransactionStopReason.EVDisconnected && !_model.GetBoolean(Setting.UnlockConnectorOnEVSideDisconnect) && Hardware.Lock != null)
            {
                CableHeldFor = record.IdTag;
            }
            else
            {
                _lock.Release();
            }
        }

        private void UpdatePower()
        {
            if (Fault != FaultCode.None)
            {
                Power.Cut();
            }
            else if (WantsCurrent && _lock.IsHolding)
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
            if (_isStopRequested && Power.IsOff && Transaction != null)
            {
                EndTransaction();
            }
        }

        private void UpdateStatus()
        {
            Status = GetStatus();
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

            if (_isOutOfService)
            {
                return ConnectorStatus.Unavailable;
            }

            if (_isFinishing)
            {
                return ConnectorStatus.Finishing;
            }

            return IsPlugged || IsCableInSocket || Permission != null ? ConnectorStatus.Preparing : ConnectorStatus.Available;
        }

        private ConnectorStatus GetTransactionStatus()
        {
            if (_isStopRequested)
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
