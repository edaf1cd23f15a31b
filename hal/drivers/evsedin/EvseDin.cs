// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal.Drivers.Modbus;

namespace OcppChargePoint.Hal.Drivers.EvseDin
{
    /// <summary>
    /// Controller "EVSE DIN" or "EVSE Wallbox" (EVSE-WB; SimpleEVSE) on a Modbus line as safety controller, pilot and contactor of one connector: it
    /// watches the pilot and moves its relay by itself; this driver tells it the current, and reads what it says about itself.
    /// </summary>
    /// <remarks>
    /// <para>What is wanted is compared with each state that is read, and corrected by writing register 1000 (current, 0 for none) or 1004 (turn off now).</para>
    /// <para>A controller that does not answer is one whose relay is not known: <see cref="PilotState.E"/>,
    /// <see cref="ContactorFeedback.NotWired"/>, <see cref="FaultCode.InternalError"/>. docs/drivers/evse-din.md says what it does on its own meanwhile.</para>
    /// </remarks>
    public sealed class EvseDin : ISafetyController, IControlPilot, IContactor, IModbusDevice
    {
        /// <summary>
        /// The address that the docs give the controller where a meter shares the line: both come with 1.
        /// </summary>
        public const int UsualAddress = 2;

        private const int ReadHolding = 3;

        private const int CurrentRegister = 1000;
        private const int CommandRegister = 1004;
        private const int StateCount = 8;
        private const int SettingsRegister = 2000;
        private const int SettingsCount = 6;

        /// <summary>Index of register 1002 in the state, and so on.</summary>
        private const int VehicleIndex = 2;

        private const int CommandIndex = 4;
        private const int FirmwareIndex = 5;
        private const int OutputIndex = 6;
        private const int StatusIndex = 7;

        private const int LeastIndex = 2;
        private const int FlagsIndex = 5;

        private const int VehicleA = 1;
        private const int VehicleB = 2;
        private const int VehicleC = 3;
        private const int VehicleD = 4;
        private const int VehicleFailed = 5;

        private const int OutputPwm = 2;
        private const int OutputLast = 3;

        private const int TurnOffBit = 0x01;

        private const int RelayBit = 0x01;
        private const int DiodeBit = 0x02;
        private const int VentilationBit = 0x04;
        private const int RecoveringBit = 0x08;

        /// <summary>Bit 4 is the fault in the older description, and the running test in the newer one, whose fault is bit 5.</summary>
        private const int ResidualCurrentBits = 0x30;

        private const int HundredthsBit = 0x0080;
        private const int DisabledBits = 0xC000;
        private const int HundredthsSince = 17;

        private const int StateMilliseconds = 500;
        private const int SettingsMilliseconds = 10000;
        private const int ClosingMilliseconds = 3000;
        private const int MostBadStates = 3;
        private const int MostRepeats = 4;

        private readonly IClock _clock;
        private readonly int _address;
        private readonly int _connectorId;
        private readonly int[] _state = new int[StateCount];
        private int _register;
        private int _value;
        private int _obeyedRegister;
        private int _obeyedValue;
        private int _orderRegister;
        private int _orderValue;
        private int _repeats;
        private int _badStates;
        private int _deciamperes;
        private int _flags;
        private int _leastAmperes;
        private bool _hasState;
        private bool _hasSettings;
        private bool _isLost;
        private bool _isUnknown = true;
        private bool _isOrder;
        private bool _isFresh;
        private bool _isOrderedClosed;
        private bool _disobeys;
        private long _due;
        private long _stateTime;
        private long _settingsDue;
        private long _openSince;

        /// <summary>
        /// Initializes a new instance of the <see cref="EvseDin"/> class; energy is not wanted. Give it to a <see cref="ModbusLine"/>, 9600 baud 8N1.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="address">Address on the line, 1 to 247; see <see cref="UsualAddress"/>.</param>
        /// <param name="connectorId">Connector that the controller serves, counted from 1.</param>
        public EvseDin(IClock clock, int address, int connectorId)
        {
            _clock = clock;
            _address = address;
            _connectorId = connectorId;
            Problem = "Starting";
        }

        /// <inheritdoc/>
        public int Address
        {
            get { return _address; }
        }

        /// <inheritdoc/>
        public long DueMilliseconds
        {
            get { return _due; }
        }

        /// <inheritdoc/>
        public bool IsLost
        {
            get { return _isLost; }
        }

        /// <inheritdoc/>
        public bool IsIndependent
        {
            get { return true; }
        }

        /// <summary>
        /// Gets what is wrong between the two, a word for logs: <c>Starting</c>, <c>NoAnswer</c>, <c>BadAnswer</c> (wrong frame, or a state that cannot be),
        /// <c>Refused</c>, <c>Disabled</c> (bit 14 or 15 of register 2005), <c>Disobeys</c> (says yes, does not do it until the vehicle is unplugged);
        /// <see langword="null"/> when all is well.
        /// </summary>
        public string Problem { get; private set; }

