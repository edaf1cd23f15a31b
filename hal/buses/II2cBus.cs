// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// One device on an I2C bus. A transfer takes the time of its bytes (9 bits each; 30 bytes at 100 kHz: 3 ms) and what the bus allows for
    /// clock stretching; a bus that hangs is given up. Nothing throws.
    /// </summary>
    public interface II2cBus
    {
        /// <summary>
        /// Writes, then reads with a repeated start.
        /// </summary>
        /// <param name="write">Bytes to write; may be empty.</param>
        /// <param name="read">Buffer that is filled; may be empty. Its content means nothing when the transfer failed.</param>
        /// <returns><see langword="false"/> when the device did not acknowledge, or the bus failed.</returns>
        bool Transfer(byte[] write, byte[] read);
    }
}
