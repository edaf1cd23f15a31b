// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class MarkedRebooterTests
    {
        [TestMethod]
        public void OrderedRestart_IsRecognized_ForOneStart()
        {
            FakeFileStore files = new FakeFileStore();
            FakeRebooter platform = new FakeRebooter();
            MarkedRebooter first = Start(files, platform);
            Assert.AreEqual((int)BootReason.Unknown, (int)first.BootReason);
            first.Reboot();
            Assert.AreEqual(1, platform.Count);

            MarkedRebooter second = Start(files, platform);
            Assert.AreEqual((int)BootReason.LocalReset, (int)second.BootReason);
            Assert.AreEqual((int)BootCause.OrderedReboot, (int)second.Cause);

            // The power goes.
            MarkedRebooter third = Start(files, platform);
            Assert.AreEqual((int)BootReason.Unknown, (int)third.BootReason);
            Assert.AreEqual((int)BootCause.PowerUp, (int)third.Cause);
        }

        [TestMethod]
        public void RestartAfterAFault_IsRecognized()
        {
            FakeFileStore files = new FakeFileStore();
            Start(files, new FakeRebooter()).MarkFault();
            MarkedRebooter next = Start(files, new FakeRebooter());
            Assert.AreEqual((int)BootReason.ApplicationReset, (int)next.BootReason);
            Assert.AreEqual((int)BootCause.PowerUp, (int)next.Cause);
        }

        [TestMethod]
        public void FlashThatTakesNothing_DoesNotKeepTheBoardFromRestarting()
        {
            FakeFileStore files = new FakeFileStore { IsFailing = true };
            FakeRebooter platform = new FakeRebooter();
            Start(files, platform).Reboot();
            Assert.AreEqual(1, platform.Count);
            int pause = Start(files, platform).MarkFault();
            Assert.IsTrue(pause >= 10000 && pause <= 15000, pause.ToString());
        }

        [TestMethod]
        public void GarbageInTheMark_IsAnOrderedRestart()
        {
            FakeFileStore files = new FakeFileStore();
            files.Replace("restart", new byte[] { 0xEE }, 0, 1);
            MarkedRebooter rebooter = Start(files, new FakeRebooter());
            Assert.AreEqual((int)BootReason.LocalReset, (int)rebooter.BootReason);
            Assert.IsTrue(rebooter.MarkFault() <= 15000);
        }

        [TestMethod]
        public void PausesAfterFaultsInARow_GrowToABound_AndAreNotAllEqual()
        {
            FakeFileStore files = new FakeFileStore();
            int shortest = 10000;
            int random = 0;
            for (int i = 0; i < 300; i++)
            {
                int pause = Start(files, new FakeRebooter(), i).MarkFault();
                Assert.IsTrue(pause >= shortest && pause <= shortest * 3 / 2, "fault " + i.ToString() + ": " + pause.ToString());
                random += pause == shortest ? 0 : 1;
                shortest = i < 6 ? shortest * 2 : shortest;
            }

            Assert.AreEqual(640000, shortest);
            Assert.IsTrue(random > 290, random.ToString());
        }

        [TestMethod]
        public void OrderedRestart_DoesNotEndTheRow()
        {
            FakeFileStore files = new FakeFileStore();
            Start(files, new FakeRebooter()).MarkFault();
            Start(files, new FakeRebooter()).Reboot();
            Assert.IsTrue(Start(files, new FakeRebooter()).MarkFault() >= 20000);
        }

        [TestMethod]
        public void LossOfPower_EndsTheRow()
        {
            FakeFileStore files = new FakeFileStore();
            Start(files, new FakeRebooter()).MarkFault();
            Start(files, new FakeRebooter());
            Assert.IsTrue(Start(files, new FakeRebooter()).MarkFault() <= 15000);
        }

        [TestMethod]
        public void AnHourOfRunning_EndsTheRow()
        {
            FakeFileStore files = new FakeFileStore();
            UpkeepBench bench = new UpkeepBench();
            Start(files, new FakeRebooter()).MarkFault();
            MarkedRebooter next = new MarkedRebooter(new FakeRebooter(), files, bench.Clock, new SeededRandom(1));
            bench.Clock.Advance(3599999);
            Assert.IsTrue(next.MarkFault() >= 20000, "not yet");
            bench.Clock.Advance(1);
            Assert.IsTrue(next.MarkFault() <= 15000, "an hour");
            next.NoteFault("Fault", bench.Incidents);
            Assert.AreEqual("start+3601s Fault|", bench.GetIncidents());
        }

        [TestMethod]
        public void FaultThatStays_LeavesFewLines()
        {
            UpkeepBench bench = new UpkeepBench();
            FakeFileStore files = new FakeFileStore();
            for (int i = 0; i < 1000; i++)
            {
                MarkedRebooter rebooter = Start(files, new FakeRebooter());
                rebooter.MarkFault();
                rebooter.NoteFault("Fault", bench.Incidents);
            }

            string[] lines = bench.GetIncidents().Split('|');
            Assert.AreEqual(9, lines.Length);
            Assert.AreEqual("start+1s Fault", lines[0]);
            Assert.AreEqual("start+1s Fault, 2 in a row", lines[1]);
            Assert.AreEqual("start+1s Fault, 128 in a row", lines[7]);
        }

        private static MarkedRebooter Start(FakeFileStore files, FakeRebooter platform, int seed = 1)
        {
            return new MarkedRebooter(platform, files, new FakeClock(), new SeededRandom(seed));
        }
    }
}
