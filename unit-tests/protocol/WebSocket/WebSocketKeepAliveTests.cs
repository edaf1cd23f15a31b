// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;
using OcppChargePoint.UnitTests.Fakes;
using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WebSocketKeepAliveTests
    {
        [TestMethod]
        public void Ping_Off_NothingIsDue()
        {
            WebSocketBench bench = OpenBench(0);

            Assert.AreEqual(long.MaxValue, bench.Client.NextDueMilliseconds);
            bench.Clock.AdvanceSeconds(1000000);
            bench.Client.Poll();

            Assert.IsNull(bench.Server.ReadFrame());
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void Ping_IsSentEachInterval()
        {
            WebSocketBench bench = OpenBench(60);

            for (int i = 0; i < 3; i++)
            {
                Assert.AreEqual((int)60, bench.RunToNextDue() + (i == 0 ? 0 : 1));
                ClientFrame ping = bench.Server.ReadFrame();
                Assert.AreEqual((int)9, ping.Opcode);
                Assert.IsTrue(ping.IsFinal);
                bench.Clock.AdvanceSeconds(1);
                bench.Server.SendFrame(0x8A, ping.Payload);
                bench.Run();
            }

            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void Ping_EachHasAPayloadOfItsOwn()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();
            byte[] first = bench.Server.ReadFrame().Payload;
            bench.Server.SendFrame(0x8A, first);
            bench.Run();
            bench.RunToNextDue();

            byte[] second = bench.Server.ReadFrame().Payload;

            Assert.AreEqual((int)4, second.Length);
            Assert.AreNotEqual((int)first[0], (int)second[0]);
        }

        [TestMethod]
        public void Pong_Missing_EndsAtItsDeadline()
        {
            WebSocketBench bench = OpenBench(60);
            bench.Client.PongTimeoutSeconds = 10;
            bench.RunToNextDue();

            int waited = bench.RunToNextDue();

            Assert.AreEqual((int)10, waited);
            Assert.AreEqual("opened closed:6 ", bench.Listener.Log);
            Assert.AreEqual((int)WebSocketFailure.PongTimeout, (int)bench.Client.Failure);
            Assert.Contains("10 s", bench.Client.FailureDetail);
            Assert.AreEqual((int)1, bench.Stream.CloseCount);
        }

        [TestMethod]
        public void Pong_OtherTraffic_DoesNotReplaceIt()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();
            bench.Server.SendText("alive");
            bench.Server.SendFrame(0x89, "alive");
            bench.Run();

            bench.RunToNextDue();

            Assert.AreEqual("opened text:alive closed:6 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Pong_WithOtherPayload_DoesNotCount()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();
            byte[] payload = bench.Server.ReadFrame().Payload;
            bench.Server.SendFrame(0x8A, new byte[] { payload[0], payload[1], payload[2], payload[3], 0 });
            payload[3]++;
            bench.Server.SendFrame(0x8A, payload);
            bench.Server.SendFrame(0x8A, new byte[0]);
            bench.Server.SendFrame(0x8A, new byte[125]);
            bench.Run();

            bench.RunToNextDue();

            Assert.AreEqual("opened closed:6 ", bench.Listener.Log);
        }

        [TestMethod]
        public void Pong_ArrivedButLoopWasLate_Counts()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();
            byte[] payload = bench.Server.ReadFrame().Payload;
            for (int i = 0; i < 20; i++)
            {
                bench.Server.SendFrame(0x81, new byte[500]);
            }

            bench.Server.SendFrame(0x8A, payload);
            bench.Clock.AdvanceSeconds(50);
            bench.Run();

            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void Pong_SlowerThanTheInterval_IsAwaitedBeforeTheNextPing()
        {
            WebSocketBench bench = OpenBench(5);
            bench.Client.PongTimeoutSeconds = 20;
            bench.RunToNextDue();
            ClientFrame ping = bench.Server.ReadFrame();
            bench.Clock.AdvanceSeconds(12);
            bench.Run();
            Assert.IsNull(bench.Server.ReadFrame());

            bench.Server.SendFrame(0x8A, ping.Payload);
            bench.Run();

            Assert.AreEqual((int)9, bench.Server.ReadFrame().Opcode);
        }

        [TestMethod]
        public void Interval_ChangedWhileOpen_CountsFromTheLastPing()
        {
            WebSocketBench bench = OpenBench(60);
            bench.Clock.AdvanceSeconds(20);
            bench.Run();

            bench.Client.PingIntervalSeconds = 30;

            Assert.AreEqual((int)10, bench.RunToNextDue());
            Assert.AreEqual((int)9, bench.Server.ReadFrame().Opcode);
        }

        [TestMethod]
        public void Interval_TurnedOff_ForgetsTheAwaitedPong()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();

            bench.Client.PingIntervalSeconds = 0;
            bench.Clock.AdvanceSeconds(1000);
            bench.Run();
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
            bench.Server.ReadFrame();
            bench.Client.PingIntervalSeconds = 60;
            bench.Run();

            Assert.AreEqual((int)9, bench.Server.ReadFrame().Opcode);
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void Interval_StaysForTheNextConnectionAndStartsAnew()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();
            bench.Client.Abort();
            bench.Client.Poll();
            bench.Open();

            Assert.AreEqual((int)60, bench.RunToNextDue());
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void Interval_OutOfRange_Throws()
        {
            WebSocketClient client = new WebSocketBench().Client;

            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => client.PingIntervalSeconds = -1);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => client.PongTimeoutSeconds = 0);
        }

        [TestMethod]
        public void SettingUtc_MovesNoTimer()
        {
            WebSocketBench bench = OpenBench(60);
            bench.RunToNextDue();
            long due = bench.Client.NextDueMilliseconds;

            bench.Clock.SetUtc(1800000000000L);
            bench.Run();

            Assert.AreEqual(due, bench.Client.NextDueMilliseconds);
            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        [TestMethod]
        public void Idle_Silence_EndsAtTheLimit()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.IdleTimeoutSeconds = 300;
            bench.Open();
            bench.Clock.AdvanceSeconds(200);
            bench.Server.SendText("a");
            bench.Run();

            int waited = bench.RunToNextDue();

            Assert.AreEqual((int)300, waited);
            Assert.AreEqual("opened text:a closed:7 ", bench.Listener.Log);
            Assert.Contains("300 s", bench.Client.FailureDetail);
        }

        [TestMethod]
        public void Idle_CountsFromTheOpening()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.IdleTimeoutSeconds = 300;
            bench.Open();
            bench.RunToNextDue();
            bench.Clock.AdvanceSeconds(1000);
            bench.Open();

            Assert.AreEqual((int)300, bench.RunToNextDue());
        }

        [TestMethod]
        public void Idle_AnyByte_CountsAsLife()
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Target.IdleTimeoutSeconds = 300;
            bench.Open();
            for (int i = 0; i < 5; i++)
            {
                bench.Clock.AdvanceSeconds(299);
                bench.Server.SendFrame(0x8A, "x");
                bench.Run();
            }

            Assert.AreEqual((int)WebSocketState.Open, (int)bench.Client.State);
        }

        private static WebSocketBench OpenBench(int pingInterval)
        {
            WebSocketBench bench = new WebSocketBench();
            bench.Client.PingIntervalSeconds = pingInterval;
            bench.Open();
            return bench;
        }
    }
}
