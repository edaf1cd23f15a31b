// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// The clock of the board: it counts from the last restart and does not know UTC after a power cut, while the world goes on.
    /// </summary>
    public sealed class BoardClock : IClock
    {
        private readonly IClock _world;
        private long _bootedAt;
        private long _utcAtWorldStart;

        public BoardClock(IClock world)
        {
            _world = world;
            _bootedAt = world.MonotonicMilliseconds;
        }

        public long MonotonicMilliseconds
        {
            get { return _world.MonotonicMilliseconds - _bootedAt; }
        }

        public bool IsUtcKnown { get; private set; }

        /// <summary>
        /// Gets the UTC of the board, which is the time since power-on as long as nobody has told it.
        /// </summary>
        public long UtcMilliseconds
        {
            get { return IsUtcKnown ? _utcAtWorldStart + _world.MonotonicMilliseconds : MonotonicMilliseconds; }
        }

        public void SetUtc(long utcMilliseconds)
        {
            _utcAtWorldStart = utcMilliseconds - _world.MonotonicMilliseconds;
            IsUtcKnown = true;
        }

        /// <summary>
        /// The board restarts: the counter begins anew, the real-time clock goes on.
        /// </summary>
        public void Restart()
        {
            _bootedAt = _world.MonotonicMilliseconds;
        }

        /// <summary>
        /// The board loses its power, and with it the time.
        /// </summary>
        public void PowerCycle()
        {
            Restart();
            IsUtcKnown = false;
        }
    }
}
