// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Clock that runs with real time. After the start it follows no correction of the computer's clock.
    /// </summary>
    public sealed class SystemClock : HostClock
    {
        private readonly TimeProvider _time;
        private readonly long _start;

        /// <summary>
        /// Initializes a new instance of the <see cref="SystemClock"/> class.
        /// </summary>
        /// <param name="isUtcKnown">
        /// <see langword="true"/> to take UTC from the computer now, as from a buffered clock chip; <see langword="false"/> to
        /// know no UTC until it is set, as a board after power-on.
        /// </param>
        public SystemClock(bool isUtcKnown = false)
            : this(isUtcKnown, TimeProvider.System)
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="SystemClock"/> class over another source of time, for tests.
        /// </summary>
        /// <param name="isUtcKnown">Whether to take UTC from the source now.</param>
        /// <param name="time">Source of time.</param>
        public SystemClock(bool isUtcKnown, TimeProvider time)
        {
            ArgumentNullException.ThrowIfNull(time);
            _time = time;
            _start = time.GetTimestamp();
            if (isUtcKnown)
            {
                SetUtc(time.GetUtcNow().ToUnixTimeMilliseconds());
            }
        }

        /// <inheritdoc/>
        public override long MonotonicMilliseconds => _time.GetElapsedTime(_start).Ticks / TimeSpan.TicksPerMillisecond;
    }
}
