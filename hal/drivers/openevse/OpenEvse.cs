// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.OpenEvse
{
    /// <summary>
    /// OpenEVSE controller (open_evse firmware, RAPI 3.0.0 or newer) as safety controller, pilot and contactor of one connector. Its own
    /// processor watches pilot, ground, residual current, relays and temperature, and moves the relays; this driver tells it whether it may,
    /// with how much, and what it says about itself.
    /// </summary>
    /// <remarks>
    /// <para>What is wanted is compared with each state that the controller tells, and corrected: it does not matter why it is otherwise (restart, a press on its
    /// button, a lost command). No energy wanted is its sleep, energy at once cut is disable and then sleep.</para>
    /// <para>A controller that does not tell its state is one whose relays are not known: <see cref="PilotState.E"/>,
    /// <see cref="ContactorFeedback.NotWired"/>, <see cref="FaultCode.InternalError"/>. docs/drivers/openevse.md says what it does on its own meanwhile.</para>
    /// </remarks>
    public sealed class OpenEvse : ISafetyController, IControlPilot, IContactor
    {
        /// <summary>Reading: charging current, mA; -1 without an ammeter.</summary>
        public const int Milliamperes = 0;

        /// <summary>Reading: voltage, mV; a fixed number where the controller has no voltmeter.</summary>
        public const int Millivolts = 1;

        /// <summary>Reading: energy since the vehicle was connected, Ws. Not for billing.</summary>
        public const int SessionWattSeconds = 2;

        /// <summary>Reading: energy of all sessions but this one, Wh. Not for billing.</summary>
        public const int TotalWattHours = 3;

        /// <summary>Reading: number of residual-current trips, 255 stands for more.</summary>
        public const int ResidualCurrentTrips = 4;

        /// <summary>Reading: number of trips because protective earth was missing, likewise.</summary>
        public const int MissingGroundTrips = 5;

        /// <summary>Reading: number of trips because a relay was stuck, likewise.</summary>
        public const int StuckRelayTrips = 6;

        private const int Readings = 7;

        private const int GetState = ('G' << 8) | 'S';
        private const int GetCapacity = ('G' << 8) | 'C';
        private const int GetPower = ('G' << 8) | 'G';
        private const int GetEnergy = ('G' << 8) | 'U';
        private const int GetTrips = ('G' << 8) | 'F';
        private const int SetCapacity = ('S' << 8) | 'C';
        private const int Unlock = ('S' << 8) | 'B';
        private const int Supervise = ('S' << 8) | 'Y';
        private const int Enable = ('F' << 8) | 'E';
        private const int Disable = ('F' << 8) | 'D';
        private const int Sleep = ('F' << 8) | 'S';

        private const int StateUnknown = 0x00;
        private const int StateA = 0x01;
        private const int StateB = 0x02;
        private const int StateC = 0x03;
        private const int StateD = 0x04;
        private const int LastFault = 0x0E;
        private const int Sleeping = 0xFE;
        private const int Disabled = 0xFF;
        private const int NotTold = -1;

        private const int RelayClosedFlag = 0x0040;
        private const int ConnectedFlag = 0x0100;
        private const int BootLockFlag = 0x4000;

        private const int StateMilliseconds = 500;
        private const int OpeningMilliseconds = 200;
        private const int CapacityMilliseconds = 2000;
        private const int SuperviseMilliseconds = 10000;
        private const int ReadingMilliseconds = 1000;

        /// <summary>Without a word from here for so long, the controller goes down to 6 A ($SY).</summary>
        private const int SuperviseSeconds = 30;

        /// <summary>The controller debounces 250 ms; a pilot out of every range stays without a state.</summary>
        private const int LongestUnknownMilliseconds = 2000;

        private const int MostFailures = 3;
        private const int MostRepeats = 4;
        private const int MostFramesInOnePoll = 8;

        private readonly RapiLine _line;
        private readonly IClock _clock;
        private readonly int _connectorId;
        private readonly long[] _readings = new long[Readings];
        private readonly long[] _readingTimes = new long[Readings];
        private int _asked;
        private int _obeyed;
        private int _repeats;
        private int _failures;
        private int _state = NotTold;
        private int _amperes;
        private int _wantedAmperes;
        private int _requestedAmperes;
        private int _nextReading;
        private bool _isRelayClosed;
        private bool _isBootLocked;
        private bool _isOrderedClosed;
        private bool _isFresh;
        private bool _isPlugKnown;
        private bool _disobeys;
        private PilotState _pilot = PilotState.E;
        private long _stateTime;
        private long _unknownSince;
        private long _stateDue;
        private long _capacityDue;
        private long _requestDue;
        private long _superviseDue;
        private long _readingDue;

        /// <summary>
        /// Initializes a new instance of the <see cref="OpenEvse"/> class; energy is not wanted.
        /// </summary>
        /// <param name="bus">UART of the controller's RAPI port, 115200 baud 8N1.</param>
        /// <param name="clock">Clock.</param>
        /// <param name="connectorId">Connector that the controller serves, counted from 1.</param>
        public OpenEvse(ISerialBus bus, IClock clock, int connectorId)
        {
            _line = new RapiLine(bus, clock);
            _clock = clock;
            _connectorId = connectorId;
            Problem = "Starting";
            for (int i = 0; i < Readings; i++)
            {
                _readingTimes[i] = -1;
            }
        }

        /// <inheritdoc/>
        public bool IsIndependent
        {
            get { return true; }
        }

        /// <summary>
        /// Gets what is wrong between the two, a word for logs: <c>Starting</c>, <c>NoAnswer</c>, <c>BadAnswer</c> (checksum, sequence id, a state that cannot
        /// be), <c>Refused</c>, <c>Disobeys</c> (says yes, does not do it until the vehicle is unplugged); <see langword="null"/> when all is well.
        /// </summary>
        public string Problem { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the controller has agreed to go down to 6 A when it hears nothing for half a minute.
        /// </summary>
        public bool IsSupervised { get; private set; }

        /// <summary>
        /// Gets the number of times the controller has told that it has started.
        /// </summary>
        public int Restarts { get; private set; }

        /// <summary>
        /// Gets the age of the last state in ms; <see cref="long.MaxValue"/> before the first one.
        /// </summary>
        public long StateAgeMilliseconds
        {
            get { return _state == NotTold ? long.MaxValue : _clock.MonotonicMilliseconds - _stateTime; }
        }

        /// <inheritdoc/>
        /// <remarks>
        /// C is told only while the relays are closed or about to be. <see cref="PilotState.E"/> when the state is not known.
        /// </remarks>
        public PilotState State
        {
            get { return IsKnown ? _pilot : PilotState.E; }
        }

        /// <inheritdoc/>
        /// <remarks>What the controller commands its relays; whether they follow it watches itself (states 8 and 14). <see cref="ContactorFeedback.NotWired"/> while it is not known.</remarks>
        public ContactorFeedback Feedback
        {
            get { return !IsKnown ? ContactorFeedback.NotWired : _isRelayClosed ? ContactorFeedback.Closed : ContactorFeedback.Open; }
        }

        private bool IsKnown
        {
            get { return _state != NotTold && _failures < MostFailures; }
        }

        private bool IsFaulted
        {
            get { return _state >= StateD && _state <= LastFault; }
        }

        /// <inheritdoc/>
        public FaultCode GetFault(int connectorId)
        {
            if (connectorId != _connectorId)
            {
                return FaultCode.None;
            }

            if (!IsKnown)
            {
                return FaultCode.InternalError;
            }

            FaultCode fault = GetControllerFault();
            return fault != FaultCode.None ? fault : _disobeys || State == PilotState.E ? FaultCode.InternalError : FaultCode.None;
        }

        /// <summary>
        /// Gets something that the controller measures or counts by itself.
        /// </summary>
        /// <param name="reading">One of the constants of this class, <see cref="Milliamperes"/> and so on.</param>
        /// <param name="value">The last good value.</param>
        /// <param name="ageMilliseconds">Its age.</param>
        /// <returns><see langword="false"/> before the first one.</returns>
        public bool TryGetReading(int reading, out long value, out long ageMilliseconds)
        {
            value = _readings[reading];
            ageMilliseconds = _clock.MonotonicMilliseconds - _readingTimes[reading];
            return _readingTimes[reading] >= 0;
        }

        /// <inheritdoc/>
        /// <remarks>The controller knows whole amperes: tenths are left out. <see cref="PilotOutput.Unavailable"/> is its sleep, too, because it cannot see the vehicle otherwise.</remarks>
        public void Set(PilotOutput output, int deciamperes)
        {
            _wantedAmperes = output == PilotOutput.Pwm ? deciamperes / 10 : 0;
            if (_wantedAmperes == 0)
            {
                SendOff();
            }
        }

        /// <inheritdoc/>
        /// <remarks>The controller closes by itself when the vehicle asks and it may; this only says that the firmware agrees. Opening is an order that is sent at once.</remarks>
        public void Set(bool closed)
        {
            _isOrderedClosed = closed;
            if (!closed)
            {
                SendOff();
            }
        }

        /// <summary>
        /// Does what is due: takes answers and notices, sends the next command. The board calls it every 20 to 100 ms. Takes 2 ms at most.
        /// </summary>
        public void Poll()
        {
            int what = RapiLine.Late;
            for (int i = 0; i < MostFramesInOnePoll && what != RapiLine.Nothing; i++)
            {
                what = _line.Receive();
                Take(what);
            }

            if (!_line.IsWaiting)
            {
                SendNext();
            }
        }

        private void Take(int what)
        {
            switch (what)
            {
                case RapiLine.Late:
                    OnFailure(_line.HasHeardNoise ? "BadAnswer" : "NoAnswer");
                    break;
                case RapiLine.Refused:
                    OnRefused();
                    break;
                case RapiLine.Done:
                    OnDone();
                    break;
                case RapiLine.StateNotice:
                    long amperes;
                    if (_line.TryGet(2, 10, out amperes) && TakeState(3))
                    {
                        _amperes = (int)amperes;
                    }

                    break;
                case RapiLine.BootNotice:
                    OnBoot();
                    break;
                default:
                    break;
            }
        }

        private void OnBoot()
        {
            Restarts++;
            _state = NotTold;
            _pilot = PilotState.E;
            _isPlugKnown = false;
            _disobeys = false;
            _amperes = 0;
            _requestedAmperes = 0;
            _stateDue = 0;
            _superviseDue = 0;
        }

        /// <summary>
        /// Only what the state is asked with counts: while it is told, the controller is there.
        /// </summary>
        private void OnFailure(string problem)
        {
            if (_asked == GetState)
            {
                _failures++;
                Problem = problem;
            }
            else if (_asked == Supervise)
            {
                IsSupervised = false;
            }
        }

        private void OnRefused()
        {
            // More than it is set up for: it has taken what it can and says how much.
            long amperes;
            if (_asked == SetCapacity && _line.TryGet(0, 10, out amperes))
            {
                TakeCapacity(amperes);
            }
            else if (_asked == SetCapacity || (_asked >> 8) == 'F')
            {
                CountRepeat("Refused");
            }
            else
            {
                OnFailure("Refused");
            }
        }

        private void OnDone()
        {
            long number;
            switch (_asked)
            {
                case GetState:
                    if (!TakeState(3))
                    {
                        OnFailure("BadAnswer");
                    }
                    else
                    {
                        _failures = 0;
                        Problem = _disobeys ? Problem : null;
                    }

                    break;
                case SetCapacity:
                case GetCapacity:
                    if (_line.TryGet(_asked == SetCapacity ? 0 : 2, 10, out number))
                    {
                        TakeCapacity(number);
                    }

                    break;
                case Supervise:
                    IsSupervised = _line.TryGet(0, 10, out number) && number == SuperviseSeconds;
                    break;
                case GetPower:
                    TakeReadings(Milliamperes, 2, 10);
                    break;
                case GetEnergy:
                    TakeReadings(SessionWattSeconds, 2, 10);
                    break;
                case GetTrips:
                    TakeReadings(ResidualCurrentTrips, 3, 16);
                    break;
                default:
                    // An order. What was told before it does not count any more.
                    _obeyed = _asked;
                    _isFresh = false;
                    break;
            }
        }

        private void TakeReadings(int first, int count, int radix)
        {
            for (int i = 0; i < count; i++)
            {
                long value;
                if (_line.TryGet(i, radix, out value))
                {
                    _readings[first + i] = value;
                    _readingTimes[first + i] = _clock.MonotonicMilliseconds;
                }
            }
        }

        private void TakeCapacity(long amperes)
        {
            _amperes = (int)amperes;
            if (_asked == SetCapacity && _amperes > _requestedAmperes)
            {
                CountRepeat("Disobeys");
            }
        }

        /// <summary>
        /// Takes a state: $OK state elapsed pilot flags, $AT state pilot amperes flags.
        /// </summary>
        private bool TakeState(int flagsIndex)
        {
            long state;
            long pilot;
            long flags;
            if (!_line.TryGet(0, 16, out state) || !_line.TryGet(flagsIndex, 16, out flags) || !_line.TryGet(1, 16, out pilot))
            {
                return false;
            }

            bool isClosed = (flags & RelayClosedFlag) != 0;
            bool isKnown = state <= LastFault || state == Sleeping || state == Disabled;
            bool isContradiction = isClosed && (state <= StateB || state == Disabled);
            if (!isKnown || isContradiction)
            {
                return false;
            }

            long now = _clock.MonotonicMilliseconds;
            _unknownSince = state == StateUnknown && _state == StateUnknown ? _unknownSince : now;
            _state = (int)state;
            _isRelayClosed = isClosed;
            _isBootLocked = (flags & BootLockFlag) != 0;
            _stateTime = now;
            _stateDue = now + (isClosed && _state == Sleeping ? OpeningMilliseconds : StateMilliseconds);
            _isFresh = true;
            SetPilot((flags & ConnectedFlag) != 0);
            return true;
        }

        private void SetPilot(bool isConnected)
        {
            _isPlugKnown |= (_state >= StateA && _state <= StateD) || _state == Sleeping;
            PilotState plug = isConnected ? PilotState.B : PilotState.A;
            switch (_state)
            {
                case StateA:
                    _pilot = PilotState.A;
                    break;
                case StateB:
                    _pilot = PilotState.B;
                    break;
                case StateC:
                    _pilot = PilotState.C;
                    break;
                case StateD:
                    _pilot = PilotState.D;
                    break;
                case Disabled:
                    _pilot = PilotState.F;
                    break;
                case StateUnknown:
                    // Between two states: the plug is as it was, unless this lasts. Right after a start the flag says nothing.
                    bool isLong = _clock.MonotonicMilliseconds - _unknownSince >= LongestUnknownMilliseconds;
                    _pilot = isLong ? PilotState.E : _pilot == PilotState.C ? PilotState.B : _pilot == PilotState.F && _isPlugKnown ? plug : _pilot;
                    break;
                default:
                    _pilot = !_isPlugKnown ? PilotState.E : _isRelayClosed && _state == Sleeping ? PilotState.C : plug;
                    break;
            }

            if (_pilot == PilotState.A)
            {
                _disobeys = false;
            }
        }

        private FaultCode GetControllerFault()
        {
            switch (_state)
            {
                case StateUnknown:
                    return _clock.MonotonicMilliseconds - _unknownSince >= LongestUnknownMilliseconds ? FaultCode.EVCommunicationError : FaultCode.None;
                case 0x05:
                    return FaultCode.EVCommunicationError;
                case 0x06:
                case 0x07:
                case 0x09:
                    return FaultCode.GroundFailure;
                case 0x08:
                case 0x0E:
                    return FaultCode.PowerSwitchFailure;
                case 0x0A:
                    return FaultCode.HighTemperature;
                case 0x0B:
                    return FaultCode.OverCurrentFailure;
                case 0x0C:
                case 0x0D:
                    return FaultCode.InternalError;
                default:
                    return FaultCode.None;
            }
        }

        private void SendNext()
        {
            long now = _clock.MonotonicMilliseconds;
            if (!IsKnown)
            {
                // It may hear although it is not heard. A controller whose fault was seen last keeps it.
                bool orderOff = _failures >= MostFailures && _wantedAmperes == 0 && !IsFaulted && _asked != Disable;
                if (orderOff)
                {
                    Send(Disable);
                }
                else if (now >= _stateDue || _failures > 0)
                {
                    Send(GetState);
                }

                return;
            }

            int order = _isFresh ? Decide(now) : 0;
            if (order != 0)
            {
                SendOrder(order);
                return;
            }

            if (_isFresh && (_wantedAmperes == 0 || _amperes <= _wantedAmperes))
            {
                _obeyed = 0;
                _repeats = 0;
            }

            if (now >= _stateDue)
            {
                Send(GetState);
            }
            else if (now >= _superviseDue)
            {
                _superviseDue = now + SuperviseMilliseconds;
                Send(Supervise);
            }
            else if (now >= _capacityDue)
            {
                _capacityDue = now + CapacityMilliseconds;
                Send(GetCapacity);
            }
            else if (now >= _readingDue)
            {
                _readingDue = now + ReadingMilliseconds;
                _nextReading = (_nextReading + 1) % 3;
                Send(_nextReading == 0 ? GetTrips : _nextReading == 1 ? GetPower : GetEnergy);
            }
        }

        /// <summary>
        /// The order that brings the controller to what is wanted; 0 when it is there, or cannot be brought there now.
        /// </summary>
        private int Decide(long now)
        {
            if (_isBootLocked && !IsFaulted)
            {
                return Unlock;
            }

            if (_wantedAmperes == 0)
            {
                bool isToOpen = _isRelayClosed && !_isOrderedClosed;
                bool isToSleep = _state == Disabled || (_state != Sleeping && !IsFaulted && _isPlugKnown);
                return isToOpen ? Disable : isToSleep ? Sleep : 0;
            }

            if (IsFaulted || !_isPlugKnown)
            {
                return 0;
            }

            if (_amperes != _wantedAmperes && (_requestedAmperes != _wantedAmperes || now >= _requestDue))
            {
                return SetCapacity;
            }

            bool isOff = _state == Sleeping || _state == Disabled;
            return isOff && _amperes > 0 && _amperes <= _wantedAmperes ? Enable : 0;
        }

        private void SendOff()
        {
            int order = IsKnown ? Decide(_clock.MonotonicMilliseconds) : 0;
            bool isUnderWay = _line.IsWaiting && _asked == order;
            if (order != 0 && !isUnderWay)
            {
                SendOrder(order);
            }
        }

        private void SendOrder(int order)
        {
            _isFresh = false;
            _stateDue = 0;
            if (order == SetCapacity)
            {
                _requestedAmperes = _wantedAmperes;
                _requestDue = _clock.MonotonicMilliseconds + CapacityMilliseconds;
            }
            else if (order == _obeyed)
            {
                CountRepeat("Disobeys");
            }

            _obeyed = 0;
            Send(order);
        }

        /// <summary>
        /// The same order again and again, or a no to it: after a few times it is a fault that stays until the vehicle is gone.
        /// </summary>
        private void CountRepeat(string problem)
        {
            _repeats++;
            if (_repeats >= MostRepeats)
            {
                _disobeys = true;
                Problem = problem;
            }
        }

        private void Send(int command)
        {
            _asked = command;
            if (command == SetCapacity)
            {
                _line.Send(command, _wantedAmperes, 'V');
            }
            else if (command == Supervise)
            {
                _line.Send(command, SuperviseSeconds, '6');
            }
            else
            {
                _line.Send(command, -1, 0);
            }
        }
    }
}
