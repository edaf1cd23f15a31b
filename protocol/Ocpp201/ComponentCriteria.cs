// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Which components GetReport asks for (ComponentCriterionEnumType of OCPP 2.0.1); one that meets any of them is reported.
    /// </summary>
    [Flags]
    public enum ComponentCriteria
    {
        /// <summary>The variable Active is true.</summary>
        Active = 1,

        /// <summary>The variable Available is true.</summary>
        Available = 2,

        /// <summary>The variable Enabled is true.</summary>
        Enabled = 4,

        /// <summary>The variable Problem is true.</summary>
        Problem = 8,
    }
}
