// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// What the clocks of the virtual board share: UTC as an offset to the monotonic time, so that setting it touches neither
    /// timers nor the computer's clock. May be used from any thread.
    /// </summary>
    public abstract class HostClock : IClock
    {
        private readonly object _gate = new object();
        private long _utcAtMonotonicZero;
        private bool _isUtcKnown;

        /// <inheritdoc/>
        public abstract long MonotonicMilliseconds { get; }

        /// <inheritdoc/>
        public bool IsUtcKnown
        {
            get
            {
                lock (_gate)
                {
                    return _isUtcKnown;
                }
            }
        }

        /// <inheritdoc/>
        public long UtcMilliseconds
        {
            get
            {
                lock (_gate)
                {
                    return _utcAtMonotonicZero + MonotonicMilliseconds;
                }
            }
        }

        /// <inheritdoc/>
        public void SetUtc(long utcMilliseconds)
        {
            lock (_gate)
            {
                _utcAtMonotonicZero = utcMilliseconds - MonotonicMilliseconds;
                _isUtcKnown = true;
            }
        }

        /// <summary>
        /// Forgets UTC, as a board without a battery does when it loses its supply.
        /// </summary>
        public void ForgetUtc()
        {
            lock (_gate)
            {
                _utcAtMonotonicZero = 0;
                _isUtcKnown = false;
            }
        }
    }
}
