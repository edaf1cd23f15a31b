// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Modbus
{
    /// <summary>
    /// Checksum of Modbus RTU (Modbus over Serial Line 1.02 section 6.2.2): reflected polynomial A001, start FFFF, low byte sent first.
    /// </summary>
    public static class Crc16
    {
        /// <summary>
        /// Computes the checksum of a range.
        /// </summary>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>The checksum, 0 to FFFF; 4B37 for the text 123456789. 0 for a range that ends with its own checksum.</returns>
        public static int Compute(byte[] data, int offset, int count)
        {
            int crc = 0xFFFF;
            for (int end = offset + count; offset < end; offset++)
            {
                crc ^= data[offset];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
                }
            }

            return crc;
        }
    }
}
