// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One report about the device model of OCPP 2.0.1, gathered from its parts.
    /// </summary>
    public sealed class ReportRecord
    {
        internal ReportRecord(int requestId, DateTimeOffset time)
        {
            RequestId = requestId;
            Time = time;
        }

        /// <summary>
        /// Gets the number that the CSMS gave.
        /// </summary>
        public int RequestId { get; }

        /// <summary>
        /// Gets when its first part came.
        /// </summary>
        public DateTimeOffset Time { get; }

        /// <summary>
        /// Gets how many parts came.
        /// </summary>
        public int PartCount { get; internal set; }

        /// <summary>
        /// Gets how often a part came again.
        /// </summary>
        public int Duplicates { get; internal set; }

        /// <summary>
        /// Gets a value indicating whether the last part has come.
        /// </summary>
        public bool IsComplete { get; internal set; }

        /// <summary>
        /// Gets the variables of all parts.
        /// </summary>
        public RecordList<ReportedVariable> Variables { get; } = new RecordList<ReportedVariable>();

        /// <summary>
        /// Finds a variable.
        /// </summary>
        /// <param name="name">Its name.</param>
        /// <returns>The variable, or <see langword="null"/>.</returns>
        public ReportedVariable Find(VariableName name)
        {
            return Variables.FirstOrDefault(variable => variable.Name.Equals(name));
        }

        /// <summary>
        /// Finds a variable of the station without instances.
        /// </summary>
        /// <param name="component">Component.</param>
        /// <param name="variable">Variable.</param>
        /// <returns>The variable, or <see langword="null"/>.</returns>
        public ReportedVariable Find(string component, string variable)
        {
            return Find(new VariableName(component, variable));
        }
    }
}
