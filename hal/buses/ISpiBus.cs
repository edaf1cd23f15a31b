// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// One device on an SPI bus; its chip select is handled below.
    /// </summary>
    public interface ISpiBus
    {
        /// <summary>
        /// Sends and receives the same number of bytes.
        /// </summary>
        /// <param name="write">Bytes to send.</param>
        /// <param name="read">Buffer of the same length that is filled.</param>
        void Transfer(byte[] write, byte[] read);
    }
}
