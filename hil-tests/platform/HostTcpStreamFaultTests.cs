// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class HostTcpStreamFaultTests
    {
        [Fact]
        public void Nothing_listens_gives_Refused()
        {
            using StreamClient client = new StreamClient();
            using Socket reserved = LoopbackServer.ReservePort(out int port);
            client.Connect(port);
            client.ExpectFailure(StreamFailure.Refused);
            Assert.Contains("127.0.0.1:" + port, client.Stream.FailureDetail);
        }

        [Theory]
        [InlineData("no-such-charger.invalid")]
        [InlineData("")]
        [InlineData("two words")]
        public void Unknown_name_gives_NameNotResolved(string host)
        {
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { ConnectTimeoutMilliseconds = 3000 });
            client.Connect(443, host: host);
            client.ExpectFailure(StreamFailure.NameNotResolved);
            Assert.Contains("'" + host + "'", client.Stream.FailureDetail);
        }

        [Fact]
        public void Overlong_name_gives_NameNotResolved()
        {
            using StreamClient client = new StreamClient();
            client.Connect(443, host: new string('a', 300) + ".invalid");
            client.ExpectFailure(StreamFailure.NameNotResolved);
        }

        [Fact]
        public void Bytes_before_the_end_are_readable_before_ClosedByPeer()
        {
            byte[] sent = new byte[5000];
            for (int i = 0; i < sent.Length; i++)
            {
                sent[i] = (byte)i;
            }

            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { ReceiveQueueBytes = 1024 });
            client.ConnectOpen(server.Port);
            using (Socket peer = server.Accept())
            {
                peer.Send(sent);
                peer.Shutdown(SocketShutdown.Both);
            }

            Assert.Equal(sent, client.ReadToEnd());
            client.ExpectFailure(StreamFailure.ClosedByPeer);
        }

        [Fact]
        public void State_stays_Open_until_the_last_byte_is_read()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            peer.Send(Encoding.ASCII.GetBytes("bye"));
            peer.Shutdown(SocketShutdown.Send);

            // Writing fails once the end has been noticed, so the end has come before the reading here.
            Eventually.True(() => !client.Write("x"), () => "the end is noticed");
            Assert.Equal(StreamState.Open, client.Stream.State);
            Assert.Equal(StreamFailure.None, client.Stream.Failure);
            Assert.Null(client.Stream.FailureDetail);
            Assert.Equal("by", client.ReadText(2));
            Assert.Equal(StreamState.Open, client.Stream.State);

            // The loop that reads in one place and looks at the state in another has to run once more.
            int wakes = client.Wake.Count;
            Assert.Equal("e", client.ReadText(1));
            Assert.True(client.Wake.Count > wakes);
            Assert.Equal(StreamState.Failed, client.Stream.State);
        }

        [Fact]
        public void Reset_gives_Broken()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            Socket peer = server.Accept();
            peer.LingerState = new LingerOption(true, 0);
            peer.Dispose();
            client.ExpectFailure(StreamFailure.Broken);
            Assert.False(client.Write("x"));
        }

        [Fact]
        public void Writing_into_a_dead_connection_ends_Failed()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { ReceiveQueueBytes = 1 });
            client.ConnectOpen(server.Port);
            Socket peer = server.Accept();

            // The queue is full, so only the writing side can notice the reset.
            peer.Send(new byte[1]);
            peer.LingerState = new LingerOption(true, 0);
            peer.Dispose();
            Eventually.True(() => !client.Write("x"), () => "a write fails");
            client.ReadToEnd();
            client.ExpectFailure(StreamFailure.Broken);
        }

        [Fact]
        public void Peer_that_takes_nothing_gives_Broken_after_the_send_timeout()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { SendTimeoutMilliseconds = 300, SendBufferBytes = 8192 });
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            byte[] block = new byte[1000000];
            int written = 0;
            while (written < 100 && client.Stream.Write(block, 0, block.Length))
            {
                written++;
            }

            Assert.True(written < 100, "the peer's buffers took 100 MB");
            client.ExpectFailure(StreamFailure.Broken);
            Assert.Contains("took no data for 0.3 s", client.Stream.FailureDetail);
            Assert.False(client.Write("x"));
        }

        [Fact]
        public async Task Slow_peer_is_no_failure()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { SendTimeoutMilliseconds = 60000, SendBufferBytes = 8192 });
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            Task slowReader = Task.Run(() =>
            {
                byte[] sip = new byte[4096];
                int total = 0;
                while (total < 1000000)
                {
                    int count = peer.Receive(sip);
                    Assert.NotEqual(0, count);
                    total += count;
                }
            });
            byte[] block = new byte[20000];
            for (int i = 0; i < 50; i++)
            {
                Assert.True(client.Stream.Write(block, 0, block.Length));
            }

            await slowReader.WaitAsync(Eventually.Patience);
        }

        [Fact]
        public async Task Close_ends_a_blocked_write()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { SendTimeoutMilliseconds = int.MaxValue, SendBufferBytes = 8192 });
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            byte[] block = new byte[50000000];
            Task<bool> writing = Task.Run(() => client.Stream.Write(block, 0, block.Length));

            // Bytes at the peer mean that the write has begun; it cannot end because nobody takes the rest.
            Assert.NotEqual(0, peer.Receive(new byte[1]));
            client.Stream.Close();
            Assert.False(await writing.WaitAsync(Eventually.Patience));
            Assert.Equal(StreamState.Closed, client.Stream.State);
        }

        [Fact]
        public void Close_while_connecting_is_prompt_and_final()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { ConnectTimeoutMilliseconds = int.MaxValue });

            // A server that never answers the TLS handshake keeps the stream connecting.
            client.Stream.Connect(StreamClient.Loopback, server.Port, new TlsSettings(), client.Wake);
            using Socket peer = server.Accept();
            Assert.NotEqual(0, peer.Receive(new byte[1]));
            Assert.Equal(StreamState.Connecting, client.Stream.State);
            client.Stream.Close();
            Assert.Equal(StreamState.Closed, client.Stream.State);

            // The peer sees the end, so the background task has let go.
            byte[] rest = new byte[10000];
            try
            {
                while (peer.Receive(rest) > 0)
                {
                }
            }
            catch (SocketException e)
            {
                Assert.Equal(SocketError.ConnectionReset, e.SocketErrorCode);
            }

            Assert.Equal(StreamState.Closed, client.Stream.State);
            Assert.Equal(StreamFailure.None, client.Stream.Failure);
        }

        [Fact]
        public void Close_directly_after_Connect_works_again_and_again()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            for (int i = 0; i < 50; i++)
            {
                client.Stream.Connect(StreamClient.Loopback, server.Port, null, client.Wake);
                client.Stream.Close();
                Assert.Equal(StreamState.Closed, client.Stream.State);
            }

            client.ConnectOpen(server.Port);
        }

        [Fact]
        public void Server_with_a_full_backlog_gives_TimedOut()
        {
            if (!OperatingSystem.IsLinux())
            {
                return; // Other systems refuse a connection when the backlog is full.
            }

            using LoopbackServer server = new LoopbackServer(backlog: 1);
            HostTcpStreamOptions options = new HostTcpStreamOptions { ConnectTimeoutMilliseconds = 500 };
            for (int i = 0; i < 20; i++)
            {
                StreamClient client = new StreamClient(options);
                client.Connect(server.Port);
                if (client.Stream.State == StreamState.Failed)
                {
                    client.ExpectFailure(StreamFailure.TimedOut);
                    
                    // What the look-up of the name has taken of the half second is not there any more.
                    Assert.Matches("did not answer within 0(\\.[0-9]+)? s", client.Stream.FailureDetail);
                    return;
                }
            }

            Assert.Fail("This system completes connections beyond the backlog: the timeout was not tried.");
        }
    }
}
