// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// I2C side of a PN532: each read begins with the status byte and gives one frame, filled up when more is read (UM0701-02 section 6.2.4).
    /// </summary>
    public sealed class Pn532I2c : II2cBus
    {
        private readonly Pn532Chip _chip;

        public Pn532I2c(Pn532Chip chip)
        {
            _chip = chip;
        }

        public bool Transfer(byte[] write, byte[] read)
        {
            if (!_chip.IsPresent)
            {
                return false;
            }

            // Its address alone wakes the chip; it holds the clock until it can go on.
            _chip.Wake();
            if (write.Length > 3)
            {
                byte[] frame = new byte[write.Length - 3];
                for (int i = 0; i < frame.Length; i++)
                {
                    frame[i] = write[3 + i];
                }

                _chip.Take(frame, _chip.Now);
            }

            if (read.Length == 0)
            {
                return true;
            }

            long time;
            byte[] ready = _chip.Peek(out time);
            for (int i = 0; i < read.Length; i++)
            {
                read[i] = ready == null ? (byte)0 : i == 0 ? (byte)1 : i <= ready.Length ? ready[i - 1] : (byte)0x80;
            }

            if (ready != null)
            {
                _chip.Drop();
            }

            return true;
        }
    }
}
