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

        /// <summary>Gets or sets what the self-test says.</summary>
        public TestState TestState { get; set; } = TestState.Passed;

        /// <summary>Gets how often the self-test was asked for.</summary>
        public int TestCount { get; private set; }

        /// <inheritdoc/>
        public TestState SelfTest()
        {
            TestCount++;
            return TestState;
        }

        /// <inheritdoc/>
        public bool Reset()
        {
            IsTripped = false;
            return true;
        }
    }
}
