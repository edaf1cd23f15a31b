// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class StationTests
    {
        [TestMethod]
        public void PermissionForAny_OtherCablePlugged_Moves()
        {
            StationBench bench = StationBench.Online(3);
            bench.Show("TAG");
            bench.ExpectPermission(1, "TAG");

            bench.Plug(3);
            bench.Turn();

            bench.ExpectPermission(1, null);
            bench.ExpectPermission(3, "TAG");
            bench.ExpectTransaction(3, "TAG");
            bench.ExpectStatus(1, ConnectorStatus.Available);
        }

        [TestMethod]
        public void PermissionForAny_PreparedCablePlugged_Stays()
        {
            StationBench bench = StationBench.Online(2);
            bench.Show("TAG");

            bench.Plug(1);
            bench.Turn();

            bench.ExpectTransaction(1, "TAG");
            bench.ExpectPermission(2, null);
        }

        [TestMethod]
        public void PermissionForOne_OtherCablePlugged_Stays()
        {
            StationBench bench = StationBench.Online(2);
            bench.Connectors[0].Permit(new ChargingPermission("TAG", null, true, false));

            bench.Plug(2);
            bench.Turn();

            bench.ExpectPermission(1, "TAG");
            bench.ExpectPermission(2, null);
        }

        [TestMethod]
        public void PermissionForAny_OtherCableFinishing_Stays()
        {
            // That vehicle has charged already and just stands there.
            StationBench bench = StationBench.Online(2);
            bench.Charge(2, "OTHER");
            bench.Show("OTHER");
            bench.Devices[1].Pilot.State = PilotState.B;
            bench.Pass(1000);
            bench.ExpectStatus(2, ConnectorStatus.Finishing);
            bench.Connectors[0].Permit(new ChargingPermission("TAG", null, false, true));
            bench.Pass(1000);

            bench.ExpectPermission(1, "TAG");
            bench.ExpectPermission(2, null);
        }

        [TestMethod]
        public void PermissionForAny_FaultedOrInoperativeCable_IsNoTarget()
        {
            StationBench bench = StationBench.Online(3);
            bench.Services.Model.Set(Setting.Operative, 2, "false");
            bench.Devices[2].ResidualCurrent.IsTripped = true;
            bench.Turn();
            bench.Show("TAG");
            bench.Plug(2);
            bench.Plug(3);
            bench.Pass(1000);

            bench.ExpectPermission(1, "TAG");
            bench.ExpectPermission(2, null);
            bench.ExpectPermission(3, null);
        }

        [TestMethod]
        public void TwoPermissionsForAny_EachGoesOnce()
        {
            StationBench bench = StationBench.Online(4);
            bench.Show("ONE");
            bench.Show("TWO");
            bench.Plug(4);
            bench.Turn();
            bench.Plug(3);
            bench.Turn();

            bench.ExpectTransaction(4, "ONE");
            bench.ExpectTransaction(3, "TWO");
            bench.ExpectPermission(1, null);
            bench.ExpectPermission(2, null);
        }

        [TestMethod]
        public void MovedPermission_CountsTheTimeForThePlugAnew()
        {
            StationBench bench = StationBench.Online(2);
            bench.Services.Set(Setting.ConnectionTimeOut, "10");
            bench.Show("TAG");
            bench.Pass(9000);
            bench.Plug(2);
            bench.Pass(5000);

            bench.ExpectTransaction(2, "TAG");
        }

        [TestMethod]
        public void Leds_ShowTheStatus()
        {
            StationBench bench = StationBench.Online(1);
            ExpectLed(bench, LedSignal.Available);
            bench.Plug(1);
            ExpectLed(bench, LedSignal.Waiting);
            bench.Permit(1, "TAG");
            bench.Devices[0].Pilot.State = PilotState.C;
            bench.Pass(500);
            ExpectLed(bench, LedSignal.Charging);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(500);
            ExpectLed(bench, LedSignal.Suspended);
            bench.Show("TAG");
            bench.Pass(500);
            ExpectLed(bench, LedSignal.Finished);
            bench.Devices[0].ResidualCurrent.IsTripped = true;
            bench.Turn();
            ExpectLed(bench, LedSignal.Fault);
            bench.Devices[0].ResidualCurrent.IsTripped = false;
            bench.Unplug(1);
            bench.Services.Model.Set(Setting.Operative, 1, "false");
            bench.Turn();
            ExpectLed(bench, LedSignal.Unavailable);
        }

        [TestMethod]
        public void Energy_WaitsForTheTestOfTheResidualCurrentMonitor()
        {
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].ResidualCurrent.TestState = TestState.Running;
            bench.Charge(1);
            bench.Pass(1000);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            Assert.AreEqual((int)PilotOutput.Standby, (int)bench.Devices[0].Pilot.Output);

            bench.Devices[0].ResidualCurrent.TestState = TestState.Passed;
            bench.Pass(200);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
            bench.ExpectStatus(1, ConnectorStatus.Charging);
        }

        [TestMethod]
        public void Energy_IsRefusedByAMonitorThatFailsItsTest()
        {
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].ResidualCurrent.TestState = TestState.Failed;
            bench.Plug(1, PilotState.C);
            bench.Show("TAG");
            bench.Pass(1000);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            bench.ExpectStatus(1, ConnectorStatus.Faulted);
        }

        [TestMethod]
        public void ShutDown_OpensAllContactors()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1, "ONE");
            bench.Charge(2, "TWO");
            bench.Pass(500);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn && bench.Devices[1].Contactor.IsCoilOn);

            bench.Station.ShutDown();

            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
            Assert.IsFalse(bench.Devices[1].Contactor.IsCoilOn);
        }

        private static void ExpectLed(StationBench bench, LedSignal expected)
        {
            Assert.AreEqual((int)expected, (int)bench.Devices[0].Led.Signal);
        }
    }
}
