// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Temperature inside the enclosure or at a connector.
    /// </summary>
    public interface ITemperatureSensor
    {
        /// <summary>
        /// Reads the temperature.
        /// </summary>
        /// <param name="decidegrees">Temperature in 0.1 degree Celsius.</param>
        /// <returns><see langword="false"/> when the sensor did not answer.</returns>
        bool TryRead(out int decidegrees);
    }
}
