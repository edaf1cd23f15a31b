// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Who sent a frame.
    /// </summary>
    public enum FrameDirection
    {
        /// <summary>
        /// The charge point sent it.
        /// </summary>
        FromChargePoint,

        /// <summary>
        /// The CSMS sent it.
        /// </summary>
        ToChargePoint,
    }
}
