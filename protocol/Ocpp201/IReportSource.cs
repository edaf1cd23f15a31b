// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// The variables of a report, asked for one by one while the report is being sent.
    /// </summary>
    public interface IReportSource
    {
        /// <summary>
        /// Describes a variable.
        /// </summary>
        /// <param name="index">Index of the variable, within the bounds that were given with the message.</param>
        /// <param name="entry">Takes the description; empty when the call begins.</param>
        /// <returns><see langword="false"/> when the variable does not belong into the report.</returns>
        bool Describe(int index, ReportEntry entry);
    }
}
