// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketResponseTests
    {
        private const string Accepted = "HTTP/1.1 101 Switching Protocols\r\n";

        [TestMethod]
        public void Response_Accepted_Opens()
        {
            WebSocketBench bench = new WebSocketBench();

            bench.Open();

            Assert.AreEqual("opened ", bench.Listener.Log);
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
            Assert.AreEqual((int)101, bench.Client.HttpStatus);
            Assert.AreEqual("ocpp2.0.1", bench.Client.Subprotocol);
            Assert.AreEqual((int)WebSocketFailure.None, (int)bench.Client.Failure);
        }

        [TestMethod]
        public void Response_ByteByByte_Opens()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Stream.ReadLimit = 1;

            bench.Open();

            Assert.AreEqual("opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_InManyPolls_Opens()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.1 1");
            bench.Client.Poll();
            bench.Server.SendAscii("01\r\nUpgrade: websocket\r\nConn");
            bench.Client.Poll();
            bench.Server.SendAscii("ection: Upgrade\r\nSec-WebSocket-Accept: " + bench.Server.GetAnswer() + "\r\n\r");
            bench.Client.Poll();
            Assert.AreEqual((int)WebSocketState.Connecting, (int)bench.Client.State);

            bench.Server.SendAscii("\n");
            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_FramesInTheSamePiece_AreDelivered()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + "\r\n");
            bench.Server.SendText("hi");
            bench.Client.Poll();

            Assert.AreEqual("opened text:hi ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_HeaderVariants_Open()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(
                "HTTP/1.1 101\r\nDate: today\r\nUPGRADE:WebSocket\r\nconnection:  keep-alive ,\tupgrade \r\n"
                + "sec-websocket-ACCEPT:" + bench.Server.GetAnswer() + " \r\nServer: a:b:c\r\nX-Empty:\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_BareLineFeeds_Open()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(
                "HTTP/1.1 101 OK\nUpgrade: websocket\nConnection: Upgrade\nSec-WebSocket-Accept: " + bench.Server.GetAnswer() + "\n\n");

            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_LongHeadersOfAProxy_Open()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + "Set-Cookie: " + new string('c', 3000) + "\r\n" + Headers(bench) + "\r\n");

            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_EndlessHeader_IsRefused()
        {
            AssertBadHandshake(Accepted + "X: " + new string('c', 9000), "too long");
        }

        [TestMethod]
        public void Response_WithoutUpgrade_IsRefused()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            string answer = "Sec-WebSocket-Accept: " + bench.Server.GetAnswer() + "\r\n\r\n";
            AssertBadHandshake(Accepted + "Connection: Upgrade\r\n" + answer, "Upgrade");
            AssertBadHandshake(Accepted + "Upgrade: websocket\r\n" + answer, "Upgrade");
            AssertBadHandshake(Accepted + "Upgrade: websocket\r\nConnection: close\r\n" + answer, "Upgrade");
            AssertBadHandshake(Accepted + "Upgrade: h2c\r\nConnection: Upgrade\r\n" + answer, "Upgrade");
            AssertBadHandshake(Accepted + "Upgrade: websocket\r\nConnection: upgraded\r\n" + answer, "Upgrade");
        }

        [TestMethod]
        public void Response_WrongAnswer_IsRefused()
        {
            const string Upgrade = Accepted + "Upgrade: websocket\r\nConnection: Upgrade\r\n";
            AssertBadHandshake(Upgrade + "\r\n", "Sec-WebSocket-Accept");
            AssertBadHandshake(Upgrade + "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n", "Sec-WebSocket-Accept");
        }

        [TestMethod]
        public void Response_RightAnswerAndAWrongOne_IsRefused()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + "Sec-WebSocket-Accept: x\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("closed:3 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Response_ExtensionNobodyOffered_IsRefused()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("closed:3 ", bench.Listener.Log);
            Assert.Contains("extension", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void Response_NotHttp_IsRefusedAtOnce()
        {
            AssertBadHandshake("SSH-2.0-OpenSSH_9.6\r\n", "does not speak HTTP");
            AssertBadHandshake("\u0015\u0003\u0003", "wss://");
            AssertBadHandshake("HTTP/2 101\r\n", "HTTP status");
            AssertBadHandshake("HTTP/1.1 abc\r\n", "HTTP status");
            AssertBadHandshake("Hello\r\n", "HTTP status");
        }

        [TestMethod]
        public void Response_SubprotocolMissing_OpensWithoutOne()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + "Sec-WebSocket-Protocol: \r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
            Assert.IsNull(bench.Client.Subprotocol);
        }

        [TestMethod]
        public void Response_SecondSubprotocol_IsKept()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + "Sec-WebSocket-Protocol: ocpp1.6\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("ocpp1.6", bench.Client.Subprotocol);
        }

        [TestMethod]
        public void Response_SubprotocolNotOffered_IsRefused()
        {
            AssertWrongSubprotocol("Sec-WebSocket-Protocol: ocpp1.5\r\n", "ocpp1.5");
            AssertWrongSubprotocol("Sec-WebSocket-Protocol: OCPP1.6\r\n", "OCPP1.6");
            AssertWrongSubprotocol("Sec-WebSocket-Protocol: ocpp2.0.1, ocpp1.6\r\n", "ocpp2.0.1, ocpp1.6");
            AssertWrongSubprotocol("Sec-WebSocket-Protocol: ocpp1.6\r\nSec-WebSocket-Protocol: ocpp2.0.1\r\n", "ocpp1.6, ocpp2.0.1");
            AssertWrongSubprotocol("Sec-WebSocket-Protocol: " + new string('x', 300) + "\r\n", "xxx");
            AssertWrongSubprotocol("Sec-WebSocket-Protocol: o\u0007\u00e9\r\n", "o???");
        }

        [TestMethod]
        public void Response_SubprotocolThoughNoneOffered_IsRefused()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.Subprotocols = null;
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + "Sec-WebSocket-Protocol: ocpp1.6\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("closed:4 ", bench.Listener.Log);
        }

        private static string Headers(WebSocketBench bench)
        {
            return "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + bench.Server.GetAnswer() + "\r\n";
        }

        private static void AssertBadHandshake(string answer, string part)
        {
            // All benches draw the same key, so that an answer made for one fits another.
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(answer);

            bench.Client.Poll();

            Assert.AreEqual("closed:3 ", bench.Listener.Log, answer);
            Assert.AreEqual((int)WebSocketFailure.BadHandshake, (int)bench.Client.Failure);
            Assert.Contains(part, bench.Client.FailureDetail);
            Assert.AreEqual((int)1, bench.Stream.CloseCount);
        }

        private static void AssertWrongSubprotocol(string header, string part)
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(Accepted + Headers(bench) + header + "\r\n");

            bench.Client.Poll();

            Assert.AreEqual("closed:4 ", bench.Listener.Log);
            Assert.Contains(part, bench.Client.FailureDetail);
            Assert.IsNull(bench.Client.Subprotocol);
            Assert.AreEqual((int)1, bench.Stream.CloseCount);
        }
    }
}
