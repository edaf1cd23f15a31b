// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Which value of a variable is meant. The variables of this charge point have the actual value only.
    /// </summary>
    public enum VariableAttribute
    {
        /// <summary>The value in force.</summary>
        Actual = 0,

        /// <summary>The value aimed at.</summary>
        Target = 1,

        /// <summary>The smallest value that may be set.</summary>
        MinSet = 2,

        /// <summary>The largest value that may be set.</summary>
        MaxSet = 3,
    }
}
