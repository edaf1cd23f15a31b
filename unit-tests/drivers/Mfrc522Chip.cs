// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// An MFRC522 as its data sheet (rev. 3.9) describes it, as far as transmitting and receiving go: registers with their reset values, FIFO,
    /// timer, interrupt bits, bit framing, collision position; times on SPI and in the field. Tags lie in its field.
    /// </summary>
    public sealed class Mfrc522Chip : ISpiBus
    {
        private const int FifoLength = 64;
        private const int StartUpMicroseconds = 2000;

        /// <summary>16 bits at 1 MHz, and what a driver in managed code needs between two transfers.</summary>
        private const int TransferMicroseconds = 60;

        private readonly FakeClock _clock;
        private readonly SeededRandom _random;
        private readonly byte[] _registers = new byte[64];
        private readonly byte[] _fifo = new byte[FifoLength];
        private readonly EmulatedTag[] _field = new EmulatedTag[4];
        private byte[] _answer;
        private int _collision;
        private int _fifoCount;
        private long _microseconds;
        private long _ready;
        private long _answerEnd;
        private long _timerEnd;

        public Mfrc522Chip(FakeClock clock, SeededRandom random)
        {
            _clock = clock;
            _random = random;
            IsPresent = true;
            PowerUp();
        }

        /// <summary>Whether the chip is connected.</summary>
        public bool IsPresent { get; set; }

        /// <summary>What the data line shows without the chip.</summary>
        public byte Floating { get; set; }

        /// <summary>How many of 100 answers in the field are disturbed.</summary>
        public int NoisePercent { get; set; }

        /// <summary>How many of 1000 transfers on SPI are read wrongly.</summary>
        public int SpiErrorsPerMille { get; set; }

        public int Resets { get; private set; }

        private long Now
        {
            get { return (_clock.MonotonicMilliseconds * 1000) + _microseconds; }
        }

        private bool IsFieldOn
        {
            get { return (_registers[0x14] & 0x03) == 0x03 && _registers[0x15] == 0x40; }
        }

        /// <summary>A dip of the supply: all registers as after power-on.</summary>
        public void PowerUp()
        {
            for (int i = 0; i < _registers.Length; i++)
            {
                _registers[i] = 0;
            }

            _registers[0x01] = 0x20;
            _registers[0x02] = 0x80;
            _registers[0x04] = 0x14;
            _registers[0x07] = 0x21;
            _registers[0x0B] = 0x08;
            _registers[0x0C] = 0x10;
            _registers[0x0E] = 0x80;
            _registers[0x11] = 0x3F;
            _registers[0x14] = 0x80;
            _registers[0x16] = 0x10;
            _registers[0x17] = 0x84;
            _registers[0x18] = 0x84;
            _registers[0x19] = 0x4D;
            _registers[0x26] = 0x48;
            _registers[0x37] = 0x92;
            _fifoCount = 0;
            _answer = null;
            _answerEnd = 0;
            _timerEnd = 0;
            _ready = Now + StartUpMicroseconds;
            ForEachTagPowerDown();
        }

        public void Put(EmulatedTag tag)
        {
            for (int i = 0; i < _field.Length; i++)
            {
                if (_field[i] == null)
                {
                    tag.PowerDown();
                    _field[i] = tag;
                    return;
                }
            }
        }

        public void Clear()
        {
            for (int i = 0; i < _field.Length; i++)
            {
                _field[i] = null;
            }
        }

        public void Transfer(byte[] write, byte[] read)
        {
            _microseconds += TransferMicroseconds;
            while (_microseconds >= 1000)
            {
                _microseconds -= 1000;
                _clock.Advance(1);
            }

            for (int i = 0; i < read.Length; i++)
            {
                read[i] = Floating;
            }

            if (!IsPresent)
            {
                return;
            }

            Update();
            bool isRead = (write[0] & 0x80) != 0;
            int register = (write[0] >> 1) & 0x3F;
            for (int i = 1; i < write.Length; i++)
            {
                if (isRead)
                {
                    read[i] = Read(register);
                    register = (write[i] >> 1) & 0x3F;
                }
                else
                {
                    Write(register, write[i]);
                }
            }

            if (isRead && _random.Below(1000) < SpiErrorsPerMille)
            {
                read[1] ^= (byte)(1 << _random.Below(8));
            }
        }

        private void ForEachTagPowerDown()
        {
            for (int i = 0; i < _field.Length; i++)
            {
                if (_field[i] != null)
                {
                    _field[i].PowerDown();
                }
            }
        }

        /// <summary>Lets happen what time has brought: the end of an answer, the end of the timer.</summary>
        private void Update()
        {
            if (_answerEnd != 0 && Now >= _answerEnd)
            {
                _answerEnd = 0;
                Receive();
            }

            if (_timerEnd != 0 && Now >= _timerEnd)
            {
                _timerEnd = 0;
                _registers[0x04] |= 0x01;
            }
        }

        private byte Read(int register)
        {
            if (Now < _ready)
            {
                return register == 0x01 ? (byte)0x30 : (byte)0;
            }

            if (register == 0x0A)
            {
                return (byte)_fifoCount;
            }

            if (register != 0x09)
            {
                return register == 0x0D ? (byte)(_registers[0x0D] & 0x7F) : _registers[register];
            }

            if (_fifoCount == 0)
            {
                return 0;
            }

            byte value = _fifo[0];
            _fifoCount--;
            for (int i = 0; i < _fifoCount; i++)
            {
                _fifo[i] = _fifo[i + 1];
            }

            return value;
        }

        private void Write(int register, byte value)
        {
            if (Now < _ready)
            {
                return;
            }

            switch (register)
            {
                case 0x01:
                    Command(value & 0x0F);
                    break;
                case 0x04:
                    _registers[0x04] = (byte)((value & 0x80) != 0 ? _registers[0x04] | (value & 0x7F) : _registers[0x04] & ~value);
                    break;
                case 0x09:
                    _registers[0x06] |= _fifoCount == FifoLength ? (byte)0x10 : (byte)0;
                    _fifo[_fifoCount % FifoLength] = value;
                    _fifoCount += _fifoCount < FifoLength ? 1 : 0;
                    break;
                case 0x0A:
                    _fifoCount = (value & 0x80) != 0 ? 0 : _fifoCount;
                    _registers[0x06] &= 0xEF;
                    break;
                case 0x0D:
                    _registers[0x0D] = value;
                    if ((value & 0x80) != 0 && (_registers[0x01] & 0x0F) == 0x0C)
                    {
                        Transmit();
                    }

                    break;
                case 0x0E:
                    _registers[0x0E] = (byte)((_registers[0x0E] & 0x7F) | (value & 0x80));
                    break;
                case 0x06:
                case 0x07:
                case 0x08:
                case 0x0C:
                case 0x37:
                    break;
                default:
                    bool wasOn = IsFieldOn;
                    _registers[register] = value;
                    if (wasOn && !IsFieldOn)
                    {
                        ForEachTagPowerDown();
                    }

                    break;
            }
        }

        private void Command(int command)
        {
            if (command == 0x0F)
            {
                Resets++;
                PowerUp();
                return;
            }

            _registers[0x01] = (byte)((_registers[0x01] & 0x20) | command);
            if (command == 0x00)
            {
                _answerEnd = 0;
                _timerEnd = 0;
            }
        }

        private void Transmit()
        {
            int lastBits = _registers[0x0D] & 0x07;
            int bits = (8 * _fifoCount) - (lastBits == 0 ? 0 : 8 - lastBits);
            byte[] frame = new byte[_fifoCount];
            for (int i = 0; i < frame.Length; i++)
            {
                frame[i] = _fifo[i];
            }

            _fifoCount = 0;
            _registers[0x06] = 0;
            _registers[0x04] |= 0x40;
            long end = Now + GetMicroseconds(bits);
            int ticks = ((_registers[0x2C] << 8) | _registers[0x2D]) + 1;
            int prescaler = ((_registers[0x2A] & 0x0F) << 8) | _registers[0x2B];
            _timerEnd = (_registers[0x2A] & 0x80) != 0 ? end + ((long)ticks * ((2 * prescaler) + 1) * 100 / 1356) : 0;
            Collect(frame, bits);
            if (_answer != null && end + 86 < _timerEnd)
            {
                _timerEnd = 0;
                _answerEnd = end + 86 + GetMicroseconds(_answer.Length);
            }
        }

        /// <summary>9.44 us a bit, a parity bit behind each byte, begin and end of the frame.</summary>
        private static long GetMicroseconds(int bits)
        {
            return (bits + (bits / 8) + 2) * 944L / 100;
        }

        /// <summary>All tags answer at the same time: the first bit in which they differ is a collision.</summary>
        private void Collect(byte[] frame, int bits)
        {
            _answer = null;
            _collision = 0;
            for (int i = 0; i < _field.Length && IsFieldOn; i++)
            {
                byte[] answer = _field[i] == null || frame.Length == 0 ? null : _field[i].Answer(frame, bits);
                if (answer == null)
                {
                    continue;
                }

                for (int n = 0; _answer != null && n < answer.Length && n < _answer.Length; n++)
                {
                    if (answer[n] != _answer[n] && (_collision == 0 || n + 1 < _collision))
                    {
                        _collision = n + 1;
                    }
                }

                _answer = answer;
            }

            if (_answer == null || _random.Below(100) >= NoisePercent)
            {
                return;
            }

            int kind = _random.Below(4);
            if (kind == 0)
            {
                _answer = null;
            }
            else if (kind == 1)
            {
                _registers[0x06] |= 0x02;
            }

            // A flipped bit with its parity, twice in one place of two bytes: no check byte notices that.
            for (int i = 0; kind > 1 && i < kind - 1; i++)
            {
                int bit = _random.Below(_answer.Length);
                _answer[bit] ^= 1;
                if (bit + 8 < _answer.Length)
                {
                    _answer[bit + 8] ^= 1;
                }
            }
        }

        private void Receive()
        {
            int align = (_registers[0x0D] >> 4) & 0x07;
            _registers[0x04] |= 0x20;
            _registers[0x06] |= _collision != 0 ? (byte)0x08 : (byte)0;
            _registers[0x0E] = (byte)((_registers[0x0E] & 0x80) | (_collision == 0 || _collision > 32 ? 0x20 : _collision & 0x1F));
            _fifoCount = (align + _answer.Length + 7) / 8;
            for (int i = 0; i < _fifoCount; i++)
            {
                _fifo[i] = 0;
            }

            for (int i = 0; i < _answer.Length; i++)
            {
                bool isCleared = _collision != 0 && i + 1 >= _collision && (_registers[0x0E] & 0x80) == 0;
                int bit = isCleared ? 0 : _answer[i];
                _fifo[(align + i) / 8] |= (byte)(bit << ((align + i) % 8));
            }

            _registers[0x0C] = (byte)((_registers[0x0C] & 0xF8) | ((align + _answer.Length) % 8));
        }
    }
}
