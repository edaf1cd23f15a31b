// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A power path over a pilot and a contactor in the hands of the test.
    /// </summary>
    public sealed class PowerPathBench
    {
        public FakeClock Clock { get; } = new FakeClock();

        public FakePilot Pilot { get; } = new FakePilot();

        public FakeContactor Contactor { get; } = new FakeContactor();

        public PowerPath Create()
        {
            return new PowerPath(Clock, Pilot, Contactor);
        }

        public PowerPath Charging()
        {
            PowerPath power = Create();
            power.Offer(160);
            Pilot.State = PilotState.C;
            power.Poll();
            return power;
        }

        public void Pass(PowerPath power, long milliseconds)
        {
            Clock.Advance(milliseconds);
            power.Poll();
        }

        public void ExpectOpen(PowerPath power, PilotOutput output, int deciamperes)
        {
            Expect(power, false, output, deciamperes);
        }

        public void ExpectClosed(PowerPath power, PilotOutput output, int deciamperes)
        {
            Expect(power, true, output, deciamperes);
        }

        public void Expect(PowerPath power, bool isClosed, PilotOutput output, int deciamperes)
        {
            Assert.AreEqual(isClosed, Contactor.IsCoilOn, "coil");
            Assert.AreEqual(isClosed, power.IsClosed, "closed");
            Assert.AreEqual((int)output, (int)Pilot.Output, "output");
            Assert.AreEqual(deciamperes, Pilot.Deciamperes, "current");
            Assert.AreEqual(output == PilotOutput.Pwm ? deciamperes : 0, power.OfferedDeciamperes, "offer");
        }
    }
}
