// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedStationTests
    {
        [TestMethod]
        public void FourConnectors_ChargeEachForItself()
        {
            SimulatedBench bench = new SimulatedBench(4, false);
            for (int id = 1; id <= 4; id++)
            {
                Charge(bench.Station, id, id * 60);
            }

            bench.Pass(3600000);

            for (int id = 1; id <= 4; id++)
            {
                ConnectorHardware hardware = bench.Station.Hardware.Connectors[id - 1];
                hardware.Meter.Sample();
                Assert.IsTrue(hardware.Meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long register));
                Assert.AreEqual(id * 4140000L, register);
            }

            Assert.AreEqual(41400000L, bench.Station.TotalDeliveredMilliwattHours);
        }

        [TestMethod]
        public void FourConnectors_FaultOfOneLeavesTheOthers()
        {
            SimulatedBench bench = new SimulatedBench(4, false);
            for (int id = 1; id <= 4; id++)
            {
                Charge(bench.Station, id, 160);
            }

            bench.Station.Fault(3, FaultCode.GroundFailure, true);
            bench.Station.Unplug(4);
            bench.Pass(3600000);

            Assert.AreEqual(22080000L, bench.Station.TotalDeliveredMilliwattHours);
            Assert.IsTrue(bench.Station.GetConnector(1).Contactor.IsClosed);
            Assert.IsFalse(bench.Station.GetConnector(3).Contactor.IsClosed);
        }

        [TestMethod]
        public void PowerCycle_OpensContactorAndResetsPilot()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Pass(3600000);

            bench.Station.PowerCycle();

            bench.ExpectContacts(ContactorFeedback.Open);
            Assert.AreEqual((int)PilotOutput.Standby, (int)bench.Connector.Pilot.Output);
            bench.ExpectCurrent(0);
            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void PowerCycle_TheWorldLivesOn()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Car.StateOfCharge = 30000;
            bench.Pass(3600000);
            int stateOfCharge = bench.Car.StateOfCharge;
            IEnergyMeter meter = bench.Connector.Hardware.Meter;
            meter.Sample();

            bench.Station.PowerCycle();
            bench.Pass(600000);

            Assert.IsFalse(meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out long _));
            Assert.AreEqual(11040000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
            bench.ExpectPilot(PilotState.B);
            Assert.AreEqual(stateOfCharge, bench.Car.StateOfCharge);
            bench.Offer(160);
            bench.Close(true);
            bench.Pass(3600000);
            Assert.AreEqual(22080000L, bench.Read(Measurand.EnergyActiveImportRegister, Phase.All));
        }

        [TestMethod]
        public void PowerCycle_FaultsOfTheOutsideStay()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.Connector.Fault(FaultCode.GroundFailure, true);
            bench.Connector.Fault(FaultCode.PowerSwitchFailure, true);
            bench.Connector.Fault(FaultCode.OverVoltage, true);

            bench.Station.PowerCycle();

            Assert.IsTrue(bench.Connector.ResidualCurrent.IsTripped);
            bench.ExpectContacts(ContactorFeedback.Closed);
            Assert.AreEqual((int)FaultCode.OverVoltage, (int)bench.Station.Safety.GetFault(1));
        }

        [TestMethod]
        public void PowerCycle_VolatileStateIsGone()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.Connector.ResidualCurrent.Trip();
            bench.Station.PresentTag("04A2B3C4");
            bench.Station.PowerFail.IsFailing = true;
            bench.Connector.Hardware.Led.Show(LedSignal.Charging);

            bench.Station.PowerCycle();

            Assert.IsFalse(bench.Connector.ResidualCurrent.IsTripped);
            Assert.IsNull(bench.Station.Hardware.Reader.TakeTag());
            Assert.IsFalse(bench.Station.Hardware.PowerFail.IsFailing);
            Assert.IsFalse(bench.Connector.Led.IsLit);
        }

        [TestMethod]
        public void Connectors_AreCountedFromOne()
        {
            SimulatedBench bench = new SimulatedBench(2, false);

            Assert.AreEqual((int)2, bench.Station.ConnectorCount);
            Assert.AreSame(bench.Station.Hardware.Connectors[1], bench.Station.GetConnector(2).Hardware);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Station.GetConnector(0));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Station.GetConnector(3));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new SimulatedBench(0, false));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new SimulatedBench(5, false));
        }

        private static void Charge(SimulatedStation station, int connectorId, int deciamperes)
        {
            SimulatedConnector connector = station.GetConnector(connectorId);
            connector.Car.MaximumDeciamperes = 320;
            connector.Car.ReactionMilliseconds = 0;
            connector.Car.RampMilliamperesPerSecond = 0;
            connector.Contactor.TravelMilliseconds = 0;
            station.Plug(connectorId);
            connector.Hardware.Pilot.Set(PilotOutput.Pwm, deciamperes);
            connector.Hardware.Contactor.Set(true);
        }
    }
}
