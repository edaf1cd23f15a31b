// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// An ADC input.
    /// </summary>
    public interface IAnalogInput
    {
        /// <summary>
        /// Converts once.
        /// </summary>
        /// <returns>Raw value, 0 to 4095 on the ESP32; -1 when there is none. Nothing throws.</returns>
        int Read();
    }
}
