// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Proximity contact of a socket outlet: tells whether a cable is in the socket and what it can carry
    /// (IEC 61851-1 annex B, resistor coding). Boards with a fixed cable have none.
    /// </summary>
    public interface IProximity
    {
        /// <summary>
        /// Gets the rating of the cable in 0.1 A (130, 200, 320, 630), or 0 when no cable is in the socket.
        /// </summary>
        int CableDeciamperes { get; }
    }
}
