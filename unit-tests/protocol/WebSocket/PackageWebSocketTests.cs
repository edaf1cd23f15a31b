// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.PackageClient;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class PackageWebSocketTests
    {
        [TestMethod]
        public void Connect_GivesTheLibraryWhatItTakes()
        {
            PackageBench bench = new PackageBench();
            bench.Client.PingIntervalSeconds = 30;
            bench.Client.PongTimeoutSeconds = 12;
            bench.Connect("wss://csms.example:8443/ocpp/CP1");
            Assert.AreEqual("wss://csms.example:8443/ocpp/CP1", bench.Socket.Url);
            Assert.AreEqual("Basic Q1AxOnNlY3JldA==", bench.Socket.Authorization);
            Assert.AreEqual("ocpp2.0.1", bench.Socket.Subprotocol);
            Assert.IsTrue(bench.Socket.Tls != null, "wss without settings is TLS all the same");
            Assert.AreEqual(30, bench.Socket.PingSeconds);
            Assert.AreEqual(12, bench.Socket.PongSeconds);
            Assert.AreEqual((int)WebSocketState.Connecting, (int)bench.Client.State);
        }

        [TestMethod]
        public void Connect_PlainUrl_HasNoTls_AndPingsAreNeverOff()
        {
            PackageBench bench = new PackageBench();
            bench.Client.PingIntervalSeconds = 0;
            bench.Connect("ws://csms.example/CP1");
            Assert.IsTrue(bench.Socket.Tls == null);
            Assert.AreEqual(60, bench.Socket.PingSeconds);
        }

        [TestMethod]
        public void Open_IsTold_WithTheOneSubprotocol()
        {
            PackageBench bench = PackageBench.Opened();
            Assert.AreEqual("opened ", bench.Listener.Log);
            Assert.AreEqual("ocpp2.0.1", bench.Client.Subprotocol);
            Assert.AreEqual(101, bench.Client.HttpStatus);
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void ServerThatSaysNothing_IsGivenUpAtTheDeadline()
        {
            PackageBench bench = new PackageBench();
            bench.Connect("ws://csms.example/CP1");
            bench.Clock.AdvanceSeconds(19);
            bench.Client.Poll();
            Assert.AreEqual(string.Empty, bench.Listener.Log);
            bench.Clock.AdvanceSeconds(1);
            bench.Client.Poll();
            Assert.AreEqual("closed:5 ", bench.Listener.Log);
            Assert.AreEqual(1, bench.Socket.Closed);
            Assert.AreEqual((int)WebSocketState.Closed, (int)bench.Client.State);
            bench.Connect("ws://csms.example/CP1");
            Assert.AreEqual((int)WebSocketState.Connecting, (int)bench.Client.State);
        }

        [TestMethod]
        public void RefusedConnection_IsANetworkFailure_OtherRefusalsABadHandshake()
        {
            PackageBench bench = new PackageBench();
            bench.Connect("ws://csms.example/CP1");
            bench.Fail(StreamFailure.Refused, "nobody there");
            Assert.AreEqual("closed:1 ", bench.Listener.Log);
            Assert.AreEqual((int)StreamFailure.Refused, (int)bench.Client.NetworkFailure);
            Assert.AreEqual("nobody there", bench.Client.FailureDetail);
            bench.Connect("ws://csms.example/CP1");
            bench.Fail(StreamFailure.None, "handshake");
            Assert.AreEqual("closed:1 closed:3 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Messages_AreDeliveredInOrder_AlsoThoseBeforeTheEnd()
        {
            PackageBench bench = PackageBench.Opened();
            bench.Socket.Arrive("[1]", true, true, true);
            bench.Socket.Arrive("[2]", true, true, true);
            bench.Fail(StreamFailure.None, "gone");
            Assert.AreEqual("opened text:[1] text:[2] closed:10 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Fragments_MakeOneMessage_ThoughTheLibraryCallsThemBinary()
        {
            PackageBench bench = PackageBench.Opened();
            bench.Socket.Arrive("[3,\"", true, true, false);
            bench.Socket.Arrive("a\",", false, false, false);
            bench.Socket.Arrive("{}]", false, false, true);
            bench.Socket.Arrive("x", false, true, true);
            bench.Client.Poll();
            Assert.AreEqual("opened text:[3,\"a\",{}] binary ", bench.Listener.Log);
        }

        [TestMethod]
        public void CharacterInTwoFragments_IsOneCharacter()
        {
            PackageBench bench = PackageBench.Opened();
            bench.Socket.ArriveBytes(new byte[] { (byte)'a', 0xC3 }, true, true, false);
            bench.Socket.ArriveBytes(new byte[] { 0xA9 }, false, false, true);
            bench.Client.Poll();
            Assert.AreEqual("opened text:a\u00E9 ", bench.Listener.Log);
        }

        [TestMethod]
        public void TextThatIsNotUtf8_EndsTheConnection()
        {
            PackageBench bench = PackageBench.Opened();
            bench.Socket.ArriveBytes(new byte[] { (byte)'a', 0xFF }, true, true, true);
            bench.Client.Poll();
            Assert.AreEqual("opened closed:9 ", bench.Listener.Log);
            PackageBench half = PackageBench.Opened();
            half.Socket.ArriveBytes(new byte[] { (byte)'a', 0xC3 }, true, true, true);
            half.Client.Poll();
            Assert.AreEqual("opened closed:9 ", half.Listener.Log);
        }

        [TestMethod]
        public void MessageBeyondTheLimit_IsOversize_AndTheNextOneIsFine()
        {
            PackageBench bench = PackageBench.Opened();
            string half = new string('x', PackageBench.Limit - 100);
            bench.Socket.Arrive(half, true, true, false);
            bench.Socket.Arrive(half, false, false, true);
            bench.Socket.Arrive("ok", true, true, true);
            bench.Client.Poll();
            Assert.AreEqual("opened oversize#256 text:ok ", bench.Listener.Log);
        }

        [TestMethod]
        public void ManyFrames_AreServedOverSeveralTurns()
        {
            PackageBench bench = PackageBench.Opened();
            for (int i = 0; i < 20; i++)
            {
                bench.Socket.Arrive("m", true, true, true);
            }

            bench.Client.Poll();
            Assert.AreEqual(8, bench.Listener.TextCount);
            bench.Client.Poll();
            bench.Client.Poll();
            Assert.AreEqual(20, bench.Listener.TextCount);
        }

        [TestMethod]
        public void Parts_AreSentAsOneMessage_AndTheCallersBufferStaysItsOwn()
        {
            PackageBench bench = PackageBench.Opened();
            byte[] buffer = Encoding.UTF8.GetBytes("__ab__");
            Assert.IsTrue(bench.Client.Send(buffer, 2, 2, true, false));
            Assert.IsTrue(bench.Socket.LastSent == null, "nothing before the end");
            Assert.IsTrue(bench.Client.Send(buffer, 2, 2, false, true));
            Assert.AreEqual("abab", Encoding.UTF8.GetString(bench.Socket.LastSent, 0, bench.Socket.LastSent.Length));
            Assert.AreNotSame(buffer, bench.Socket.LastSent);
        }

        [TestMethod]
        public void MessageThatTheLibraryWouldSpoil_IsNotSent()
        {
            PackageBench bench = PackageBench.Opened();
            byte[] part = new byte[16384];
            Assert.IsTrue(bench.Client.Send(part, 0, part.Length, true, false));
            Assert.IsTrue(bench.Client.Send(part, 0, part.Length, false, false));
            Assert.IsTrue(bench.Client.Send(part, 0, part.Length, false, false));
            Assert.IsFalse(bench.Client.Send(part, 0, part.Length, false, true));
            bench.Client.Poll();
            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
            Assert.IsTrue(bench.Socket.LastSent == null);
        }

        [TestMethod]
        public void ConnectionThatTakesNothing_IsLost()
        {
            PackageBench bench = PackageBench.Opened();
            bench.Socket.IsTaking = false;
            Assert.IsFalse(bench.Client.Send(new byte[] { 1 }, 0, 1, true, true));
            Assert.IsFalse(bench.Client.Send(new byte[] { 1 }, 0, 1, true, true));
            bench.Client.Poll();
            Assert.AreEqual("opened closed:1 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Abort_IsToldByTheNextPoll_Once()
        {
            PackageBench bench = PackageBench.Opened();
            bench.Client.Abort();
            Assert.AreEqual((int)WebSocketState.Closing, (int)bench.Client.State);
            bench.Client.Poll();
            bench.Client.Poll();
            Assert.AreEqual("opened closed:11 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Silence_EndsTheConnectionWhereThatIsWanted()
        {
            PackageBench bench = new PackageBench { IdleSeconds = 100 };
            bench.Connect("ws://csms.example/CP1");
            bench.Socket.State = StreamState.Open;
            bench.Client.Poll();
            bench.Clock.AdvanceSeconds(99);
            bench.Socket.Arrive("m", true, true, true);
            bench.Client.Poll();
            bench.Clock.AdvanceSeconds(99);
            bench.Client.Poll();
            Assert.AreEqual("opened text:m ", bench.Listener.Log);
            bench.Clock.AdvanceSeconds(1);
            bench.Client.Poll();
            Assert.AreEqual("opened text:m closed:7 ", bench.Listener.Log);
        }
    }
}
