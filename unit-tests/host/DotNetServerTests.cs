// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;
using WebSocketState = OcppChargePoint.Protocol.WebSocket.WebSocketState;
using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests.Host
{
    /// <summary>
    /// Checks the WebSocket client against an implementation that somebody else wrote: .NET's WebSocket as the server.
    /// </summary>
    [TestClass]
    public class DotNetServerTests
    {
        [TestMethod]
        public void ClientsMessages_OfAllLengths_Arrive()
        {
            Bench bench = new Bench();
            int[] lengths = { 0, 1, 2, 3, 4, 5, 125, 126, 127, 505, 506, 507, 512, 65535, 65536, 70000 };
            foreach (int length in lengths)
            {
                byte[] message = Text(length);

                Assert.IsTrue(bench.Client.Send(message, 0, length, true, true));

                CollectionAssert.AreEqual(message, bench.ReceiveMessage(WebSocketMessageType.Text));
            }
        }

        [TestMethod]
        public void ClientsMessage_InFragmentsWithPongsBetween_ArrivesAsOne()
        {
            Bench bench = new Bench();
            byte[] message = Text(3000);
            bench.Client.PingIntervalSeconds = 1;

            // The client makes its frames in the buffer that it is given.
            bench.Client.Send((byte[])message.Clone(), 0, 1000, true, false);
            bench.Inner.Clock.AdvanceSeconds(1);
            bench.Client.Poll();
            bench.Client.Send((byte[])message.Clone(), 1000, 1000, false, false);
            bench.Client.Send((byte[])message.Clone(), 2000, 1000, false, true);

            CollectionAssert.AreEqual(message, bench.ReceiveMessage(WebSocketMessageType.Text));
        }

        [TestMethod]
        public void ServersMessages_OfAllLengths_Arrive()
        {
            Bench bench = new Bench();
            int[] lengths = { 0, 1, 125, 126, 511, 512, 513, 1999, 2000 };
            foreach (int length in lengths)
            {
                bench.Send(Text(length), WebSocketMessageType.Text, true);

                CollectionAssert.AreEqual(Text(length), bench.Inner.Listener.LastMessage);
            }
        }

        [TestMethod]
        public void ServersMessage_InFragments_ArrivesAsOne()
        {
            Bench bench = new Bench();

            bench.Send(Encoding.UTF8.GetBytes("one "), WebSocketMessageType.Text, false);
            bench.Send(Encoding.UTF8.GetBytes("two "), WebSocketMessageType.Text, false);
            bench.Send(Encoding.UTF8.GetBytes("three"), WebSocketMessageType.Text, true);

            Assert.AreEqual("opened text:one two three ", bench.Inner.Listener.Log);
        }

        [TestMethod]
        public void ServersMessage_Of70000Bytes_IsOversizeAndTheNextOneArrives()
        {
            Bench bench = new Bench();

            bench.Send(Text(70000), WebSocketMessageType.Text, true);
            bench.Send(new byte[] { 1, 2 }, WebSocketMessageType.Binary, true);
            bench.Send(Encoding.UTF8.GetBytes("next"), WebSocketMessageType.Text, true);

            Assert.AreEqual("opened oversize#256 binary text:next ", bench.Inner.Listener.Log);
        }

        [TestMethod]
        public void ClientsPings_AreAnswered()
        {
            Bench bench = new Bench();
            bench.Client.PingIntervalSeconds = 60;
            Task<WebSocketReceiveResult> receiving = bench.Server.ReceiveAsync(new ArraySegment<byte>(new byte[10]), CancellationToken.None);

            for (int i = 0; i < 300; i++)
            {
                bench.Inner.Clock.AdvanceSeconds(60);
                bench.Inner.Run();
                bench.Stream.Pump();
                bench.Inner.Run();
            }

            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
            Assert.AreEqual(bench.Inner.Clock.MonotonicMilliseconds + 60000, bench.Client.NextDueMilliseconds);
            Assert.IsFalse(receiving.IsCompleted);
        }

        [TestMethod]
        public void ServersClose_IsAnswered()
        {
            Bench bench = new Bench();
            Wait(bench.Server.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "restart", CancellationToken.None));

            bench.Inner.Run();
            bench.ReceiveMessage(WebSocketMessageType.Close);
            bench.Server.Dispose();
            bench.Inner.Run();

            Assert.AreEqual((int)WebSocketCloseStatus.EndpointUnavailable, (int)bench.Server.CloseStatus.Value);
            Assert.AreEqual("opened closed:10 ", bench.Inner.Listener.Log);
            Assert.AreEqual((int)1001, bench.Client.CloseCode);
            Assert.Contains("restart", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void ClientsClose_IsAnswered()
        {
            Bench bench = new Bench();

            bench.Client.Close(WebSocketCloseCode.GoingAway, "reboot \u20ac");
            bench.ReceiveMessage(WebSocketMessageType.Close);
            Wait(bench.Server.CloseOutputAsync(bench.Server.CloseStatus.Value, null, CancellationToken.None));
            bench.Server.Dispose();
            bench.Inner.Run();

            Assert.AreEqual((int)WebSocketCloseStatus.EndpointUnavailable, (int)bench.Server.CloseStatus.Value);
            Assert.AreEqual("reboot \u20ac", bench.Server.CloseStatusDescription);
            Assert.AreEqual("opened closed:11 ", bench.Inner.Listener.Log);
        }

        [TestMethod]
        public void InvalidUtf8FromServer_ServerSees1007()
        {
            Bench bench = new Bench();

            bench.Send(new byte[] { 0x41, 0xFF }, WebSocketMessageType.Text, true);
            bench.ReceiveMessage(WebSocketMessageType.Close);

            Assert.AreEqual((int)WebSocketCloseStatus.InvalidPayloadData, (int)bench.Server.CloseStatus.Value);
        }

        private static byte[] Text(int length)
        {
            byte[] text = new byte[length];
            for (int i = 0; i < length; i++)
            {
                text[i] = (byte)('a' + (i % 26));
            }

            return text;
        }

        private static void Wait(Task task)
        {
            // All happens on this thread: what is not done now will never be.
            Assert.IsTrue(task.IsCompleted, "the server still waits");
            task.GetAwaiter().GetResult();
        }

        private sealed class Bench
        {
            private readonly byte[] _buffer = new byte[100000];

            public Bench()
            {
                Inner.SendRequest();
                byte[] key = Encoding.ASCII.GetBytes(Inner.Server.GetHeader("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
                Inner.Server.SendAscii(
                    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: "
                    + Convert.ToBase64String(SHA1.HashData(key)) + "\r\nSec-WebSocket-Protocol: ocpp1.6\r\n\r\n");
                Inner.Run();
                Stream = new MemoryServerStream(Inner.Stream);
                Server = WebSocket.CreateFromStream(
                    Stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
            }

            public WebSocketBench Inner { get; } = new WebSocketBench();

            public MemoryServerStream Stream { get; }

            public WebSocket Server { get; }

            public WebSocketClient Client
            {
                get { return Inner.Client; }
            }

            public void Send(byte[] message, WebSocketMessageType type, bool last)
            {
                Wait(Server.SendAsync(new ArraySegment<byte>(message), type, last, CancellationToken.None));
                Inner.Run();
            }

            public byte[] ReceiveMessage(WebSocketMessageType expected)
            {
                int length = 0;
                while (true)
                {
                    Task<WebSocketReceiveResult> receiving = Server.ReceiveAsync(
                        new ArraySegment<byte>(_buffer, length, _buffer.Length - length), CancellationToken.None);
                    Stream.Pump();
                    Wait(receiving);
                    Assert.AreEqual((int)expected, (int)receiving.Result.MessageType);
                    length += receiving.Result.Count;
                    if (receiving.Result.EndOfMessage)
                    {
                        return _buffer.AsSpan(0, length).ToArray();
                    }
                }
            }
        }
    }
}
