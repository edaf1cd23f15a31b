// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// A connection that <see cref="HostTcpListener"/> has taken. A task waits for bytes and wakes the loop; it reads none.
    /// </summary>
    internal sealed class HostServedStream : IServedStream
    {
        private readonly Socket _socket;
        private readonly IWakeSignal _wake;
        private bool _isWatching;
        private bool _isClosed;

        /// <summary>
        /// Initializes a new instance of the <see cref="HostServedStream"/> class.
        /// </summary>
        /// <param name="socket">Connected socket; owned from now on.</param>
        /// <param name="wake">Woken when bytes arrive.</param>
        internal HostServedStream(Socket socket, IWakeSignal wake)
        {
            _socket = socket;
            _wake = wake;
            socket.Blocking = false;
            socket.NoDelay = true;
            RemoteAddress = Describe(socket.RemoteEndPoint);
            LocalAddress = Describe(socket.LocalEndPoint);
            Watch();
        }

        /// <inheritdoc/>
        public string RemoteAddress { get; }

        /// <inheritdoc/>
        public string LocalAddress { get; }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                int taken = _socket.Receive(buffer, offset, count, SocketFlags.None, out SocketError error);
                if (error == SocketError.WouldBlock)
                {
                    Watch();
                    return 0;
                }

                return error == SocketError.Success && taken > 0 ? taken : -1;
            }
            catch (ObjectDisposedException)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count)
        {
            try
            {
                int taken = _socket.Send(buffer, offset, count, SocketFlags.None, out SocketError error);
                return error == SocketError.Success ? taken : error == SocketError.WouldBlock ? 0 : -1;
            }
            catch (ObjectDisposedException)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            bool isWatching;
            lock (_socket)
            {
                isWatching = _isWatching;
                _isClosed = true;
            }

            if (!isWatching)
            {
                _socket.Dispose();
                return;
            }

            try
            {
                // Ends the watching, too; a socket that is disposed meanwhile would say goodbye with a reset.
                _socket.Shutdown(SocketShutdown.Both);
            }
            catch (Exception e) when (e is SocketException || e is ObjectDisposedException)
            {
                _socket.Dispose();
            }
        }

        private static string Describe(EndPoint endPoint)
        {
            return endPoint is IPEndPoint point ? point.Address.ToString() : string.Empty;
        }

        /// <summary>
        /// Waits for bytes, or the end, without taking any.
        /// </summary>
        private void Watch()
        {
            lock (_socket)
            {
                if (_isWatching || _isClosed)
                {
                    return;
                }

                _isWatching = true;
            }

            _ = WatchAsync();
        }

        private async Task WatchAsync()
        {
            try
            {
                await _socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None).ConfigureAwait(false);
            }
            catch (Exception e) when (e is SocketException || e is ObjectDisposedException)
            {
                // The next read finds out.
            }

            lock (_socket)
            {
                _isWatching = false;
                if (_isClosed)
                {
                    _socket.Dispose();
                }
            }

            _wake?.Wake();
        }
    }
}
