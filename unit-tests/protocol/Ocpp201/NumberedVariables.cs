// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Ocpp201;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A device model for tests: variables V0, V1 and so on of the component C. Those whose name ends in 9 have no value and do not
    /// belong into a report.
    /// </summary>
    internal sealed class NumberedVariables : IReportSource, IVariableReader
    {
        /// <inheritdoc/>
        public bool Describe(int index, ReportEntry entry)
        {
            entry.Name.Component = "C";
            entry.Name.Variable = "V" + index.ToString();
            entry.AddAttribute(AttributeType.Actual, index.ToString(), Mutabilities.ReadOnly, false, false);
            return index % 10 != 9;
        }

        /// <inheritdoc/>
        public string GetVariable(ComponentVariable name, AttributeType attribute, out string value, out string reasonCode)
        {
            value = null;
            reasonCode = null;
            if (name.Component != "C")
            {
                return VariableStatuses.UnknownComponent;
            }

            if (attribute != AttributeType.Actual)
            {
                return VariableStatuses.NotSupportedAttributeType;
            }

            if (name.Variable.EndsWith("9"))
            {
                reasonCode = ReasonCodes.WriteOnly;
                return VariableStatuses.Rejected;
            }

            value = "value of " + name.Variable;
            return VariableStatuses.Accepted;
        }
    }
}
