// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A GPIO input.
    /// </summary>
    public interface IDigitalInput
    {
        /// <summary>
        /// Gets a value indicating whether the pin is at high level.
        /// </summary>
        bool IsHigh { get; }
    }
}
