// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// A residual-current monitor and the latch behind it. The trip wins over the reset. The monitor answers its test after a time and stays
    /// tripped for a while when the test is over; the input is the latch's output, high while it is armed.
    /// </summary>
    public sealed class EmulatedMonitor : IDigitalInput, IDigitalOutput
    {
        private readonly FakeClock _clock;
        private readonly OutputPin _test;
        private long _testSince = -1;
        private long _tripsUntil = -1;
        private bool _isReset;
        private bool _flicker;

        public EmulatedMonitor(FakeClock clock, OutputPin test)
        {
            _clock = clock;
            _test = test;
        }

        /// <summary>Residual current flows.</summary>
        public bool IsLeaking;

        /// <summary>The monitor does not answer its test.</summary>
        public bool IsDead;

        /// <summary>The wire to the GPIO is broken, or the latch has no supply: the pull-down makes it low.</summary>
        public bool IsWireBroken;

        public bool IsFlickering;

        /// <summary>Time from the test to the trip.</summary>
        public int ResponseMilliseconds = 80;

        /// <summary>Time from the end of the test to the end of the trip.</summary>
        public int ReleaseMilliseconds = 120;

        /// <summary>Gets a value indicating whether the latch has taken the coil's supply away.</summary>
        public bool IsLatched { get; private set; }

        public bool IsHigh
        {
            get
            {
                Run();
                _flicker = !_flicker;
                return IsFlickering ? _flicker : !IsWireBroken && !IsLatched;
            }
        }

        /// <summary>The reset input of the latch.</summary>
        public void Set(bool high)
        {
            _isReset = high;
            Run();
        }

        /// <summary>Lets the circuit go on, as it does without any firmware.</summary>
        public void Run()
        {
            long now = _clock.MonotonicMilliseconds;
            if (!_test.IsHigh)
            {
                _testSince = -1;
            }
            else if (_testSince < 0)
            {
                _testSince = now;
            }

            if (_testSince >= 0 && now - _testSince >= ResponseMilliseconds && !IsDead)
            {
                _tripsUntil = now + ReleaseMilliseconds;
            }

            bool isTripping = IsLeaking || now < _tripsUntil;
            IsLatched = isTripping || (IsLatched && !_isReset);
        }
    }
}
