// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A temperature sensor that shows what the test says.
    /// </summary>
    public sealed class FakeThermometer : ITemperatureSensor
    {
        /// <summary>Gets or sets the temperature, 0.1 degree Celsius.</summary>
        public int Decidegrees { get; set; } = 250;

        /// <summary>Gets or sets a value indicating whether the sensor does not answer.</summary>
        public bool IsSilent { get; set; }

        /// <inheritdoc/>
        public bool TryRead(out int decidegrees)
        {
            decidegrees = IsSilent ? 0 : Decidegrees;
            return !IsSilent;
        }
    }
}
