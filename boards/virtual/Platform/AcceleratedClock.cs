// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Clock that runs <see cref="Speed"/> times as fast as real time. A change of speed makes it neither jump nor step back.
    /// </summary>
    public sealed class AcceleratedClock : HostClock
    {
        /// <summary>
        /// The highest <see cref="Speed"/>: an hour in a second.
        /// </summary>
        public const int MaximumSpeed = 3600;

        private readonly object _gate = new object();
        private readonly TimeProvider _time;
        private long _realStart;
        private long _virtualTicksAtStart;
        private long _longestTicks = long.MaxValue;
        private int _speed;
        private bool _isHeld;

        /// <summary>
        /// Initializes a new instance of the <see cref="AcceleratedClock"/> class.
        /// </summary>
        /// <param name="speed">Factor, 1 to <see cref="MaximumSpeed"/>.</param>
        /// <param name="isUtcKnown">
        /// <see langword="true"/> to take UTC from the computer now; <see langword="false"/> to know no UTC until it is set.
        /// </param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is out of range.</exception>
        public AcceleratedClock(int speed = 1, bool isUtcKnown = false)
            : this(speed, isUtcKnown, TimeProvider.System)
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="AcceleratedClock"/> class over another source of real time, for tests.
        /// </summary>
        /// <param name="speed">Factor, 1 to <see cref="MaximumSpeed"/>.</param>
        /// <param name="isUtcKnown">Whether to take UTC from the source now.</param>
        /// <param name="time">Source of real time.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is out of range.</exception>
        public AcceleratedClock(int speed, bool isUtcKnown, TimeProvider time)
        {
            ArgumentNullException.ThrowIfNull(time);
            CheckSpeed(speed);
            _time = time;
            _speed = speed;
            _realStart = time.GetTimestamp();
            if (isUtcKnown)
            {
                SetUtc(time.GetUtcNow().ToUnixTimeMilliseconds());
            }
        }

        /// <summary>
        /// Gets or sets the virtual seconds per real second, 1 to <see cref="MaximumSpeed"/>. Whoever sleeps in real time should
        /// be woken after a change.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is out of range; the speed stays.</exception>
        public int Speed
        {
            get
            {
                lock (_gate)
                {
                    return _speed;
                }
            }

            set
            {
                CheckSpeed(value);
                lock (_gate)
                {
                    Rebase();
                    _speed = value;
                }
            }
        }

        /// <inheritdoc/>
        public override long MonotonicMilliseconds
        {
            get
            {
                lock (_gate)
                {
                    return VirtualTicksAt(_time.GetTimestamp()) / TimeSpan.TicksPerMillisecond;
                }
            }
        }

        /// <summary>
        /// Lets time stand still until <see cref="Resume"/>, so that a thread that is kept waiting by the computer in the middle of
        /// its work does not find hours gone.
        /// </summary>
        public void Hold()
        {
            lock (_gate)
            {
                Rebase();
                _isHeld = true;
            }
        }

        /// <summary>
        /// Lets time go on after <see cref="Hold"/>. What has passed meanwhile in real time is made up for at the new speed, up to a bound:
        /// where the computer stands still for longer, time stands still with it.
        /// </summary>
        /// <param name="speed">Factor, 1 to <see cref="MaximumSpeed"/>.</param>
        /// <param name="longestMilliseconds">Bound in real time, counted from the last <see cref="Hold"/> until the next.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="speed"/> is out of range.</exception>
        public void Resume(int speed, int longestMilliseconds = Timeout.Infinite)
        {
            CheckSpeed(speed);
            lock (_gate)
            {
                Rebase();
                _speed = speed;
                _longestTicks = longestMilliseconds == Timeout.Infinite ? long.MaxValue : longestMilliseconds * TimeSpan.TicksPerMillisecond;
                _isHeld = false;
            }
        }

        /// <summary>
        /// Tells how long to sleep in real time until a virtual interval has passed at the present speed.
        /// </summary>
        /// <param name="virtualMilliseconds">Virtual interval, 0 or more.</param>
        /// <returns>Real milliseconds, rounded up so that a sleeper does not wake too early.</returns>
        public long ToRealMilliseconds(long virtualMilliseconds)
        {
            int speed = Speed;
            return (virtualMilliseconds / speed) + (virtualMilliseconds % speed > 0 ? 1 : 0);
        }

        private static void CheckSpeed(int speed)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(speed, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, MaximumSpeed);
        }

        /// <summary>
        /// Begins to count from now on; time that is held goes on from where it was taken.
        /// </summary>
        private void Rebase()
        {
            if (!_isHeld)
            {
                long now = _time.GetTimestamp();
                _virtualTicksAtStart = VirtualTicksAt(now);
                _realStart = now;
            }
        }

        private long VirtualTicksAt(long realTimestamp)
        {
            long elapsed = Math.Min(_time.GetElapsedTime(_realStart, realTimestamp).Ticks, _longestTicks);
            return _isHeld ? _virtualTicksAtStart : _virtualTicksAtStart + (elapsed * _speed);
        }
    }
}
