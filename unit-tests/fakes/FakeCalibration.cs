// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Something to calibrate that takes two calls.
    /// </summary>
    public sealed class FakeCalibration : ICalibration
    {
        /// <inheritdoc/>
        public bool IsCalibrated { get; private set; }

        /// <summary>Gets or sets a value indicating whether it fails.</summary>
        public bool IsFailing { get; set; }

        /// <summary>Gets how often it was called.</summary>
        public int Calls { get; private set; }

        /// <inheritdoc/>
        public TestState Calibrate()
        {
            Calls++;
            if (Calls % 2 == 1)
            {
                return TestState.Running;
            }

            IsCalibrated |= !IsFailing;
            return IsFailing ? TestState.Failed : TestState.Passed;
        }
    }
}
