// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Counts how often the event loop would have been woken.
    /// </summary>
    public sealed class FakeWakeSignal : IWakeSignal
    {
        /// <summary>
        /// Gets how often <see cref="Wake"/> was called.
        /// </summary>
        public int Count { get; private set; }

        /// <inheritdoc/>
        public void Wake()
        {
            Count++;
        }
    }
}
