// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Who may read and write a variable.
    /// </summary>
    public enum VariableAccess
    {
        /// <summary>CSMS and installer read and write.</summary>
        ReadWrite = 0,

        /// <summary>CSMS and installer read; the value never changes.</summary>
        ReadOnly = 1,

        /// <summary>CSMS and installer write, nobody reads.</summary>
        WriteOnly = 2,

        /// <summary>The installer writes, the CSMS reads.</summary>
        Local = 3,

        /// <summary>The firmware's own state; not listed.</summary>
        Internal = 4,

        /// <summary>CSMS and installer read; the firmware computes the value on demand.</summary>
        Live = 5,
    }
}
