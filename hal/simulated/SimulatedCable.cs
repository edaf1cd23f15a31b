// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// The cable of one connector: where its two ends are and what it can carry.
    /// </summary>
    internal sealed class SimulatedCable
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedCable"/> class.
        /// </summary>
        /// <param name="isFixed"><see langword="true"/> when the cable cannot be taken off the charge point.</param>
        public SimulatedCable(bool isFixed)
        {
            IsAtChargePoint = isFixed;
        }

        /// <summary>
        /// Gets or sets a value indicating whether the charge point's end is in.
        /// </summary>
        public bool IsAtChargePoint { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the vehicle's end is in.
        /// </summary>
        public bool IsAtCar { get; set; }

        /// <summary>
        /// Gets or sets the rating in 0.1 A.
        /// </summary>
        public int Deciamperes { get; set; } = 320;

        /// <summary>
        /// Gets a value indicating whether the vehicle is connected to the charge point.
        /// </summary>
        public bool IsConnected
        {
            get { return IsAtChargePoint && IsAtCar; }
        }
    }
}
