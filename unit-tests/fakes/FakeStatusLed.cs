// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A light that the test reads.
    /// </summary>
    public sealed class FakeStatusLed : IStatusLed
    {
        /// <summary>Gets the signal shown.</summary>
        public LedSignal Signal { get; private set; }

        /// <inheritdoc/>
        public void Show(LedSignal signal)
        {
            Signal = signal;
        }
    }
}
