// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// One outgoing TCP connection, plain or TLS, that never blocks the event loop: connecting happens elsewhere (a worker
    /// thread, say), reading takes what has arrived. May be connected again after it failed or was closed.
    /// </summary>
    public interface ITcpStream
    {
        /// <summary>
        /// Gets where the connection stands.
        /// </summary>
        StreamState State { get; }

        /// <summary>
        /// Gets why the connection failed; <see cref="StreamFailure.None"/> unless <see cref="State"/> is <see cref="StreamState.Failed"/>.
        /// </summary>
        StreamFailure Failure { get; }

        /// <summary>
        /// Gets one line for people about the failure (host, port, certificate subject), or <see langword="null"/>.
        /// </summary>
        string FailureDetail { get; }

        /// <summary>
        /// Starts connecting and returns at once.
        /// </summary>
        /// <param name="host">DNS name or address; also the name that a TLS certificate must carry.</param>
        /// <param name="port">TCP port, 1 to 65535.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/> for a plain connection.</param>
        /// <param name="wake">Woken when the state changes or bytes arrive; may be <see langword="null"/>.</param>
        void Connect(string host, int port, TlsSettings tls, IWakeSignal wake);

        /// <summary>
        /// Takes bytes that have arrived.
        /// </summary>
        /// <param name="buffer">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <returns>Bytes taken; 0 when none are there now.</returns>
        int Read(byte[] buffer, int offset, int count);

        /// <summary>
        /// Sends bytes. May block up to the platform's send timeout (5 s) when the peer does not take them. When it has failed while
        /// sending, <see cref="State"/> becomes <see cref="StreamState.Failed"/> soon, once what had arrived has been read.
        /// </summary>
        /// <param name="buffer">Source; not changed and not kept.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="false"/> when the connection is not open or failed while sending.</returns>
        bool Write(byte[] buffer, int offset, int count);

        /// <summary>
        /// Ends the connection, also while connecting. <see cref="State"/> becomes <see cref="StreamState.Closed"/>.
        /// </summary>
        void Close();
    }
}
