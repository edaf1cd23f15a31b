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
        private static FakeClock s_clock;
        private static FakeConnector s_devices;
        private static FakeSafetyController s_safety;
        private static PowerPath s_power;
        private static ConnectorMeter s_meter;
        private static FaultMonitor s_monitor;

        [TestMethod]
        public void Check_AllWell_IsNone()
        {
            SetUp();
            Charge(160);
            Pass(60000);

            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Check_BareBoard_IsNone()
        {
            SetUp();
            ConnectorHardware bare = new ConnectorHardware(s_devices.Pilot, s_devices.Contactor, s_devices.Meter);
            FaultMonitor monitor = new FaultMonitor(1, s_clock, bare, null, s_power, s_meter);

            Assert.AreEqual((int)FaultCode.None, (int)monitor.Check());
        }

        [TestMethod]
        public void ResidualCurrent_WhileTripped()
        {
            SetUp();
            s_devices.ResidualCurrent.IsTripped = true;
            Expect(FaultCode.GroundFailure);

            s_devices.ResidualCurrent.IsTripped = false;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Safety_TheOwnConnectorOnly()
        {
            SetUp();
            s_safety.Latch(1, FaultCode.InternalError);
            Expect(FaultCode.None);
            s_safety.Latch(2, FaultCode.OverVoltage);
            Expect(FaultCode.OverVoltage);

            s_safety.Latch(2, FaultCode.None);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Safety_OpensTheContactorItself_IsTheReasonTold()
        {
            SetUp();
            Charge(160);
            Pass(5000);
            s_devices.Contactor.IsHeldOpen = true;
            s_safety.Latch(2, FaultCode.EVCommunicationError);

            Expect(FaultCode.EVCommunicationError);
            s_power.Cut();
            Pass(60000);
            Expect(FaultCode.EVCommunicationError);
        }

        [TestMethod]
        public void Pilot_StateE_IsAnError()
        {
            SetUp();
            s_devices.Pilot.State = PilotState.E;
            Expect(FaultCode.EVCommunicationError);

            s_devices.Pilot.State = PilotState.B;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Temperature_StopsAt75AndResumesBelow65()
        {
            SetUp();
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
            SetUp();
            ExpectTemperature(800, FaultCode.HighTemperature);
            s_devices.Thermometer.IsSilent = true;
            Expect(FaultCode.HighTemperature);

            s_devices.Thermometer.IsSilent = false;
            ExpectTemperature(200, FaultCode.None);
            s_devices.Thermometer.IsSilent = true;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Meter_SilentForTenSeconds()
        {
            SetUp();
            s_devices.Meter.IsSilent = true;
            Pass(9000);
            Expect(FaultCode.None);
            Pass(1000);
            Expect(FaultCode.PowerMeterFailure);

            s_devices.Meter.IsSilent = false;
            Pass(1000);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_AfterEightSeconds()
        {
            SetUp();
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
            SetUp();
            Charge(160);
            Draw(18600);
            Expect(FaultCode.None);
            Pass(60000);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_ShortPeaks_DoNotAddUp()
        {
            SetUp();
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
            SetUp();
            Charge(160);
            Draw(32000);
            Expect(FaultCode.None);
            s_power.Release();
            Pass(5000);
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void OverCurrent_StaysUntilTheVehicleIsUnplugged()
        {
            SetUp();
            OverCurrent_AfterEightSeconds();
            s_power.Cut();
            Draw(0);
            Pass(60000);
            Expect(FaultCode.OverCurrentFailure);
            s_devices.Pilot.State = PilotState.B;
            Expect(FaultCode.OverCurrentFailure);

            s_devices.Pilot.State = PilotState.A;
            Expect(FaultCode.None);
            s_devices.Pilot.State = PilotState.B;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Contactor_DoesNotClose_StaysUntilTheVehicleIsUnplugged()
        {
            SetUp();
            s_devices.Contactor.IsHeldOpen = true;
            Charge(160);
            Pass(1000);
            Expect(FaultCode.PowerSwitchFailure);

            s_power.Cut();
            Pass(60000);
            Expect(FaultCode.PowerSwitchFailure);

            s_devices.Pilot.State = PilotState.A;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void Contactor_Welded_AsLongAsItIs()
        {
            SetUp();
            Charge(160);
            s_devices.Contactor.IsWelded = true;
            s_power.Cut();
            Pass(1000);
            Expect(FaultCode.PowerSwitchFailure);

            s_devices.Pilot.State = PilotState.A;
            Expect(FaultCode.PowerSwitchFailure);
            s_devices.Contactor.IsWelded = false;
            Expect(FaultCode.None);
        }

        [TestMethod]
        public void KeptFault_AnotherOneComesFirst_IsToldMeanwhile()
        {
            SetUp();
            OverCurrent_AfterEightSeconds();
            s_power.Cut();
            s_devices.ResidualCurrent.IsTripped = true;
            Expect(FaultCode.GroundFailure);

            s_devices.ResidualCurrent.IsTripped = false;
            Expect(FaultCode.OverCurrentFailure);
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_clock = new FakeClock();
            s_devices = new FakeConnector(true);
            s_safety = new FakeSafetyController();
            s_power = new PowerPath(s_clock, s_devices.Pilot, s_devices.Contactor);
            s_meter = new ConnectorMeter(s_clock, s_devices.Meter);
            s_monitor = new FaultMonitor(2, s_clock, s_devices.Hardware, s_safety, s_power, s_meter);
        }

        private static void Charge(int deciamperes)
        {
            s_power.Offer(deciamperes);
            s_devices.Pilot.State = PilotState.C;
            s_power.Poll();
        }

        private static void Draw(int milliamperes)
        {
            s_devices.Meter.Show(Measurand.CurrentImport, Phase.L2, milliamperes);
            s_meter.ReadNow();
        }

        private static void Pass(long milliseconds)
        {
            s_clock.Advance(milliseconds);
            s_meter.Poll();
            s_power.Poll();
        }

        private static void ExpectTemperature(int decidegrees, FaultCode expected)
        {
            s_devices.Thermometer.Decidegrees = decidegrees;
            Expect(expected);
        }

        private static void Expect(FaultCode expected)
        {
            Assert.AreEqual(FaultNames.Get(expected), FaultNames.Get(s_monitor.Check()));
        }
    }
}
