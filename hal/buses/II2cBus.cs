// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// One device on an I2C bus.
    /// </summary>
    public interface II2cBus
    {
        /// <summary>
        /// Writes, then reads with a repeated start.
        /// </summary>
        /// <param name="write">Bytes to write; may be empty.</param>
        /// <param name="read">Buffer that is filled; may be empty.</param>
        /// <returns><see langword="false"/> when the device did not acknowledge.</returns>
        bool Transfer(byte[] write, byte[] read);
    }
}
