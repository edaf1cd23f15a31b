// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A counter in hardware that goes on while managed code stands still (PCNT of the ESP32).
    /// </summary>
    public interface IPulseCounter
    {
        /// <summary>
        /// Gets the pulses since power-on. Starts at 0 and never wraps.
        /// </summary>
        long Count { get; }
    }
}
