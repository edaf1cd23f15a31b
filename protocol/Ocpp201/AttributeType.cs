// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Attribute of a variable (AttributeEnumType of OCPP 2.0.1).
    /// </summary>
    public enum AttributeType
    {
        /// <summary>The present value.</summary>
        Actual = 0,

        /// <summary>The value aimed at.</summary>
        Target = 1,

        /// <summary>Smallest value that may be set.</summary>
        MinSet = 2,

        /// <summary>Largest value that may be set.</summary>
        MaxSet = 3,
    }
}
