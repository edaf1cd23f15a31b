// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Variables
{
    /// <summary>
    /// Why a variable was not read or set.
    /// </summary>
    public enum VariableRefusal
    {
        /// <summary>It was not refused.</summary>
        None = 0,

        /// <summary>There is no such thing.</summary>
        NotFound = 1,

        /// <summary>It can only be set.</summary>
        WriteOnly = 2,

        /// <summary>It can only be read.</summary>
        ReadOnly = 3,

        /// <summary>The value has not the right form, or is not allowed now.</summary>
        InvalidValue = 4,

        /// <summary>The value has the right form and is outside the limits.</summary>
        OutOfRange = 5,

        /// <summary>Flash did not take it.</summary>
        NotStored = 6,
    }
}
