// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Motor lock of a socket outlet. It keeps its position without power.
    /// </summary>
    public sealed class SimulatedLock : IConnectorLock
    {
        private const int LargestMovement = 60000;

        private readonly IClock _clock;
        private int _movementMilliseconds = 400;
        private bool _isHolding;
        private bool _target;
        private bool _isMoving;
        private bool _hasJammed;
        private bool _isBlocked;
        private long _arrivesAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedLock"/> class, unlocked.
        /// </summary>
        /// <param name="clock">Clock of the outside world.</param>
        public SimulatedLock(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public LockState State
        {
            get
            {
                Arrive();
                if (_isMoving)
                {
                    return LockState.Moving;
                }

                if (_hasJammed)
                {
                    return LockState.Jammed;
                }

                return _isHolding ? LockState.Locked : LockState.Unlocked;
            }
        }

        /// <summary>
        /// Gets a value indicating whether the bolt holds the cable now, moving or jammed as the lock may be.
        /// </summary>
        public bool IsHolding
        {
            get
            {
                Arrive();
                return _isHolding;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the bolt cannot move: a movement ends as <see cref="LockState.Jammed"/>
        /// where it began. It counts at the end of the movement; the next movement after clearing arrives.
        /// </summary>
        public bool IsBlocked
        {
            get
            {
                return _isBlocked;
            }

            set
            {
                Arrive();
                _isBlocked = value;
            }
        }

        /// <summary>
        /// Gets or sets the duration of a movement in ms, 0 to 60000; 400 unless changed. It counts from the next movement on.
        /// </summary>
        /// <exception cref="System.ArgumentOutOfRangeException">The value is out of range.</exception>
        public int MovementMilliseconds
        {
            get
            {
                return _movementMilliseconds;
            }

            set
            {
                KnobRange.Check(value, 0, LargestMovement);
                _movementMilliseconds = value;
            }
        }

        /// <inheritdoc/>
        /// <remarks>A command during a movement turns the motor round and takes the full duration again.</remarks>
        public void Set(bool locked)
        {
            Arrive();
            if (!_isMoving && !_hasJammed && locked == _isHolding)
            {
                return;
            }

            if (_isMoving && locked == _target)
            {
                return;
            }

            _target = locked;
            _isMoving = true;
            _hasJammed = false;
            _arrivesAt = _clock.MonotonicMilliseconds + _movementMilliseconds;
        }

        /// <summary>
        /// Stops the motor as a power cut does: the bolt stays where the movement began.
        /// </summary>
        public void PowerCycle()
        {
            Arrive();
            _isMoving = false;
            _hasJammed = false;
        }

        private void Arrive()
        {
            if (!_isMoving || _clock.MonotonicMilliseconds < _arrivesAt)
            {
                return;
            }

            _isMoving = false;
            _hasJammed = _isBlocked && _target != _isHolding;
            if (!_hasJammed)
            {
                _isHolding = _target;
            }
        }
    }
}
