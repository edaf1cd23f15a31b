// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A GPIO output that remembers its level; high until somebody drives it.
    /// </summary>
    public sealed class OutputPin : IDigitalOutput
    {
        public bool IsHigh { get; private set; } = true;

        /// <summary>Gets how often it went from low to high.</summary>
        public int RiseCount { get; private set; }

        public void Set(bool high)
        {
            RiseCount += high && !IsHigh ? 1 : 0;
            IsHigh = high;
        }
    }
}
