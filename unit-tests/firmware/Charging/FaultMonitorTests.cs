// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class FaultMonitorTests
    {
        [TestMethod]
        public void Check_AllWell_IsNone()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Charge(160);
            bench.Pass(60000);

            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Check_BareBoard_IsNone()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            ConnectorHardware bare = new ConnectorHardware(bench.Devices.Pilot, bench.Devices.Contactor, bench.Devices.Meter);
            FaultMonitor monitor = new FaultMonitor(1, bench.Clock, bare, null, bench.Power, bench.Meter);

            Assert.AreEqual((int)FaultCode.None, (int)monitor.Check());
        }

        [TestMethod]
        public void ResidualCurrent_WhileTripped()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.ResidualCurrent.IsTripped = true;
            bench.Expect(FaultCode.GroundFailure);

            bench.Devices.ResidualCurrent.IsTripped = false;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Safety_TheOwnConnectorOnly()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Safety.Latch(1, FaultCode.InternalError);
            bench.Expect(FaultCode.None);
            bench.Safety.Latch(2, FaultCode.OverVoltage);
            bench.Expect(FaultCode.OverVoltage);

            bench.Safety.Latch(2, FaultCode.None);
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Safety_OpensTheContactorItself_IsTheReasonTold()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Charge(160);
            bench.Pass(5000);
            bench.Devices.Contactor.IsHeldOpen = true;
            bench.Safety.Latch(2, FaultCode.EVCommunicationError);

            bench.Expect(FaultCode.EVCommunicationError);
            bench.Power.Cut();
            bench.Pass(60000);
            bench.Expect(FaultCode.EVCommunicationError);
        }

        [TestMethod]
        public void Pilot_StateE_IsAnError()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.Pilot.State = PilotState.E;
            bench.Expect(FaultCode.EVCommunicationError);

            bench.Devices.Pilot.State = PilotState.B;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Pilot_BreaksWithEachOffer_StaysAfterTheThird_UntilUnplugged()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.Pilot.State = PilotState.B;
            for (int i = 0; i < 3; i++)
            {
                bench.Expect(FaultCode.None);
                bench.Power.Offer(160);
                bench.Devices.Pilot.State = PilotState.E;
                bench.Expect(FaultCode.EVCommunicationError);
                bench.Power.Cut();
                bench.Expect(FaultCode.EVCommunicationError);
                bench.Devices.Pilot.State = PilotState.C;
            }

            bench.Expect(FaultCode.EVCommunicationError);
            bench.Pass(3600000);
            bench.Meter.ReadNow();
            bench.Expect(FaultCode.EVCommunicationError);
            bench.Devices.Pilot.State = PilotState.A;
            bench.Expect(FaultCode.None);
            bench.Devices.Pilot.State = PilotState.C;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Pilot_BreaksWithoutAnOffer_GoesWithItsCause()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            for (int i = 0; i < 10; i++)
            {
                bench.Devices.Pilot.State = PilotState.E;
                bench.Expect(FaultCode.EVCommunicationError);
                bench.Devices.Pilot.State = PilotState.B;
                bench.Expect(FaultCode.None);
            }
        }

        [TestMethod]
        public void Temperature_StopsAt75AndResumesBelow65()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.ExpectTemperature(749, FaultCode.None);
            bench.ExpectTemperature(750, FaultCode.HighTemperature);
            bench.ExpectTemperature(700, FaultCode.HighTemperature);
            bench.ExpectTemperature(650, FaultCode.HighTemperature);
            bench.ExpectTemperature(649, FaultCode.None);
            bench.ExpectTemperature(749, FaultCode.None);
        }

        [TestMethod]
        public void Temperature_SensorFallsSilent_StaysAsItWas()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.ExpectTemperature(800, FaultCode.HighTemperature);
            bench.Devices.Thermometer.IsSilent = true;
            bench.Expect(FaultCode.HighTemperature);

            bench.Devices.Thermometer.IsSilent = false;
            bench.ExpectTemperature(200, FaultCode.None);
            bench.Devices.Thermometer.IsSilent = true;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Temperature_SensorSilentForAMinute_IsAFault()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Pass(300000);
            bench.Expect(FaultCode.None);
            bench.Devices.Thermometer.IsSilent = true;
            bench.Pass(59999);
            bench.Expect(FaultCode.None);
            bench.Pass(1);
            bench.Expect(FaultCode.InternalError);

            bench.Devices.Thermometer.IsSilent = false;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void SelfTest_AtTheStartAndWithEachPlug()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            Assert.IsTrue(bench.Monitor.IsTesting);
            bench.Expect(FaultCode.None);
            bench.Expect(FaultCode.None);
            Assert.IsFalse(bench.Monitor.IsTesting);
            Assert.AreEqual((int)1, bench.Devices.ResidualCurrent.TestCount);

            bench.Devices.Pilot.State = PilotState.B;
            bench.Devices.ResidualCurrent.TestState = TestState.Running;
            bench.Expect(FaultCode.None);
            bench.Expect(FaultCode.None);
            Assert.IsTrue(bench.Monitor.IsTesting);
            bench.Devices.ResidualCurrent.TestState = TestState.Passed;
            bench.Expect(FaultCode.None);
            Assert.IsFalse(bench.Monitor.IsTesting);
            bench.Devices.Pilot.State = PilotState.C;
            bench.Expect(FaultCode.None);
            Assert.AreEqual((int)4, bench.Devices.ResidualCurrent.TestCount);
        }

        [TestMethod]
        public void SelfTest_Failed_IsAFaultUntilOnePasses()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.ResidualCurrent.TestState = TestState.Failed;
            bench.Expect(FaultCode.InternalError);
            bench.Expect(FaultCode.InternalError);
            Assert.AreEqual((int)1, bench.Devices.ResidualCurrent.TestCount);

            bench.Devices.ResidualCurrent.TestState = TestState.Passed;
            bench.Devices.Pilot.State = PilotState.B;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void SelfTest_NeverWhileClosedOrTripped()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.ResidualCurrent.IsTripped = true;
            bench.Expect(FaultCode.GroundFailure);
            Assert.AreEqual((int)0, bench.Devices.ResidualCurrent.TestCount);
            Assert.IsTrue(bench.Monitor.IsTesting);

            bench.Devices.ResidualCurrent.IsTripped = false;
            bench.Charge(160);
            bench.Expect(FaultCode.None);
            Assert.AreEqual((int)0, bench.Devices.ResidualCurrent.TestCount);
            bench.Power.Cut();
            bench.Expect(FaultCode.None);
            Assert.AreEqual((int)1, bench.Devices.ResidualCurrent.TestCount);
        }

        [TestMethod]
        public void Meter_SilentForTenSeconds()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.Meter.IsSilent = true;
            bench.Pass(9000);
            bench.Expect(FaultCode.None);
            bench.Pass(1000);
            bench.Expect(FaultCode.PowerMeterFailure);

            bench.Devices.Meter.IsSilent = false;
            bench.Pass(1000);
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_AfterEightSeconds()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.DrawTooMuch();
        }

        [TestMethod]
        public void OverCurrent_ATenthAndOneAmpereMore_IsTolerated()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Charge(160);
            bench.Draw(18600);
            bench.Expect(FaultCode.None);
            bench.Pass(60000);
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_ShortPeaks_DoNotAddUp()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Charge(160);
            for (int i = 0; i < 10; i++)
            {
                bench.Draw(30000);
                bench.Expect(FaultCode.None);
                bench.Pass(7000);
                bench.Expect(FaultCode.None);
                bench.Draw(16000);
                bench.Pass(1000);
                bench.Expect(FaultCode.None);
            }
        }

        [TestMethod]
        public void OverCurrent_DuringAGentleStop_IsNotJudged()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Charge(160);
            bench.Draw(32000);
            bench.Expect(FaultCode.None);
            bench.Power.Release();
            bench.Pass(5000);
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_StaysUntilTheVehicleIsUnplugged()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.DrawTooMuch();
            bench.Power.Cut();
            bench.Draw(0);
            bench.Pass(60000);
            bench.Expect(FaultCode.OverCurrentFailure);
            bench.Devices.Pilot.State = PilotState.B;
            bench.Expect(FaultCode.OverCurrentFailure);

            bench.Devices.Pilot.State = PilotState.A;
            bench.Expect(FaultCode.None);
            bench.Devices.Pilot.State = PilotState.B;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Contactor_DoesNotClose_StaysUntilTheVehicleIsUnplugged()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Devices.Contactor.IsHeldOpen = true;
            bench.Charge(160);
            bench.Pass(1000);
            bench.Expect(FaultCode.PowerSwitchFailure);

            bench.Power.Cut();
            bench.Pass(60000);
            bench.Expect(FaultCode.PowerSwitchFailure);

            bench.Devices.Pilot.State = PilotState.A;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void Contactor_Welded_AsLongAsItIs()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.Charge(160);
            bench.Devices.Contactor.IsWelded = true;
            bench.Power.Cut();
            bench.Pass(1000);
            bench.Expect(FaultCode.PowerSwitchFailure);

            bench.Devices.Pilot.State = PilotState.A;
            bench.Expect(FaultCode.PowerSwitchFailure);
            bench.Devices.Contactor.IsWelded = false;
            bench.Expect(FaultCode.None);
        }

        [TestMethod]
        public void KeptFault_AnotherOneComesFirst_IsToldMeanwhile()
        {
            FaultMonitorBench bench = new FaultMonitorBench();
            bench.DrawTooMuch();
            bench.Power.Cut();
            bench.Devices.ResidualCurrent.IsTripped = true;
            bench.Expect(FaultCode.GroundFailure);

            bench.Devices.ResidualCurrent.IsTripped = false;
            bench.Expect(FaultCode.OverCurrentFailure);
        }
    }
}
