// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Where a WebSocket connects and on what terms.
    /// </summary>
    public sealed class WebSocketTarget
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="WebSocketTarget"/> class.
        /// </summary>
        /// <param name="url">The server's URL, complete with the charge point's identity.</param>
        public WebSocketTarget(WebSocketUrl url)
        {
            Url = url;
        }

        /// <summary>
        /// Gets the server's URL.
        /// </summary>
        public WebSocketUrl Url { get; }

        /// <summary>
        /// Gets or sets the subprotocols offered, most wanted first; <see langword="null"/> or empty for none.
        /// </summary>
        public string[] Subprotocols { get; set; }

        /// <summary>
        /// Gets or sets the user name for HTTP Basic authentication, without a colon (RFC 7617 has no way to carry one);
        /// <see langword="null"/> for no authentication.
        /// </summary>
        public string UserName { get; set; }

        /// <summary>
        /// Gets or sets the password for HTTP Basic authentication, the bytes as they are sent. Never logged.
        /// </summary>
        public byte[] Password { get; set; }

        /// <summary>
        /// Gets or sets the TLS settings of a wss URL; <see langword="null"/> for the platform's defaults. A ws URL ignores them.
        /// </summary>
        public TlsSettings Tls { get; set; }

        /// <summary>
        /// Gets or sets the seconds within which the connection must be open, from name look-up to the server's answer.
        /// </summary>
        public int HandshakeTimeoutSeconds { get; set; } = 20;

        /// <summary>
        /// Gets or sets the seconds that the end of the connection may take once either side has sent a close frame.
        /// </summary>
        public int CloseTimeoutSeconds { get; set; } = 5;

        /// <summary>
        /// Gets or sets the seconds after which the connection is given up when not a single byte has arrived, 0 for never. Not
        /// needed where pings are on.
        /// </summary>
        public int IdleTimeoutSeconds { get; set; }
    }
}
