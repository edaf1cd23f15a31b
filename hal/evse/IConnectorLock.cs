// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Motor lock of a socket outlet. Movements take time; read <see cref="State"/> until it is no longer moving.
    /// </summary>
    public interface IConnectorLock
    {
        /// <summary>
        /// Gets the position.
        /// </summary>
        LockState State { get; }

        /// <summary>
        /// Starts moving the lock.
        /// </summary>
        /// <param name="locked"><see langword="true"/> to hold the cable, <see langword="false"/> to release it.</param>
        void Set(bool locked);
    }
}
