// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketConnectFailureTests
    {
        [TestMethod]
        public void HttpStatus_IsKeptAndExplained()
        {
            AssertStatus(400, "HTTP 400");
            AssertStatus(401, "user name or password");
            AssertStatus(403, "refuses this charge point");
            AssertStatus(404, "path or this charge point identity");
            AssertStatus(302, "elsewhere");
            AssertStatus(200, "instead of opening");
            AssertStatus(429, "too many");
            AssertStatus(503, "not available");
        }

        [TestMethod]
        public void HttpStatus_RetryAfter_IsKept()
        {
            Assert.AreEqual((int)120, GetRetryAfter("Retry-After: 120\r\n"));
            Assert.AreEqual((int)0, GetRetryAfter("retry-after:0\r\n"));
            Assert.AreEqual((int)-1, GetRetryAfter(string.Empty));
            Assert.AreEqual((int)-1, GetRetryAfter("Retry-After: Fri, 31 Dec 1999 23:59:59 GMT\r\n"));
            Assert.AreEqual((int)-1, GetRetryAfter("Retry-After: -5\r\n"));
            Assert.AreEqual((int)-1, GetRetryAfter("Retry-After: 99999999999\r\n"));
        }

        [TestMethod]
        public void HttpStatus_BodyAfterHeader_DoesNotMatter()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.0 404 Not Found\r\nContent-Length: 3000\r\n\r\n" + new string('b', 3000));

            bench.Client.Poll();

            Assert.AreEqual("closed:2 ", bench.Listener.Log);
        }

        [TestMethod]
        public void HttpStatus_NothingOfItIsLeftForTheNextAttempt()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.1 503 Busy\r\nRetry-After: 9\r\n\r\nbody that nobody reads");
            bench.Client.Poll();
            Assert.AreEqual((int)9, bench.Client.RetryAfterSeconds);

            bench.Client.Connect(bench.Target);
            Assert.AreEqual((int)-1, bench.Client.RetryAfterSeconds);
            Assert.AreEqual((int)0, bench.Client.HttpStatus);
            bench.Stream.Accept();
            bench.Client.Poll();
            bench.Server.AcceptRequest(string.Empty);
            bench.Client.Poll();

            Assert.AreEqual("closed:2 opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void HttpStatus_HeaderCutByHangUp_IsKept()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.1 503 Service Unavailable\r\nX-A");
            bench.Stream.Fail(StreamFailure.ClosedByPeer, null);

            bench.Client.Poll();

            Assert.AreEqual("closed:2 ", bench.Listener.Log);
            Assert.AreEqual((int)503, bench.Client.HttpStatus);
        }

        [TestMethod]
        public void HttpStatus_IsReadThoughTheRequestCouldNotBeSent()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Stream.Accept();
            bench.Stream.FailsWrites = true;
            bench.Server.SendAscii("HTTP/1.1 503 Busy\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("closed:2 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Network_Refused_CarriesTheStreamsReason()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Client.Poll();
            bench.Stream.Fail(StreamFailure.Refused, "csms.example:80 refused");

            bench.Client.Poll();

            Assert.AreEqual("closed:1 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamFailure.Refused, (int)bench.Client.NetworkFailure);
            Assert.AreEqual("csms.example:80 refused", bench.Client.FailureDetail);
            Assert.AreEqual((int)0, bench.Client.HttpStatus);
        }

        [TestMethod]
        public void Network_NoReasonGiven_NamesTheServer()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Stream.Fail(StreamFailure.NameNotResolved, null);

            bench.Client.Poll();

            Assert.Contains("csms.example", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void Network_FailureKnownAtOnce_IsDueAtOnce()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Stream.Fail(StreamFailure.NetworkDown, null);

            Assert.AreEqual(bench.Clock.MonotonicMilliseconds, bench.Client.NextDueMilliseconds);
        }

        [TestMethod]
        public void Network_HangUpWithoutAnswer_SaysSo()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Stream.Fail(StreamFailure.ClosedByPeer, null);

            bench.Client.Poll();

            Assert.AreEqual("closed:1 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamFailure.ClosedByPeer, (int)bench.Client.NetworkFailure);
            Assert.Contains("without answering", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void Network_RequestCannotBeSent_WaitsForTheStreamsReason()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Stream.Accept();
            bench.Stream.FailsWrites = true;
            bench.Client.Poll();
            Assert.AreEqual(string.Empty, bench.Listener.Log);
            Assert.AreEqual((int)0, bench.Stream.CloseCount);

            bench.Stream.Fail(StreamFailure.TlsFailed, "client certificate missing");
            bench.Client.Poll();

            Assert.AreEqual("closed:1 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamFailure.TlsFailed, (int)bench.Client.NetworkFailure);
            Assert.AreEqual("client certificate missing", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void Timeout_RequestCannotBeSentAndTheStreamSaysNothing_Ends()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Stream.Accept();
            bench.Stream.FailsWrites = true;
            bench.Client.Poll();

            int waited = bench.RunToNextDue();

            Assert.AreEqual((int)20, waited);
            Assert.AreEqual("closed:5 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Timeout_WhileDialling_Ends()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.Connect(bench.Target);
            bench.Client.Poll();

            int waited = bench.RunToNextDue();

            Assert.AreEqual((int)20, waited);
            Assert.AreEqual("closed:5 ", bench.Listener.Log);
            Assert.Contains("No connection to csms.example", bench.Client.FailureDetail);
            Assert.AreEqual((int)StreamState.Closed, (int)bench.Stream.State);
        }

        [TestMethod]
        public void Timeout_WhileWaitingForTheAnswer_CountsFromTheStart()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.HandshakeTimeoutSeconds = 10;
            bench.Client.Connect(bench.Target);
            bench.Clock.AdvanceSeconds(7);
            bench.Stream.Accept();
            bench.Client.Poll();
            bench.Server.ReadRequest();
            bench.Server.SendAscii("HTTP/1.1 101 Sw");
            bench.Client.Poll();

            int waited = bench.RunToNextDue();

            Assert.AreEqual((int)3, waited);
            Assert.AreEqual("closed:5 ", bench.Listener.Log);
            Assert.Contains("did not answer", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void Timeout_InsideTheHeaderOfARefusal_KeepsTheStatus()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.1 404 Not Found\r\nX: y");
            bench.Client.Poll();

            bench.RunToNextDue();

            Assert.AreEqual("closed:2 ", bench.Listener.Log);
            Assert.AreEqual((int)404, bench.Client.HttpStatus);
        }

        [TestMethod]
        public void Timeout_AnswerArrivedButLoopWasLate_StillOpens()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii(
                "HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + bench.Server.GetAnswer() + "\r\n\r\n");
            bench.Clock.AdvanceSeconds(60);

            bench.Client.Poll();

            Assert.AreEqual("opened ", bench.Listener.Log);
        }

        [TestMethod]
        public void Secrets_NeverStandInTheDetail()
        {
            for (int i = 0; i < 4; i++)
            {
                WebSocketBench bench = new WebSocketBench();
                bench.Target = new WebSocketTarget(WebSocketBench.ParseUrl("ws://csms.example/token-7788/CP1?key=7788"));
                bench.Target.UserName = "CP1";
                bench.Target.Password = new byte[] { 0x37, 0x37, 0x38, 0x38 };
                bench.SendRequest();
                if (i == 0)
                {
                    bench.Server.SendAscii("HTTP/1.1 401 Unauthorized\r\n\r\n");
                }
                else if (i == 1)
                {
                    bench.Stream.Fail(StreamFailure.ClosedByPeer, null);
                }
                else if (i == 2)
                {
                    bench.Clock.AdvanceSeconds(20);
                }
                else
                {
                    bench.Client.Abort();
                }

                bench.Client.Poll();

                Assert.AreEqual((int)1, bench.Listener.ClosedCount);
                Assert.IsNotNull(bench.Client.FailureDetail);
                Assert.DoesNotContains("7788", bench.Client.FailureDetail);
                Assert.DoesNotContains("Nzc4", bench.Client.FailureDetail);
            }
        }

        private static void AssertStatus(int status, string part)
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.1 " + status.ToString() + " Something\r\nServer: x\r\n\r\n");

            bench.Client.Poll();

            Assert.AreEqual("closed:2 ", bench.Listener.Log);
            Assert.AreEqual((int)WebSocketFailure.HttpStatus, (int)bench.Client.Failure);
            Assert.AreEqual(status, bench.Client.HttpStatus);
            Assert.Contains(part, bench.Client.FailureDetail);
            Assert.AreEqual((int)1, bench.Stream.CloseCount);
        }

        private static int GetRetryAfter(string header)
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();
            bench.Server.SendAscii("HTTP/1.1 503 Busy\r\n" + header + "\r\n");
            bench.Client.Poll();
            Assert.AreEqual((int)503, bench.Client.HttpStatus);
            return bench.Client.RetryAfterSeconds;
        }
    }
}
