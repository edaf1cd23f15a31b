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

        /// <summary>A cable that the lock does not let go is tried to be released again after this time.</summary>
        private const long ReleaseAgainMilliseconds = 10000;

        private readonly IClock _clock;
        private readonly IConnectorLock _lock;
        private int _attempts;
        private long _movingSince;
        private long _failedAt = -1;
        private bool _isStuck;
        private long _releasedAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="CableLock"/> class and lets a cable go that was held before the restart.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="connectorLock">Lock, or <see langword="null"/> for a fixed cable.</param>
        public CableLock(IClock clock, IConnectorLock connectorLock)
        {
            _clock = clock;
            _lock = connectorLock;
            if (_lock != null && _lock.State != LockState.Unlocked)
            {
                Release();
            }
        }

        /// <summary>
        /// Gets a value indicating whether the cable cannot be pulled.
        /// </summary>
        public bool IsHolding
        {
            get { return _lock == null || _lock.State == LockState.Locked; }
        }

        /// <summary>
        /// Gets a value indicating whether the cable cannot be released, or could not be held; the latter is shown for a while.
        /// </summary>
        public bool HasFailed
        {
            get { return _isStuck || (_failedAt >= 0 && _clock.MonotonicMilliseconds - _failedAt < FailureShownMilliseconds); }
        }

        /// <summary>
        /// Gets the number of times the cable could not be held or released.
        /// </summary>
        public int FailureCount { get; private set; }

        /// <summary>
        /// Gets a value indicating whether that was so the last time; the next cable that is held, or released after all, ends it.
        /// </summary>
        public bool HasProblem { get; private set; }

        /// <summary>
        /// Looks after a release that did not succeed.
        /// </summary>
        public void Poll()
        {
            LockState state = _lock == null ? LockState.Unlocked : _lock.State;
            if (state == LockState.Locked || state == LockState.Unlocked)
            {
                HasProblem &= !_isStuck;
                _isStuck = false;
            }
            else if (state == LockState.Jammed && _attempts == 0)
            {
                if (!_isStuck)
                {
                    NoteFailure();
                }

                _isStuck = true;
                if (_clock.MonotonicMilliseconds - _releasedAt >= ReleaseAgainMilliseconds)
                {
                    Release();
                }
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
                HasProblem = false;
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
                Release();
                _failedAt = now;
                NoteFailure();
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
            _releasedAt = _clock.MonotonicMilliseconds;
            if (_lock != null)
            {
                _lock.Set(false);
            }
        }

        private void NoteFailure()
        {
            FailureCount++;
            HasProblem = true;
        }
    }
}
