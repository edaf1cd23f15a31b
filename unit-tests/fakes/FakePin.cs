// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A GPIO pin, low at first; the test drives it as an input and looks at it as an output.
    /// </summary>
    public sealed class FakePin : IDigitalInput, IDigitalOutput
    {
        /// <inheritdoc/>
        public bool IsHigh { get; private set; }

        /// <summary>How often the level was set, also to what it was.</summary>
        public int Sets { get; private set; }

        /// <inheritdoc/>
        public void Set(bool high)
        {
            Sets++;
            IsHigh = high;
        }
    }
}
