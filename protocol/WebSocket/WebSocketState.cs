// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Life of an <see cref="IWebSocket"/>.
    /// </summary>
    public enum WebSocketState
    {
        /// <summary>Never connected, or ended and the listener knows it.</summary>
        Closed = 0,

        /// <summary>Name look-up, TCP, TLS or the opening handshake is under way.</summary>
        Connecting = 1,

        /// <summary>Messages can flow both ways.</summary>
        Open = 2,

        /// <summary>Coming to an end; nothing more can be sent.</summary>
        Closing = 3,
    }
}
