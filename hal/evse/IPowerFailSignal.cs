// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Early warning that the supply is failing (boards with a hold-up capacitor or a battery).
    /// </summary>
    public interface IPowerFailSignal
    {
        /// <summary>
        /// Gets a value indicating whether the supply is failing now.
        /// </summary>
        bool IsFailing { get; }
    }
}
