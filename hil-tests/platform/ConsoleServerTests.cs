// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    public sealed class ConsoleServerTests : IDisposable
    {
        private readonly ConcurrentQueue<string> _executed = new ConcurrentQueue<string>();
        private readonly ConsoleServer _server;
        private int _running;

        public ConsoleServerTests()
        {
            _server = new ConsoleServer(FreePort.Find(), Execute);
        }

        public void Dispose()
        {
            _server.Dispose();
        }

        [Fact]
        public void Line_gets_its_answer()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            Assert.Equal(new[] { "did plug 1" }, client.Ask("plug 1"));
            Assert.Equal(new[] { "did tag 04A2B3C4" }, client.Ask("tag 04A2B3C4"));
        }

        [Theory]
        [InlineData("answer 3 lines", "first|second|third")]
        [InlineData("answer dots", ".|..|.config|end")]
        [InlineData("answer gaps", "a||b")]
        [InlineData("answer nothing", "")]
        [InlineData("answer null", "")]
        [InlineData("", "")]
        [InlineData("   ", "")]
        public void Answers_of_any_shape_can_be_parsed(string line, string expected)
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            Assert.Equal(expected, string.Join('|', client.Ask(line)));
            Assert.Equal(new[] { "did status" }, client.Ask("status"));
        }

        [Fact]
        public void Commands_in_one_packet_and_in_pieces_are_both_understood()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            client.Send("one\r\ntwo\nthr");
            Assert.Equal(new[] { "did one" }, client.ReadAnswer());
            Assert.Equal(new[] { "did two" }, client.ReadAnswer());
            client.Send("ee\r");
            client.Send("\n");
            Assert.Equal(new[] { "did three" }, client.ReadAnswer());
        }

        [Fact]
        public void Failing_command_gives_an_error_and_the_server_goes_on()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            Assert.Equal(new[] { "error: the command failed: out of order" }, client.Ask("throw"));
            Assert.Equal(new[] { "did status" }, client.Ask("status"));
        }

        [Fact]
        public void Line_of_the_greatest_length_is_executed_a_longer_one_is_not()
        {
            string longest = new string('x', ConsoleServer.MaximumLineBytes);
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            Assert.Equal(new[] { "did " + longest }, client.Ask(longest));
            Assert.Equal(new[] { "did " + longest }, client.Ask(longest + "\r"));
            Assert.Equal(new[] { "error: the line is longer than 1024 bytes." }, client.Ask(longest + "x"));
            Assert.Equal(new[] { "error: the line is longer than 1024 bytes." }, client.Ask(new string('y', 1000000)));
            Assert.Equal(new[] { "did status" }, client.Ask("status"));
            Assert.Equal(3, _executed.Count);
        }

        [Fact]
        public void Bytes_that_are_no_text_reach_the_command_harmless()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            client.Send(new byte[] { 0xFF, 0xFB, (byte)'a', 0, 27, (byte)'[', 9, 0xC3, 0xA4, 0xC3, (byte)'\n' });
            Assert.Equal(new[] { "did \uFFFD\uFFFDa\uFFFD\uFFFD[ \u00E4\uFFFD" }, client.ReadAnswer());
        }

        [Fact]
        public void Half_a_command_is_not_executed()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            client.Send("unplug 1");
            client.Socket.Shutdown(SocketShutdown.Send);
            Assert.Equal(new[] { "error: the last line has no line end and was not executed." }, client.ReadAnswer());
            Assert.Null(client.ReadAnswer());
            Assert.Empty(_executed);
        }

        [Fact]
        public void Web_page_cannot_push_buttons()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            client.Send("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nplug 1\r\n");
            try
            {
                Assert.Equal(new[] { "error: this is no web server." }, client.ReadAnswer());
                Assert.Null(client.ReadAnswer());
            }
            catch (IOException)
            {
                // The rest of the request was not read, so the system may reset the connection.
            }

            Assert.Empty(_executed);
        }

        [Fact]
        public async Task Many_clients_are_served_one_command_at_a_time()
        {
            await Task.WhenAll(Enumerable.Range(0, ConsoleServer.MaximumClients).Select(number => Task.Run(() =>
            {
                using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
                for (int i = 0; i < 50; i++)
                {
                    string command = "client " + number + " command " + i;
                    Assert.Equal(new[] { "did " + command }, client.Ask(command));
                }
            })));
            Assert.Equal(ConsoleServer.MaximumClients * 50, _executed.Count);
        }

        [Fact]
        public void One_client_too_many_is_told_and_finds_room_later()
        {
            List<ConsoleTestClient> clients = new List<ConsoleTestClient>();
            for (int i = 0; i < ConsoleServer.MaximumClients; i++)
            {
                clients.Add(new ConsoleTestClient(_server.Port));
                Assert.Equal(new[] { "did hello" }, clients[i].Ask("hello"));
            }

            using (ConsoleTestClient late = new ConsoleTestClient(_server.Port))
            {
                Assert.Equal(new[] { "error: too many console connections (16)." }, late.ReadAnswer());
                Assert.Null(late.ReadAnswer());
            }

            clients[3].Dispose();
            Eventually.True(IsServed, () => "there is room again");
            clients.ForEach(client => client.Dispose());
        }

        [Fact]
        public void Clients_that_vanish_hurt_nobody()
        {
            using ConsoleTestClient steady = new ConsoleTestClient(_server.Port);
            for (int i = 0; i < 100; i++)
            {
                ConsoleTestClient client = new ConsoleTestClient(_server.Port);
                if (i % 3 != 0)
                {
                    client.Send(i % 2 == 0 ? "answer 3 lines\n" : "half a li");
                }

                client.Socket.LingerState = new LingerOption(i % 4 == 0, 0);
                client.Dispose();
            }

            Assert.Equal(new[] { "did status" }, steady.Ask("status"));
            Eventually.True(IsServed, () => "places are free again");
        }

        [Theory]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        public async Task Random_bytes_hurt_nobody(int seed)
        {
            Random random = new Random(seed);
            byte[] garbage = new byte[300000];
            random.NextBytes(garbage);
            for (int i = 0; i < garbage.Length; i += random.Next(1, 3000))
            {
                garbage[i] = (byte)'\n';
            }

            garbage[garbage.Length - 1] = (byte)'\n';
            int lines = garbage.Count(value => value == (byte)'\n');
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            Task sending = Task.Run(() => client.Send(garbage));
            for (int i = 0; i < lines; i++)
            {
                string[] answer = client.ReadAnswer();
                Assert.InRange(answer.Length, 0, 1);
                Assert.All(answer, text => Assert.Matches("^(did |error: )", text));
            }

            await sending.WaitAsync(Eventually.Patience);
            Assert.Equal(new[] { "did status" }, client.Ask("status"));
        }

        [Fact]
        public void Port_in_use_is_named()
        {
            HostPlatformException e = Assert.Throws<HostPlatformException>(() => new ConsoleServer(_server.Port, Execute));
            Assert.Equal("The console cannot listen on port " + _server.Port + " of 127.0.0.1: it is in use by another program.", e.Message);
        }

        [Fact]
        public void Bad_arguments_are_refused()
        {
            Assert.Throws<ArgumentNullException>(() => new ConsoleServer(0, null));
            Assert.Throws<ArgumentOutOfRangeException>(() => new ConsoleServer(-1, Execute));
            Assert.Throws<ArgumentOutOfRangeException>(() => new ConsoleServer(65536, Execute));
        }

        [Fact]
        public void Stopping_disconnects_and_frees_the_port()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            Assert.Equal(new[] { "did hello" }, client.Ask("hello"));
            _server.Dispose();
            Assert.Null(client.ReadAnswer());
            using ConsoleServer next = new ConsoleServer(_server.Port, Execute);
            using ConsoleTestClient other = new ConsoleTestClient(next.Port);
            Assert.Equal(new[] { "did hello" }, other.Ask("hello"));
        }

        [Fact]
        public void Command_that_ends_the_server_is_answered_and_one_that_hangs_does_not_stop_it()
        {
            using ManualResetEventSlim begun = new ManualResetEventSlim();
            using ManualResetEventSlim never = new ManualResetEventSlim();
            Func<string, string> quit = line =>
            {
                begun.Set();
                Thread.Sleep(200);
                return "bye";
            };
            ConsoleServer server = new ConsoleServer(0, quit, (int)Eventually.Patience.TotalMilliseconds);
            using ConsoleTestClient client = new ConsoleTestClient(server.Port);
            client.Send("quit\n");
            begun.Wait();
            server.Dispose();
            Assert.Equal(new[] { "bye" }, client.ReadAnswer());

            bool hasEnded = false;
            Func<string, string> hang = line =>
            {
                begun.Set();
                never.Wait(Eventually.Patience);
                hasEnded = true;
                return "late";
            };
            ConsoleServer hanging = new ConsoleServer(0, hang, 200);
            begun.Reset();
            using ConsoleTestClient patient = new ConsoleTestClient(hanging.Port);
            patient.Send("hang\n");
            begun.Wait();
            hanging.Dispose();
            Assert.False(Volatile.Read(ref hasEnded));
            never.Set();
        }

        [Fact]
        public void Only_the_loopback_address_listens()
        {
            if (!OperatingSystem.IsLinux())
            {
                return;
            }

            using Socket socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

            // On Linux all of 127.0.0.0/8 reaches this machine, but the server is bound to 127.0.0.1 alone.
            SocketException e = Assert.Throws<SocketException>(() => socket.Connect(IPAddress.Parse("127.0.0.2"), _server.Port));
            Assert.NotEqual(SocketError.Success, e.SocketErrorCode);
        }

        private bool IsServed()
        {
            using ConsoleTestClient client = new ConsoleTestClient(_server.Port);
            try
            {
                string[] answer = client.Ask("hello");
                return answer.Length == 1 && answer[0] == "did hello";
            }
            catch (Exception e) when (e is IOException || e is SocketException)
            {
                return false;
            }
        }

        private string Execute(string line)
        {
            Assert.Equal(1, Interlocked.Increment(ref _running));
            try
            {
                _executed.Enqueue(line);
                return line switch
                {
                    "throw" => throw new InvalidOperationException("out of\norder"),
                    "answer 3 lines" => "first\r\nsecond\nthird\n",
                    "answer dots" => ".\n..\n.config\nend",
                    "answer gaps" => "a\n\nb",
                    "answer nothing" => string.Empty,
                    "answer null" => null,
                    _ => "did " + line,
                };
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        }
    }
}
