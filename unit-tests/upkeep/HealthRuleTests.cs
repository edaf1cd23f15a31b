// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class HealthRuleTests
    {
        [TestMethod]
        public void Offline_RestartsAfterTheHoursThatAreSet()
        {
            UpkeepBench bench = MakeOnline();
            bench.Model.Set(Setting.RestartAfterHoursOffline, 0, "2");
            bench.PassMinutes(90);
            bench.Station.IsLinkOpen = false;
            bench.PassMinutes(119);
            Assert.IsFalse(bench.Planner.IsRequested);
            bench.PassMinutes(2);
            Assert.IsTrue(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void Offline_ZeroHours_NeverRestarts()
        {
            UpkeepBench bench = MakeOnline();
            bench.Model.Set(Setting.RestartAfterHoursOffline, 0, "0");
            bench.Station.IsLinkOpen = false;
            bench.PassMinutes(10000);
            Assert.IsFalse(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void Offline_WithoutACsms_NeverRestarts()
        {
            UpkeepBench bench = MakeOnline();
            bench.Station.IsLinkOpen = false;
            bench.Station.IsLinkWanted = false;
            bench.PassMinutes(10000);
            Assert.IsFalse(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void Offline_OneConnectionBeginsTheHoursAnew()
        {
            UpkeepBench bench = MakeOnline();
            bench.Station.IsLinkOpen = false;
            bench.PassMinutes(350);
            bench.Station.IsLinkOpen = true;
            bench.PassMinutes(1);
            bench.Station.IsLinkOpen = false;
            bench.PassMinutes(350);
            Assert.IsFalse(bench.Planner.IsRequested);
            bench.PassMinutes(15);
            Assert.IsTrue(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void LowMemory_RestartsWhenItLastsTenMinutes()
        {
            UpkeepBench bench = MakeOnline();
            bench.PassMinutes(61);
            bench.FreeMemory = 8191;
            bench.PassMinutes(8);
            bench.FreeMemory = 8192;
            bench.PassMinutes(2);
            bench.FreeMemory = 8191;
            bench.PassMinutes(9);
            Assert.IsFalse(bench.Planner.IsRequested);
            bench.PassMinutes(2);
            Assert.IsTrue(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void LowMemory_NotInTheFirstHour()
        {
            UpkeepBench bench = MakeOnline();
            bench.FreeMemory = 100;
            bench.PassMinutes(59);
            Assert.IsFalse(bench.Planner.IsRequested);
            bench.PassMinutes(2);
            Assert.IsTrue(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void LowMemory_LimitZero_NeverRestarts()
        {
            UpkeepBench bench = MakeOnline();
            bench.Model.Set(Setting.RestartBelowFreeMemory, 0, "0");
            bench.FreeMemory = 0;
            bench.PassMinutes(10000);
            Assert.IsFalse(bench.Planner.IsRequested);
        }

        [TestMethod]
        public void FourHundredDays_RestartBeforeThePlatformsTimeWraps()
        {
            // 2 to the power of 32 ticks of 10 ms are 497 days.
            UpkeepBench bench = MakeOnline();
            bench.Station.IsIdle = false;
            for (int day = 0; day < 399; day++)
            {
                bench.Clock.Advance(24 * 3600000L);
                bench.PassMinutes(1);
            }

            Assert.IsFalse(bench.Planner.IsRequested);
            bench.Clock.Advance(24 * 3600000L);
            bench.PassMinutes(1);
            Assert.IsTrue(bench.Planner.IsRequested);
            Assert.AreEqual(0, bench.Rebooter.Count);
            bench.Station.IsIdle = true;
            bench.PassMinutes(1);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Session_KeepsTheBoardRunning()
        {
            UpkeepBench bench = MakeOnline();
            bench.FreeMemory = 100;
            bench.Station.IsIdle = false;
            bench.PassMinutes(10000);
            Assert.IsTrue(bench.Planner.IsRequested);
            Assert.AreEqual(0, bench.Rebooter.Count);
        }

        private static UpkeepBench MakeOnline()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.IsUp = true;
            bench.Station.IsLinkOpen = true;
            return bench;
        }
    }
}
