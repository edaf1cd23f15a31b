// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A residual-current monitor that trips when the test says so.
    /// </summary>
    public sealed class FakeResidualCurrentMonitor : IResidualCurrentMonitor
    {
        /// <inheritdoc/>
        public bool IsTripped { get; set; }

        /// <inheritdoc/>
        public bool SelfTest()
        {
            return true;
        }
    }
}
