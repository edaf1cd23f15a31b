// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Limits of a <see cref="HostTcpStream"/>. The defaults are right for a running board; tests shorten them.
    /// </summary>
    public sealed class HostTcpStreamOptions
    {
        /// <summary>
        /// Gets or sets the longest time in milliseconds for name look-up, TCP connect and TLS handshake together. Default 15000.
        /// </summary>
        public int ConnectTimeoutMilliseconds { get; set; } = 15000;

        /// <summary>
        /// Gets or sets the longest time in milliseconds that one <see cref="HostTcpStream.Write"/> may block. Default 5000.
        /// </summary>
        public int SendTimeoutMilliseconds { get; set; } = 5000;

        /// <summary>
        /// Gets or sets the bytes that are taken from the network before they are read. When they are full, the peer is
        /// slowed down by TCP. At least 1, default 16384.
        /// </summary>
        public int ReceiveQueueBytes { get; set; } = 16384;

        /// <summary>
        /// Gets or sets the size in bytes of the operating system's send buffer; 0 (default) leaves it to the system.
        /// </summary>
        public int SendBufferBytes { get; set; }
    }
}
