// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// What values a variable takes.
    /// </summary>
    public enum VariableType
    {
        /// <summary>true or false.</summary>
        Boolean = 0,

        /// <summary>Whole number within limits.</summary>
        Integer = 1,

        /// <summary>Text; the limits are lengths in characters.</summary>
        Text = 2,

        /// <summary>Text that is stored and used but never given out.</summary>
        Secret = 3,

        /// <summary>Comma-separated measurands that the charge point can measure.</summary>
        Measurands = 4,

        /// <summary>Phase rotations of connectors.</summary>
        PhaseRotation = 5,

        /// <summary>Time, ISO 8601.</summary>
        Time = 6,

        /// <summary>One of some values.</summary>
        Option = 7,

        /// <summary>Comma-separated values out of some, in an order that matters.</summary>
        Sequence = 8,

        /// <summary>Comma-separated values out of some.</summary>
        Member = 9,

        /// <summary>Number with a fraction.</summary>
        Decimal = 10,
    }
}
