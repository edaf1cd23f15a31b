// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Position of a connector lock.
    /// </summary>
    public enum LockState
    {
        /// <summary>The cable can be pulled.</summary>
        Unlocked = 0,

        /// <summary>The cable is held.</summary>
        Locked = 1,

        /// <summary>The motor is running.</summary>
        Moving = 2,

        /// <summary>The last movement did not arrive.</summary>
        Jammed = 3,
    }
}
