// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// What the CSMS does when a charge point connects while it is connected.
    /// </summary>
    public enum SecondConnectionReaction
    {
        /// <summary>
        /// Cuts the old connection (close code 1006 for the charge point).
        /// </summary>
        AbortOld,

        /// <summary>
        /// Closes the old connection with code 1002.
        /// </summary>
        CloseOld,

        /// <summary>
        /// Keeps both.
        /// </summary>
        KeepBoth,

        /// <summary>
        /// Accepts the new connection and closes it at once with code 1008.
        /// </summary>
        CloseNew,

        /// <summary>
        /// Answers the new connection with HTTP 500.
        /// </summary>
        InternalServerError500,
    }
}
