// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketCloseTests
    {
        [TestMethod]
        public void ByServer_CodeIsEchoedAndKept()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendClose(1001, "restart\r\nat \u20ac");
            bench.Run();

            ClientFrame echo = bench.Server.ReadFrame();
            Assert.AreEqual((int)8, echo.Opcode);
            Assert.AreEqual((int)2, echo.Payload.Length);
            Assert.AreEqual((int)1001, echo.CloseCode);
            Assert.AreEqual((int)WebSocketState.Closing, (int)bench.Client.State);
            bench.Stream.Fail(StreamFailure.ClosedByPeer, null);
            bench.Run();
            Assert.AreEqual("opened closed:10 ", bench.Listener.Log);
            Assert.AreEqual((int)1001, bench.Client.CloseCode);
            Assert.AreEqual("The server closed the connection, code 1001: restart  at \u20ac", bench.Client.FailureDetail);
            Assert.AreEqual((int)StreamFailure.None, (int)bench.Client.NetworkFailure);
        }

        [TestMethod]
        public void ByServer_WithoutCode_IsEchoedWithoutCode()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendFrame(0x88, new byte[0]);
            bench.Run();

            Assert.AreEqual((int)0, bench.Server.ReadFrame().Payload.Length);
            Assert.AreEqual((int)0, bench.Client.CloseCode);
            Assert.AreEqual("The server closed the connection.", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void ByServer_AllowedCodes_AreEchoed()
        {
            int[] codes = new int[] { 1000, 1003, 1007, 1011, 1012, 1014, 3000, 4999 };
            foreach (int code in codes)
            {
                WebSocketBench bench = OpenBench();
                bench.Server.SendClose(code, string.Empty);
                bench.Run();
                Assert.AreEqual(code, bench.Server.ReadFrame().CloseCode);
            }
        }

        [TestMethod]
        public void ByServer_ThatDoesNotHangUp_EndsAtTheDeadline()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendClose(1000, string.Empty);
            bench.Run();
            bench.Server.SendText("not read any more");
            bench.Run();

            Assert.AreEqual((int)5, bench.RunToNextDue());
            Assert.AreEqual("opened closed:10 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamState.Closed, (int)bench.Stream.State);
        }

        [TestMethod]
        public void ByServer_EchoCannotBeSent_StillCountsAsClosedByServer()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendClose(1000, string.Empty);
            bench.Stream.FailsWrites = true;
            bench.Run();

            Assert.AreEqual("opened closed:10 ", bench.Listener.Log);
        }

        [TestMethod]
        public void ByUs_HandshakeCompletes()
        {
            WebSocketBench bench = OpenBench();

            bench.Client.Close(WebSocketCloseCode.Normal, "bye");

            ClientFrame close = bench.Server.ReadFrame();
            Assert.AreEqual((int)8, close.Opcode);
            Assert.AreEqual((int)1000, close.CloseCode);
            Assert.AreEqual("bye", Encoding.UTF8.GetString(close.Payload, 2, 3));
            Assert.AreEqual((int)WebSocketState.Closing, (int)bench.Client.State);
            Assert.IsFalse(bench.SendText("x"));
            bench.Server.SendClose(1000, string.Empty);
            bench.Stream.Fail(StreamFailure.ClosedByPeer, null);
            bench.Run();
            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
            Assert.AreEqual((int)1000, bench.Client.CloseCode);
            Assert.IsNull(bench.Server.ReadFrame());
        }

        [TestMethod]
        public void ByUs_MessagesOnTheirWay_StillArrive()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Close(1000, null);

            bench.Server.SendText("answer");
            bench.Server.SendFrame(0x89, "p");
            bench.Server.SendClose(1000, string.Empty);
            bench.Server.SendText("after the close frame");
            bench.Run();

            Assert.AreEqual("opened text:answer ", bench.Listener.Log);
            Assert.AreEqual((int)8, bench.Server.ReadFrame().Opcode);
            Assert.IsNull(bench.Server.ReadFrame(), "nothing may follow a close frame");
        }

        [TestMethod]
        public void ByUs_NoAnswer_EndsAtTheDeadline()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.CloseTimeoutSeconds = 3;
            bench.Open();
            bench.Client.Close(1001, null);
            bench.Run();

            Assert.AreEqual((int)3, bench.RunToNextDue());
            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
            Assert.AreEqual((int)1001, bench.Client.CloseCode);
        }

        [TestMethod]
        public void ByUs_AnsweredButNoHangUp_SharesTheDeadline()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Close(1000, null);
            bench.Clock.AdvanceSeconds(4);
            bench.Server.SendClose(1000, string.Empty);
            bench.Run();

            Assert.AreEqual((int)1, bench.RunToNextDue());
            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
        }

        [TestMethod]
        public void ByUs_ServerAnswersWithRubbish_StaysClosedByUs()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Close(1000, null);
            bench.Server.SendBytes(new byte[] { 0xFF, 0xFF });
            bench.Run();
            bench.Stream.Fail(StreamFailure.ClosedByPeer, null);
            bench.Run();

            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
            Assert.AreEqual((int)1000, bench.Client.CloseCode);
        }

        [TestMethod]
        public void ByUs_ServerAnswersWithoutCode_OurCodeStays()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Close(1001, null);
            bench.Server.SendFrame(0x88, new byte[0]);
            bench.Run();

            Assert.AreEqual((int)1001, bench.Client.CloseCode);
        }

        [TestMethod]
        public void ByUs_LongReason_IsCutAtACharacter()
        {
            WebSocketBench bench = OpenBench();

            bench.Client.Close(1000, new string('a', 122) + "\u20ac");

            Assert.AreEqual((int)124, bench.Server.ReadFrame().Payload.Length);
        }

        [TestMethod]
        public void ByUs_ReasonOf123Bytes_IsWhole()
        {
            WebSocketBench bench = OpenBench();

            bench.Client.Close(1000, new string('a', 120) + "\u20ac");

            Assert.AreEqual((int)125, bench.Server.ReadFrame().Payload.Length);
        }

        [TestMethod]
        public void ByUs_CodeThatMayNotBeSent_Throws()
        {
            WebSocketBench bench = OpenBench();

            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Client.Close(1005, null));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Client.Close(0, null));
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void ByUs_Twice_SendsOneFrame()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.Close(1000, null);
            bench.Client.Close(1001, null);

            Assert.AreEqual((int)1000, bench.Server.ReadFrame().CloseCode);
            Assert.IsNull(bench.Server.ReadFrame());
        }

        [TestMethod]
        public void ByUs_WhileClosing_NoPingIsSent()
        {
            WebSocketBench bench = OpenBench();
            bench.Client.PingIntervalSeconds = 1;
            bench.Client.Close(1000, null);
            bench.Server.ReadFrame();
            bench.Clock.AdvanceSeconds(2);
            bench.Run();

            Assert.IsNull(bench.Server.ReadFrame());
        }

        [TestMethod]
        public void ByUs_WhileConnecting_EndsAtOnce()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.SendRequest();

            bench.Client.Close(1000, null);
            bench.Client.Poll();

            Assert.AreEqual("closed:11 ", bench.Listener.Log);
            Assert.AreEqual((int)1, bench.Stream.CloseCount);
        }

        [TestMethod]
        public void HangUpWithoutCloseFrame_IsANetworkFailure()
        {
            WebSocketBench bench = OpenBench();
            bench.Server.SendText("last");
            bench.Stream.Fail(StreamFailure.ClosedByPeer, "closed by csms.example");
            bench.Run();

            Assert.AreEqual("opened text:last closed:1 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamFailure.ClosedByPeer, (int)bench.Client.NetworkFailure);
            Assert.AreEqual("closed by csms.example", bench.Client.FailureDetail);
            Assert.AreEqual((int)0, bench.Client.CloseCode);
        }

        [TestMethod]
        public void Abort_ListenerIsToldByTheNextPoll()
        {
            WebSocketBench bench = OpenBench();

            bench.Client.Abort();

            Assert.AreEqual("opened ", bench.Listener.Log);
            Assert.AreEqual((int)WebSocketState.Closing, (int)bench.Client.State);
            Assert.AreEqual((int)StreamState.Closed, (int)bench.Stream.State);
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds, bench.Client.NextDueMilliseconds);
            bench.Client.Poll();
            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
            Assert.AreEqual((int)WebSocketState.Closed, (int)bench.Client.State);
            Assert.AreEqual(long.MaxValue, bench.Client.NextDueMilliseconds);
        }

        private static WebSocketBench OpenBench()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Open();
            return bench;
        }
    }
}
