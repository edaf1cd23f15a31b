// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketRequestTests
    {
        [TestMethod]
        public void Connect_DialsHostAndPortWithoutTls()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target = new WebSocketTarget(WebSocketBench.ParseUrl("ws://[::1]:8180/a"));
            bench.Target.Tls = new TlsSettings();

            bench.Client.Connect(bench.Target);

            Assert.AreEqual("::1", bench.Stream.Host);
            Assert.AreEqual((int)8180, bench.Stream.Port);
            Assert.IsNull(bench.Stream.Tls);
            Assert.AreEqual((int)WebSocketState.Connecting, (int)bench.Client.State);
        }

        [TestMethod]
        public void Connect_Wss_AlwaysUsesTls()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target = new WebSocketTarget(WebSocketBench.ParseUrl("wss://h/a"));
            bench.Client.Connect(bench.Target);
            Assert.IsNotNull(bench.Stream.Tls);

            bench = new WebSocketBench();
            bench.Target = new WebSocketTarget(WebSocketBench.ParseUrl("wss://h/a"));
            bench.Target.Tls = new TlsSettings();
            bench.Client.Connect(bench.Target);
            Assert.AreSame(bench.Target.Tls, bench.Stream.Tls);
        }

        [TestMethod]
        public void Request_HasAllThatRfc6455Asks()
        {
            WebSocketBench bench = new WebSocketBench();

            bench.SendRequest();

            Assert.StartsWith("GET /ocpp/CP1 HTTP/1.1\r\n", bench.Server.Request);
            Assert.EndsWith("\r\n\r\n", bench.Server.Request);
            Assert.AreEqual("csms.example", bench.Server.GetHeader("Host"));
            Assert.AreEqual("websocket", bench.Server.GetHeader("Upgrade"));
            Assert.AreEqual("Upgrade", bench.Server.GetHeader("Connection"));
            Assert.AreEqual("13", bench.Server.GetHeader("Sec-WebSocket-Version"));
            Assert.AreEqual("ocpp2.0.1, ocpp1.6", bench.Server.GetHeader("Sec-WebSocket-Protocol"));
            Assert.AreEqual("OcppChargePoint", bench.Server.GetHeader("User-Agent"));
            Assert.AreEqual((int)24, bench.Server.GetHeader("Sec-WebSocket-Key").Length);
            Assert.IsNull(bench.Server.GetHeader("Authorization"));
            Assert.IsNull(bench.Server.GetHeader("Sec-WebSocket-Extensions"));
        }

        [TestMethod]
        public void Request_GoesOutInOnePieceAndOnlyOnce()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();

            bench.Client.Poll();

            Assert.AreEqual((int)1, bench.Stream.WriteCount);
        }

        [TestMethod]
        public void Request_HostHeaderHasAPortThatIsNotTheDefault()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target = new WebSocketTarget(WebSocketBench.ParseUrl("ws://[::1]:8180/a?b=c"));

            bench.SendRequest();

            Assert.AreEqual("[::1]:8180", bench.Server.GetHeader("Host"));
            Assert.StartsWith("GET /a?b=c HTTP/1.1\r\n", bench.Server.Request);
            Assert.IsNull(bench.Server.GetHeader("Sec-WebSocket-Protocol"));
        }

        [TestMethod]
        public void Request_BasicAuthentication_CarriesThePasswordBytes()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.UserName = "CP1";
            bench.Target.Password = new byte[] { 0x00, 0xFF, 0x41 };

            bench.SendRequest();

            Assert.AreEqual("Basic Q1AxOgD/QQ==", bench.Server.GetHeader("Authorization"));
        }

        [TestMethod]
        public void Request_UserWithoutPassword_HasAnEmptyOne()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.UserName = "CP1";

            bench.SendRequest();

            Assert.AreEqual("Basic Q1AxOg==", bench.Server.GetHeader("Authorization"));
        }

        [TestMethod]
        public void Request_EachConnectionHasAKeyOfItsOwn()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            string first = bench.Server.GetHeader("Sec-WebSocket-Key");
            bench.Client.Abort();
            bench.Client.Poll();

            bench.SendRequest();

            Assert.AreNotEqual(first, bench.Server.GetHeader("Sec-WebSocket-Key"));
        }
    }
}
