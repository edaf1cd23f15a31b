// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// Lets an energy register pass only when it can be true: it never runs back, and never grows more than the installation can carry.
    /// The first register counts when a second reading confirms it, because there is nothing else to compare it with.
    /// </summary>
    /// <remarks>
    /// A register that has wrapped runs back once, and then passes as the meter shows it; the firmware (ConnectorMeter) counts on from there.
    /// It has wrapped when it stood so close below a power of ten kWh that the time was enough to pass it, and two more readings confirm the
    /// new one. Zeros that a fault puts on the line, and a meter that was exchanged, do not look like that and never pass.
    /// </remarks>
    public sealed class RegisterGuard
    {
        /// <summary>What a register may grow beyond the power times the time: two steps of the coarsest register, 0.1 kWh.</summary>
        private const long ToleranceMilliwattHours = 200000;

        private const long MillisecondsPerHour = 3600000;

        /// <summary>Longest time that is counted, 100 days: the product must fit 64 bits.</summary>
        private const long LongestMilliseconds = 8640000000;

        /// <summary>A wrap is recognised for so long after the last good register, 10 minutes: later, almost any register could be one.</summary>
        private const long LongestWrapMilliseconds = 600000;

        /// <summary>The lowest register that wraps: 1000 kWh.</summary>
        private const long LeastCapacity = 1000000000;

        /// <summary>The highest register that wraps: 10 to the power of 9 kWh.</summary>
        private const long LargestCapacity = 1000000000000000;

        /// <summary>Readings in a row that must show a wrap.</summary>
        private const int WrapReadings = 3;

        private readonly long _largestMilliwatts;
        private long _register;
        private long _time;
        private bool _hasCandidate;
        private long _wrapped;
        private long _wrappedTime;
        private int _wrapReadings;

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
            MeterFault fault = milliwattHours < 0 ? MeterFault.Implausible
                : milliwattHours < _register ? MeterFault.RegisterBack
                : milliwattHours - _register > GetMost(now - _time) ? MeterFault.RegisterJump
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
            else if (fault != MeterFault.None && !ConfirmWrap(fault, milliwattHours, now))
            {
                return fault;
            }
            else
            {
                fault = MeterFault.None;
            }

            _wrapReadings = 0;
            _register = milliwattHours;
            _time = now;
            return fault;
        }

        /// <summary>
        /// The most that a register can grow in a time.
        /// </summary>
        private long GetMost(long elapsed)
        {
            elapsed = elapsed < LongestMilliseconds ? elapsed : LongestMilliseconds;
            return (_largestMilliwatts * elapsed / MillisecondsPerHour) + ToleranceMilliwattHours;
        }

        /// <summary>
        /// Counts the readings in a row that show the same wrap.
        /// </summary>
        private bool ConfirmWrap(MeterFault fault, long milliwattHours, long now)
        {
            bool isNext = _wrapReadings > 0 && milliwattHours >= _wrapped && milliwattHours - _wrapped <= GetMost(now - _wrappedTime);
            _wrapReadings = fault != MeterFault.RegisterBack || !CanBeWrap(milliwattHours, now - _time) ? 0 : isNext ? _wrapReadings + 1 : 1;
            _wrapped = milliwattHours;
            _wrappedTime = now;
            return _wrapReadings == WrapReadings;
        }

        private bool CanBeWrap(long milliwattHours, long elapsed)
        {
            long capacity = LeastCapacity;
            while (capacity <= _register && capacity < LargestCapacity)
            {
                capacity *= 10;
            }

            return elapsed <= LongestWrapMilliseconds && capacity - _register + milliwattHours <= GetMost(elapsed) && capacity > _register;
        }
    }
}
