// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What the mirror contact of a contactor shows.
    /// </summary>
    public enum ContactorFeedback
    {
        /// <summary>The main contacts are open.</summary>
        Open = 0,

        /// <summary>The main contacts are closed.</summary>
        Closed = 1,

        /// <summary>The board has no feedback input.</summary>
        NotWired = 2,
    }
}
