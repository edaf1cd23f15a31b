// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// The button of the virtual board: pressed, it opens the service window for ten minutes.
    /// </summary>
    internal sealed class VirtualButton : IServiceWindow
    {
        private const int WindowMilliseconds = 10 * 60 * 1000;

        private readonly IClock _clock;
        private long _end;

        /// <summary>
        /// Initializes a new instance of the <see cref="VirtualButton"/> class, not pressed.
        /// </summary>
        /// <param name="clock">Real time.</param>
        public VirtualButton(IClock clock)
        {
            _clock = clock;
            _end = long.MinValue;
        }

        /// <inheritdoc/>
        public bool IsOpen => _clock.MonotonicMilliseconds < _end;

        /// <summary>
        /// Presses it. Call on the board's thread.
        /// </summary>
        public void Press()
        {
            _end = _clock.MonotonicMilliseconds + WindowMilliseconds;
        }
    }
}
