// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Temperature
{
    /// <summary>
    /// What all temperature sensors have in common: when they are asked and what is believed. A value that jumps by more than 10 degrees, and
    /// the first one, counts when the next look confirms it; the last good one counts for 5 s.
    /// </summary>
    public abstract class Thermometer : ITemperatureSensor
    {
        private const int LookMilliseconds = 500;
        private const int LongestMilliseconds = 5000;
        private const int LeastDecidegrees = -400;
        private const int MostDecidegrees = 1250;

        /// <summary>A value may be this far from the last good one.</summary>
        private const int Jump = 100;

        /// <summary>Two values confirm each other when they are this near.</summary>
        private const int Agreement = 50;

        private readonly IClock _clock;
        private long _lookedAt = -LookMilliseconds;
        private long _goodAt;
        private bool _isKnown;
        private int _decidegrees;
        private bool _isDoubted;
        private int _doubted;

        /// <summary>
        /// Initializes a new instance of the <see cref="Thermometer"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        protected Thermometer(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        /// <remarks>Asks the sensor when that was not done in the last 500 ms.</remarks>
        public bool TryRead(out int decidegrees)
        {
            long now = _clock.MonotonicMilliseconds;
            if (now - _lookedAt >= LookMilliseconds)
            {
                _lookedAt = now;
                Look(now);
            }

            decidegrees = _decidegrees;
            return _isKnown && now - _goodAt <= LongestMilliseconds;
        }

        /// <summary>
        /// Asks the sensor.
        /// </summary>
        /// <param name="decidegrees">Temperature in 0.1 degree Celsius.</param>
        /// <returns><see langword="false"/> when it did not answer, or with something that cannot be a temperature.</returns>
        protected abstract bool Measure(out int decidegrees);

        private static bool IsNear(int first, int second, int most)
        {
            int difference = first - second;
            return difference <= most && difference >= -most;
        }

        private void Look(long now)
        {
            int measured;
            bool wasDoubted = _isDoubted;
            _isDoubted = Measure(out measured) && measured >= LeastDecidegrees && measured <= MostDecidegrees;
            if (!_isDoubted)
            {
                return;
            }

            if ((_isKnown && IsNear(measured, _decidegrees, Jump)) || (wasDoubted && IsNear(measured, _doubted, Agreement)))
            {
                _isDoubted = false;
                _isKnown = true;
                _decidegrees = measured;
                _goodAt = now;
            }

            _doubted = measured;
        }
    }
}
