// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Loop
{
    /// <summary>
    /// A timer of the event loop, on the monotonic clock. Fires once for each <see cref="Start"/>.
    /// </summary>
    public sealed class LoopTimer
    {
        private readonly IClock _clock;
        private readonly Action _handler;

        internal LoopTimer(IClock clock, Action handler)
        {
            _clock = clock;
            _handler = handler;
            DueMilliseconds = long.MaxValue;
        }

        /// <summary>
        /// Gets a value indicating whether the timer will fire.
        /// </summary>
        public bool IsRunning
        {
            get { return DueMilliseconds != long.MaxValue; }
        }

        /// <summary>
        /// Gets the monotonic time at which the timer fires; <see cref="long.MaxValue"/> when it is stopped.
        /// </summary>
        public long DueMilliseconds { get; private set; }

        /// <summary>
        /// Starts the timer, also when it is running already.
        /// </summary>
        /// <param name="milliseconds">Time from now; 0 fires in the next turn.</param>
        public void Start(long milliseconds)
        {
            DueMilliseconds = _clock.MonotonicMilliseconds + milliseconds;
        }

        /// <summary>
        /// Stops the timer.
        /// </summary>
        public void Stop()
        {
            DueMilliseconds = long.MaxValue;
        }

        internal void Fire()
        {
            DueMilliseconds = long.MaxValue;
            _handler();
        }
    }
}
