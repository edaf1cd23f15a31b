// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What became of an element of GetVariables or SetVariables (GetVariableStatusEnumType and SetVariableStatusEnumType of OCPP 2.0.1).
    /// </summary>
    public static class VariableStatuses
    {
        /// <summary>Done.</summary>
        public const string Accepted = "Accepted";

        /// <summary>Not done.</summary>
        public const string Rejected = "Rejected";

        /// <summary>There is no such component.</summary>
        public const string UnknownComponent = "UnknownComponent";

        /// <summary>The component has no such variable.</summary>
        public const string UnknownVariable = "UnknownVariable";

        /// <summary>The variable has no such attribute.</summary>
        public const string NotSupportedAttributeType = "NotSupportedAttributeType";

        /// <summary>SetVariables: done, takes effect after a restart.</summary>
        public const string RebootRequired = "RebootRequired";
    }
}
