// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// What components a report is limited to; one that meets any of the conditions is reported (OCPP 2.0.1 B08).
    /// </summary>
    [Flags]
    public enum ComponentConditions
    {
        /// <summary>All components.</summary>
        None = 0,

        /// <summary>Active is true, or there is no such variable.</summary>
        Active = 1,

        /// <summary>Available is true, or there is no such variable.</summary>
        Available = 2,

        /// <summary>Enabled is true, or there is no such variable.</summary>
        Enabled = 4,

        /// <summary>Problem is true.</summary>
        Problem = 8,
    }
}
