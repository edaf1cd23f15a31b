// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Phase that a measured value belongs to.
    /// </summary>
    public enum Phase
    {
        /// <summary>All phases together (sum of powers and energies; for currents the largest).</summary>
        All = 0,

        /// <summary>Phase 1 (voltages: against neutral).</summary>
        L1 = 1,

        /// <summary>Phase 2 (voltages: against neutral).</summary>
        L2 = 2,

        /// <summary>Phase 3 (voltages: against neutral).</summary>
        L3 = 3,
    }
}
