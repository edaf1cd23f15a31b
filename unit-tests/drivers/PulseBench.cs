// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A meter with a pulse output on a counter that starts at 0 with each power-on.
    /// </summary>
    public sealed class PulseBench : IPulseCounter
    {
        private readonly int _constant;
        private readonly FakeClock _clock = new FakeClock();
        private long _count;

        public PulseBench(int constant)
        {
            _constant = constant;
            Files = new FakeFileStore();
            Restart();
        }

        public FakeFileStore Files { get; }

        public PulseMeter Meter { get; private set; }

        long IPulseCounter.Count
        {
            get { return _count; }
        }

        /// <summary>Lets pulses come in some time.</summary>
        public void Count(int pulses, int milliseconds)
        {
            _count += pulses;
            _clock.Advance(milliseconds);
        }

        /// <summary>Cuts the power: the counter begins anew, the flash stays.</summary>
        public void Restart()
        {
            _count = 0;
            Meter = new PulseMeter(_clock, this, _constant, Files, "s0");
        }

        public void Expect(long milliwattHours)
        {
            long value;
            Assert.IsTrue(Meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.All, out value));
            Assert.AreEqual(milliwattHours, value);
        }
    }
}
