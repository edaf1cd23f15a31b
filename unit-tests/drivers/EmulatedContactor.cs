// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A contactor with travel times and a normally closed mirror contact to ground with a pull-up: high while the main contacts are closed.
    /// </summary>
    public sealed class EmulatedContactor : IDigitalOutput, IDigitalInput
    {
        private readonly FakeClock _clock;
        private bool _wasClosed;
        private long _switchedAt;
        private bool _flicker;

        public EmulatedContactor(FakeClock clock)
        {
            _clock = clock;
            _switchedAt = clock.MonotonicMilliseconds - 10000;
            IsCoilOn = true;
        }

        public bool IsCoilOn { get; private set; }

        /// <summary>The main contacts hang together.</summary>
        public bool IsWelded;

        /// <summary>The coil is broken, or a latch has taken its supply.</summary>
        public bool HasNoSupply;

        /// <summary>The wire of the mirror contact is broken: the pull-up makes it high.</summary>
        public bool IsWireBroken;

        /// <summary>Each read of the input gives another level.</summary>
        public bool IsFlickering;

        /// <summary>Time until the contacts have moved.</summary>
        public int TravelMilliseconds = 30;

        public bool IsHigh
        {
            get
            {
                _flicker = !_flicker;
                return IsFlickering ? _flicker : IsWireBroken || IsClosed;
            }
        }

        public bool IsClosed
        {
            get
            {
                bool hasArrived = _clock.MonotonicMilliseconds - _switchedAt >= TravelMilliseconds;
                return IsWelded || (!HasNoSupply && (hasArrived ? IsCoilOn : _wasClosed));
            }
        }

        public void Set(bool high)
        {
            if (high != IsCoilOn)
            {
                _wasClosed = IsClosed;
                _switchedAt = _clock.MonotonicMilliseconds;
                IsCoilOn = high;
            }
        }
    }
}
