// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Temperature
{
    /// <summary>
    /// NTC of 10 kOhm at 25 degrees, B 3950, to ground, with 10 kOhm to 3.3 V. Between the points of the table the line is straight, which
    /// costs up to 0.5 degree; from -20 to 110 degrees. What is hotter shows as 110 degrees, what is colder as -20.
    /// </summary>
    public sealed class NtcThermistor : AnalogThermometer
    {
        private const int LeastDecidegrees = -200;
        private const int StepDecidegrees = 100;

        /// <summary>Voltage for each 10 degrees from -20 on, mV: 3300 R / (R + 10 kOhm), R = 10 kOhm e^(3950 (1/T - 1/298.15)).</summary>
        private readonly short[] _millivolts = { 3014, 2816, 2543, 2206, 1836, 1470, 1143, 871, 657, 494, 372, 282, 215, 166 };

        /// <summary>
        /// Initializes a new instance of the <see cref="NtcThermistor"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="input">Input.</param>
        /// <param name="scale">Scale of the ADC.</param>
        public NtcThermistor(IClock clock, IAnalogInput input, AnalogScale scale)
            : base(clock, input, scale)
        {
        }

        /// <inheritdoc/>
        protected override bool Convert(int millivolts, out int decidegrees)
        {
            int last = _millivolts.Length - 1;
            decidegrees = LeastDecidegrees;
            if (millivolts >= _millivolts[0])
            {
                return true;
            }

            int upper = 1;
            while (upper < last && millivolts < _millivolts[upper])
            {
                upper++;
            }

            int rest = millivolts < _millivolts[last] ? 0 : millivolts - _millivolts[upper];
            int width = _millivolts[upper - 1] - _millivolts[upper];
            decidegrees += (upper * StepDecidegrees) - (rest * StepDecidegrees / width);
            return true;
        }
    }
}
