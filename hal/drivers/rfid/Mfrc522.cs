// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Rfid
{
    /// <summary>
    /// RFID reader NXP MFRC522 on SPI (data sheet rev. 3.9): tags of ISO/IEC 14443 type A with UIDs of 4, 7 and 10 bytes. A look takes about 5 ms
    /// without a tag and less than 50 ms with one; the chip's own timer ends each exchange.
    /// </summary>
    /// <remarks>
    /// Two tags at once: the collision is resolved and one of them reported. With more it depends: a second collision in the same cascade level
    /// counts as nothing read. The register VersionReg tells nothing, because clones have other numbers; the chip is there when its
    /// timer registers hold what was written into them.
    /// </remarks>
    public sealed class Mfrc522 : TagReader
    {
        // Registers, section 9.3.
        private const int CommandReg = 0x01;
        private const int ComIrqReg = 0x04;
        private const int ErrorReg = 0x06;
        private const int FifoDataReg = 0x09;
        private const int FifoLevelReg = 0x0A;
        private const int ControlReg = 0x0C;
        private const int BitFramingReg = 0x0D;
        private const int CollReg = 0x0E;
        private const int ModeReg = 0x11;
        private const int TxControlReg = 0x14;
        private const int TxAskReg = 0x15;
        private const int TModeReg = 0x2A;
        private const int TPrescalerReg = 0x2B;
        private const int TReloadHighReg = 0x2C;
        private const int TReloadLowReg = 0x2D;

        // Commands, section 10.3.
        private const int Idle = 0x00;
        private const int Transceive = 0x0C;
        private const int SoftReset = 0x0F;
        private const int PowerDown = 0x10;

        private const int RxIrq = 0x20;
        private const int TimerIrq = 0x01;
        private const int AllIrqs = 0x7F;
        private const int FlushFifo = 0x80;
        private const int StartSend = 0x80;
        private const int CollisionError = 0x08;

        /// <summary>Buffer overflow, parity, protocol.</summary>
        private const int ReceiveErrors = 0x13;

        private const int CollisionPositionNotValid = 0x20;
        private const int TimerAuto = 0x80;

        /// <summary>13.56 MHz / (2 * 169 + 1) = 40 kHz: a tick of 25 us (section 8.5).</summary>
        private const int Prescaler = 169;

        /// <summary>2 ms: a tag begins to answer within 0.1 ms (ISO/IEC 14443-3 section 6.1.2).</summary>
        private const int TimerTicks = 80;

        /// <summary>The chip has an end to each exchange after 2 ms and the length of the answer, 0.6 ms at most.</summary>
        private const int LongestExchangeMilliseconds = 10;

        private const int MostReads = 1000;

        // ISO/IEC 14443-3.
        private const byte WakeUp = 0x52;
        private const byte Halt = 0x50;
        private const byte CascadeTag = 0x88;
        private const int Uncomplete = 0x04;
        private const int Levels = 3;
        private const int PartLength = 4;
        private const int LevelLength = 5;

        private readonly ISpiBus _bus;
        private readonly byte[] _write = new byte[2];
        private readonly byte[] _read = new byte[2];
        private readonly byte[] _frame = new byte[9];
        private readonly byte[] _answer = new byte[8];
        private int _answerCount;
        private bool _isReset;
        private bool _isReady;

        /// <summary>
        /// Initializes a new instance of the <see cref="Mfrc522"/> class.
        /// </summary>
        /// <param name="bus">The chip on its bus: SPI mode 0, at most 10 MHz (section 8.1.2).</param>
        /// <param name="clock">Clock.</param>
        /// <param name="isReversed">Report the bytes of the UID last first.</param>
        public Mfrc522(ISpiBus bus, IClock clock, bool isReversed)
            : base(clock, isReversed)
        {
            _bus = bus;
        }

        private enum Outcome
        {
            Answer,
            Silence,
            Collision,
            Broken,
            ChipLost,
        }

        /// <inheritdoc/>
        protected override int Look(byte[] uid)
        {
            if (!_isReady)
            {
                if (!_isReset)
                {
                    // The oscillator needs up to some ms (section 8.8.2): the next call goes on.
                    Write(CommandReg, SoftReset);
                    _isReset = true;
                    return Busy;
                }

                SetUp();
            }

            _isReset = false;
            _isReady = Read(TReloadLowReg) == TimerTicks && Read(TModeReg) == TimerAuto && (Read(CommandReg) & PowerDown) == 0;
            return _isReady ? Find(uid) : Lost;
        }

        private void SetUp()
        {
            Write(TModeReg, TimerAuto);
            Write(TPrescalerReg, Prescaler);
            Write(TReloadHighReg, 0);
            Write(TReloadLowReg, TimerTicks);
            Write(TxAskReg, 0x40);
            Write(ModeReg, 0x3D);
            Write(CollReg, 0);
            Write(TxControlReg, Read(TxControlReg) | 0x03);
        }

        private int Find(byte[] uid)
        {
            _frame[0] = WakeUp;
            Outcome outcome = Exchange(1, 7);
            if (outcome == Outcome.Silence)
            {
                // A tag that was left in the middle of a selection falls back to idle and answers the second wake-up.
                outcome = Exchange(1, 7);
            }

            if (outcome == Outcome.Silence)
            {
                return NoTag;
            }

            if (outcome != Outcome.Collision && (outcome != Outcome.Answer || _answerCount != 2))
            {
                return Fail(outcome);
            }

            int length = 0;
            for (int level = 0; level < Levels; level++)
            {
                outcome = Select((byte)(0x93 + (2 * level)));
                if (outcome != Outcome.Answer)
                {
                    return Fail(outcome);
                }

                // The select acknowledge says whether the UID goes on; so does the cascade tag in front of the part. They must agree.
                bool goesOn = (_answer[0] & Uncomplete) != 0;
                if (goesOn != (_frame[2] == CascadeTag) || (goesOn && level == Levels - 1))
                {
                    return Unsure;
                }

                for (int i = goesOn ? 1 : 0; i < PartLength; i++)
                {
                    uid[length] = _frame[2 + i];
                    length++;
                }

                if (!goesOn)
                {
                    break;
                }
            }

            // A halted tag answers the next wake-up; one that stays active would answer every other only.
            _frame[0] = Halt;
            _frame[1] = 0;
            AppendCrc(2);
            return Exchange(4, 0) == Outcome.ChipLost ? Fail(Outcome.ChipLost) : length;
        }

        private int Fail(Outcome outcome)
        {
            _isReady = outcome != Outcome.ChipLost;
            return _isReady ? Unsure : Lost;
        }

        /// <summary>
        /// Anticollision and selection of one cascade level (ISO/IEC 14443-3 section 6.5.3). Leaves the part of the UID in the frame from index 2,
        /// and the select acknowledge in the answer.
        /// </summary>
        private Outcome Select(byte code)
        {
            _frame[0] = code;
            _frame[1] = 0x20;
            Outcome outcome = Exchange(2, 0);
            int known = 0;
            if (outcome == Outcome.Collision)
            {
                // Go on with the tags that have a 1 there.
                int position = Read(CollReg);
                known = (position & 0x1F) == 0 ? 32 : position & 0x1F;
                if ((position & CollisionPositionNotValid) != 0 || _answerCount * 8 < known)
                {
                    return Outcome.Broken;
                }

                Keep(0, 0);
                int last = 2 + ((known - 1) / 8);
                _frame[last] = (byte)((_frame[last] & ((1 << ((known - 1) % 8)) - 1)) | (1 << ((known - 1) % 8)));
                _frame[1] = (byte)(((2 + (known / 8)) << 4) | (known % 8));
                outcome = Exchange(2 + ((known + 7) / 8), known % 8);
            }

            if (outcome != Outcome.Answer || _answerCount != LevelLength - (known / 8))
            {
                return outcome == Outcome.ChipLost ? outcome : Outcome.Broken;
            }

            Keep(known / 8, known % 8);
            if ((_frame[2] ^ _frame[3] ^ _frame[4] ^ _frame[5]) != _frame[6])
            {
                return Outcome.Broken;
            }

            _frame[1] = 0x70;
            AppendCrc(7);
            outcome = Exchange(9, 0);
            if (outcome == Outcome.Answer && (_answerCount != 3 || Crc(_answer, 3) != 0))
            {
                return Outcome.Broken;
            }

            return outcome == Outcome.Answer || outcome == Outcome.ChipLost ? outcome : Outcome.Broken;
        }

        /// <summary>
        /// Puts the received part of the UID behind the bits that are known.
        /// </summary>
        private void Keep(int bytes, int bits)
        {
            int mask = (1 << bits) - 1;
            for (int i = 0; i < _answerCount && bytes + i < LevelLength; i++)
            {
                int index = 2 + bytes + i;
                _frame[index] = i == 0 ? (byte)((_frame[index] & mask) | (_answer[0] & ~mask)) : _answer[i];
            }
        }

        /// <summary>
        /// Sends the frame and waits for the answer; the chip's timer bounds it.
        /// </summary>
        private Outcome Exchange(int count, int lastBits)
        {
            Write(CommandReg, Idle);
            Write(ComIrqReg, AllIrqs);
            Write(FifoLevelReg, FlushFifo);
            for (int i = 0; i < count; i++)
            {
                Write(FifoDataReg, _frame[i]);
            }

            // The answer to a part of a byte begins where that ended; the answer to the short frame of a wake-up does not.
            int framing = count == 1 ? lastBits : (lastBits << 4) | lastBits;
            Write(CommandReg, Transceive);
            Write(BitFramingReg, framing | StartSend);
            int irqs = 0;
            int before = 0;
            long end = Clock.MonotonicMilliseconds + LongestExchangeMilliseconds;
            for (int i = 0; irqs == 0 || irqs != before; i++)
            {
                if (i >= MostReads || Clock.MonotonicMilliseconds > end)
                {
                    return Outcome.ChipLost;
                }

                // Read twice: one wrong bit on the bus would make a tag vanish.
                before = irqs;
                irqs = Read(ComIrqReg) & (RxIrq | TimerIrq);
            }

            return (irqs & RxIrq) == 0 ? Outcome.Silence : TakeAnswer();
        }

        private Outcome TakeAnswer()
        {
            int errors = Read(ErrorReg);
            int lastBits = Read(ControlReg) & 0x07;
            _answerCount = Read(FifoLevelReg);
            if (_answerCount > _answer.Length)
            {
                return Outcome.Broken;
            }

            for (int i = 0; i < _answerCount; i++)
            {
                _answer[i] = (byte)Read(FifoDataReg);
            }

            if ((errors & CollisionError) != 0)
            {
                return Outcome.Collision;
            }

            return (errors & ReceiveErrors) != 0 || lastBits != 0 ? Outcome.Broken : Outcome.Answer;
        }

        /// <summary>
        /// CRC_A (ISO/IEC 14443-3 annex B): reflected polynomial 8408, start 6363. 0 for a range that ends with its own checksum.
        /// </summary>
        private static int Crc(byte[] data, int count)
        {
            int crc = 0x6363;
            for (int i = 0; i < count; i++)
            {
                int value = (data[i] ^ crc) & 0xFF;
                value = (value ^ (value << 4)) & 0xFF;
                crc = (crc >> 8) ^ (value << 8) ^ (value << 3) ^ (value >> 4);
            }

            return crc & 0xFFFF;
        }

        private void AppendCrc(int count)
        {
            int crc = Crc(_frame, count);
            _frame[count] = (byte)crc;
            _frame[count + 1] = (byte)(crc >> 8);
        }

        /// <summary>Section 8.1.2.3: bit 7 for reading, the address in bits 6 to 1.</summary>
        private int Read(int register)
        {
            _write[0] = (byte)(0x80 | (register << 1));
            _write[1] = 0;
            _bus.Transfer(_write, _read);
            return _read[1];
        }

        private void Write(int register, int value)
        {
            _write[0] = (byte)(register << 1);
            _write[1] = (byte)value;
            _bus.Transfer(_write, _read);
        }
    }
}
