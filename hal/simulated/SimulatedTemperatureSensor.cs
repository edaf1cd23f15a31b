// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Temperature sensor that shows what it is told to.
    /// </summary>
    public sealed class SimulatedTemperatureSensor : ITemperatureSensor
    {
        private const int RoomDecidegrees = 250;

        /// <summary>
        /// Temperature in 0.1 degree Celsius that shows while <see cref="IsOverheated"/>: above any limit that a charge point works at.
        /// </summary>
        public const int OverheatedDecidegrees = 1100;

        /// <summary>
        /// Gets or sets the temperature in 0.1 degree Celsius; 25 degrees unless changed.
        /// </summary>
        public int Decidegrees { get; set; } = RoomDecidegrees;

        /// <summary>
        /// Gets or sets a value indicating whether <see cref="OverheatedDecidegrees"/> shows instead of <see cref="Decidegrees"/>.
        /// </summary>
        public bool IsOverheated { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the sensor does not answer.
        /// </summary>
        public bool IsSilent { get; set; }

        /// <inheritdoc/>
        public bool TryRead(out int decidegrees)
        {
            decidegrees = IsOverheated ? OverheatedDecidegrees : Decidegrees;
            return !IsSilent;
        }
    }
}
