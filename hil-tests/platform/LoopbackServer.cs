// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// A listening socket on 127.0.0.1 and a free port.
    /// </summary>
    internal sealed class LoopbackServer : IDisposable
    {
        private readonly Socket _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        internal LoopbackServer(int backlog = 100)
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(backlog);
        }

        internal int Port => ((IPEndPoint)_listener.LocalEndPoint).Port;

        /// <summary>
        /// Takes a port on which nothing listens, and nothing will while it is held.
        /// </summary>
        /// <param name="port">Its number.</param>
        /// <returns>What holds it.</returns>
        internal static Socket ReservePort(out int port)
        {
            Socket reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            port = ((IPEndPoint)reserved.LocalEndPoint).Port;
            return reserved;
        }

        /// <summary>
        /// Receives once.
        /// </summary>
        /// <param name="peer">Socket.</param>
        /// <returns>0 when the connection has ended, in whatever way.</returns>
        internal static int ReceiveUntilEnd(Socket peer)
        {
            try
            {
                return peer.Receive(new byte[1]);
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
            {
                // The system resets instead of closing when bytes were left unread.
                return 0;
            }
        }

        internal Socket Accept()
        {
            using CancellationTokenSource limit = new CancellationTokenSource(Eventually.Patience);
            Socket peer = _listener.AcceptAsync(limit.Token).AsTask().GetAwaiter().GetResult();
            peer.ReceiveTimeout = (int)Eventually.Patience.TotalMilliseconds;
            peer.SendTimeout = (int)Eventually.Patience.TotalMilliseconds;
            return peer;
        }

        public void Dispose()
        {
            _listener.Dispose();
        }
    }
}
