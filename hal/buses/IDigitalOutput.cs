// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A GPIO output.
    /// </summary>
    public interface IDigitalOutput
    {
        /// <summary>
        /// Drives the pin.
        /// </summary>
        /// <param name="high">Level.</param>
        void Set(bool high);
    }
}
