// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Life of a <see cref="FrameLink"/>.
    /// </summary>
    internal enum LinkPhase
    {
        /// <summary>Not opened yet, or over; nothing more is read or sent.</summary>
        Ended = 0,

        /// <summary>Messages flow both ways.</summary>
        Open = 1,

        /// <summary>We have sent a close frame and read on until the server's.</summary>
        CloseSent = 2,

        /// <summary>
        /// All is said. What still arrives is thrown away until the server ends the TCP connection: ending it from here could
        /// destroy our close frame on its way.
        /// </summary>
        Draining = 3,
    }
}
