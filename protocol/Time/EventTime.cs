// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Time
{
    /// <summary>
    /// The moment of an event, known on the monotonic clock at once and in UTC as soon as there is one. What was sent once is
    /// sent again with the same UTC, whatever happens to the clock meanwhile.
    /// </summary>
    public sealed class EventTime
    {
        private long _utcMilliseconds;

        /// <summary>
        /// Initializes a new instance of the <see cref="EventTime"/> class with the present moment.
        /// </summary>
        /// <param name="clock">Clock.</param>
        public EventTime(IClock clock)
        {
            MonotonicMilliseconds = clock.MonotonicMilliseconds;
            _utcMilliseconds = clock.IsUtcKnown ? clock.UtcMilliseconds : 0;
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="EventTime"/> class with a moment that was kept.
        /// </summary>
        /// <param name="monotonicMilliseconds">Moment on the monotonic clock of this boot; negative when it was before.</param>
        /// <param name="utcMilliseconds">The moment in UTC, or 0 when that is not known.</param>
        public EventTime(long monotonicMilliseconds, long utcMilliseconds)
        {
            MonotonicMilliseconds = monotonicMilliseconds;
            _utcMilliseconds = utcMilliseconds;
        }

        /// <summary>
        /// Gets the moment on the monotonic clock.
        /// </summary>
        public long MonotonicMilliseconds { get; }

        /// <summary>
        /// Gets or sets a value indicating whether the moment is a guess: it lies before a restart, and UTC was not known until then.
        /// </summary>
        public bool IsEstimated { get; set; }

        /// <summary>
        /// Gets the moment in UTC as far as it is known already.
        /// </summary>
        public long KnownUtcMilliseconds
        {
            get { return _utcMilliseconds; }
        }

        /// <summary>
        /// Settles what the moment is in UTC, if that is not known yet.
        /// </summary>
        /// <param name="utcAtZero">What UTC was when the monotonic clock of this boot stood at 0.</param>
        public void Settle(long utcAtZero)
        {
            if (_utcMilliseconds == 0)
            {
                _utcMilliseconds = utcAtZero + MonotonicMilliseconds;
            }
        }

        /// <summary>
        /// Gets the moment in UTC and keeps it from then on, once UTC is known.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <returns>Milliseconds since 1970-01-01T00:00:00Z.</returns>
        public long GetUtc(IClock clock)
        {
            if (_utcMilliseconds != 0)
            {
                return _utcMilliseconds;
            }

            long utc = clock.UtcMilliseconds - (clock.MonotonicMilliseconds - MonotonicMilliseconds);
            if (clock.IsUtcKnown)
            {
                _utcMilliseconds = utc;
            }

            return utc;
        }
    }
}
