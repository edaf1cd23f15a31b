// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// Life of an <see cref="ITcpStream"/>.
    /// </summary>
    public enum StreamState
    {
        /// <summary>Never connected, or closed by <see cref="ITcpStream.Close"/>.</summary>
        Closed = 0,

        /// <summary>Name look-up, TCP connect or TLS handshake under way.</summary>
        Connecting = 1,

        /// <summary>Bytes can flow both ways.</summary>
        Open = 2,

        /// <summary>
        /// The connection could not be made or has ended; <see cref="ITcpStream.Failure"/> says why. All bytes that arrived
        /// before have been read.
        /// </summary>
        Failed = 3,
    }
}
