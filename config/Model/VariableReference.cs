// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// How a CSMS names a variable, or a set of variables. Names are compared without regard to upper and lower case.
    /// </summary>
    public sealed class VariableReference
    {
        /// <summary>
        /// No EVSE, or no connector, is named.
        /// </summary>
        public const int None = -1;

        /// <summary>The component.</summary>
        public string Component;

        /// <summary>The instance of the component, or <see langword="null"/>.</summary>
        public string ComponentInstance;

        /// <summary>The EVSE that the component belongs to, or <see cref="None"/>.</summary>
        public int EvseId = None;

        /// <summary>The connector that the component belongs to, or <see cref="None"/>.</summary>
        public int ConnectorId = None;

        /// <summary>The variable; <see langword="null"/> for all of the component.</summary>
        public string Variable;

        /// <summary>The instance of the variable, or <see langword="null"/>.</summary>
        public string Instance;

        /// <summary>Which value is meant.</summary>
        public VariableAttribute Attribute;
    }
}
