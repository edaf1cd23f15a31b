// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedConnectorTests
    {
        [TestMethod]
        public void FixedCable_HasNeitherLockNorProximity()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();

            Assert.IsNull(bench.Connector.Hardware.Lock);
            Assert.IsNull(bench.Connector.Hardware.Proximity);
            Assert.IsTrue(bench.Connector.IsCableConnected);
        }

        [TestMethod]
        public void FixedCable_PlugsAndUnplugsAtTheCar()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();

            Assert.IsTrue(bench.Connector.Plug());
            bench.ExpectPilot(PilotState.B);
            Assert.IsTrue(bench.Connector.Unplug());
            bench.ExpectPilot(PilotState.A);
            bench.Connector.Plug();
            bench.Connector.UnplugAtCar();
            bench.ExpectPilot(PilotState.A);
        }

        [TestMethod]
        public void SocketOutlet_FeelsTheCable()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            IProximity proximity = bench.Connector.Hardware.Proximity;
            bench.Connector.CableDeciamperes = 200;
            Assert.AreEqual((int)0, proximity.CableDeciamperes);

            bench.Connector.PlugCable();
            Assert.AreEqual((int)200, proximity.CableDeciamperes);
            bench.ExpectPilot(PilotState.A);
            bench.Connector.Plug();
            bench.ExpectPilot(PilotState.B);
            bench.Connector.UnplugAtCar();
            Assert.AreEqual((int)200, proximity.CableDeciamperes);
            bench.ExpectPilot(PilotState.A);
            bench.Connector.Unplug();
            Assert.AreEqual((int)0, proximity.CableDeciamperes);
        }

        [TestMethod]
        public void SocketOutlet_LockHoldsTheCableButNotAtTheCar()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.Connector.Plug();
            bench.Connector.Lock.Set(true);
            bench.Pass(400);

            Assert.IsFalse(bench.Connector.Unplug());
            Assert.IsTrue(bench.Connector.IsCarConnected);
            bench.Connector.UnplugAtCar();
            Assert.IsFalse(bench.Connector.IsCarConnected);
            Assert.IsTrue(bench.Connector.IsCableConnected);
            Assert.IsTrue(bench.Connector.Plug());
            bench.ExpectPilot(PilotState.B);
        }

        [TestMethod]
        public void SocketOutlet_BoltOut_TakesNoCable()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.Connector.Lock.Set(true);
            bench.Pass(400);

            Assert.IsFalse(bench.Connector.Plug());
            Assert.IsFalse(bench.Connector.IsCarConnected);
            Assert.IsTrue(bench.Connector.Unplug());
        }

        [TestMethod]
        public void SocketOutlet_CableLimitsTheCar()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.MakeImmediate();
            bench.Connector.CableDeciamperes = 130;
            bench.Connector.Plug();
            bench.Offer(320);
            bench.Close(true);

            bench.ExpectCurrent(13000);
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Connector.CableDeciamperes = 160);
        }

        [TestMethod]
        public void GroundFailure_TripsAndOpensWithoutTheFirmware()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.Fault(FaultCode.GroundFailure, true);

            Assert.IsTrue(bench.Connector.Hardware.ResidualCurrent.IsTripped);
            bench.ExpectContacts(ContactorFeedback.Open);
            bench.ExpectCurrent(0);
            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
            bench.Close(false);
            bench.Connector.Fault(FaultCode.GroundFailure, false);
            Assert.IsFalse(bench.Connector.Hardware.ResidualCurrent.IsTripped);
            bench.ExpectContacts(ContactorFeedback.Open);
        }

        [TestMethod]
        public void DeviceFaults_ShowInTheDevices()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            ConnectorHardware hardware = bench.Connector.Hardware;

            bench.Connector.Fault(FaultCode.PowerSwitchFailure, true);
            bench.ExpectContacts(ContactorFeedback.Closed);
            bench.Connector.Fault(FaultCode.PowerMeterFailure, true);
            Assert.IsFalse(hardware.Meter.Sample());
            bench.Connector.Fault(FaultCode.EVCommunicationError, true);
            bench.ExpectPilot(PilotState.E);
            bench.Connector.Fault(FaultCode.HighTemperature, true);
            Assert.IsTrue(hardware.Temperature.TryRead(out int decidegrees));
            Assert.AreEqual(SimulatedTemperatureSensor.OverheatedDecidegrees, decidegrees);
            bench.Connector.Fault(FaultCode.ConnectorLockFailure, true);
            hardware.Lock.Set(true);
            bench.Pass(400);
            bench.ExpectLock(LockState.Jammed);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Station.Safety.GetFault(1));
        }

        [TestMethod]
        public void OtherFaults_ShowInTheSafetyController()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            ISafetyController safety = bench.Station.Hardware.Safety;

            bench.Connector.Fault(FaultCode.WeakSignal, true);
            Assert.AreEqual((int)FaultCode.WeakSignal, (int)safety.GetFault(1));
            bench.Connector.Fault(FaultCode.UnderVoltage, true);
            Assert.AreEqual((int)FaultCode.UnderVoltage, (int)safety.GetFault(1));
            bench.Connector.Fault(FaultCode.ConnectorLockFailure, true);
            Assert.AreEqual((int)FaultCode.ConnectorLockFailure, (int)safety.GetFault(1));
            bench.Connector.Fault(FaultCode.ConnectorLockFailure, false);
            bench.Connector.Fault(FaultCode.UnderVoltage, false);
            Assert.AreEqual((int)FaultCode.WeakSignal, (int)safety.GetFault(1));
        }

        [TestMethod]
        public void ClearFaults_ClearsAll()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            for (int code = (int)FaultCode.None + 1; code <= (int)FaultCode.WeakSignal; code++)
            {
                bench.Connector.Fault((FaultCode)code, true);
            }

            bench.Connector.ClearFaults();

            bench.ExpectPilot(PilotState.A);
            bench.ExpectContacts(ContactorFeedback.Open);
            Assert.IsTrue(bench.Connector.Meter.Sample());
            Assert.IsFalse(bench.Connector.ResidualCurrent.IsTripped);
            Assert.IsFalse(bench.Connector.Lock.IsBlocked);
            Assert.IsFalse(bench.Connector.Temperature.IsOverheated);
            Assert.AreEqual((int)FaultCode.None, (int)bench.Station.Safety.GetFault(1));
        }

        [TestMethod]
        public void Fault_None_IsRefused()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();

            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => bench.Connector.Fault(FaultCode.None, true));
        }
    }
}
