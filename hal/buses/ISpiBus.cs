// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// One device on an SPI bus; its chip select is handled below. A transfer takes the time of its bytes. SPI has no acknowledgement: what is
    /// read where no chip answers is all zeros or all ones, and the driver must notice. Nothing throws.
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
