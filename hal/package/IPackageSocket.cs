// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Package
{
    /// <summary>
    /// A WebSocket client of a library, as little of it as the charge point needs. Its threads hand over what happens; all members belong to
    /// the event loop and none of them waits. May be connected again after its end.
    /// </summary>
    public interface IPackageSocket
    {
        /// <summary>
        /// Gets where the connection stands; <see cref="StreamState.Failed"/> when it could not be made or has ended, and all frames were taken.
        /// </summary>
        StreamState State { get; }

        /// <summary>
        /// Gets why; <see cref="StreamFailure.None"/> when the connection was there and the library does not say more, or the server did not
        /// answer as a WebSocket server.
        /// </summary>
        StreamFailure Failure { get; }

        /// <summary>
        /// Gets one line for people, without secrets, or <see langword="null"/>.
        /// </summary>
        string FailureDetail { get; }

        /// <summary>
        /// Starts connecting and returns at once.
        /// </summary>
        /// <param name="url">The whole URL.</param>
        /// <param name="authorization">Value of the HTTP header Authorization; <see langword="null"/> for none. Never logged.</param>
        /// <param name="subprotocol">The one subprotocol that is offered; <see langword="null"/> for none.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/> for a plain connection.</param>
        /// <param name="pingSeconds">Seconds between pings, at least 1.</param>
        /// <param name="pongSeconds">Seconds within which one must be answered, at least 1.</param>
        /// <param name="wake">Woken when something has happened; may be <see langword="null"/>.</param>
        void Connect(string url, string authorization, string subprotocol, TlsSettings tls, int pingSeconds, int pongSeconds, IWakeSignal wake);

        /// <summary>
        /// Takes the next frame.
        /// </summary>
        /// <returns>The frame; <see langword="null"/> when there is none now.</returns>
        PackageFrame Take();

        /// <summary>
        /// Hands a whole text message over for sending.
        /// </summary>
        /// <param name="message">The message, the whole array. The library writes into it: it must not be used again.</param>
        /// <returns><see langword="false"/> when the connection is not open.</returns>
        bool Send(byte[] message);

        /// <summary>
        /// Gives the connection up. <see cref="State"/> becomes <see cref="StreamState.Closed"/> at once, whatever the library still does.
        /// </summary>
        void Close();
    }
}
