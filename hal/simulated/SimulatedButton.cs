// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Push button that a test or a console holds down.
    /// </summary>
    public sealed class SimulatedButton : IButton
    {
        private readonly IClock _clock;
        private bool _isHeld;
        private long _releasedAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedButton"/> class, not pressed.
        /// </summary>
        /// <param name="clock">Clock of the outside world.</param>
        public SimulatedButton(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public bool IsPressed
        {
            get
            {
                _isHeld = _isHeld && _clock.MonotonicMilliseconds < _releasedAt;
                return _isHeld;
            }
        }

        /// <summary>
        /// Holds the button down for a while, power cuts included. A second call starts anew.
        /// </summary>
        /// <param name="milliseconds">Duration in ms, 1 or more; <see cref="int.MaxValue"/> for 24 days, which is as good as for ever.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">The duration is below 1.</exception>
        public void Press(int milliseconds)
        {
            KnobRange.Check(milliseconds, 1, int.MaxValue);
            _isHeld = true;
            _releasedAt = _clock.MonotonicMilliseconds + milliseconds;
        }

        /// <summary>
        /// Lets the button go.
        /// </summary>
        public void Release()
        {
            _isHeld = false;
        }
    }
}
