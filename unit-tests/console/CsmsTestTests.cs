// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class CsmsTestTests
    {
        [TestMethod]
        public void Open_IsLeftAlone()
        {
            ConsoleBench bench = ConsoleBench.Online();
            int connects = bench.Socket.ConnectCount;
            int sent = bench.Socket.SentCount;
            bench.Expect(
                "csms test",
                "The connection is open and stays; it has found:\nDNS       ok      csms.example\nTCP       ok      port 80\nWebSocket ok      HTTP 101, ocpp2.0.1\nBoot      ok      Accepted\n");
            Assert.AreEqual(connects, bench.Socket.ConnectCount);
            Assert.AreEqual(sent, bench.Socket.SentCount);
        }

        [TestMethod]
        public void ChangedAddress_ConnectionOfBefore_IsSaidFirst()
        {
            ConsoleBench bench = ConsoleBench.Online();
            bench.ChargePoint.Model.Set(Setting.CsmsUrl, 0, "ws://other.example/ocpp");
            string text = bench.Ask("csms test");
            Assert.IsTrue(text.StartsWith("CsmsUrl or Identity has changed; the connection of before, until reboot, has found:\nDNS       ok      csms.example"), text);
            Assert.IsTrue(bench.Ask("csms test json").StartsWith("{\"changed\":true,\"steps\":["));
        }

        [TestMethod]
        public void Waiting_DialsAtOnceAndFollowsToTheEnd()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Socket.End("the cable is out");
            bench.Pass(100);
            int connects = bench.Socket.ConnectCount;
            bench.Start("csms test");
            Assert.IsTrue(bench.Next());
            Assert.AreEqual(connects + 1, bench.Socket.ConnectCount);
            Assert.AreEqual("Before: the cable is out\n", bench.TakeText());
            bench.Pass(1000);
            Assert.IsTrue(bench.Next());
            bench.Accept();
            Assert.IsFalse(bench.Next());
            Assert.IsTrue(bench.TakeText().IndexOf("WebSocket ok      HTTP 101, ocpp2.0.1\nBoot      ok      Accepted\n") > 0);
        }

        [TestMethod]
        public void Failures_AreFoundAtTheirStep()
        {
            ExpectFailure(StreamFailure.NetworkDown, "Network   FAILED  x\nWhat to do: net shows");
            ExpectFailure(StreamFailure.NameNotResolved, "DNS       FAILED  x\nWhat to do: check the host");
            ExpectFailure(StreamFailure.Refused, "DNS       ok      csms.example\nTCP       FAILED  x\nWhat to do: check the port");
            ExpectFailure(StreamFailure.TimedOut, "TCP       FAILED  x\nWhat to do: check host and port");
            ExpectFailure(StreamFailure.TlsUntrusted, "TLS       FAILED  x\nWhat to do: give the CSMS's root certificate: cert ca");
            ExpectFailure(StreamFailure.TlsExpired, "TLS       FAILED  x\nWhat to do: check the clock");
            ExpectFailure(StreamFailure.TlsWrongHost, "TLS       FAILED  x\nWhat to do: the host");
            ExpectFailure(StreamFailure.TlsFailed, "TLS       FAILED  x\nWhat to do: check the port in CsmsUrl; TLS 1.2");
            ExpectFailure(StreamFailure.ClosedByPeer, "WebSocket FAILED  x\nWhat to do: is a CSMS there?");
            ExpectFailure(StreamFailure.Broken, "TCP       FAILED  x\nWhat to do: check the network");
            ExpectFailure(StreamFailure.NotTls, "TLS       FAILED  x\nWhat to do: wss:// and ws://, or the port");
            ExpectFailure(StreamFailure.ClientCertificateUnusable, "Before: before\nTLS       FAILED  x\nWhat to do: give the charger's certificate and its key again: cert client, cert key");
        }

        [TestMethod]
        public void HttpStatus_FailsAtTheWebSocket_EachWithItsCause()
        {
            ExpectRefusal(200, "a web server answers");
            ExpectRefusal(302, "a web server answers");
            ExpectRefusal(400, "check OcppVersions");
            ExpectRefusal(401, "Identity or AuthorizationKey is wrong, which of them is not told");
            ExpectRefusal(403, "ask the operator of the CSMS: this Identity may be blocked");
            ExpectRefusal(404, "check path, host and port in CsmsUrl; the operator of the CSMS must have this Identity");
            ExpectRefusal(418, "check CsmsUrl, Identity and AuthorizationKey");
            ExpectRefusal(426, "check OcppVersions");
            ExpectRefusal(429, "the CSMS, or a proxy before it, is down");
            ExpectRefusal(500, "the CSMS, or a proxy before it, is down");
            ExpectRefusal(503, "the CSMS, or a proxy before it, is down");
        }

        [TestMethod]
        public void ThrownOut_IsNotTakenForAWrongPassword()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Start("csms test");
            bench.Next();
            bench.Socket.Accept("ocpp2.0.1");
            bench.Pass(100);
            bench.Socket.CloseByServer(1008);
            bench.Pass(100);
            Assert.IsFalse(bench.Next());
            string text = bench.TakeText();
            Assert.IsTrue(text.IndexOf("WebSocket FAILED  closed by the server, 1008\nWhat to do: the CSMS lets the charger in and hangs up") > 0, text);
        }

        [TestMethod]
        public void NoHttp_IsNoCsms()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Start("csms test");
            bench.Next();
            bench.Socket.Refuse(0);
            bench.Pass(100);
            Assert.IsFalse(bench.Next());
            string text = bench.TakeText();
            Assert.IsTrue(text.IndexOf("WebSocket FAILED  HTTP 0\nWhat to do: is a CSMS there?") > 0, text);
        }

        [TestMethod]
        public void NoUrl_IsSaid()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Socket.End("x");
            bench.Pass(100);
            bench.ChargePoint.Model.Set(Setting.CsmsUrl, 0, string.Empty);
            bench.ExpectPart("csms test", "Network   FAILED  ");
            bench.Expect("csms fly", "error: allowed is: csms test [json].\n");
            bench.Expect("csms", "error: allowed is: csms test [json].\n");
        }

        [TestMethod]
        public void Silence_Ends()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.ExpectPart("csms test", "TCP       FAILED  ");
        }

        [TestMethod]
        public void AddressThatIsNotKnown_LeavesNoBlank()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Parts.Connection = new FakeConnectionDetails();
            bench.Start("csms test");
            bench.Next();
            bench.Socket.NetworkFailure = StreamFailure.Refused;
            bench.Socket.End("x");
            bench.Pass(100);
            Assert.IsFalse(bench.Next());
            string text = bench.TakeText();
            Assert.IsTrue(text.IndexOf("DNS       ok      csms.example\nTCP       FAILED") >= 0, text);
        }

        private static void ExpectRefusal(int status, string advice)
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Start("csms test json");
            bench.Next();
            bench.Socket.Refuse(status);
            bench.Pass(100);
            Assert.IsFalse(bench.Next());
            string json = bench.TakeText();
            Assert.IsTrue(json.IndexOf("{\"step\":\"WebSocket\",\"ok\":false,\"detail\":\"HTTP " + status.ToString() + "\",\"advice\":\"" + advice) > 0, json);
            Assert.IsTrue(json.StartsWith("{\"changed\":false,\"steps\":[{\"step\":\"DNS\",\"ok\":true,"));
        }

        private static void ExpectFailure(StreamFailure failure, string expected)
        {
            ConsoleBench bench = new ConsoleBench();
            bench.ChargePoint.Model.Set(Setting.CsmsUrl, 0, "wss://csms.example/ocpp");
            bench.Socket.End("before");
            bench.Pass(100);
            bench.Start("csms test");
            Assert.IsTrue(bench.Next());
            bench.Socket.NetworkFailure = failure;
            bench.Socket.End("x");
            bench.Pass(100);
            Assert.IsFalse(bench.Next());
            string text = bench.TakeText();
            Assert.IsTrue(text.IndexOf(expected) >= 0, text);
        }
    }
}
