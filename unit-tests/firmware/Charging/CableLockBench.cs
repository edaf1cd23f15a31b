// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A cable lock whose motor moves as the test says.
    /// </summary>
    public sealed class CableLockBench
    {
        public CableLockBench()
        {
            Lock = new CableLock(Clock, Motor);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeLock Motor { get; } = new FakeLock { IsSlow = true };

        public CableLock Lock { get; }

        public void FailToHold()
        {
            for (int i = 0; i < 3; i++)
            {
                Hold(100);
                Motor.Jam();
            }

            Hold(100);
            Assert.IsTrue(Lock.HasFailed);
        }

        public void Poll(long milliseconds)
        {
            Clock.Advance(milliseconds);
            Lock.Poll();
        }

        public bool Hold(long milliseconds)
        {
            Clock.Advance(milliseconds);
            return Lock.Hold();
        }
    }
}
