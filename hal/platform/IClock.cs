// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The two times of the charge point. Intervals are measured on the monotonic one only; UTC is for timestamps.
    /// </summary>
    public interface IClock
    {
        /// <summary>
        /// Gets the milliseconds since an arbitrary start, never stepping back and never jumping when UTC is set.
        /// </summary>
        long MonotonicMilliseconds { get; }

        /// <summary>
        /// Gets a value indicating whether UTC has been set since power-on. Until then <see cref="UtcMilliseconds"/> is meaningless.
        /// </summary>
        bool IsUtcKnown { get; }

        /// <summary>
        /// Gets the milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        long UtcMilliseconds { get; }

        /// <summary>
        /// Sets UTC, for instance from a CSMS or an SNTP answer. Timers are not affected.
        /// </summary>
        /// <param name="utcMilliseconds">Milliseconds since 1970-01-01T00:00:00Z.</param>
        void SetUtc(long utcMilliseconds);
    }
}
