// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// Says when the next clock-aligned moment has come, through all that happens to a clock.
    /// </summary>
    internal sealed class AlignedTimer
    {
        /// <summary>
        /// The loop may stand still for a while (a TLS handshake, say). An aligned moment that is farther back was jumped over by a
        /// clock that was set: what would be sampled then is not aligned.
        /// </summary>
        private const long LongestDelayMilliseconds = 60000;

        private readonly IClock _clock;
        private long _next;

        public AlignedTimer(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// Gets the monotonic time of the next moment; <see cref="long.MaxValue"/> when none is planned.
        /// </summary>
        public long DueMilliseconds
        {
            get { return _next == 0 ? long.MaxValue : _clock.MonotonicMilliseconds + _next - _clock.UtcMilliseconds; }
        }

        /// <summary>
        /// Forgets the moment that was planned: the interval has changed.
        /// </summary>
        public void Restart()
        {
            _next = 0;
        }

        /// <summary>
        /// Tells, once, that a moment has come, and plans the next.
        /// </summary>
        /// <param name="interval">Interval in seconds; 0 for never.</param>
        /// <returns><see langword="true"/> when it has.</returns>
        public bool IsDue(int interval)
        {
            if (interval == 0 || !_clock.IsUtcKnown)
            {
                _next = 0;
                return false;
            }

            long utc = _clock.UtcMilliseconds;
            long delay = utc - _next;
            bool isDue = _next != 0 && delay >= 0 && delay <= LongestDelayMilliseconds;
            bool isClockSetBack = -delay > interval * 1000L;
            if (delay >= 0 || isClockSetBack)
            {
                _next = AlignedTime.Next(utc, interval);
            }

            return isDue;
        }
    }
}
