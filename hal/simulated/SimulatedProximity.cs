// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Proximity contact of a simulated socket outlet.
    /// </summary>
    public sealed class SimulatedProximity : IProximity
    {
        private readonly SimulatedCable _cable;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedProximity"/> class.
        /// </summary>
        /// <param name="cable">Cable that it feels.</param>
        internal SimulatedProximity(SimulatedCable cable)
        {
            _cable = cable;
        }

        /// <inheritdoc/>
        public int CableDeciamperes
        {
            get { return _cable.IsAtChargePoint ? _cable.Deciamperes : 0; }
        }
    }
}
