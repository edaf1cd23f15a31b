// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// Holds the cable in a socket outlet while a transaction runs. A fixed cable counts as always held.
    /// </summary>
    public sealed class CableLock
    {
        private const int MostAttempts = 3;

        /// <summary>A movement that has not arrived after this time counts as jammed.</summary>
        private const long LongestMovementMilliseconds = 3000;

        /// <summary>A failure is shown for this long, then the next driver may try.</summary>
        private const long FailureShownMilliseconds = 5000;

        private readonly IClock _clock;
        private readonly IConnectorLock _lock;
        private int _attempts;
        private long _movingSince;
        private long _failedAt = -1;

        /// <summary>
        /// Initializes a new instance of the <see cref="CableLock"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="connectorLock">Lock, or <see langword="null"/> for a fixed cable.</param>
        public CableLock(IClock clock, IConnectorLock connectorLock)
        {
            _clock = clock;
            _lock = connectorLock;
        }

        /// <summary>
        /// Gets a value indicating whether the cable cannot be pulled.
        /// </summary>
        public bool IsHolding
        {
            get { return _lock == null || _lock.State == LockState.Locked; }
        }

        /// <summary>
        /// Gets a value indicating whether the cable could not be held, shown for a while, or the lock is stuck. A lock that is
        /// stuck while there are attempts left has not failed yet.
        /// </summary>
        public bool HasFailed
        {
            get
            {
                bool isShown = _failedAt >= 0 && _clock.MonotonicMilliseconds - _failedAt < FailureShownMilliseconds;
                return isShown || (_lock != null && _attempts == 0 && _lock.State == LockState.Jammed);
            }
        }

        /// <summary>
        /// Moves towards holding the cable; call until it returns <see langword="true"/> or <see cref="HasFailed"/>.
        /// </summary>
        /// <returns><see langword="true"/> when the cable is held.</returns>
        public bool Hold()
        {
            if (IsHolding)
            {
                _attempts = 0;
                return true;
            }

            long now = _clock.MonotonicMilliseconds;
            bool isMoving = _lock.State == LockState.Moving && now - _movingSince < LongestMovementMilliseconds;
            if (_attempts > 0 && isMoving)
            {
                return false;
            }

            if (_attempts == MostAttempts)
            {
                _attempts = 0;
                _failedAt = now;
                _lock.Set(false);
                return false;
            }

            _attempts++;
            _movingSince = now;
            _lock.Set(true);
            return false;
        }

        /// <summary>
        /// Lets the cable go.
        /// </summary>
        public void Release()
        {
            _attempts = 0;
            if (_lock != null)
            {
                _lock.Set(false);
            }
        }
    }
}
