// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class CurrentAllocatorTests
    {
        [TestMethod]
        public void Nobody_GetsNothing()
        {
            StationBench bench = Create(2, 0);
            bench.Plug(1, PilotState.C);

            ExpectGranted(bench, 0, 0);
        }

        [TestMethod]
        public void NoStationLimit_EachGetsItsOwn()
        {
            StationBench bench = Create(3, 0);
            bench.Services.Model.Set(Setting.MaxCurrent, 2, "16");
            bench.Charge(1);
            bench.Charge(2);

            ExpectGranted(bench, 320, 160, 0);
        }

        [TestMethod]
        public void StationLimit_IsSharedEqually()
        {
            StationBench bench = Create(4, 40);
            bench.Charge(1);
            ExpectGranted(bench, 320, 0, 0, 0);
            bench.Charge(2);
            ExpectGranted(bench, 200, 200, 0, 0);
            bench.Charge(3);
            ExpectGranted(bench, 133, 133, 133, 0);
            bench.Charge(4);
            ExpectGranted(bench, 100, 100, 100, 100);
        }

        [TestMethod]
        public void WhatOneDoesNotNeed_GoesToTheOthers()
        {
            StationBench bench = Create(3, 63);
            bench.Services.Model.Set(Setting.MaxCurrent, 2, "10");
            bench.Charge(1);
            bench.Charge(2);
            bench.Charge(3);

            ExpectGranted(bench, 265, 100, 265);
        }

        [TestMethod]
        public void NotEnoughForAll_TheLatestGetsNothing()
        {
            StationBench bench = Create(4, 20);
            bench.Charge(3);
            bench.Pass(100);
            bench.Charge(1);
            bench.Pass(100);
            bench.Charge(4);
            bench.Pass(100);
            ExpectGranted(bench, 66, 0, 66, 66);

            bench.Charge(2);
            ExpectGranted(bench, 66, 0, 66, 66);

            bench.Services.Set(Setting.StationMaxCurrent, "13");
            ExpectGranted(bench, 65, 0, 65, 0);
            bench.Services.Set(Setting.StationMaxCurrent, "6");
            ExpectGranted(bench, 0, 0, 60, 0);
            bench.Services.Set(Setting.StationMaxCurrent, "5");
            ExpectGranted(bench, 0, 0, 0, 0);
        }

        [TestMethod]
        public void ExactlySixAmperesEach_IsEnough()
        {
            StationBench bench = Create(4, 24);
            for (int id = 1; id <= 4; id++)
            {
                bench.Charge(id);
            }

            ExpectGranted(bench, 60, 60, 60, 60);
        }

        [TestMethod]
        public void OneEnds_TheOthersGetItsPart()
        {
            StationBench bench = Create(2, 32);
            bench.Charge(1, "ONE");
            bench.Charge(2, "TWO");
            bench.Pass(500);
            ExpectGranted(bench, 160, 160);

            bench.Show("ONE");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(500);

            ExpectGranted(bench, 0, 320);
        }

        [TestMethod]
        public void Cable_LimitsItsConnector()
        {
            StationBench bench = Create(2, 40, true);
            bench.Charge(1);
            bench.Charge(2);
            bench.Devices[0].Proximity.CableDeciamperes = 130;
            ExpectGranted(bench, 130, 270);

            bench.Devices[0].Proximity.CableDeciamperes = 630;
            ExpectGranted(bench, 200, 200);
        }

        [TestMethod]
        public void CableThatCannotCarrySixAmperes_TakesNothingFromTheOthers()
        {
            StationBench bench = Create(2, 10, true);
            bench.Charge(1);
            bench.Pass(100);
            bench.Charge(2);
            bench.Devices[0].Proximity.CableDeciamperes = 0;

            ExpectGranted(bench, 0, 100);
        }

        [TestMethod]
        public void Hot_HalfTheCurrent()
        {
            StationBench bench = Create(1, 0);
            bench.Charge(1);
            ExpectAt(bench, 599, 320);
            ExpectAt(bench, 600, 160);
            ExpectAt(bench, 740, 160);
        }

        [TestMethod]
        public void Hot_CoolsDown_FullCurrentOnlyBelow55()
        {
            // Otherwise a temperature around the limit would change the offer ten times a second.
            StationBench bench = Create(1, 0);
            bench.Charge(1);
            ExpectAt(bench, 600, 160);
            ExpectAt(bench, 599, 160);
            ExpectAt(bench, 550, 160);
            ExpectAt(bench, 549, 320);
            ExpectAt(bench, 599, 320);
        }

        [TestMethod]
        public void Hot_SensorFallsSilent_StaysAsItWas()
        {
            StationBench bench = Create(1, 0);
            bench.Charge(1);
            ExpectAt(bench, 650, 160);
            bench.Devices[0].Thermometer.IsSilent = true;
            ExpectGranted(bench, 160);
        }

        [TestMethod]
        public void Hot_LessThanSixAmperesLeft_PassesAllOn()
        {
            StationBench bench = Create(2, 16);
            bench.Services.Model.Set(Setting.MaxCurrent, 1, "11");
            bench.Charge(1);
            bench.Pass(100);
            bench.Charge(2);
            bench.Devices[0].Thermometer.Decidegrees = 600;

            ExpectGranted(bench, 0, 160);
        }

        private static StationBench Create(int connectors, int stationAmperes, bool hasSockets = false)
        {
            StationBench bench = StationBench.Online(connectors, hasSockets);
            bench.Services.Set(Setting.StationMaxCurrent, stationAmperes.ToString());
            return bench;
        }

        private static void ExpectAt(StationBench bench, int decidegrees, int expected)
        {
            bench.Devices[0].Thermometer.Decidegrees = decidegrees;
            ExpectGranted(bench, expected);
        }

        private static void ExpectGranted(StationBench bench, params int[] expected)
        {
            bench.Allocator.Allocate();
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual(expected[i], bench.Connectors[i].GrantedDeciamperes, "connector " + (i + 1).ToString());
            }
        }
    }
}
