// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A Modbus station with registers (Modbus Application Protocol 1.1b3 sections 6.3, 6.4, 7): answers what is addressed to it with a right
    /// checksum, refuses functions and registers that it does not have, and can be made to misbehave.
    /// </summary>
    public class EmulatedStation
    {
        private const int Capacity = 128;

        private readonly int[] _registers = new int[Capacity];
        private readonly int[] _values = new int[Capacity];
        private readonly int _address;
        private readonly int _function;
        private readonly int _mostRegisters;
        private int _count;

        public EmulatedStation(int address, int function, int mostRegisters)
        {
            _address = address;
            _function = function;
            _mostRegisters = mostRegisters;
            DelayMilliseconds = 30;
        }

        /// <summary>Time from the request to the first byte of the answer.</summary>
        public int DelayMilliseconds { get; set; }

        public bool IsSilent { get; set; }

        /// <summary>Does what it is asked for, but its answers do not arrive.</summary>
        public bool IsMute { get; set; }

        /// <summary>Confirms a write of the next register.</summary>
        public bool ConfusesRegisters { get; set; }

        /// <summary>Answers the general address 248, too (PZEM-004T).</summary>
        public bool HasGeneralAddress { get; set; }

        /// <summary>Registers between those that are set read as 0 instead of being refused.</summary>
        public bool HasGaps { get; set; }

        public int Refusals { get; private set; }

        public void Set(int register, int value)
        {
            int index = Find(register);
            if (index < 0)
            {
                index = _count;
                _registers[index] = register;
                _count++;
            }

            _values[index] = value & 0xFFFF;
        }

        /// <summary>Sets two registers, the high one first.</summary>
        public void SetHighFirst(int register, uint value)
        {
            Set(register, (int)(value >> 16));
            Set(register + 1, (int)(value & 0xFFFF));
        }

        /// <summary>Sets two registers, the low one first.</summary>
        public void SetLowFirst(int register, uint value)
        {
            Set(register, (int)(value & 0xFFFF));
            Set(register + 1, (int)(value >> 16));
        }

        /// <summary>Makes registers exist that the test does not look at.</summary>
        public void Fill(int register, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (Find(register + i) < 0)
                {
                    Set(register + i, 0);
                }
            }
        }

        public byte[] Answer(byte[] request)
        {
            int length = request.Length - 2;
            bool isMine = request[0] == _address || (HasGeneralAddress && request[0] == 0xF8);
            bool isWhole = (length == 6 && request[1] != 16) || (length == 9 && request[1] == 16);
            if (IsSilent || !isMine || !isWhole || Checksum(request, length) != (request[length] | (request[length + 1] << 8)))
            {
                return null;
            }

            Refresh();
            byte[] answer = Seal(request[1] == 16 ? MakeWriteAnswer(request) : MakeAnswer(request));
            return IsMute ? null : Spoil(request, answer);
        }

        public int Get(int register)
        {
            int index = Find(register);
            return index < 0 ? -1 : _values[index];
        }

        /// <summary>Puts the checksum behind a frame.</summary>
        public static byte[] Seal(byte[] frame)
        {
            byte[] sealedFrame = new byte[frame.Length + 2];
            int crc = Checksum(frame, frame.Length);
            for (int i = 0; i < frame.Length; i++)
            {
                sealedFrame[i] = frame[i];
            }

            sealedFrame[frame.Length] = (byte)crc;
            sealedFrame[frame.Length + 1] = (byte)(crc >> 8);
            return sealedFrame;
        }

        /// <summary>Brings the registers up to date before a request is answered.</summary>
        protected virtual void Refresh()
        {
        }

        /// <summary>Takes a register that is written (function 16, one register): 0, or the exception code.</summary>
        protected virtual int Take(int register, int value)
        {
            return 1;
        }

        /// <summary>What really goes on the line; null for nothing.</summary>
        protected virtual byte[] Spoil(byte[] request, byte[] answer)
        {
            return answer;
        }

        /// <summary>CRC-16 as a division of the bits, most significant first, of the reflected bytes by 18005: not the driver's way.</summary>
        private static int Checksum(byte[] data, int count)
        {
            int remainder = 0xFFFF;
            for (int i = 0; i < count * 8; i++)
            {
                int bit = (data[i / 8] >> (i % 8)) & 1;
                bool isSet = ((remainder >> 15) ^ bit) != 0;
                remainder = (remainder << 1) & 0xFFFF;
                remainder = isSet ? remainder ^ 0x8005 : remainder;
            }

            int reflected = 0;
            for (int i = 0; i < 16; i++)
            {
                reflected |= ((remainder >> i) & 1) << (15 - i);
            }

            return reflected;
        }

        private byte[] MakeWriteAnswer(byte[] request)
        {
            bool isOne = request[4] == 0 && request[5] == 1 && request[6] == 2;
            int exception = isOne ? Take((request[2] << 8) | request[3], (request[7] << 8) | request[8]) : 3;
            if (exception == 0)
            {
                return new byte[] { request[0], 16, request[2], (byte)(request[3] + (ConfusesRegisters ? 1 : 0)), 0, 1 };
            }

            Refusals++;
            return new byte[] { request[0], 0x90, (byte)exception };
        }

        private byte[] MakeAnswer(byte[] request)
        {
            int register = (request[2] << 8) | request[3];
            int count = (request[4] << 8) | request[5];
            int exception = request[1] != _function ? 1 : count < 1 || count > _mostRegisters ? 3 : 0;
            byte[] answer = new byte[3 + (2 * (exception == 0 ? count : 0))];
            bool isAny = false;
            for (int i = 0; i < count && exception == 0; i++)
            {
                int index = Find(register + i);
                isAny |= index >= 0;
                exception = index < 0 && !HasGaps ? 2 : 0;
                int value = index < 0 ? 0 : _values[index];
                answer[3 + (2 * i)] = (byte)(value >> 8);
                answer[4 + (2 * i)] = (byte)value;
            }

            if (exception == 0 && !isAny)
            {
                exception = 2;
            }

            answer[0] = request[0];
            answer[1] = request[1];
            answer[2] = (byte)(2 * count);
            if (exception == 0)
            {
                return answer;
            }

            Refusals++;
            return new byte[] { request[0], (byte)(request[1] | 0x80), (byte)exception };
        }

        private int Find(int register)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_registers[i] == register)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
