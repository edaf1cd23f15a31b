// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Power
{
    /// <summary>
    /// Residual-current monitor (RCM, RDC-DD) whose trip output sets a latch in hardware. The latch takes the coil's supply away, without any
    /// firmware; the firmware reads it, and resets it after its own test or when a person says so (<see cref="Reset"/>).
    /// </summary>
    /// <remarks>
    /// The latch's output is high while it is armed, with a pull-down at the pin: a broken wire, a latch without supply and a trip are the same.
    /// Both outputs are low at reset, by resistors.
    /// </remarks>
    public sealed class ResidualCurrentMonitor : IResidualCurrentMonitor
    {
        /// <summary>The trip must be there this long after the test has begun.</summary>
        private const int TripMilliseconds = 500;

        /// <summary>The monitor may need this long after the test until it lets the latch be reset.</summary>
        private const int ResetMilliseconds = 2000;

        /// <summary>Reads that must agree.</summary>
        private const int Reads = 5;

        /// <summary>An input that will not be quiet so many times one after another counts as tripped.</summary>
        private const int MostDoubts = 3;

        private readonly IClock _clock;
        private readonly IDigitalInput _armed;
        private readonly IDigitalOutput _test;
        private readonly IDigitalOutput _reset;
        private Phase _phase;
        private long _since;
        private bool _isLate;

        /// <summary>Tripped; until the input has been quiet once, the worse is assumed.</summary>
        private bool _isOff = true;
        private int _doubts;

        /// <summary>
        /// Initializes a new instance of the <see cref="ResidualCurrentMonitor"/> class, both outputs low. A latched trip stays.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="armed">Output of the latch: high while it is armed, low when the monitor has tripped.</param>
        /// <param name="test">Test input of the monitor; high makes it trip.</param>
        /// <param name="reset">Reset of the latch; a short high pulse arms it, unless the monitor still trips.</param>
        public ResidualCurrentMonitor(IClock clock, IDigitalInput armed, IDigitalOutput test, IDigitalOutput reset)
        {
            _clock = clock;
            _armed = armed;
            _test = test;
            _reset = reset;
            test.Set(false);
            reset.Set(false);
        }

        private enum Phase
        {
            Idle,
            Tripping,
            Resetting,
        }

        /// <inheritdoc/>
        public bool IsTripped
        {
            get { return _phase == Phase.Idle && IsLatched(); }
        }

        /// <inheritdoc/>
        /// <remarks>
        /// A trip that was found later than 500 ms, because nobody called in between, says nothing about the monitor: the test is repeated. One
        /// that is latched before the test begins fails it and stays.
        /// </remarks>
        public TestState SelfTest()
        {
            bool isLatched = IsLatched();
            long now = _clock.MonotonicMilliseconds;
            if (_phase == Phase.Idle)
            {
                return isLatched ? TestState.Failed : Begin(now);
            }

            long passed = now - _since;
            if (_phase == Phase.Tripping)
            {
                if (!isLatched)
                {
                    return passed < TripMilliseconds ? TestState.Running : End(TestState.Failed);
                }

                _test.Set(false);
                _isLate = passed > TripMilliseconds;
                _since = now;
                _phase = Phase.Resetting;
                return TestState.Running;
            }

            if (!isLatched)
            {
                return _isLate ? Begin(now) : End(TestState.Passed);
            }

            if (passed >= ResetMilliseconds)
            {
                return End(TestState.Failed);
            }

            Pulse();
            return TestState.Running;
        }

        /// <inheritdoc/>
        public bool Reset()
        {
            if (_phase != Phase.Idle)
            {
                return false;
            }

            Pulse();
            return !IsLatched();
        }

        private TestState Begin(long now)
        {
            _phase = Phase.Tripping;
            _since = now;
            _test.Set(true);
            return TestState.Running;
        }

        private TestState End(TestState result)
        {
            _test.Set(false);
            _phase = Phase.Idle;
            return result;
        }

        private void Pulse()
        {
            _reset.Set(true);
            _reset.Set(false);
        }

        private bool IsLatched()
        {
            bool isArmed = _armed.IsHigh;
            for (int i = 1; i < Reads; i++)
            {
                if (_armed.IsHigh != isArmed)
                {
                    _doubts++;
                    _isOff |= _doubts >= MostDoubts;
                    return _isOff;
                }
            }

            _doubts = 0;
            _isOff = !isArmed;
            return _isOff;
        }
    }
}
