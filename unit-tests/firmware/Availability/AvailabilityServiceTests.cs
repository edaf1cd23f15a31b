// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class AvailabilityServiceTests
    {
        [TestMethod]
        public void OneConnector_IdleIsChangedAtOnce()
        {
            StationBench bench = StationBench.Online(2);
            Change(bench, 2, false, AvailabilityResult.Accepted);
            bench.Turn();
            bench.ExpectStatus(1, ConnectorStatus.Available);
            bench.ExpectStatus(2, ConnectorStatus.Unavailable);

            Change(bench, 2, true, AvailabilityResult.Accepted);
            bench.Turn();
            bench.ExpectStatus(2, ConnectorStatus.Available);
        }

        [TestMethod]
        public void Station_ChangesAll()
        {
            StationBench bench = StationBench.Online(2);
            Change(bench, 0, false, AvailabilityResult.Accepted);
            bench.Turn();
            bench.ExpectStatus(1, ConnectorStatus.Unavailable);
            bench.ExpectStatus(2, ConnectorStatus.Unavailable);

            Change(bench, 0, true, AvailabilityResult.Accepted);
            bench.Turn();
            bench.ExpectStatus(1, ConnectorStatus.Available);
            bench.ExpectStatus(2, ConnectorStatus.Available);
        }

        [TestMethod]
        public void NoSuchConnector_IsRejected()
        {
            StationBench bench = StationBench.Online(2);
            Change(bench, 3, false, AvailabilityResult.Rejected);
            Change(bench, -1, false, AvailabilityResult.Rejected);
            Assert.IsTrue(bench.Connectors[0].IsOperative && bench.Connectors[1].IsOperative);
        }

        [TestMethod]
        public void Charging_IsScheduledAndTheTransactionGoesOn()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            Change(bench, 1, false, AvailabilityResult.Scheduled);
            bench.Pass(60000);
            bench.ExpectTransaction(1, "TAG");
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);

            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);
            bench.Unplug(1);
            bench.Pass(1000);
            bench.ExpectStatus(1, ConnectorStatus.Unavailable);
        }

        [TestMethod]
        public void StationWithOneCharging_IsScheduledAndTheOthersChangeAtOnce()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1);
            Change(bench, 0, false, AvailabilityResult.Scheduled);
            bench.Pass(1000);

            bench.ExpectTransaction(1, "TAG");
            bench.ExpectStatus(2, ConnectorStatus.Unavailable);
        }

        [TestMethod]
        public void Charging_BackInServiceBeforeTheEnd_StaysInService()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            Change(bench, 1, false, AvailabilityResult.Scheduled);
            bench.Pass(1000);
            Change(bench, 1, true, AvailabilityResult.Accepted);
            bench.Unplug(1);
            bench.Pass(1000);

            bench.ExpectStatus(1, ConnectorStatus.Available);
        }

        [TestMethod]
        public void Switches_SurviveARestart()
        {
            StationBench bench = StationBench.Online(2);
            Change(bench, 2, false, AvailabilityResult.Accepted);

            DeviceModel restarted = new DeviceModel(2, new SettingsFile(bench.Services.Files));

            Assert.IsTrue(restarted.GetBoolean(Setting.Operative, 1));
            Assert.IsFalse(restarted.GetBoolean(Setting.Operative, 2));
        }

        [TestMethod]
        public void WithParts_SwitchesOfTheConnectorsFollow()
        {
            StationBench bench = StationBench.Online(2);
            AvailabilityService service = Create(bench);
            service.Change(2, 1, false, false);
            service.Change(1, 0, false, false);
            Change(bench, 2, true, AvailabilityResult.Accepted);
            Assert.IsTrue(bench.Connectors[1].IsOperative);

            service.Change(2, 1, false, false);
            Change(bench, 0, true, AvailabilityResult.Accepted);
            Assert.IsTrue(bench.Connectors[0].IsOperative && bench.Connectors[1].IsOperative);
        }

        [TestMethod]
        public void WithoutParts_EachSwitchIsOnItsOwn()
        {
            StationBench bench = StationBench.Online(2);
            AvailabilityService service = Create(bench);
            service.Change(1, 1, false, false);
            service.Change(1, 0, false, false);
            service.Change(0, 0, false, false);
            Assert.IsFalse(bench.Connectors[0].IsOperative || bench.Connectors[1].IsOperative);

            service.Change(0, 0, true, false);
            Assert.IsFalse(bench.Connectors[0].IsOperative);
            Assert.IsTrue(bench.Connectors[1].IsOperative);
            service.Change(1, 0, true, false);
            Assert.IsFalse(bench.Connectors[0].IsOperative);
            service.Change(1, 1, true, false);
            Assert.IsTrue(bench.Connectors[0].IsOperative);
        }

        [TestMethod]
        public void NoSuchPart_IsRejected()
        {
            AvailabilityService service = Create(StationBench.Online(1));
            Assert.AreEqual((int)AvailabilityResult.Rejected, (int)service.Change(1, 2, false, false));
            Assert.AreEqual((int)AvailabilityResult.Rejected, (int)service.Change(1, -1, false, false));
            Assert.AreEqual((int)AvailabilityResult.Rejected, (int)service.Change(2, 1, false, false));
        }

        private static AvailabilityService Create(StationBench bench)
        {
            return new AvailabilityService(bench.Services.Model, bench.Services.Queue, bench.Reporter, bench.Connectors);
        }

        private static void Change(StationBench bench, int connectorId, bool operative, AvailabilityResult expected)
        {
            Assert.AreEqual((int)expected, (int)Create(bench).Change(connectorId, 0, operative, true));
        }
    }
}
