// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What a connector's light tells the driver.
    /// </summary>
    public enum LedSignal
    {
        /// <summary>Free.</summary>
        Available = 0,

        /// <summary>Waiting for the plug or the tag.</summary>
        Waiting = 1,

        /// <summary>Energy is flowing.</summary>
        Charging = 2,

        /// <summary>The session pauses.</summary>
        Suspended = 3,

        /// <summary>The session is over, the cable is still in.</summary>
        Finished = 4,

        /// <summary>Out of order by command.</summary>
        Unavailable = 5,

        /// <summary>Fault.</summary>
        Fault = 6,

        /// <summary>The tag was refused (shown for a moment).</summary>
        Refused = 7,
    }
}
