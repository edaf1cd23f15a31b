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

        /// <summary>Gets or sets the component.</summary>
        public string Component { get; set; }

        /// <summary>Gets or sets the instance of the component, or <see langword="null"/>.</summary>
        public string ComponentInstance { get; set; }

        /// <summary>Gets or sets the EVSE that the component belongs to, or <see cref="None"/>.</summary>
        public int EvseId { get; set; } = None;

        /// <summary>Gets or sets the connector that the component belongs to, or <see cref="None"/>.</summary>
        public int ConnectorId { get; set; } = None;

        /// <summary>Gets or sets the variable; <see langword="null"/> for all of the component.</summary>
        public string Variable { get; set; }

        /// <summary>Gets or sets the instance of the variable, or <see langword="null"/>.</summary>
        public string Instance { get; set; }

        /// <summary>Gets or sets which value is meant.</summary>
        public VariableAttribute Attribute { get; set; }
    }
}
