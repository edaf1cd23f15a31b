// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// How a payload differs from its schema. Each version of OCPP has an error code of its own for each.
    /// </summary>
    public enum PayloadViolation
    {
        /// <summary>The payload is correct.</summary>
        None = 0,

        /// <summary>Not JSON, or not an object where one belongs.</summary>
        Formation = 1,

        /// <summary>A required field is missing, or an array has too few or too many elements.</summary>
        Occurrence = 2,

        /// <summary>A value has the wrong type.</summary>
        Type = 3,

        /// <summary>A value has the right type and is not allowed: out of range, too long, not in the list.</summary>
        Property = 4,
    }
}