        /// <summary>
        /// Gets the current that the controller offers after its own start, A (register 2000); -1 before it is known. More than 0 means that it gives
        /// energy to anybody while the charge point is not there.
        /// </summary>
        public int DefaultAmperes { get; private set; } = -1;

        /// <summary>
        /// Gets the age of the last state in ms; <see cref="long.MaxValue"/> before the first one.
        /// </summary>
        public long StateAgeMilliseconds
        {
            get { return _hasState ? _clock.MonotonicMilliseconds - _stateTime : long.MaxValue; }
        }

        /// <inheritdoc/>
        /// <remarks>C is told only while the relay is closed. <see cref="PilotState.E"/> when the state is not known, or the controller is in failure.</remarks>
        public PilotState State
        {
            get
            {
                switch (IsKnown ? _state[VehicleIndex] : VehicleFailed)
                {
                    case VehicleA:
                        return PilotState.A;
                    case VehicleB:
                        return PilotState.B;
                    case VehicleC:
                        return IsRelayClosed ? PilotState.C : PilotState.B;
                    case VehicleD:
                        return PilotState.D;
                    default:
                        return PilotState.E;
                }
            }
        }

        /// <inheritdoc/>
        /// <remarks>What the controller commands its relay: it has no mirror contact. <see cref="ContactorFeedback.NotWired"/> while it is not known.</remarks>
        public ContactorFeedback Feedback
        {
            get { return !IsKnown ? ContactorFeedback.NotWired : IsRelayClosed ? ContactorFeedback.Closed : ContactorFeedback.Open; }
        }

        /// <summary>
        /// Gets a value indicating whether the controller has shown that it is as it was told. Before a restart the board goes on with the line until
        /// then, for some seconds at most: the controller would charge on while nobody talks to it.
        /// </summary>
        public bool IsSettled
        {
            get { return _isFresh && IsKnown && !FindOrder(); }
        }

        private bool IsKnown
        {
            get { return _hasSettings && !_isUnknown && _badStates < MostBadStates; }
        }

        private bool IsRelayClosed
        {
            get { return (_state[StatusIndex] & RelayBit) != 0; }
        }

        /// <summary>
        /// What register 1000 has to hold.
        /// </summary>
        private int WantedValue
        {
            get
            {
                bool isHundredths = (_flags & HundredthsBit) != 0 && _state[FirmwareIndex] >= HundredthsSince;
                return _deciamperes < _leastAmperes * 10 ? 0 : isHundredths ? _deciamperes * 10 : _deciamperes / 10;
            }
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

            int status = _state[StatusIndex];
            if ((status & ResidualCurrentBits) != 0)
            {
                return FaultCode.GroundFailure;
            }

            if (_state[VehicleIndex] == VehicleFailed)
            {
                return (status & VentilationBit) != 0 ? FaultCode.OtherError
                    : (status & (DiodeBit | RecoveringBit)) != 0 ? FaultCode.EVCommunicationError
                    : FaultCode.InternalError;
            }

            bool isNotClosing = _stateTime - _openSince >= ClosingMilliseconds;
            return isNotClosing ? FaultCode.PowerSwitchFailure : _disobeys || (_flags & DisabledBits) != 0 ? FaultCode.InternalError : FaultCode.None;
        }

        /// <inheritdoc/>
        /// <remarks>
        /// Whole amperes; tenths where bit 7 of register 2005 is set (firmware 17 or newer). <see cref="PilotOutput.Unavailable"/> is the same as
        /// <see cref="PilotOutput.Standby"/>: the controller has no order for -12 V.
        /// </remarks>
        public void Set(PilotOutput output, int deciamperes)
        {
            _deciamperes = output == PilotOutput.Pwm ? deciamperes : 0;
            _due = 0;
        }

        /// <inheritdoc/>
        /// <remarks>The controller closes by itself when the vehicle asks and it may; this only says that the firmware agrees. Opening is an order; it goes out with the next turn of the line.</remarks>
        public void Set(bool closed)
        {
            _isOrderedClosed = closed;
            _due = closed ? _due : 0;
        }

        /// <inheritdoc/>
        public void GetRequest(out int function, out int register, out int count)
        {
            // Also a controller that is not heard may hear that it has to stop.
            bool isBlindOrder = _isLost && _deciamperes == 0 && !_isOrder;
            _isOrder = isBlindOrder || FindOrder();
            if (isBlindOrder)
            {
                _register = CommandRegister;
                _value = TurnOffBit;
            }
            else if (_isOrder)
            {
                SendOrder();
            }
            else
            {
                bool isSettingsTurn = _clock.MonotonicMilliseconds >= _settingsDue;
                _register = isSettingsTurn ? SettingsRegister : CurrentRegister;
                _value = isSettingsTurn ? SettingsCount : StateCount;
            }

            function = _isOrder ? ModbusLine.Write : ReadHolding;
            register = _register;
            count = _value;
        }

