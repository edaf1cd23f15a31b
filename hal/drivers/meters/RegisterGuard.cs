// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// Lets an energy register pass only when it can be true: it never runs back, and never grows more than the installation can carry.
    /// The first register counts when a second reading confirms it, because there is nothing else to compare it with.
    /// </summary>
    public sealed class RegisterGuard
    {
        /// <summary>What a register may grow beyond the power times the time: two steps of the coarsest register, 0.1 kWh.</summary>
        private const long ToleranceMilliwattHours = 200000;

        private const long MillisecondsPerHour = 3600000;

        /// <summary>Longest time that is counted, 100 days: the product must fit 64 bits.</summary>
        private const long LongestMilliseconds = 8640000000;

        private readonly long _largestMilliwatts;
        private long _register;
        private long _time;
        private bool _hasCandidate;

        /// <summary>
        /// Initializes a new instance of the <see cref="RegisterGuard"/> class.
        /// </summary>
        /// <param name="largestWatts">Largest power of the connector in W, 1 to 1000000: fuse, voltage and phases, with a reserve.</param>
        public RegisterGuard(int largestWatts)
        {
            _largestMilliwatts = largestWatts * 1000L;
        }

        /// <summary>
        /// Gets a value indicating whether a register has passed.
        /// </summary>
        public bool HasRegister { get; private set; }

        /// <summary>
        /// Gets the last register that has passed, mWh.
        /// </summary>
        public long MilliwattHours
        {
            get { return _register; }
        }

        /// <summary>
        /// Judges a register.
        /// </summary>
        /// <param name="milliwattHours">Register as read, mWh.</param>
        /// <param name="now">Monotonic time, ms.</param>
        /// <returns><see cref="MeterFault.None"/> when it passes.</returns>
        public MeterFault Judge(long milliwattHours, long now)
        {
            long elapsed = now - _time < LongestMilliseconds ? now - _time : LongestMilliseconds;
            long most = (_largestMilliwatts * elapsed / MillisecondsPerHour) + ToleranceMilliwattHours;
            MeterFault fault = milliwattHours < 0 ? MeterFault.Implausible
                : milliwattHours < _register ? MeterFault.RegisterBack
                : milliwattHours - _register > most ? MeterFault.RegisterJump
                : MeterFault.None;
            if (!HasRegister)
            {
                if (fault == MeterFault.Implausible)
                {
                    return fault;
                }

                HasRegister = _hasCandidate && fault == MeterFault.None;
                _hasCandidate = true;
                fault = HasRegister ? MeterFault.None : MeterFault.Starting;
            }
            else if (fault != MeterFault.None)
            {
                return fault;
            }

            _register = milliwattHours;
            _time = now;
            return fault;
        }
    }
}
