// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// What becomes of the wish for a report.
    /// </summary>
    public enum ReportResult
    {
        /// <summary>It will be sent.</summary>
        Accepted = 0,

        /// <summary>Not now: another report is being sent.</summary>
        Rejected = 1,

        /// <summary>There is nothing to tell.</summary>
        EmptyResultSet = 2,
    }
}
