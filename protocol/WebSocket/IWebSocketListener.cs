// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Buffers;

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Hears from an <see cref="IWebSocket"/>. All calls come out of <see cref="IWebSocket.Poll"/>; any member of the
    /// WebSocket may be called in return (<see cref="IWebSocket.Connect"/> in <see cref="OnClosed"/> only).
    /// </summary>
    public interface IWebSocketListener
    {
        /// <summary>
        /// The server has accepted the opening handshake.
        /// </summary>
        void OnOpened();

        /// <summary>
        /// A whole text message has arrived. It is valid UTF-8.
        /// </summary>
        /// <param name="message">The message; valid during the call.</param>
        void OnText(ByteChain message);

        /// <summary>
        /// A text message is longer than the limit, or than memory allows. Its rest is discarded and the connection goes on.
        /// </summary>
        /// <param name="firstPart">The message's first segment; valid during the call. May end inside a character.</param>
        void OnOversize(ByteChain firstPart);

        /// <summary>
        /// A binary message has arrived, which OCPP-J does not know. The connection goes on.
        /// </summary>
        /// <param name="firstPart">The message's first segment; valid during the call. May be any bytes.</param>
        void OnBinary(ByteChain firstPart);

        /// <summary>
        /// The connection could not be made or has ended. Called exactly once for each <see cref="IWebSocket.Connect"/>.
        /// </summary>
        /// <param name="failure">Why; <see cref="IWebSocket.FailureDetail"/> tells more.</param>
        void OnClosed(WebSocketFailure failure);
    }
}
