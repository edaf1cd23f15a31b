// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Warning of a failing supply that a test or a console gives.
    /// </summary>
    public sealed class SimulatedPowerFail : IPowerFailSignal
    {
        /// <summary>
        /// Gets or sets a value indicating whether the supply is failing. The power cut itself is
        /// <see cref="SimulatedStation.PowerCycle"/>, after which the warning is gone.
        /// </summary>
        public bool IsFailing { get; set; }
    }
}
