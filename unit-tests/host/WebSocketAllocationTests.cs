// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;
using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests.Host
{
    /// <summary>
    /// Measures what messages cost on the heap. Only the host can count it.
    /// </summary>
    [TestClass]
    public class WebSocketAllocationTests
    {
        [TestMethod]
        public void SmallMessagesBothWaysAndServersPings_AllocateNothing()
        {
            ReplayStream stream = new ReplayStream();
            FakeClock clock = new FakeClock();
            WebSocketClient client = Open(stream, clock);
            byte[] text = Concat(Encoding.UTF8.GetBytes("[2,\"1\",\"Heartbeat\",{}]"), new byte[RpcPeer.SpareBytes]);
            byte[] frames = Concat(FakeWebSocketServer.MakeFrame(0x81, new byte[ByteChain.SegmentSize]), FakeWebSocketServer.MakeFrame(0x89, new byte[20]));
            client.PingIntervalSeconds = 1000;
            RunOnce(client, stream, clock, text, frames);

            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 1000; i++)
            {
                RunOnce(client, stream, clock, text, frames);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.AreEqual((int)WebSocketState.Open, (int)client.State);
            Assert.AreEqual((long)0, allocated);
        }

        private static void RunOnce(WebSocketClient client, ReplayStream stream, FakeClock clock, byte[] text, byte[] frames)
        {
            client.Send(text, 0, text.Length - RpcPeer.SpareBytes, true, true);
            stream.Replay(frames);
            clock.Advance(1);
            client.Poll();
        }

        private static WebSocketClient Open(ReplayStream stream, FakeClock clock)
        {
            WebSocketClient client = new WebSocketClient(stream, clock, new SeededRandom(1), null, 2000);
            client.Listener = new SilentListener();
            client.Connect(new WebSocketTarget(WebSocketBench.ParseUrl("ws://h/")));
            client.Poll();
            string request = Encoding.UTF8.GetString(stream.LastWrite);
            int start = request.IndexOf("Sec-WebSocket-Key: ", StringComparison.Ordinal) + 19;
            byte[] key = Encoding.ASCII.GetBytes(request.Substring(start, 24) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
            stream.Replay(Encoding.ASCII.GetBytes(
                "HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Convert.ToBase64String(Sha1.Hash(key)) + "\r\n\r\n"));
            client.Poll();
            return client;
        }

        private static byte[] Concat(byte[] first, byte[] second)
        {
            byte[] both = new byte[first.Length + second.Length];
            first.CopyTo(both, 0);
            second.CopyTo(both, first.Length);
            return both;
        }

        /// <summary>
        /// A stream that costs nothing itself.
        /// </summary>
        private sealed class ReplayStream : ITcpStream
        {
            private byte[] _bytes = new byte[0];
            private int _position;

            public StreamState State
            {
                get { return StreamState.Open; }
            }

            public StreamFailure Failure
            {
                get { return StreamFailure.None; }
            }

            public string FailureDetail
            {
                get { return null; }
            }

            public byte[] LastWrite { get; private set; }

            public void Connect(string host, int port, TlsSettings tls, IWakeSignal wake)
            {
            }

            public int Read(byte[] buffer, int offset, int count)
            {
                int taken = Math.Min(count, _bytes.Length - _position);
                Array.Copy(_bytes, _position, buffer, offset, taken);
                _position += taken;
                return taken;
            }

            public bool Write(byte[] buffer, int offset, int count)
            {
                if (LastWrite == null)
                {
                    LastWrite = buffer;
                }

                return true;
            }

            public void Close()
            {
            }

            public void Replay(byte[] bytes)
            {
                _bytes = bytes;
                _position = 0;
            }
        }

        private sealed class SilentListener : IWebSocketListener
        {
            public void OnOpened()
            {
            }

            public void OnText(ByteChain message)
            {
            }

            public void OnOversize(ByteChain firstPart)
            {
            }

            public void OnBinary(ByteChain firstPart)
            {
            }

            public void OnClosed(WebSocketFailure failure)
            {
            }
        }
    }
}
