// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Authorization
{
    /// <summary>
    /// What became of a change of the local authorization list.
    /// </summary>
    public enum LocalListResult
    {
        /// <summary>Done.</summary>
        Accepted,

        /// <summary>The list is switched off.</summary>
        NotEnabled,

        /// <summary>Differences that do not belong to a newer version than the present one.</summary>
        VersionMismatch,

        /// <summary>A version of 0 or less, which no list can have.</summary>
        WrongVersion,

        /// <summary>An idToken twice, or one of a whole list of which nothing is said.</summary>
        WrongElement,

        /// <summary>The list would be too long.</summary>
        TooLong,

        /// <summary>Flash failed or is full.</summary>
        NotStored,
    }
}
