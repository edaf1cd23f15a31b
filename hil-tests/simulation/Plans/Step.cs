// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Simulation.Plans
{
    /// <summary>
    /// One thing that happens.
    /// </summary>
    /// <param name="Seconds">When, in seconds since the world began.</param>
    /// <param name="Kind">What.</param>
    /// <param name="Connector">Where; without meaning for what concerns all.</param>
    /// <param name="Value">Whatever the kind makes of it, 0 to 999.</param>
    public sealed record Step(double Seconds, StepKind Kind, int Connector, int Value)
    {
        /// <inheritdoc/>
        public override string ToString()
        {
            return Seconds.ToString("F1") + " s " + Kind + " " + Connector + " " + Value;
        }
    }
}
