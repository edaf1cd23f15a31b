// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// What became of a change.
    /// </summary>
    public enum ChangeResult
    {
        /// <summary>The value is in force and stored.</summary>
        Accepted = 0,

        /// <summary>The value is stored and takes effect after a reboot.</summary>
        RebootRequired = 1,

        /// <summary>The value is not allowed, or flash does not take it; the old one stays.</summary>
        Rejected = 2,

        /// <summary>This variable cannot be written from there.</summary>
        ReadOnly = 3,

        /// <summary>There is no such variable.</summary>
        Unknown = 4,
    }
}
