// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A residual-current monitor with its latch, asked every 100 ms as the firmware does.
    /// </summary>
    public sealed class ResidualCurrentBench
    {
        public ResidualCurrentBench()
        {
            Test = new OutputPin();
            Device = new EmulatedMonitor(Clock, Test);
            Test.Set(false);
            Monitor = new ResidualCurrentMonitor(Clock, Device, Test, Device);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public OutputPin Test { get; }

        public EmulatedMonitor Device { get; }

        public ResidualCurrentMonitor Monitor { get; }

        /// <summary>Lets time pass; the circuit works every millisecond.</summary>
        public void Pass(int milliseconds)
        {
            for (int i = 0; i < milliseconds; i++)
            {
                Clock.Advance(1);
                Device.Run();
            }
        }

        /// <summary>Runs a self-test to its end.</summary>
        public TestState RunTest(int pollMilliseconds)
        {
            TestState state = Monitor.SelfTest();
            for (int i = 0; i < 100 && state == TestState.Running; i++)
            {
                Assert.IsFalse(Monitor.IsTripped);
                Pass(pollMilliseconds);
                state = Monitor.SelfTest();
            }

            Assert.IsFalse(Test.IsHigh);
            return state;
        }

        public void Expect(TestState expected, TestState actual)
        {
            Assert.AreEqual((int)expected, (int)actual);
        }
    }
}
