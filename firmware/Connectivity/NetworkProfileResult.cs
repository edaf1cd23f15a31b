// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// What becomes of a network profile that the CSMS sets.
    /// </summary>
    public enum NetworkProfileResult
    {
        /// <summary>It is in flash.</summary>
        Accepted = 0,

        /// <summary>There is no such slot.</summary>
        InvalidSlot = 1,

        /// <summary>This charge point cannot connect in that way.</summary>
        InvalidProfile = 2,

        /// <summary>The connection in use is more secure.</summary>
        SecurityDowngrade = 3,

        /// <summary>Flash did not take it.</summary>
        NotStored = 4,
    }
}
