// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Why a WebSocket connection could not be made or has ended. An installer sees these.
    /// </summary>
    public enum WebSocketFailure
    {
        /// <summary>It has not ended.</summary>
        None = 0,

        /// <summary>The TCP or TLS connection failed; <see cref="IWebSocket.NetworkFailure"/> says how.</summary>
        Network = 1,

        /// <summary>The server answered the opening handshake with another HTTP status than 101.</summary>
        HttpStatus = 2,

        /// <summary>The answer to the opening handshake is not that of a WebSocket server.</summary>
        BadHandshake = 3,

        /// <summary>The server selected a subprotocol that was not offered.</summary>
        WrongSubprotocol = 4,

        /// <summary>Connecting, including name look-up, TCP and TLS, took too long.</summary>
        HandshakeTimeout = 5,

        /// <summary>The server did not answer a ping in time.</summary>
        PongTimeout = 6,

        /// <summary>Nothing at all arrived for the time that <see cref="WebSocketTarget.IdleTimeoutSeconds"/> allows.</summary>
        IdleTimeout = 7,

        /// <summary>The server violated RFC 6455; the connection was closed with code 1002.</summary>
        ProtocolError = 8,

        /// <summary>The server sent a text that is not UTF-8; the connection was closed with code 1007.</summary>
        InvalidUtf8 = 9,

        /// <summary>The server closed the connection in an orderly way.</summary>
        ClosedByServer = 10,

        /// <summary>The owner called <see cref="IWebSocket.Close"/> or <see cref="IWebSocket.Abort"/>.</summary>
        ClosedByUs = 11,
    }
}
