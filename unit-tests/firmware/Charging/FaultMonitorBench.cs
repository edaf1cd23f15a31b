// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A fault monitor over fake devices of connector 2.
    /// </summary>
    public sealed class FaultMonitorBench
    {
        public FaultMonitorBench()
        {
            Power = new PowerPath(Clock, Devices.Pilot, Devices.Contactor);
            Meter = new ConnectorMeter(Clock, Devices.Meter);
            Monitor = new FaultMonitor(2, Clock, Devices.Hardware, Safety, Power, Meter);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeConnector Devices { get; } = new FakeConnector(true);

        public FakeSafetyController Safety { get; } = new FakeSafetyController();

        public PowerPath Power { get; }

        public ConnectorMeter Meter { get; }

        public FaultMonitor Monitor { get; }

        public void Charge(int deciamperes)
        {
            Power.Offer(deciamperes);
            Devices.Pilot.State = PilotState.C;
            Power.Poll();
        }

        public void Draw(int milliamperes)
        {
            Devices.Meter.Show(Measurand.CurrentImport, Phase.L2, milliamperes);
            Meter.ReadNow();
        }

        /// <summary>
        /// A vehicle that draws 0.1 A more than is tolerated, for as long as that is tolerated.
        /// </summary>
        public void DrawTooMuch()
        {
            Charge(160);
            Draw(18601);
            Expect(FaultCode.None);
            Pass(7000);
            Expect(FaultCode.None);
            Pass(1000);
            Expect(FaultCode.OverCurrentFailure);
        }

        public void Pass(long milliseconds)
        {
            Clock.Advance(milliseconds);
            Meter.Poll();
            Power.Poll();
        }

        public void ExpectTemperature(int decidegrees, FaultCode expected)
        {
            Devices.Thermometer.Decidegrees = decidegrees;
            Expect(expected);
        }

        public void Expect(FaultCode expected)
        {
            Assert.AreEqual(FaultNames.Get(expected), FaultNames.Get(Monitor.Check()));
        }
    }
}
