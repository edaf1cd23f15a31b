// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedSafetyTests
    {
        [TestMethod]
        public void Bench_LeavesTheContactorToTheFirmware()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            Assert.IsFalse(bench.Station.Hardware.Safety.IsIndependent);

            bench.Connector.Unplug();
            bench.Connector.Fault(FaultCode.InternalError, true);
            bench.Pass(1000);

            bench.ExpectContacts(ContactorFeedback.Closed);
        }

        [TestMethod]
        public void Independent_OpensWhenTheCarGoes()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Station.Safety.IsIndependent = true;
            bench.ExpectContacts(ContactorFeedback.Closed);

            bench.Connector.Unplug();
            bench.ExpectContacts(ContactorFeedback.Open);
            bench.Connector.Plug();
            bench.ExpectContacts(ContactorFeedback.Closed);
        }

        [TestMethod]
        public void Independent_OpensOnItsFault()
        {
            SimulatedBench bench = SimulatedBench.Charging();
            bench.Station.Safety.IsIndependent = true;

            bench.Connector.Fault(FaultCode.OverVoltage, true);

            bench.ExpectContacts(ContactorFeedback.Open);
            Assert.AreEqual((int)0, bench.Connector.Contactor.OpenedUnderLoadCount);
        }

        [TestMethod]
        public void Faults_BelongToTheirConnector()
        {
            SimulatedBench bench = new SimulatedBench(2, false);
            ISafetyController safety = bench.Station.Hardware.Safety;

            bench.Station.Fault(2, FaultCode.OtherError, true);

            Assert.AreEqual((int)FaultCode.None, (int)safety.GetFault(1));
            Assert.AreEqual((int)FaultCode.OtherError, (int)safety.GetFault(2));
            Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => safety.GetFault(3));
        }

        [TestMethod]
        public void Trip_StaysLatchedUntilReset()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.ResidualCurrent.Trip();
            bench.Pass(60000);
            Assert.IsTrue(bench.Connector.Hardware.ResidualCurrent.IsTripped);
            bench.ExpectContacts(ContactorFeedback.Open);
            bench.Connector.ResidualCurrent.Reset();
            Assert.IsFalse(bench.Connector.Hardware.ResidualCurrent.IsTripped);
        }

        [TestMethod]
        public void Leak_DefiesReset()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            bench.Connector.ResidualCurrent.IsLeaking = true;

            bench.Connector.ResidualCurrent.Reset();
            Assert.IsTrue(bench.Connector.ResidualCurrent.IsTripped);
            bench.Connector.ResidualCurrent.IsLeaking = false;
            Assert.IsTrue(bench.Connector.ResidualCurrent.IsTripped);
            bench.Connector.ResidualCurrent.Reset();
            Assert.IsFalse(bench.Connector.ResidualCurrent.IsTripped);
        }

        [TestMethod]
        public void SelfTest_AnswersOrFails()
        {
            SimulatedBench bench = SimulatedBench.WithFixedCable();
            IResidualCurrentMonitor monitor = bench.Connector.Hardware.ResidualCurrent;

            Assert.AreEqual((int)TestState.Passed, (int)monitor.SelfTest());
            bench.Connector.ResidualCurrent.FailsSelfTest = true;
            Assert.AreEqual((int)TestState.Failed, (int)monitor.SelfTest());
            Assert.IsFalse(monitor.IsTripped);
            Assert.AreEqual((int)2, bench.Connector.ResidualCurrent.SelfTestCount);
            Assert.AreEqual((int)0, bench.Connector.ResidualCurrent.SelfTestUnderVoltageCount);
        }

        [TestMethod]
        public void SelfTest_WithClosedContacts_IsCounted()
        {
            SimulatedBench bench = SimulatedBench.Charging();

            bench.Connector.ResidualCurrent.SelfTest();

            Assert.AreEqual((int)1, bench.Connector.ResidualCurrent.SelfTestUnderVoltageCount);
        }
    }
}
