// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// An LM75: pointer register, then one or two bytes. The seven low bits of a word are undefined and random here.
    /// </summary>
    public sealed class Lm75Chip : II2cBus
    {
        private readonly SeededRandom _random = new SeededRandom(3);

        /// <summary>The chip does not acknowledge.</summary>
        public bool IsMissing;

        /// <summary>What the data line hangs at; -1 for a line that works.</summary>
        public int StuckByte = -1;

        /// <summary>All bytes are random.</summary>
        public bool IsNoise;

        /// <summary>Temperature in half degrees.</summary>
        public int HalfDegrees = 50;

        /// <summary>Configuration register; 1 is shutdown.</summary>
        public byte Configuration;

        /// <summary>Hysteresis register, upper byte, degrees.</summary>
        public byte Hysteresis = 75;

        public int TransferCount { get; private set; }

        public bool Transfer(byte[] write, byte[] read)
        {
            TransferCount++;
            for (int i = 0; i < read.Length; i++)
            {
                read[i] = (byte)_random.Below(256);
            }

            if (IsMissing || write.Length != 1)
            {
                return false;
            }

            if (StuckByte >= 0)
            {
                for (int i = 0; i < read.Length; i++)
                {
                    read[i] = (byte)StuckByte;
                }

                return true;
            }

            if (IsNoise)
            {
                return _random.Below(2) == 0;
            }

            int word = write[0] == 0 ? HalfDegrees << 7 : write[0] == 2 ? Hysteresis << 8 : write[0] == 3 ? 0x5000 : Configuration << 8;
            read[0] = (byte)(word >> 8);
            if (read.Length > 1)
            {
                read[1] = (byte)((word & 0x80) | _random.Below(128));
            }

            return true;
        }
    }
}
