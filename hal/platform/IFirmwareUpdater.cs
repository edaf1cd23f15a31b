// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Installs a new firmware image. Stock nanoFramework images cannot update themselves over the air.
    /// </summary>
    public interface IFirmwareUpdater
    {
        /// <summary>
        /// Gets a value indicating whether this board can install an image at all.
        /// </summary>
        bool IsSupported { get; }

        /// <summary>
        /// Hands over the next part of an image.
        /// </summary>
        /// <param name="data">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="false"/> when the part could not be stored.</returns>
        bool Write(byte[] data, int offset, int count);

        /// <summary>
        /// Verifies the image and makes it the one that starts next.
        /// </summary>
        /// <returns><see langword="false"/> when the image is incomplete or not genuine; the running one stays.</returns>
        bool Commit();
    }
}
