// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class AccessPointRuleTests
    {
        [TestMethod]
        public void NoNetwork_OpensAfterTheMinutesThatAreSet()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.PassMinutes(9);
            Assert.AreEqual(0, bench.Network.Orders);
            bench.PassMinutes(2);
            Assert.AreEqual(1, bench.Network.Orders);
            Assert.IsTrue(bench.Network.IsAccessPointWanted);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void OpenWithEarlierPassword_RestartsWithThePresentOne()
        {
            UpkeepBench bench = new UpkeepBench(true, true);
            bench.PassSeconds(12);
            Assert.AreEqual(1, bench.Rebooter.Count);

            bench = new UpkeepBench(true);
            bench.PassSeconds(60);
            Assert.AreEqual(0, bench.Rebooter.Count);
        }

        [TestMethod]
        public void NoNetwork_ZeroMinutes_StaysClosed()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Model.Set(Setting.AccessPointAfterMinutes, 0, "0");
            bench.PassMinutes(2000);
            Assert.AreEqual(0, bench.Network.Orders);
        }

        [TestMethod]
        public void NetworkInBetween_BeginsTheMinutesAnew()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.PassMinutes(9);
            bench.Network.IsUp = true;
            bench.PassMinutes(1);
            bench.Network.IsUp = false;
            bench.PassMinutes(9);
            Assert.AreEqual(0, bench.Network.Orders);
        }

        [TestMethod]
        public void NetworkWithoutCsms_StaysClosed()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.IsUp = true;
            bench.PassMinutes(300);
            Assert.AreEqual(0, bench.Network.Orders);
        }

        [TestMethod]
        public void Session_PutsTheRestartOff()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Station.IsIdle = false;
            bench.PassMinutes(300);
            Assert.AreEqual(1, bench.Network.Orders);
            Assert.AreEqual(0, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Open_ClosesWhenTheCsmsStaysConnected()
        {
            UpkeepBench bench = new UpkeepBench(true);
            bench.Network.IsUp = true;
            bench.PassMinutes(60);
            bench.Station.IsLinkOpen = true;
            bench.PassMinutes(10);
            bench.Station.IsLinkOpen = false;
            bench.PassMinutes(1);
            bench.Station.IsLinkOpen = true;
            bench.PassMinutes(14);
            Assert.AreEqual(0, bench.Network.Orders);
            bench.PassMinutes(2);
            Assert.AreEqual(1, bench.Network.Orders);
            Assert.IsFalse(bench.Network.IsAccessPointWanted);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Button_OpensAtOnce()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.IsUp = true;
            bench.Hold(false, 100);
            bench.Hold(true, 1000);
            bench.Hold(false, 100);
            bench.PassSeconds(20);
            Assert.AreEqual(1, bench.Network.Orders);
            Assert.IsTrue(bench.Network.IsAccessPointWanted);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Failure_IsNotTriedAgainAtOnce()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.Answer = NetworkReply.Failed;
            bench.PassMinutes(15);
            Assert.AreEqual(1, bench.Network.Orders);
            Assert.AreEqual("Access point: because", bench.Station.LastLine);
            bench.PassMinutes(10);
            Assert.AreEqual(2, bench.Network.Orders);
            Assert.AreEqual(0, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Busy_IsTriedAgain()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Network.Answer = NetworkReply.Busy;
            bench.PassMinutes(11);
            bench.Network.Answer = NetworkReply.NeedsRestart;
            bench.PassMinutes(1);
            Assert.AreEqual(1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void BoardWithoutAccessPoint_IsLeftAlone()
        {
            FakeNetwork none = new FakeNetwork { HasAccessPoint = false };
            UpkeepBench bench = new UpkeepBench();
            AccessPointRule rule = new AccessPointRule(bench.Clock, bench.Model, bench.Station, bench.Planner, none, none);
            rule.Open();
            for (int i = 0; i < 100; i++)
            {
                bench.Clock.AdvanceSeconds(60);
                rule.Poll();
            }

            Assert.AreEqual(0, none.Orders);
        }
    }
}
