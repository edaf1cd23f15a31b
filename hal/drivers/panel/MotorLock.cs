// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Panel
{
    /// <summary>
    /// Motor lock of a socket outlet on an H bridge with two inputs, and a switch that tells the position. A movement is a pulse in one
    /// direction, then a look at the switch; three pulses that do not bring the bolt there are a jam.
    /// </summary>
    /// <remarks>
    /// The pulse ends when <see cref="State"/> is asked the next time, as the firmware does ten times a second. While the event loop stands
    /// still (TLS handshake), it goes on: the bridge or the motor must bear that (docs/drivers/panel.md).
    /// </remarks>
    public sealed class MotorLock : IConnectorLock
    {
        private const int ShortestPulse = 300;
        private const int LongestPulse = 600;

        /// <summary>The bolt comes to rest, and the switch ceases to bounce.</summary>
        private const int SettleMilliseconds = 100;

        private const int MostPulses = 3;

        /// <summary>A switch that shows something else for less than this is shaken, not moved.</summary>
        private const int ShakenMilliseconds = 200;

        private readonly IClock _clock;
        private readonly IDigitalOutput _lockSide;
        private readonly IDigitalOutput _unlockSide;
        private readonly IDigitalInput _feedback;
        private readonly bool _isLockedHigh;
        private readonly int _pulseMilliseconds;
        private bool _target;
        private bool _isLocked;
        private bool _isMoving;
        private bool _isDriven;
        private bool _hasJammed;
        private int _pulses;
        private long _stepEnd;
        private long _agreedAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="MotorLock"/> class; nothing moves, the position is what the switch shows.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="lockSide">Input of the bridge that drives the bolt in; low at reset by an external resistor.</param>
        /// <param name="unlockSide">Input of the bridge that drives the bolt out; likewise.</param>
        /// <param name="feedback">The switch.</param>
        /// <param name="isLockedHigh"><see langword="true"/> when the switch is high while the bolt is in.</param>
        /// <param name="pulseMilliseconds">Length of a pulse; less than 300 counts as 300, more than 600 as 600.</param>
        public MotorLock(IClock clock, IDigitalOutput lockSide, IDigitalOutput unlockSide, IDigitalInput feedback, bool isLockedHigh, int pulseMilliseconds)
        {
            _clock = clock;
            _lockSide = lockSide;
            _unlockSide = unlockSide;
            _feedback = feedback;
            _isLockedHigh = isLockedHigh;
            _pulseMilliseconds = pulseMilliseconds < ShortestPulse ? ShortestPulse : pulseMilliseconds > LongestPulse ? LongestPulse : pulseMilliseconds;
            _isLocked = IsSwitchLocked;
            _agreedAt = clock.MonotonicMilliseconds;
            Rest();
        }

        /// <inheritdoc/>
        /// <remarks>At rest it is what the switch shows, also when somebody has moved the bolt by hand. A jam ends when the bolt has arrived after all.</remarks>
        public LockState State
        {
            get
            {
                GoOn();
                if (_isMoving)
                {
                    return LockState.Moving;
                }

                Look();
                _hasJammed &= _isLocked != _target;
                return _hasJammed ? LockState.Jammed : _isLocked ? LockState.Locked : LockState.Unlocked;
            }
        }

        private bool IsSwitchLocked
        {
            get { return _feedback.IsHigh == _isLockedHigh; }
        }

        /// <inheritdoc/>
        /// <remarks>The bolt is driven even when the switch shows that it is there. A movement in the other direction is broken off, and the motor rests for a moment first.</remarks>
        public void Set(bool locked)
        {
            if (_isMoving && locked == _target)
            {
                return;
            }

            bool wasDriven = _isDriven;
            Rest();
            _target = locked;
            _hasJammed = false;
            _isMoving = true;
            _pulses = 0;
            if (wasDriven)
            {
                BeginRest();
            }
            else
            {
                BeginPulse();
            }
        }

        private void GoOn()
        {
            if (!_isMoving || _clock.MonotonicMilliseconds < _stepEnd)
            {
                return;
            }

            if (_isDriven)
            {
                Rest();
                BeginRest();
                return;
            }

            bool hasArrived = _pulses > 0 && IsSwitchLocked == _target;
            if (!hasArrived && _pulses < MostPulses)
            {
                BeginPulse();
                return;
            }

            _isMoving = false;
            _hasJammed = !hasArrived;
            _isLocked = IsSwitchLocked;
            _agreedAt = _clock.MonotonicMilliseconds;
        }

        private void Look()
        {
            long now = _clock.MonotonicMilliseconds;
            if (IsSwitchLocked == _isLocked)
            {
                _agreedAt = now;
            }
            else if (now - _agreedAt >= ShakenMilliseconds)
            {
                _isLocked = !_isLocked;
                _agreedAt = now;
            }
        }

        private void BeginPulse()
        {
            _pulses++;
            _isDriven = true;
            (_target ? _lockSide : _unlockSide).Set(true);
            _stepEnd = _clock.MonotonicMilliseconds + _pulseMilliseconds;
        }

        private void BeginRest()
        {
            _stepEnd = _clock.MonotonicMilliseconds + SettleMilliseconds;
        }

        private void Rest()
        {
            _isDriven = false;
            _lockSide.Set(false);
            _unlockSide.Set(false);
        }
    }
}
