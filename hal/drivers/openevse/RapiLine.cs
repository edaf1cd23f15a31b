// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.OpenEvse
{
    /// <summary>
    /// Frames of OpenEVSE's RAPI on a UART: <c>$SC 16 V :0A^5D</c> and a carriage return. Every command has a sequence id and an XOR checksum, and an answer counts
    /// only when it repeats the id of the command that is open: late, doubled and foreign answers drop out by that. Controllers
    /// that do not repeat the id (RAPI before 3.0.0) are not understood.
    /// </summary>
    public sealed class RapiLine
    {
        /// <summary>Result of <see cref="Receive"/>: nothing has come.</summary>
        public const int Nothing = 0;

        /// <summary>Result of <see cref="Receive"/>: the answer to the open command has not come in time.</summary>
        public const int Late = 1;

        /// <summary>Result of <see cref="Receive"/>: the controller has done what the open command asks for.</summary>
        public const int Done = ('O' << 8) | 'K';

        /// <summary>Result of <see cref="Receive"/>: the controller refuses the open command.</summary>
        public const int Refused = ('N' << 8) | 'K';

        /// <summary>Result of <see cref="Receive"/>: the controller tells its new state.</summary>
        public const int StateNotice = ('A' << 8) | 'T';

        /// <summary>Result of <see cref="Receive"/>: the controller has started.</summary>
        public const int BootNotice = ('A' << 8) | 'B';

        private const int AnswerMilliseconds = 500;
        private const int ChecksumLength = 3;
        private const int LongestFrame = 64;
        private const int LongestCommand = 24;
        private const int MostWords = 6;

        /// <summary>Bytes looked at in one call; noise must not hold the event loop.</summary>
        private const int MostBytes = 256;

        private readonly ISerialBus _bus;
        private readonly IClock _clock;
        private readonly byte[] _output = new byte[LongestCommand];
        private readonly byte[] _input = new byte[LongestFrame];
        private readonly int[] _words = new int[MostWords + 1];
        private int _outputCount;
        private int _inputCount;
        private int _wordCount;
        private int _id;
        private long _deadline;

        /// <summary>
        /// Initializes a new instance of the <see cref="RapiLine"/> class.
        /// </summary>
        /// <param name="bus">UART, 115200 baud 8N1.</param>
        /// <param name="clock">Clock.</param>
        public RapiLine(ISerialBus bus, IClock clock)
        {
            _bus = bus;
            _clock = clock;
        }

        /// <summary>
        /// Gets a value indicating whether a command is open.
        /// </summary>
        public bool IsWaiting { get; private set; }

        /// <summary>
        /// Gets a value indicating whether something has come since the last command that is no frame, or no answer to it.
        /// </summary>
        public bool HasHeardNoise { get; private set; }

        /// <summary>
        /// Sends a command; one that is open is given up, its answer does not count any more.
        /// </summary>
        /// <param name="letters">The two letters of the command, the first one times 256.</param>
        /// <param name="number">First parameter, 0 to 65535; -1 for none.</param>
        /// <param name="option">Second parameter, one character; 0 for none.</param>
        public void Send(int letters, int number, int option)
        {
            _id = _id == 0xFF ? 1 : _id + 1;
            _outputCount = 0;
            Put('$');
            Put(letters >> 8);
            Put(letters & 0xFF);
            if (number >= 0)
            {
                Put(' ');
                PutNumber(number);
            }

            if (option != 0)
            {
                Put(' ');
                Put(option);
            }

            Put(' ');
            Put(':');
            PutByte(_id);
            int checksum = GetChecksum(_output, _outputCount);
            Put('^');
            PutByte(checksum);
            Put('\r');
            HasHeardNoise = false;
            IsWaiting = true;
            _bus.Write(_output, 0, _outputCount);
            _deadline = _clock.MonotonicMilliseconds + AnswerMilliseconds;
        }

        /// <summary>
        /// Takes what has arrived, one frame at a time. An answer that lies in the port counts, however late it is looked at.
        /// </summary>
        /// <returns><see cref="Nothing"/>, <see cref="Late"/>, <see cref="Done"/>, <see cref="Refused"/>, <see cref="StateNotice"/> or <see cref="BootNotice"/>.</returns>
        public int Receive()
        {
            bool isLate = IsWaiting && _clock.MonotonicMilliseconds > _deadline;
            for (int i = 0; i < MostBytes && _bus.Read(_input, _inputCount, 1) == 1; i++)
            {
                int what = TakeByte(_input[_inputCount]);
                if (what != Nothing)
                {
                    return what;
                }
            }

            if (isLate)
            {
                IsWaiting = false;
                return Late;
            }

            return Nothing;
        }

        /// <summary>
        /// Reads a parameter of the frame that <see cref="Receive"/> has just told of.
        /// </summary>
        /// <param name="index">Parameter, 0 is the first one.</param>
        /// <param name="radix">10 or 16.</param>
        /// <param name="number">The number; a decimal may be negative.</param>
        /// <returns><see langword="false"/> when there is none, or it is no such number, or has more than 10 digits.</returns>
        public bool TryGet(int index, int radix, out long number)
        {
            number = 0;
            if (index >= _wordCount)
            {
                return false;
            }

            int first = _words[index];
            int end = _words[index + 1] - 1;
            bool isNegative = radix == 10 && _input[first] == '-';
            first += isNegative ? 1 : 0;
            for (int i = first; i < end; i++)
            {
                int digit = GetDigit(_input[i]);
                if (digit < 0 || digit >= radix)
                {
                    return false;
                }

                number = (number * radix) + digit;
            }

            number = isNegative ? -number : number;
            return end > first && end - first <= 10;
        }

        private static int GetChecksum(byte[] data, int count)
        {
            int checksum = 0;
            for (int i = 0; i < count; i++)
            {
                checksum ^= data[i];
            }

            return checksum;
        }

        private static int GetDigit(int character)
        {
            int letter = character | 0x20;
            return character >= '0' && character <= '9' ? character - '0' : letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
        }

        private void Put(int character)
        {
            _output[_outputCount] = (byte)character;
            _outputCount++;
        }

        private void PutNumber(int number)
        {
            if (number >= 10)
            {
                PutNumber(number / 10);
            }

            Put('0' + (number % 10));
        }

        private void PutByte(int value)
        {
            int high = value >> 4;
            int low = value & 0x0F;
            Put(high < 10 ? '0' + high : 'A' + high - 10);
            Put(low < 10 ? '0' + low : 'A' + low - 10);
        }

        private int TakeByte(int value)
        {
            if (value == '$')
            {
                HasHeardNoise |= _inputCount > 0;
                _input[0] = (byte)value;
                _inputCount = 1;
                return Nothing;
            }

            if (value == '\r' && _inputCount > 0)
            {
                int what = TakeFrame(_inputCount);
                _inputCount = 0;
                HasHeardNoise |= what == Nothing;
                return what;
            }

            bool fits = _inputCount > 0 && _inputCount < LongestFrame - 1;
            HasHeardNoise |= !fits;
            _inputCount = fits ? _inputCount + 1 : 0;
            return Nothing;
        }

        /// <summary>
        /// Judges a frame: everything between its first character and the carriage return.
        /// </summary>
        private int TakeFrame(int count)
        {
            int end = count - ChecksumLength;
            if (end < 3 || _input[end] != '^' || GetByte(end + 1) != GetChecksum(_input, end) || (end > 3 && _input[3] != ' ') || !Split(end))
            {
                return Nothing;
            }

            int what = (_input[1] << 8) | _input[2];
            if (what == StateNotice || what == BootNotice)
            {
                return what;
            }

            int id = _wordCount == 0 ? -1 : _words[_wordCount - 1];
            bool isAnswer = IsWaiting && id >= 0 && end - id == 3 && _input[id] == ':' && GetByte(id + 1) == _id;
            if (!isAnswer || (what != Done && what != Refused))
            {
                return Nothing;
            }

            _wordCount--;
            IsWaiting = false;
            return what;
        }

        /// <summary>
        /// Notes where the parameters begin; behind the last one stands where another one would.
        /// </summary>
        private bool Split(int end)
        {
            _wordCount = 0;
            for (int i = 3; i < end; i++)
            {
                if (_input[i] == ' ')
                {
                    if (_wordCount == MostWords)
                    {
                        return false;
                    }

                    _words[_wordCount] = i + 1;
                    _wordCount++;
                }
            }

            _words[_wordCount] = end + 1;
            return true;
        }

        /// <summary>
        /// Two hexadecimal digits, -1 when they are none.
        /// </summary>
        private int GetByte(int index)
        {
            int high = GetDigit(_input[index]);
            int low = GetDigit(_input[index + 1]);
            return high < 0 || low < 0 ? -1 : (high << 4) | low;
        }
    }
}
