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
        private const int LongestWaitMilliseconds = 10000;

        private readonly Socket _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

        internal LoopbackServer(int backlog = 100)
        {
            _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            _listener.Listen(backlog);
        }

        internal int Port => ((IPEndPoint)_listener.LocalEndPoint).Port;

        internal static int FreePort()
        {
            using LoopbackServer server = new LoopbackServer();
            return server.Port;
        }

        internal Socket Accept()
        {
            using CancellationTokenSource limit = new CancellationTokenSource(LongestWaitMilliseconds);
            Socket peer = _listener.AcceptAsync(limit.Token).AsTask().GetAwaiter().GetResult();
            peer.ReceiveTimeout = LongestWaitMilliseconds;
            peer.SendTimeout = LongestWaitMilliseconds;
            return peer;
        }

        public void Dispose()
        {
            _listener.Dispose();
        }
    }
}
