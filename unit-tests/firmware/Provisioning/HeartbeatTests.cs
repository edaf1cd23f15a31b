// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class HeartbeatTests
    {
        [TestMethod]
        public void Accepted_BeatsAtTheInterval()
        {
            ServiceBench bench = Create("60", out _);
            bench.GoOnline();
            bench.ExpectSent("Boot;");
            bench.Pass(59900);
            bench.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.ExpectSent("Heartbeat;");
            bench.Pass(60000);
            bench.ExpectSent("Heartbeat;");
        }

        [TestMethod]
        public void BootInterval_ReplacesTheSetting()
        {
            ServiceBench bench = Create("60", out _);
            bench.Face.BootInterval = 10;
            bench.GoOnline();
            bench.TakeSent();
            bench.Pass(10000);

            bench.ExpectSent("Heartbeat;");
            Assert.AreEqual((int)10, bench.Model.GetInteger(Setting.HeartbeatInterval));
        }

        [TestMethod]
        public void IntervalZero_NoBeats()
        {
            ServiceBench bench = Create("0", out _);
            bench.GoOnline();
            bench.TakeSent();
            bench.Pass(600000);

            bench.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void IntervalChanged_CountsAtOnce()
        {
            ServiceBench bench = Create("0", out _);
            bench.GoOnline();
            bench.TakeSent();
            bench.Set(Setting.HeartbeatInterval, "5");
            bench.Pass(5000);
            bench.ExpectSent("Heartbeat;");

            bench.Set(Setting.HeartbeatInterval, "0");
            bench.Pass(60000);
            bench.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void NotAccepted_NoBeatsWhateverTheSetting()
        {
            ServiceBench bench = Create("5", out _);
            bench.Face.Verdict = RegistrationState.Pending;
            bench.Face.BootInterval = 3600;
            bench.GoOnline();
            bench.TakeSent();
            bench.Set(Setting.HeartbeatInterval, "6");
            bench.Pass(60000);

            bench.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void NoLink_NoBeatsAndTheIntervalBeginsAnewAfterwards()
        {
            ServiceBench bench = Create("60", out _);
            bench.GoOnline();
            bench.LoseLink();
            bench.TakeSent();
            bench.Pass(600000);
            bench.OpenLink();
            bench.ExpectSent(string.Empty);
            bench.Pass(60000);

            bench.ExpectSent("Heartbeat;");
        }

        [TestMethod]
        public void Answer_SetsTheClock()
        {
            ServiceBench bench = Create("60", out _);
            bench.GoOnline();
            bench.Face.CsmsTime = 1800000000000L;
            bench.Pass(60000);

            Assert.AreEqual(1800000000000L, bench.Clock.UtcMilliseconds);
        }

        [TestMethod]
        public void Trigger_SendsOneMoreAlsoBeforeAcceptance()
        {
            Heartbeat heartbeat;
            ServiceBench bench = Create("60", out heartbeat);
            bench.Face.Verdict = RegistrationState.Pending;
            bench.GoOnline();
            bench.TakeSent();
            heartbeat.Trigger();
            bench.Turn();

            bench.ExpectSent("Heartbeat;");
        }

        [TestMethod]
        public void SlowCsms_BeatsDoNotPileUp()
        {
            ServiceBench bench = Create("1", out _);
            bench.Set(Setting.MessageTimeout, "600");
            bench.GoOnline();
            bench.IsAnswering = false;
            bench.Pass(300000);
            Assert.AreEqual((int)1, bench.Queue.Count);

            bench.IsAnswering = true;
            bench.Turn();
            bench.TakeSent();
            bench.Pass(1000);
            bench.ExpectSent("Heartbeat;");
        }

        [TestMethod]
        public void BeatWithoutAnswer_TheNextOneFollows()
        {
            ServiceBench bench = Create("60", out _);
            bench.GoOnline();
            bench.TakeSent();
            bench.IsAnswering = false;
            bench.Pass(100000);
            bench.ExpectSent("Heartbeat;");
            bench.Pass(30000);
            bench.ExpectSent("Heartbeat;");
        }

        private static ServiceBench Create(string interval, out Heartbeat heartbeat)
        {
            ServiceBench bench = new ServiceBench();
            bench.Set(Setting.HeartbeatInterval, interval);
            heartbeat = new Heartbeat(bench.Loop, bench.Model, bench.Queue, bench.Registration, bench.Time);
            bench.Complete();
            return bench;
        }
    }
}
