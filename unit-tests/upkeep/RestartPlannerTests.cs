// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class RestartPlannerTests
    {
        [TestMethod]
        public void Restart_WaitsForTenIdleSecondsInARow()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.IsUp = true;
            bench.Planner.Request("test", BootReason.LocalReset);
            bench.PassSeconds(9);
            bench.Station.IsIdle = false;
            bench.PassSeconds(3600);
            bench.Station.IsIdle = true;
            bench.PassSeconds(9);
            Assert.AreEqual(0, bench.Rebooter.Count);
            bench.PassSeconds(3);
            Assert.AreEqual(1, bench.Rebooter.Count);
            Assert.AreEqual(1, bench.Station.ShutDowns);
            Assert.AreEqual((int)BootReason.LocalReset, (int)bench.Station.Reason);
            Assert.IsTrue(bench.GetIncidents().EndsWith("Restart: test|"));
        }

        [TestMethod]
        public void Restart_HappensOnce_AndTheFirstWishCounts()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Planner.Request("first", BootReason.ApplicationReset);
            bench.Planner.Request("second", BootReason.LocalReset);
            bench.PassSeconds(60);
            Assert.AreEqual(1, bench.Rebooter.Count);
            Assert.AreEqual((int)BootReason.ApplicationReset, (int)bench.Station.Reason);
        }

        [TestMethod]
        public void WithoutAWish_NothingHappens()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.IsUp = true;
            bench.Station.IsLinkOpen = true;
            bench.PassMinutes(24 * 60);
            Assert.AreEqual(0, bench.Rebooter.Count);
        }
    }
}
