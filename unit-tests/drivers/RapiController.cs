// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// OpenEVSE controller with a vehicle: RAPI 5 on a UART at 115200 baud, byte by byte, and what the controller does by itself (debouncing,
    /// relays, sleep, faults, start, supervision). Written after the comments and the behaviour of open_evse 8.2.3 (rapi_proc.h,
    /// J1772EvseController.cpp).
    /// </summary>
    public class RapiController : ISerialBus
    {
        public const int StateUnknown = 0;
        public const int StateA = 1;
        public const int StateB = 2;
        public const int StateC = 3;
        public const int Sleeping = 0xFE;
        public const int Disabled = 0xFF;

        private const int Capacity = 4096;
        private const int StepMilliseconds = 10;
        private const int ByteMicroseconds = 87;
        private const int DefaultAmperes = 24;

        private readonly byte[] _bytes = new byte[Capacity];
        private readonly long[] _times = new long[Capacity];
        private readonly byte[] _command = new byte[32];
        private int _count;
        private int _commandCount;
        private long _lineFree;
        private long _time;
        private long _sleepSince;
        private long _candidateSince;
        private long _pwmSince;
        private long _bootEnd = -1;
        private long _lastPulse;
        private int _candidate;
        private int _toldState;
        private int _toldAmperes;
        private bool _isBootLocked;
        private bool _hasPwm;
        private bool _isVehicleOn;
        private bool _isConnected;

        public RapiController(FakeClock clock)
        {
            Clock = clock;
            _time = clock.MonotonicMilliseconds;
            Amperes = DefaultAmperes;
            MostAmperes = 32;
            DelayMilliseconds = 3;
            VehicleMilliseconds = 500;
            CurrentMilliamperes = -1;
        }

        public FakeClock Clock { get; }

        public int DelayMilliseconds { get; set; }

        /// <summary>The controller is off, or a wire is broken: nothing is heard, nothing is said.</summary>
        public bool IsGone { get; set; }

        /// <summary>Hears, but its answers do not arrive.</summary>
        public bool IsMute { get; set; }

        /// <summary>Says yes to orders and does not follow them.</summary>
        public bool Disobeys { get; set; }

        /// <summary>Keeps its current, and says so.</summary>
        public bool KeepsCurrent { get; set; }

        /// <summary>Knows nothing of $SY.</summary>
        public bool HasNoSupervision { get; set; }

        /// <summary>RAPI before 3.0.0: sequence ids are not repeated.</summary>
        public bool HasNoIds { get; set; }

        /// <summary>Built with BOOTLOCK: does nothing after a start until $SB.</summary>
        public bool HasBootLock { get; set; }

        public int State { get; private set; }

        public bool IsRelayClosed { get; private set; }

        public int Amperes { get; private set; }

        public int MostAmperes { get; set; }

        public bool IsPlugged { get; set; }

        /// <summary>The vehicle wants energy.</summary>
        public bool IsReady { get; set; }

        /// <summary>The vehicle takes so long to follow the pilot.</summary>
        public int VehicleMilliseconds { get; set; }

        public int Fault { get; set; }

        /// <summary>The pilot is shorted: no state fits.</summary>
        public bool IsPilotShorted { get; set; }

        public int CurrentMilliamperes { get; set; }

        /// <summary>Orders (F commands) carried out.</summary>
        public int Orders { get; private set; }

        /// <summary>$FD among them: relays torn open.</summary>
        public int Cuts { get; private set; }

        public int Commands { get; private set; }

        public int BadCommands { get; private set; }

        public int SuperviseSeconds { get; private set; }

        public string LastCommand { get; private set; }

        /// <summary>Pulls the supply for a moment: relays open, two seconds of start.</summary>
        public void Restart()
        {
            Run();
            IsRelayClosed = false;
            _hasPwm = false;
            _isVehicleOn = false;
            _isConnected = false;
            State = StateUnknown;
            _candidate = StateUnknown;
            Amperes = DefaultAmperes;
            _bootEnd = _time + 2000;
            _isBootLocked = HasBootLock;
            _commandCount = 0;
        }

        /// <summary>Somebody presses the button on its front.</summary>
        public void PressButton()
        {
            Run();
            if (State == Sleeping)
            {
                Enable();
            }
            else
            {
                Sleep();
            }
        }

        public void Write(byte[] buffer, int offset, int count)
        {
            Run();
            for (int i = 0; i < count && !IsGone && _bootEnd < 0; i++)
            {
                Hear(buffer[offset + i]);
            }
        }

        public int Read(byte[] buffer, int offset, int count)
        {
            Run();
            int taken = 0;
            while (taken < count && taken < _count && _times[taken] <= Clock.MonotonicMilliseconds * 1000)
            {
                buffer[offset + taken] = _bytes[taken];
                taken++;
            }

            _count -= taken;
            for (int i = 0; i < _count && taken > 0; i++)
            {
                _bytes[i] = _bytes[taken + i];
                _times[i] = _times[taken + i];
            }

            return taken;
        }

        public void DiscardInput()
        {
            byte[] waste = new byte[64];
            while (Read(waste, 0, waste.Length) > 0)
            {
            }
        }

        public void Run()
        {
            while (_time < Clock.MonotonicMilliseconds)
            {
                _time += StepMilliseconds;
                Step();
            }
        }

        /// <summary>Puts a frame on the line: checksum and carriage return are appended.</summary>
        public void Say(string text, int delayMilliseconds)
        {
            PutBytes(Seal(text), delayMilliseconds);
        }

        public void PutBytes(byte[] bytes, int delayMilliseconds)
        {
            long start = (_time + delayMilliseconds) * 1000;
            _lineFree = start > _lineFree ? start : _lineFree;
            for (int i = 0; i < bytes.Length && _count < Capacity && !IsGone && !IsMute; i++)
            {
                _lineFree += ByteMicroseconds;
                _bytes[_count] = bytes[i];
                _times[_count] = _lineFree;
                _count++;
            }
        }

        /// <summary>A frame with its checksum and carriage return.</summary>
        protected static byte[] Seal(string text)
        {
            byte[] bytes = new byte[text.Length + 4];
            int checksum = 0;
            char[] characters = text.ToCharArray();
            for (int i = 0; i < characters.Length; i++)
            {
                bytes[i] = (byte)characters[i];
                checksum ^= bytes[i];
            }

            char[] digits = checksum.ToString("X2").ToCharArray();
            bytes[characters.Length] = (byte)'^';
            bytes[characters.Length + 1] = (byte)digits[0];
            bytes[characters.Length + 2] = (byte)digits[1];
            bytes[characters.Length + 3] = (byte)'\r';
            return bytes;
        }

        /// <summary>The flags that the controller tells (ECVF_CHARGING_ON, ECVF_EV_CONNECTED, ECVF_SESSION_ENDED).</summary>
        protected virtual int GetFlags()
        {
            return (IsRelayClosed ? 0x0040 : 0) | (_isConnected ? 0x0100 : 0) | (_isBootLocked ? 0x4000 : 0) | 0x0200;
        }

        /// <summary>Sends the answer to a command; a test makes it worse.</summary>
        protected virtual void Reply(string answer, string id)
        {
            Say(id == null || HasNoIds ? answer : answer + " :" + id, DelayMilliseconds);
        }

        /// <summary>Sends a notice that nobody has asked for; likewise.</summary>
        protected virtual void Notify(string notice)
        {
            Say(notice, 0);
        }

        private static string Hex2(int value)
        {
            return value.ToString("x2");
        }

        private void Step()
        {
            if (_bootEnd >= 0)
            {
                if (_time >= _bootEnd)
                {
                    _bootEnd = -1;
                    _lastPulse = _time;
                    Notify("$AB " + Hex2(Fault) + " 8.2.3");
                }

                return;
            }

            if (SuperviseSeconds > 0 && _time - _lastPulse > SuperviseSeconds * 1000L)
            {
                Amperes = Amperes > 6 ? 6 : Amperes;
                _lastPulse = _time;
            }

            if (State == Disabled || _isBootLocked)
            {
                Tell();
                return;
            }

            _isConnected = IsPlugged;
            MoveVehicle();
            if (State == Sleeping)
            {
                if (IsRelayClosed && (!_isVehicleOn || _time - _sleepSince >= 3000))
                {
                    IsRelayClosed = false;
                }

                Tell();
                return;
            }

            int seen = Fault != 0 ? Fault : IsPilotShorted ? StateUnknown : !IsPlugged ? StateA : _isVehicleOn && _hasPwm ? StateC : StateB;
            if (seen != _candidate)
            {
                _candidate = seen;
                _candidateSince = _time;
            }

            int debounce = seen == StateA ? 25 : 250;
            if (seen != State && (Fault != 0 || _time - _candidateSince >= debounce))
            {
                Enter(seen);
            }

            Tell();
        }

        private void MoveVehicle()
        {
            bool isAsked = IsPlugged && IsReady && _hasPwm;
            if (isAsked == _isVehicleOn || !IsPlugged)
            {
                _isVehicleOn &= IsPlugged;
                _pwmSince = _time;
            }
            else if (_time - _pwmSince >= VehicleMilliseconds)
            {
                _isVehicleOn = isAsked;
            }
        }

        private void Enter(int state)
        {
            State = state;
            _hasPwm = state == StateB || state == StateC;
            IsRelayClosed = state == StateC;
        }

        private void Sleep()
        {
            State = Sleeping;
            _hasPwm = false;
            _sleepSince = _time;
        }

        private void Enable()
        {
            State = StateUnknown;
            _candidate = -1;
            _hasPwm = false;
        }

        private void Tell()
        {
            bool isChanged = State != StateUnknown && (State != _toldState || Amperes != _toldAmperes);
            if (isChanged)
            {
                _toldState = State;
                _toldAmperes = Amperes;
                Notify("$AT " + Hex2(State) + " " + Hex2(_isVehicleOn ? StateC : StateB) + " " + Amperes.ToString() + " " + GetFlags().ToString("x4"));
            }
        }

        private void Hear(byte value)
        {
            if (value == '$')
            {
                _commandCount = 0;
            }

            if (value != '\r')
            {
                _command[_commandCount] = value;
                _commandCount += _commandCount < _command.Length - 1 ? 1 : 0;
                return;
            }

            string text = "";
            int checksum = 0;
            int end = _commandCount - 3;
            for (int i = 0; i < end; i++)
            {
                checksum ^= _command[i];
                text += ((char)_command[i]).ToString();
            }

            string told = ((char)_command[end + 1]).ToString() + ((char)_command[end + 2]).ToString();
            _commandCount = 0;
            if (_command[end] != '^' || told != checksum.ToString("X2"))
            {
                BadCommands++;
                Reply("$NK", null);
                return;
            }

            Commands++;
            int colon = text.IndexOf(':');
            LastCommand = text.Substring(0, colon - 1);
            Do(LastCommand, text.Substring(colon + 1));
        }

        private void Do(string command, string id)
        {
            string[] words = command.Split(new char[] { ' ' });
            switch (words[0])
            {
                case "$GS":
                    Reply("$OK " + Hex2(State) + " 4711 " + Hex2(_isVehicleOn ? StateC : StateB) + " " + GetFlags().ToString("x4"), id);
                    break;
                case "$GC":
                    Reply("$OK 6 80 " + Amperes.ToString() + " " + MostAmperes.ToString(), id);
                    break;
                case "$GG":
                    Reply("$OK " + CurrentMilliamperes.ToString() + " 240000", id);
                    break;
                case "$GU":
                    Reply("$OK 4000000000 123456", id);
                    break;
                case "$GF":
                    Reply("$OK 1 a ff", id);
                    break;
                case "$FE":
                case "$FD":
                case "$FS":
                    Orders++;
                    Cuts += words[0] == "$FD" ? 1 : 0;
                    Obey(words[0]);
                    Reply("$OK", id);
                    break;
                case "$SC":
                    int asked = int.Parse(words[1]);
                    Amperes = KeepsCurrent ? Amperes : asked < 6 ? 6 : asked > MostAmperes ? MostAmperes : asked;
                    Reply((Amperes == asked ? "$OK " : "$NK ") + Amperes.ToString(), id);
                    break;
                case "$SB":
                    _isBootLocked = false;
                    Reply("$OK 0", id);
                    break;
                case "$SY":
                    SuperviseSeconds = HasNoSupervision ? 0 : int.Parse(words[1]);
                    _lastPulse = _time;
                    Reply(HasNoSupervision ? "$NK" : "$OK " + words[1] + " " + words[2] + " 0", id);
                    break;
                default:
                    Reply("$NK", id);
                    break;
            }
        }

        private void Obey(string order)
        {
            if (Disobeys)
            {
                return;
            }

            if (order == "$FD" && State != Disabled)
            {
                State = Disabled;
                _hasPwm = false;
                IsRelayClosed = false;
            }
            else if (order == "$FS" && State != Sleeping)
            {
                Sleep();
            }
            else if (order == "$FE" && (State == Sleeping || State == Disabled))
            {
                Enable();
            }
        }
    }
}
