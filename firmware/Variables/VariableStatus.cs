// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// What became of the wish to read or set a variable (GetVariableStatusEnumType and SetVariableStatusEnumType of OCPP 2.0.1).
    /// </summary>
    public enum VariableStatus
    {
        /// <summary>Done.</summary>
        Accepted = 0,

        /// <summary>Set, and takes effect after a reboot.</summary>
        RebootRequired = 1,

        /// <summary>Not done.</summary>
        Rejected = 2,

        /// <summary>There is no such component.</summary>
        UnknownComponent = 3,

        /// <summary>The component has no such variable.</summary>
        UnknownVariable = 4,

        /// <summary>The variable has no such attribute.</summary>
        NotSupportedAttributeType = 5,
    }
}
