// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// CRC-32 of IEEE 802.3 (reflected polynomial EDB88320), by half bytes: 16 table entries instead of 256.
    /// </summary>
    public static class Crc32
    {
        private static readonly uint[] s_table =
        {
            0x00000000, 0x1DB71064, 0x3B6E20C8, 0x26D930AC, 0x76DC4190, 0x6B6B51F4, 0x4DB26158, 0x5005713C,
            0xEDB88320, 0xF00F9344, 0xD6D6A3E8, 0xCB61B38C, 0x9B64C2B0, 0x86D3D2D4, 0xA00AE278, 0xBDBDF21C,
        };

        /// <summary>
        /// Computes the checksum of a range.
        /// </summary>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>The checksum; CBF43926 for the text 123456789.</returns>
        public static uint Compute(byte[] data, int offset, int count)
        {
            return Update(0, data, offset, count);
        }

        /// <summary>
        /// Goes on with a checksum.
        /// </summary>
        /// <param name="checksum">Checksum of what came before; 0 when nothing did.</param>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>The checksum of both together.</returns>
        public static uint Update(uint checksum, byte[] data, int offset, int count)
        {
            uint crc = ~checksum;
            for (int end = offset + count; offset < end; offset++)
            {
                crc ^= data[offset];
                crc = (crc >> 4) ^ s_table[crc & 0x0F];
                crc = (crc >> 4) ^ s_table[crc & 0x0F];
            }

            return ~crc;
        }
    }
}
