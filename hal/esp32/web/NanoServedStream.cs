// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Net;
using System.Net.Sockets;

namespace OcppChargePoint.Hal.Esp32.Web
{
    /// <summary>
    /// A connection that <see cref="NanoTcpListener"/> has taken.
    /// </summary>
    /// <remarks>
    /// The platform's send waits until all bytes have been taken. lwIP calls a socket writable while more than half of its send buffer is free,
    /// 2.8 KB as nanoFramework builds it, so a smaller part never waits.
    /// </remarks>
    internal sealed class NanoServedStream : IServedStream
    {
        private const int LongestPart = 1024;

        /// <summary>The platform takes 0 for endless. Nothing waits that long: the socket is asked before.</summary>
        private const int TimeoutMilliseconds = 1000;

        private Socket _socket;

        public NanoServedStream(Socket socket)
        {
            _socket = socket;
            socket.ReceiveTimeout = TimeoutMilliseconds;
            socket.SendTimeout = TimeoutMilliseconds;
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.NoDelay, true);
            RemoteAddress = Describe(socket.RemoteEndPoint);
            LocalAddress = Describe(socket.LocalEndPoint);
        }

        /// <inheritdoc/>
        public string RemoteAddress { get; private set; }

        /// <inheritdoc/>
        public string LocalAddress { get; private set; }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                if (_socket == null)
                {
                    return -1;
                }

                if (!_socket.Poll(0, SelectMode.SelectRead))
                {
                    return 0;
                }

                int taken = _socket.Receive(buffer, offset, count, SocketFlags.None);
                return taken > 0 ? taken : -1;
            }
            catch (SocketException)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public int Write(byte[] buffer, int offset, int count)
        {
            try
            {
                if (_socket == null)
                {
                    return -1;
                }

                bool isWritable = _socket.Poll(0, SelectMode.SelectWrite);
                return isWritable ? _socket.Send(buffer, offset, count < LongestPart ? count : LongestPart, SocketFlags.None) : 0;
            }
            catch (SocketException)
            {
                return -1;
            }
        }

        /// <inheritdoc/>
        public void Close()
        {
            if (_socket != null)
            {
                _socket.Close();
                _socket = null;
            }
        }

        private static string Describe(EndPoint endPoint)
        {
            IPEndPoint point = endPoint as IPEndPoint;
            return point == null ? string.Empty : point.Address.ToString();
        }
    }
}
