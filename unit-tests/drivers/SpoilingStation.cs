// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A station that answers wrongly now and then: late, cut off, with flipped bits, noise around it, another address, length or function
    /// under a right checksum, an exception, somebody else's answer.
    /// </summary>
    public class SpoilingStation : EmulatedStation
    {
        private const int Kinds = 12;

        private readonly SeededRandom _random;

        public SpoilingStation(int address, int function, int mostRegisters, SeededRandom random)
            : base(address, function, mostRegisters)
        {
            _random = random;
        }

        /// <summary>How many of 100 answers are spoilt.</summary>
        public int Percent { get; set; }

        /// <summary>Kind of the next answers; -1 for any.</summary>
        public int Kind { get; set; } = -1;

        public int Spoilt { get; private set; }

        protected override byte[] Spoil(byte[] request, byte[] answer)
        {
            DelayMilliseconds = 5 + _random.Below(60);
            if (_random.Below(100) >= Percent)
            {
                return answer;
            }

            Spoilt++;
            int last = answer.Length - 1;
            switch (Kind >= 0 ? Kind : _random.Below(Kinds))
            {
                case 0:
                    return null;
                case 1:
                    return Cut(answer, 0, _random.Below(answer.Length));
                case 2:
                    answer[_random.Below(answer.Length)] ^= (byte)(1 << _random.Below(8));
                    return answer;
                case 3:
                    return Join(Noise(1 + _random.Below(9)), answer);
                case 4:
                    return Join(answer, Noise(1 + _random.Below(20)));
                case 5:
                    DelayMilliseconds = 300 + _random.Below(1700);
                    return answer;
                case 6:
                    answer[0] = (byte)(answer[0] + 1 + _random.Below(254));
                    return Seal(Cut(answer, 0, last - 1));
                case 7:
                    answer[1] ^= (byte)(1 << _random.Below(7));
                    return Seal(Cut(answer, 0, last - 1));
                case 8:
                    return Seal(Join(Cut(answer, 0, last - 1), Noise(2)));
                case 9:
                    return Seal(new byte[] { request[0], (byte)(request[1] | 0x80), (byte)(1 + _random.Below(6)) });
                case 10:
                    return Noise(1 + _random.Below(100));
                default:
                    // The answer to a shorter request: length byte and checksum are right in themselves.
                    byte[] shorter = Cut(answer, 0, last - 3);
                    shorter[2] = (byte)(shorter.Length - 3);
                    return Seal(shorter);
            }
        }

        private static byte[] Cut(byte[] bytes, int start, int count)
        {
            byte[] part = new byte[count];
            Array.Copy(bytes, start, part, 0, count);
            return part;
        }

        private static byte[] Join(byte[] first, byte[] second)
        {
            byte[] joined = new byte[first.Length + second.Length];
            Array.Copy(first, 0, joined, 0, first.Length);
            Array.Copy(second, 0, joined, first.Length, second.Length);
            return joined;
        }

        private byte[] Noise(int count)
        {
            byte[] noise = new byte[count];
            _random.Fill(noise, 0, count);
            return noise;
        }
    }
}