        /// <inheritdoc/>
        public void OnAnswer(byte[] frame, int offset)
        {
            _isLost = false;
            _due = 0;
            if (_isOrder)
            {
                _obeyedRegister = _register;
                _obeyedValue = _value;
            }
            else if (_register == SettingsRegister)
            {
                DefaultAmperes = GetWord(frame, offset, 0);
                _leastAmperes = GetWord(frame, offset, LeastIndex);
                _flags = GetWord(frame, offset, FlagsIndex);
                _hasSettings = true;
                _settingsDue = _clock.MonotonicMilliseconds + SettingsMilliseconds;
            }
            else
            {
                TakeState(frame, offset);
                if (!FindOrder())
                {
                    _due = _clock.MonotonicMilliseconds + StateMilliseconds;
                }
            }
        }

        /// <inheritdoc/>
        public void OnFailure(ModbusFailure failure)
        {
            _due = _clock.MonotonicMilliseconds + StateMilliseconds;
            _settingsDue = _register == SettingsRegister ? _due : _settingsDue;
            if (_isOrder && failure == ModbusFailure.Refused)
            {
                CountRepeat("Refused");
                return;
            }

            // What was set up may be another controller when it answers again.
            _isLost = true;
            _isUnknown = true;
            _hasSettings = false;
            _settingsDue = 0;
            _isFresh = false;
            Problem = failure == ModbusFailure.Refused ? "Refused" : failure == ModbusFailure.BadAnswer ? "BadAnswer" : "NoAnswer";
        }

        private static int GetWord(byte[] frame, int offset, int index)
        {
            return (frame[offset + (2 * index)] << 8) | frame[offset + (2 * index) + 1];
        }

        private void TakeState(byte[] frame, int offset)
        {
            int vehicle = GetWord(frame, offset, VehicleIndex);
            int output = GetWord(frame, offset, OutputIndex);
            bool isClosed = (GetWord(frame, offset, StatusIndex) & RelayBit) != 0;
            bool isPossible = vehicle >= VehicleA && vehicle <= VehicleFailed && output > 0 && output <= OutputLast && !(isClosed && vehicle == VehicleA);
            if (!isPossible)
            {
                _badStates++;
                Problem = _badStates >= MostBadStates ? "BadAnswer" : Problem;
                return;
            }

            for (int i = 0; i < StateCount; i++)
            {
                _state[i] = GetWord(frame, offset, i);
            }

            _badStates = 0;
            _stateTime = _clock.MonotonicMilliseconds;
            _hasState = true;
            _isFresh = true;
            bool isToClose = vehicle == VehicleC && output == OutputPwm && WantedValue > 0 && (_state[CommandIndex] & TurnOffBit) == 0;
            if (!isToClose || isClosed || _isUnknown || (_state[StatusIndex] & RecoveringBit) != 0)
            {
                _openSince = _stateTime;
            }

            _isUnknown = false;

            _disobeys &= vehicle != VehicleA;
            Problem = _disobeys ? Problem : (_flags & DisabledBits) != 0 ? "Disabled" : null;
        }

        /// <summary>
        /// Finds the register that has to be written to bring the controller to what is wanted.
        /// </summary>
        /// <returns><see langword="false"/> when it is there, or its state is not known freshly.</returns>
        private bool FindOrder()
        {
            if (!_isFresh || !IsKnown)
            {
                return false;
            }

            bool mayCharge = _deciamperes > 0 && _state[VehicleIndex] != VehicleD;
            bool isTurnedOff = (_state[CommandIndex] & TurnOffBit) != 0;
            bool isToOpen = IsRelayClosed && !_isOrderedClosed && !mayCharge;
            _orderRegister = !isToOpen && _state[0] != WantedValue ? CurrentRegister : CommandRegister;
            _orderValue = isToOpen ? TurnOffBit : _state[0] != WantedValue ? WantedValue : 0;
            bool isOrder = isToOpen || _state[0] != WantedValue || (mayCharge && isTurnedOff);
            if (!isOrder)
            {
                _obeyedRegister = 0;
                _repeats = 0;
            }

            return isOrder;
        }

        private void SendOrder()
        {
            _register = _orderRegister;
            _value = _orderValue;
            _isFresh = false;
            if (_register == _obeyedRegister && _value == _obeyedValue)
            {
                CountRepeat("Disobeys");
            }

            _obeyedRegister = 0;
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
    }
}
