// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class LinkWatchTests
    {
        [TestMethod]
        public void LongLoss_IsNotedAfterAnHour_ThenOnceADay_AndItsEnd()
        {
            UpkeepBench bench = MakeQuiet();
            bench.PassMinutes(59);
            Assert.AreEqual(string.Empty, bench.GetIncidents());
            bench.PassMinutes(2);
            Assert.AreEqual("start+3601s CSMS not reached for 1 h: refused|", bench.GetIncidents());
            bench.PassMinutes(24 * 60);
            bench.Station.IsLinkOpen = true;
            bench.PassMinutes(1);
            string[] lines = bench.GetIncidents().Split('|');
            Assert.AreEqual(4, lines.Length);
            Assert.IsTrue(lines[1].EndsWith("CSMS not reached for 25 h: refused"), lines[1]);
            Assert.IsTrue(lines[2].EndsWith("CSMS connected again after 25 h"), lines[2]);
        }

        [TestMethod]
        public void LinkThatFlaps_WritesNothing()
        {
            UpkeepBench bench = MakeQuiet();
            for (int i = 0; i < 500; i++)
            {
                bench.Station.IsLinkOpen = !bench.Station.IsLinkOpen;
                bench.PassMinutes(1);
            }

            Assert.AreEqual(string.Empty, bench.GetIncidents());
        }

        [TestMethod]
        public void BoardWithoutCsms_WritesNothing()
        {
            UpkeepBench bench = MakeQuiet();
            bench.Station.IsLinkWanted = false;
            bench.PassMinutes(3000);
            Assert.AreEqual(string.Empty, bench.GetIncidents());
        }

        private static UpkeepBench MakeQuiet()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.IsUp = true;
            bench.Model.Set(Config.Setting.RestartAfterHoursOffline, 0, "0");
            return bench;
        }
    }
}
