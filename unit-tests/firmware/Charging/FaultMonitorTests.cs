// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class FaultMonitorTests
    {
        private readonly FakeClock _clock = new FakeClock();
        private readonly FakeConnector _devices = new FakeConnector(true);
        private readonly FakeSafetyController _safety = new FakeSafetyController();
        private readonly PowerPath _power;
        private readonly ConnectorMeter _meter;
        private readonly FaultMonitor _monitor;

        public FaultMonitorTests()
        {
            _power = new PowerPath(_clock, _devices.Pilot, _devices.Contactor);
            _meter = new ConnectorMeter(_clock, _devices.Meter);
            _monitor = new FaultMonitor(2, _clock, _devices.Hardware, _safety, _power, _meter);
        }

        [TestMethod]
        public void Check_AllWell_IsNone()
        {
            Charge(160);
            Pass(60000);

            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Check_BareBoard_IsNone()
        {
            ConnectorHardware bare = new ConnectorHardware(_devices.Pilot, _devices.Contactor, _devices.Meter);
            FaultMonitor monitor = new FaultMonitor(1, _clock, bare, null, _power, _meter);

            Assert.AreEqual((int)FaultCode.None, (int)monitor.Check());
        }

        [TestMethod]
        public void ResidualCurrent_WhileTripped()
        {
            _devices.ResidualCurrent.IsTripped = true;
            Expect(FaultCode.GroundFailure);

            _devices.ResidualCurrent.IsTripped = false;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Safety_TheOwnConnectorOnly()
        {
            _safety.Latch(1, FaultCode.InternalError);
            Expect(FaultCode.None);
            _safety.Latch(2, FaultCode.OverVoltage);
            Expect(FaultCode.OverVoltage);

            _safety.Latch(2, FaultCode.None);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Safety_OpensTheContactorItself_IsTheReasonTold()
        {
            Charge(160);
            Pass(5000);
            _devices.Contactor.IsHeldOpen = true;
            _safety.Latch(2, FaultCode.EVCommunicationError);

            Expect(FaultCode.EVCommunicationError);
            _power.Cut();
            Pass(60000);
            Expect(FaultCode.EVCommunicationError);
        }

        [TestMethod]
        public void Pilot_StateE_IsAnError()
        {
            _devices.Pilot.State = PilotState.E;
            Expect(FaultCode.EVCommunicationError);

            _devices.Pilot.State = PilotState.B;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Temperature_StopsAt75AndResumesBelow65()
        {
            ExpectTemperature(749, FaultCode.None);
            ExpectTemperature(750, FaultCode.HighTemperature);
            ExpectTemperature(700, FaultCode.HighTemperature);
            ExpectTemperature(650, FaultCode.HighTemperature);
            ExpectTemperature(649, FaultCode.None);
            ExpectTemperature(749, FaultCode.None);
        }

        [TestMethod]
        public void Temperature_SensorFallsSilent_StaysAsItWas()
        {
            ExpectTemperature(800, FaultCode.HighTemperature);
            _devices.Thermometer.IsSilent = true;
            Expect(FaultCode.HighTemperature);

            _devices.Thermometer.IsSilent = false;
            ExpectTemperature(200, FaultCode.None);
            _devices.Thermometer.IsSilent = true;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Meter_SilentForTenSeconds()
        {
            _devices.Meter.IsSilent = true;
            Pass(9000);
            Expect(FaultCode.None);
            Pass(1000);
            Expect(FaultCode.PowerMeterFailure);

            _devices.Meter.IsSilent = false;
            Pass(1000);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_AfterEightSeconds()
        {
            Charge(160);
            Draw(18601);
            Expect(FaultCode.None);
            Pass(7000);
            Expect(FaultCode.None);
            Pass(1000);
            Expect(FaultCode.OverCurrentFailure);
        }

        [TestMethod]
        public void OverCurrent_ATenthAndOneAmpereMore_IsTolerated()
        {
            Charge(160);
            Draw(18600);
            Expect(FaultCode.None);
            Pass(60000);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_ShortPeaks_DoNotAddUp()
        {
            Charge(160);
            for (int i = 0; i < 10; i++)
            {
                Draw(30000);
                Expect(FaultCode.None);
                Pass(7000);
                Expect(FaultCode.None);
                Draw(16000);
                Pass(1000);
                Expect(FaultCode.None);
            }
        }

        [TestMethod]
        public void OverCurrent_DuringAGentleStop_IsNotJudged()
        {
            Charge(160);
            Draw(32000);
            Expect(FaultCode.None);
            _power.Release();
            Pass(5000);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_StaysUntilTheVehicleIsUnplugged()
        {
            OverCurrent_AfterEightSeconds();
            _power.Cut();
            Draw(0);
            Pass(60000);
            Expect(FaultCode.OverCurrentFailure);
            _devices.Pilot.State = PilotState.B;
            Expect(FaultCode.OverCurrentFailure);

            _devices.Pilot.State = PilotState.A;
            Expect(FaultCode.None);
            _devices.Pilot.State = PilotState.B;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Contactor_DoesNotClose_StaysUntilTheVehicleIsUnplugged()
        {
            _devices.Contactor.IsHeldOpen = true;
            Charge(160);
            Pass(1000);
            Expect(FaultCode.PowerSwitchFailure);

            _power.Cut();
            Pass(60000);
            Expect(FaultCode.PowerSwitchFailure);

            _devices.Pilot.State = PilotState.A;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Contactor_Welded_AsLongAsItIs()
        {
            Charge(160);
            _devices.Contactor.IsWelded = true;
            _power.Cut();
            Pass(1000);
            Expect(FaultCode.PowerSwitchFailure);

            _devices.Pilot.State = PilotState.A;
            Expect(FaultCode.PowerSwitchFailure);
            _devices.Contactor.IsWelded = false;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void KeptFault_AnotherOneComesFirst_IsToldMeanwhile()
        {
            OverCurrent_AfterEightSeconds();
            _power.Cut();
            _devices.ResidualCurrent.IsTripped = true;
            Expect(FaultCode.GroundFailure);

            _devices.ResidualCurrent.IsTripped = false;
            Expect(FaultCode.OverCurrentFailure);
        }

        private void Charge(int deciamperes)
        {
            _power.Offer(deciamperes);
            _devices.Pilot.State = PilotState.C;
            _power.Poll();
        }

        private void Draw(int milliamperes)
        {
            _devices.Meter.Show(Measurand.CurrentImport, Phase.L2, milliamperes);
            _meter.ReadNow();
        }

        private void Pass(long milliseconds)
        {
            _clock.Advance(milliseconds);
            _meter.Poll();
            _power.Poll();
        }

        private void ExpectTemperature(int decidegrees, FaultCode expected)
        {
            _devices.Thermometer.Decidegrees = decidegrees;
            Expect(expected);
        }

        private void Expect(FaultCode expected)
        {
            Assert.AreEqual(FaultNames.Get(expected), FaultNames.Get(_monitor.Check()));
        }
    }
}
