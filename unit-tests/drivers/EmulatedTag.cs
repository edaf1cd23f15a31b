// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A tag of ISO/IEC 14443-3 type A, bit by bit: wake-up, anticollision and selection in up to three cascade levels, halt.
    /// </summary>
    public sealed class EmulatedTag
    {
        private const int PartBits = 40;

        private readonly byte[] _uid;
        private readonly bool _contradictsItself;
        private State _state;
        private bool _wasHalted;
        private int _level;

        public EmulatedTag(string uid)
            : this(uid, false)
        {
        }

        /// <summary>A tag whose select acknowledge says the opposite of its cascade tag.</summary>
        public EmulatedTag(string uid, bool contradictsItself)
        {
            Uid = uid;
            _uid = Hex.Parse(uid);
            _contradictsItself = contradictsItself;
        }

        private enum State
        {
            Idle,
            Ready,
            Active,
            Halt,
        }

        public string Uid { get; }

        /// <summary>How often it was selected in all its levels.</summary>
        public int Selections { get; private set; }

        private int Levels
        {
            get { return _uid.Length == 4 ? 1 : _uid.Length == 7 ? 2 : 3; }
        }

        /// <summary>The field has gone.</summary>
        public void PowerDown()
        {
            _state = State.Idle;
            _wasHalted = false;
        }

        /// <summary>Answers a frame, as bits in the order in which they are sent, without parity; null for nothing.</summary>
        public byte[] Answer(byte[] frame, int bits)
        {
            if (bits == 7)
            {
                return WakeUp(frame[0]);
            }

            if (_state == State.Ready && bits >= 16 && frame[0] == 0x93 + (2 * _level))
            {
                return frame[1] == 0x70 ? Select(frame, bits) : Anticollision(frame, bits);
            }

            bool isHalt = _state == State.Active && bits == 32 && frame[0] == 0x50 && frame[1] == 0x00 && HasChecksum(frame, 4);
            if (isHalt)
            {
                _state = State.Halt;
                _wasHalted = true;
            }
            else
            {
                Reject();
            }

            return null;
        }

        /// <summary>CRC_A as the standard's annex describes it: a shift register, bit by bit.</summary>
        public static int Checksum(byte[] data, int count)
        {
            int register = 0x6363;
            for (int i = 0; i < count * 8; i++)
            {
                int bit = ((data[i / 8] >> (i % 8)) ^ register) & 1;
                register >>= 1;
                register = bit != 0 ? register ^ 0x8408 : register;
            }

            return register;
        }

        private static bool HasChecksum(byte[] frame, int length)
        {
            return Checksum(frame, length - 2) == (frame[length - 2] | (frame[length - 1] << 8));
        }

        private static byte[] ToBits(byte[] bytes)
        {
            byte[] bits = new byte[bytes.Length * 8];
            for (int i = 0; i < bits.Length; i++)
            {
                bits[i] = (byte)((bytes[i / 8] >> (i % 8)) & 1);
            }

            return bits;
        }

        private byte[] WakeUp(byte command)
        {
            bool wakes = (_state == State.Idle && (command == 0x26 || command == 0x52)) || (_state == State.Halt && command == 0x52);
            if (!wakes)
            {
                Reject();
                return null;
            }

            _state = State.Ready;
            _level = 0;
            return ToBits(new byte[] { (byte)(0x04 | ((Levels - 1) << 6)), 0x00 });
        }

        private void Reject()
        {
            if (_state == State.Ready || _state == State.Active)
            {
                _state = _wasHalted ? State.Halt : State.Idle;
            }
        }

        /// <summary>Cascade tag and three bytes, or the last four; then their check byte.</summary>
        private byte[] GetPart()
        {
            byte[] part = new byte[5];
            bool isLast = _level == Levels - 1;
            part[0] = isLast ? _uid[3 * _level] : (byte)0x88;
            for (int i = 1; i < 4; i++)
            {
                part[i] = _uid[(3 * _level) + i - (isLast ? 0 : 1)];
            }

            part[4] = (byte)(part[0] ^ part[1] ^ part[2] ^ part[3]);
            return part;
        }

        private byte[] Anticollision(byte[] frame, int bits)
        {
            int known = (((frame[1] >> 4) - 2) * 8) + (frame[1] & 0x0F);
            if (bits != 16 + known || known < 0 || known >= PartBits || (frame[1] & 0x0F) > 7)
            {
                Reject();
                return null;
            }

            byte[] own = ToBits(GetPart());
            byte[] sent = ToBits(frame);
            byte[] answer = new byte[PartBits - known];
            for (int i = 0; i < PartBits; i++)
            {
                if (i >= known)
                {
                    answer[i - known] = own[i];
                }
                else if (sent[16 + i] != own[i])
                {
                    return null;
                }
            }

            return answer;
        }

        private byte[] Select(byte[] frame, int bits)
        {
            byte[] part = GetPart();
            bool isMine = bits == 72 && HasChecksum(frame, 9);
            for (int i = 0; i < part.Length && isMine; i++)
            {
                isMine = frame[2 + i] == part[i];
            }

            if (!isMine)
            {
                Reject();
                return null;
            }

            bool isLast = _level == Levels - 1;
            _level++;
            _state = isLast ? State.Active : State.Ready;
            Selections += isLast ? 1 : 0;
            byte[] acknowledge = new byte[] { isLast ^ _contradictsItself ? (byte)0x08 : (byte)0x04, 0, 0 };
            int crc = Checksum(acknowledge, 1);
            acknowledge[1] = (byte)crc;
            acknowledge[2] = (byte)(crc >> 8);
            return ToBits(acknowledge);
        }
    }
}
