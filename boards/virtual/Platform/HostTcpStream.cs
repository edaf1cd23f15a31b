// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// TCP and TLS over the sockets of the computer. Look-up, connect and handshake run on a background task; so does
    /// receiving, into a bounded queue.
    /// </summary>
    /// <remarks>
    /// TLS 1.2 and 1.3. When root certificates are given, only these are trusted. Certificate dates are checked against
    /// the clock of the computer, not against an <see cref="IClock"/>; revocation is not checked. The client certificate
    /// comes first in its PEM text, followed by its chain. One thread (the event loop) connects and closes.
    /// </remarks>
    public sealed class HostTcpStream : ITcpStream, IConnectionDetails
    {
        private readonly HostTcpStreamOptions _options;
        private HostConnection _connection;

        /// <summary>
        /// Initializes a new instance of the <see cref="HostTcpStream"/> class with the default limits.
        /// </summary>
        public HostTcpStream()
            : this(new HostTcpStreamOptions())
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="HostTcpStream"/> class.
        /// </summary>
        /// <param name="options">Time and buffer limits; kept.</param>
        /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
        /// <exception cref="ArgumentOutOfRangeException">The receive queue holds less than one byte.</exception>
        public HostTcpStream(HostTcpStreamOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.ReceiveQueueBytes, 1);
            _options = options;
        }

        /// <inheritdoc/>
        public StreamState State => _connection == null ? StreamState.Closed : _connection.State;

        /// <inheritdoc/>
        public StreamFailure Failure => _connection == null ? StreamFailure.None : _connection.Failure;

        /// <inheritdoc/>
        public string FailureDetail => _connection?.FailureDetail;

        /// <inheritdoc/>
        public string Address => _connection?.Address;

        /// <inheritdoc/>
        public string Certificate => _connection?.Certificate;

        /// <summary>
        /// Starts connecting and returns at once. A connection that is still there is closed first.
        /// </summary>
        /// <param name="host">DNS name or address; also the name that a TLS certificate must carry.</param>
        /// <param name="port">TCP port, 1 to 65535.</param>
        /// <param name="tls">TLS settings, or <see langword="null"/> for a plain connection.</param>
        /// <param name="wake">Woken when the state changes or bytes arrive; may be <see langword="null"/>.</param>
        /// <exception cref="ArgumentNullException"><paramref name="host"/> is <see langword="null"/>.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="port"/> is out of range.</exception>
        public void Connect(string host, int port, TlsSettings tls, IWakeSignal wake)
        {
            ArgumentNullException.ThrowIfNull(host);
            ArgumentOutOfRangeException.ThrowIfLessThan(port, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535);
            _connection?.Close();
            _connection = new HostConnection(host, port, tls, wake, _options);
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            return _connection == null ? 0 : _connection.Read(buffer.AsSpan(offset, count));
        }

        /// <summary>
        /// Sends bytes. May block up to <see cref="HostTcpStreamOptions.SendTimeoutMilliseconds"/>. When it has returned
        /// <see langword="false"/> the connection is lost; what had arrived can still be read.
        /// </summary>
        /// <param name="buffer">Source; not changed and not kept.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns><see langword="false"/> when the connection is not open or failed while sending.</returns>
        public bool Write(byte[] buffer, int offset, int count)
        {
            return _connection != null && _connection.Write(buffer.AsMemory(offset, count));
        }

        /// <inheritdoc/>
        public void Close()
        {
            _connection?.Close();
        }
    }
}
