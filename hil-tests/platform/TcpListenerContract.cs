// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// What the web door expects of every listener, over real sockets.
    /// </summary>
    public abstract class TcpListenerContract : IDisposable
    {
        private const int BlockedMilliseconds = 900;

        private readonly WakeRecorder _wake = new WakeRecorder();
        private ITcpListener _listener;
        private int _port;

        public virtual void Dispose()
        {
            _listener?.Close();
        }

        [Fact]
        public void Accept_nobody_there_gives_nothing()
        {
            Listen();
            Assert.Null(_listener.Accept());
        }

        [Fact]
        public void Client_is_accepted_with_both_addresses()
        {
            Listen();
            using Socket client = Connect();
            IServedStream stream = Accept();

            Assert.Equal("127.0.0.1", stream.RemoteAddress);
            Assert.Equal("127.0.0.1", stream.LocalAddress);
            stream.Close();
        }

        [Fact]
        public void Bytes_flow_both_ways()
        {
            Listen();
            using Socket client = Connect();
            IServedStream stream = Accept();
            byte[] buffer = new byte[10];
            Assert.Equal(0, stream.Read(buffer, 0, 10));
            client.Send(Encoding.UTF8.GetBytes("hello"));

            Until(() => stream.Read(buffer, 2, 5) == 5);
            Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 2, 5));
            Assert.Equal(3, stream.Write(buffer, 2, 3));
            byte[] got = new byte[10];
            Assert.Equal(3, client.Receive(got));
            Assert.Equal("hel", Encoding.UTF8.GetString(got, 0, 3));
            stream.Close();
            Assert.Equal(0, client.Receive(got));
        }

        [Fact]
        public void Client_half_closed_is_told_and_can_still_be_answered()
        {
            Listen();
            using Socket client = Connect();
            IServedStream stream = Accept();
            client.Send(new byte[] { 1 });
            client.Shutdown(SocketShutdown.Send);
            byte[] buffer = new byte[10];

            Until(() => stream.Read(buffer, 0, 10) == 1);
            Until(() => stream.Read(buffer, 0, 10) == -1);
            Assert.Equal(2, stream.Write(buffer, 0, 2));
            Assert.Equal(2, client.Receive(buffer));
            stream.Close();
        }

        [Fact]
        public void Client_reset_is_told()
        {
            Listen();
            Socket client = Connect();
            IServedStream stream = Accept();
            client.LingerState = new LingerOption(true, 0);
            client.Dispose();

            Until(() => stream.Read(new byte[10], 0, 10) == -1);
            stream.Close();
            stream.Close();
            Assert.Equal(-1, stream.Read(new byte[10], 0, 10));
            Assert.Equal(-1, stream.Write(new byte[10], 0, 10));
        }

        [Fact]
        public void Client_that_takes_nothing_never_blocks_the_writer()
        {
            Listen();
            using Socket client = Connect();
            IServedStream stream = Accept();
            byte[] buffer = new byte[1024];
            long sum = 0;
            long shortest = long.MaxValue;

            // A writer that waits, if only for its time-out of a second, waits each time that nothing is taken; a pause of the machine is seldom.
            for (int refused = 0; refused < 10 && shortest >= BlockedMilliseconds && sum < 100_000_000;)
            {
                Stopwatch waited = Stopwatch.StartNew();
                int taken = stream.Write(buffer, 0, buffer.Length);
                Assert.InRange(taken, 0, buffer.Length);
                sum += taken;
                if (taken == 0)
                {
                    refused++;
                    shortest = Math.Min(shortest, waited.ElapsedMilliseconds);
                }
            }

            Assert.True(shortest < BlockedMilliseconds, shortest + " ms, " + sum + " bytes");
            stream.Close();
        }

        [Fact]
        public void Closed_listener_takes_nobody_and_can_listen_again()
        {
            Listen();
            using Socket first = Connect();
            IServedStream stream = Accept();
            _listener.Close();
            Assert.Null(_listener.Accept());
            Assert.Equal(1, stream.Write(new byte[1], 0, 1));

            Assert.True(_listener.Listen(_port, _wake));
            using Socket second = Connect();
            Accept().Close();
            stream.Close();
        }

        /// <summary>
        /// Makes a listener and tells a free port.
        /// </summary>
        /// <param name="port">Port to listen on.</param>
        protected abstract ITcpListener Create(out int port);

        private static void Until(Func<bool> condition)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (!condition())
            {
                Assert.True(waited.Elapsed < Eventually.Patience, "waited in vain");
                Thread.Sleep(1);
            }
        }

        private void Listen()
        {
            _listener = Create(out _port);
            Assert.True(_listener.Listen(_port, _wake));
        }

        private Socket Connect()
        {
            Socket client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = (int)Eventually.Patience.TotalMilliseconds };
            client.Connect(IPAddress.Loopback, _port);
            return client;
        }

        private IServedStream Accept()
        {
            IServedStream stream = null;
            Until(() => (stream = _listener.Accept()) != null);
            return stream;
        }
    }
}
