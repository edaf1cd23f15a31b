// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Panel
{
    /// <summary>
    /// Push button on a pin, debounced when it is asked: a level counts when two looks at least 30 ms apart have found it, and none in between
    /// another one. Ask it ten times a second or more.
    /// </summary>
    public sealed class PushButton : IButton
    {
        private const int BounceMilliseconds = 30;

        private readonly IClock _clock;
        private readonly IDigitalInput _input;
        private readonly bool _isPressedHigh;
        private bool _isPressed;
        private bool _isDown;
        private long _since;

        /// <summary>
        /// Initializes a new instance of the <see cref="PushButton"/> class, not pressed.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="input">Pin.</param>
        /// <param name="isPressedHigh"><see langword="true"/> when the pin is high while the button is held; most buttons pull it low.</param>
        public PushButton(IClock clock, IDigitalInput input, bool isPressedHigh)
        {
            _clock = clock;
            _input = input;
            _isPressedHigh = isPressedHigh;
            _since = clock.MonotonicMilliseconds;
        }

        /// <inheritdoc/>
        public bool IsPressed
        {
            get
            {
                long now = _clock.MonotonicMilliseconds;
                bool isDown = _input.IsHigh == _isPressedHigh;
                if (isDown != _isDown)
                {
                    _isDown = isDown;
                    _since = now;
                }
                else if (now - _since >= BounceMilliseconds)
                {
                    _isPressed = isDown;
                }

                return _isPressed;
            }
        }
    }
}
