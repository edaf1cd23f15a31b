// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Names a variable of the device model of OCPP 2.0.1.
    /// </summary>
    /// <param name="Component">Component.</param>
    /// <param name="Variable">Variable.</param>
    /// <param name="ComponentInstance">Instance of the component, or <see langword="null"/>.</param>
    /// <param name="VariableInstance">Instance of the variable, or <see langword="null"/>.</param>
    /// <param name="EvseId">EVSE, or <see langword="null"/>.</param>
    /// <param name="ConnectorId">Connector of the EVSE, or <see langword="null"/>.</param>
    public sealed record VariableName(
        string Component,
        string Variable,
        string ComponentInstance = null,
        string VariableInstance = null,
        int? EvseId = null,
        int? ConnectorId = null)
    {
        /// <summary>
        /// Says whether this is the same variable; upper and lower case do not matter.
        /// </summary>
        /// <param name="other">Another name.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool Equals(VariableName other)
        {
            return other != null && string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        /// <inheritdoc />
        public override int GetHashCode()
        {
            return StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());
        }

        /// <summary>
        /// Renders the name for people.
        /// </summary>
        /// <returns>For instance <c>EVSE(1).Power</c>, <c>Connector(1,2).Available</c> or <c>Ctrlr[x].Name[y]</c>.</returns>
        public override string ToString()
        {
            string evse = EvseId == null ? string.Empty : ConnectorId == null ? "(" + EvseId + ")" : "(" + EvseId + "," + ConnectorId + ")";

            return Component + Instance(ComponentInstance) + evse + "." + Variable + Instance(VariableInstance);
        }

        private static string Instance(string name)
        {
            return name == null ? string.Empty : "[" + name + "]";
        }
    }
}
