// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// CRC-32 of IEEE 802.3 (reflected polynomial EDB88320), by half bytes: 16 table entries instead of 256.
    /// </summary>
    public sealed class Crc32
    {
        private readonly uint[] _table = new uint[16];

        /// <summary>
        /// Initializes a new instance of the <see cref="Crc32"/> class.
        /// </summary>
        public Crc32()
        {
            for (uint i = 0; i < 16; i++)
            {
                uint value = i;
                for (int bit = 0; bit < 4; bit++)
                {
                    value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
                }

                _table[i] = value;
            }
        }

        /// <summary>
        /// Computes the checksum of a range.
        /// </summary>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>The checksum; CBF43926 for the text 123456789.</returns>
        public uint Compute(byte[] data, int offset, int count)
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
        public uint Update(uint checksum, byte[] data, int offset, int count)
        {
            uint crc = ~checksum;
            for (int end = offset + count; offset < end; offset++)
            {
                crc ^= data[offset];
                crc = (crc >> 4) ^ _table[crc & 0x0F];
                crc = (crc >> 4) ^ _table[crc & 0x0F];
            }

            return ~crc;
        }
    }
}
