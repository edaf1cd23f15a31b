// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class HostTcpStreamTests
    {
        [Fact]
        public void New_stream_is_closed_and_harmless()
        {
            HostTcpStream stream = new HostTcpStream();
            Assert.Equal(StreamState.Closed, stream.State);
            Assert.Equal(StreamFailure.None, stream.Failure);
            Assert.Null(stream.FailureDetail);
            Assert.Equal(0, stream.Read(new byte[4], 0, 4));
            Assert.False(stream.Write(new byte[4], 0, 4));
            stream.Close();
            Assert.Equal(StreamState.Closed, stream.State);
        }

        [Fact]
        public void Connect_with_bad_arguments_throws()
        {
            HostTcpStream stream = new HostTcpStream();
            Assert.Throws<ArgumentNullException>(() => stream.Connect(null, 1, null, null));
            Assert.Throws<ArgumentOutOfRangeException>(() => stream.Connect("127.0.0.1", 0, null, null));
            Assert.Throws<ArgumentOutOfRangeException>(() => stream.Connect("127.0.0.1", 65536, null, null));
            Assert.Equal(StreamState.Closed, stream.State);
        }

        [Fact]
        public void Bytes_flow_both_ways()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();

            Assert.Equal(0, client.Stream.Read(new byte[4], 0, 4));
            Assert.True(client.Write("hello"));
            byte[] received = new byte[5];
            Assert.Equal(5, peer.Receive(received));
            Assert.Equal("hello", Encoding.ASCII.GetString(received));

            peer.Send(Encoding.ASCII.GetBytes("good day"));
            Assert.Equal("good day", client.ReadText(8));
            Assert.Equal(StreamState.Open, client.Stream.State);
            Assert.Equal(StreamFailure.None, client.Stream.Failure);
            Assert.Null(client.Stream.FailureDetail);
        }

        [Fact]
        public void Connect_without_wake_signal_works()
        {
            using LoopbackServer server = new LoopbackServer();
            HostTcpStream stream = new HostTcpStream();
            stream.Connect("127.0.0.1", server.Port, null, null);
            using Socket peer = server.Accept();
            Eventually.True(() => stream.State == StreamState.Open, () => stream.State + " " + stream.FailureDetail);
            stream.Close();
        }

        [Fact]
        public void Name_localhost_is_resolved()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port, host: "localhost");
        }

        [Fact]
        public async Task Bytes_pass_a_small_queue_in_order()
        {
            byte[] sent = new byte[100000];
            new Random(1).NextBytes(sent);
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient(new HostTcpStreamOptions { ReceiveQueueBytes = 7 });
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            Task sending = Task.Run(() => peer.Send(sent));
            Assert.Equal(sent, client.ReadExactly(sent.Length));
            await sending.WaitAsync(Eventually.Patience);
        }

        [Fact]
        public async Task Large_write_arrives_whole()
        {
            byte[] sent = new byte[3000000];
            new Random(2).NextBytes(sent);
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            Task<byte[]> receiving = Task.Run(() => ReceiveExactly(peer, sent.Length));
            Assert.True(client.Stream.Write(sent, 0, sent.Length));
            Assert.Equal(sent, await receiving.WaitAsync(Eventually.Patience));
        }

        [Fact]
        public void Close_sends_everything_written_then_ends_cleanly()
        {
            byte[] sent = new byte[50000];
            new Random(3).NextBytes(sent);
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            Assert.True(client.Stream.Write(sent, 0, sent.Length));
            client.Stream.Close();
            Assert.Equal(StreamState.Closed, client.Stream.State);
            Assert.Equal(StreamFailure.None, client.Stream.Failure);
            Assert.Equal(sent, ReceiveExactly(peer, sent.Length));
            Assert.Equal(0, peer.Receive(new byte[1]));
            Assert.False(client.Write("late"));
        }

        [Fact]
        public void Close_throws_away_what_was_not_read()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            using Socket peer = server.Accept();
            peer.Send(new byte[100]);
            client.ReadExactly(1);
            client.Stream.Close();
            Assert.Equal(0, client.Stream.Read(new byte[100], 0, 100));
        }

        [Fact]
        public void Connect_while_open_closes_the_old_connection()
        {
            using LoopbackServer server = new LoopbackServer();
            using StreamClient client = new StreamClient();
            client.ConnectOpen(server.Port);
            using Socket first = server.Accept();
            first.Send(Encoding.ASCII.GetBytes("old"));
            client.ConnectOpen(server.Port);
            using Socket second = server.Accept();
            Assert.Equal(0, LoopbackServer.ReceiveUntilEnd(first));
            second.Send(Encoding.ASCII.GetBytes("new"));
            Assert.Equal("new", client.ReadText(3));
        }

        private static byte[] ReceiveExactly(Socket peer, int count)
        {
            byte[] buffer = new byte[count];
            int filled = 0;
            while (filled < count)
            {
                int received = peer.Receive(buffer, filled, count - filled, SocketFlags.None);
                Assert.NotEqual(0, received);
                filled += received;
            }

            return buffer;
        }
    }
}
