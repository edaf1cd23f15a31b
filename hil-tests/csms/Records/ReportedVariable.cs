// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One variable in a report.
    /// </summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Attributes">Its attributes.</param>
    /// <param name="DataType">Type, or <see langword="null"/> when the station told no characteristics.</param>
    /// <param name="Unit">Unit, or <see langword="null"/>.</param>
    /// <param name="MinLimit">Smallest value, or <see langword="null"/>.</param>
    /// <param name="MaxLimit">Largest value, or <see langword="null"/>.</param>
    /// <param name="ValuesList">Values of a list, or <see langword="null"/>.</param>
    /// <param name="SupportsMonitoring">Whether it can be monitored.</param>
    public sealed record ReportedVariable(
        VariableName Name,
        IReadOnlyList<ReportedAttribute> Attributes,
        string DataType,
        string Unit,
        decimal? MinLimit,
        decimal? MaxLimit,
        string ValuesList,
        bool SupportsMonitoring)
    {
        /// <summary>
        /// Gets the value of the attribute Actual, or <see langword="null"/>.
        /// </summary>
        public string Value
        {
            get
            {
                return Attributes.FirstOrDefault(attribute => attribute.Type == "Actual")?.Value;
            }
        }
    }
}
