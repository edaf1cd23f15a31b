// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// One WebSocket connection to a server, made again and again as its owner wishes. Belongs to the event loop: nothing
    /// here blocks longer than a write of the stream below, and all callbacks come out of <see cref="Poll"/>.
    /// </summary>
    public interface IWebSocket : IRpcLink
    {
        /// <summary>
        /// Gets or sets who is told about messages and about the end of the connection. Set once, before the first
        /// <see cref="Connect"/>.
        /// </summary>
        IWebSocketListener Listener { get; set; }

        /// <summary>
        /// Gets where the connection stands.
        /// </summary>
        WebSocketState State { get; }

        /// <summary>
        /// Gets a value indicating whether the server owes us something: the connection, a pong, the end of the closing handshake.
        /// </summary>
        bool IsAwaitingServer { get; }

        /// <summary>
        /// Gets the subprotocol that the server selected, one of those offered; <see langword="null"/> if it selected none.
        /// Whether that is acceptable is the owner's decision. Kept until the next <see cref="Connect"/>.
        /// </summary>
        string Subprotocol { get; }

        /// <summary>
        /// Gets the HTTP status of the server's answer to the opening handshake: 101 when it accepted, 0 when unknown.
        /// </summary>
        int HttpStatus { get; }

        /// <summary>
        /// Gets the seconds after which the server wants to be asked again (HTTP header Retry-After); -1 when it did not say
        /// or gave a date.
        /// </summary>
        int RetryAfterSeconds { get; }

        /// <summary>
        /// Gets why the connection could not be made or has ended; <see cref="WebSocketFailure.None"/> until then. Final when
        /// <see cref="IWebSocketListener.OnClosed"/> is called, kept until the next <see cref="Connect"/>.
        /// </summary>
        WebSocketFailure Failure { get; }

        /// <summary>
        /// Gets one line for an installer about <see cref="Failure"/>, without secrets; <see langword="null"/> if there is none.
        /// </summary>
        string FailureDetail { get; }

        /// <summary>
        /// Gets what the TCP or TLS connection failed with, when <see cref="Failure"/> is <see cref="WebSocketFailure.Network"/>.
        /// </summary>
        StreamFailure NetworkFailure { get; }

        /// <summary>
        /// Gets the code of the close frame that was received, or else of the one that was sent; 0 when there was none or it
        /// carried no code.
        /// </summary>
        int CloseCode { get; }

        /// <summary>
        /// Gets or sets the seconds between pings, 0 for none. May be changed at any time; the next ping is due so long after
        /// the last one. Negative values raise <see cref="System.ArgumentOutOfRangeException"/>.
        /// </summary>
        int PingIntervalSeconds { get; set; }

        /// <summary>
        /// Gets or sets the seconds within which the answer to a ping must arrive, at least 1. May be changed at any time.
        /// Smaller values raise <see cref="System.ArgumentOutOfRangeException"/>.
        /// </summary>
        int PongTimeoutSeconds { get; set; }

        /// <summary>
        /// Gets the monotonic time in milliseconds at which <see cref="Poll"/> must run at the latest;
        /// <see cref="long.MaxValue"/> when there is no such time. Arriving bytes wake the event loop by themselves.
        /// </summary>
        long NextDueMilliseconds { get; }

        /// <summary>
        /// Starts connecting and returns at once. <see cref="IWebSocketListener.OnClosed"/> follows exactly once, sooner or
        /// later.
        /// </summary>
        /// <param name="target">Where to connect and how. Kept while the connection lasts.</param>
        /// <exception cref="System.InvalidOperationException">
        /// <see cref="State"/> is not <see cref="WebSocketState.Closed"/>, or there is no <see cref="Listener"/>.
        /// </exception>
        void Connect(WebSocketTarget target);

        /// <summary>
        /// Takes what has arrived, looks at the deadlines and calls the listener. The event loop calls it each turn.
        /// </summary>
        void Poll();

        /// <summary>
        /// Starts the closing handshake. The connection ends when the server has answered, or at a deadline. While connecting,
        /// the attempt ends at once. Without a connection nothing happens.
        /// </summary>
        /// <param name="code">Why, see <see cref="WebSocketCloseCode"/>.</param>
        /// <param name="reason">
        /// Text for the server's log, cut after 123 bytes of UTF-8; may be <see langword="null"/>.
        /// </param>
        /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="code"/> may not be sent.</exception>
        void Close(int code, string reason);

        /// <summary>
        /// Ends the connection without a word to the server. The listener is told by the next <see cref="Poll"/>.
        /// </summary>
        void Abort();
    }
}
