// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class HostTcpListenerTests : TcpListenerContract
    {
        private HostTcpListener _own;

        public override void Dispose()
        {
            base.Dispose();
            _own?.Dispose();
        }

        [Fact]
        public void Port_in_use_is_named()
        {
            using HostTcpListener other = new HostTcpListener(0);
            HostPlatformException problem = Assert.Throws<HostPlatformException>(() => new HostTcpListener(other.Port));
            Assert.Contains("port " + other.Port + " of 127.0.0.1: it is in use by another program.", problem.Message, StringComparison.Ordinal);
            using HostTcpListener another = HostTcpListener.OnFreePort(other.Port);
            Assert.NotEqual(other.Port, another.Port);
        }

        [Fact]
        public void Client_and_bytes_wake_the_loop()
        {
            using HostTcpListener listener = new HostTcpListener(0);
            using AutoResetEvent woken = new AutoResetEvent(false);
            listener.Listen(listener.Port, new Waker(woken));
            using Socket client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            client.Connect(IPAddress.Loopback, listener.Port);
            Assert.True(woken.WaitOne(Eventually.Patience));
            IServedStream stream = listener.Accept();
            Assert.NotNull(stream);
            Assert.Equal(0, stream.Read(new byte[1], 0, 1));

            for (int i = 0; i < 3; i++)
            {
                client.Send(new byte[] { 7 });
                byte[] buffer = new byte[1];
                while (stream.Read(buffer, 0, 1) == 0)
                {
                    Assert.True(woken.WaitOne(Eventually.Patience));
                }

                Assert.Equal(7, buffer[0]);
            }

            stream.Close();
        }

        [Fact]
        public void Nobody_listens_yet_client_is_turned_away()
        {
            using HostTcpListener listener = new HostTcpListener(0);
            using Socket client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = (int)Eventually.Patience.TotalMilliseconds };
            client.Connect(IPAddress.Loopback, listener.Port);
            Assert.Equal(0, client.Receive(new byte[1]));
            Assert.False(listener.Listen(listener.Port + 1, null));
        }

        protected override ITcpListener Create(out int port)
        {
            _own = new HostTcpListener(0);
            port = _own.Port;
            return _own;
        }

        private sealed class Waker : IWakeSignal
        {
            private readonly AutoResetEvent _woken;

            public Waker(AutoResetEvent woken)
            {
                _woken = woken;
            }

            public void Wake()
            {
                _woken.Set();
            }
        }
    }
}
