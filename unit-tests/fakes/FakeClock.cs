// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A clock that stands still until a test moves it.
    /// </summary>
    public sealed class FakeClock : IClock
    {
        private long _utcOffset;

        /// <inheritdoc/>
        public long MonotonicMilliseconds { get; private set; } = 1000;

        /// <inheritdoc/>
        public bool IsUtcKnown { get; private set; }

        /// <inheritdoc/>
        public long UtcMilliseconds
        {
            get { return MonotonicMilliseconds + _utcOffset; }
        }

        /// <inheritdoc/>
        public void SetUtc(long utcMilliseconds)
        {
            _utcOffset = utcMilliseconds - MonotonicMilliseconds;
            IsUtcKnown = true;
        }

        /// <summary>
        /// Lets time pass.
        /// </summary>
        /// <param name="milliseconds">How long.</param>
        public void Advance(long milliseconds)
        {
            MonotonicMilliseconds += milliseconds;
        }

        /// <summary>
        /// Lets time pass.
        /// </summary>
        /// <param name="seconds">How long.</param>
        public void AdvanceSeconds(int seconds)
        {
            Advance(seconds * 1000L);
        }
    }
}
