// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Light that remembers what it shows.
    /// </summary>
    public sealed class SimulatedStatusLed : IStatusLed
    {
        /// <summary>
        /// Gets a value indicating whether a signal was shown since power-on.
        /// </summary>
        public bool IsLit { get; private set; }

        /// <summary>
        /// Gets the signal shown; without meaning unless <see cref="IsLit"/>.
        /// </summary>
        public LedSignal Signal { get; private set; }

        /// <inheritdoc/>
        public void Show(LedSignal signal)
        {
            IsLit = true;
            Signal = signal;
        }

        /// <summary>
        /// Goes dark as a power cut makes it.
        /// </summary>
        public void PowerCycle()
        {
            IsLit = false;
        }
    }
}
