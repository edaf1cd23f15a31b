// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Temperature
{
    /// <summary>
    /// A sensor on the ADC: mean of 16 reads, none when they differ too much or lie at an end of the range (broken wire, short).
    /// </summary>
    public abstract class AnalogThermometer : Thermometer
    {
        private const int Reads = 16;
        private const int MostSpread = 120;

        /// <summary>A read this near to an end of the range is no voltage.</summary>
        private const int Margin = 8;

        private readonly IAnalogInput _input;
        private readonly AnalogScale _scale;

        /// <summary>
        /// Initializes a new instance of the <see cref="AnalogThermometer"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="input">Input.</param>
        /// <param name="scale">Scale of the ADC.</param>
        protected AnalogThermometer(IClock clock, IAnalogInput input, AnalogScale scale)
            : base(clock)
        {
            _input = input;
            _scale = scale;
        }

        /// <inheritdoc/>
        protected override bool Measure(out int decidegrees)
        {
            decidegrees = 0;
            int least = AnalogScale.MostRaw - Margin;
            int most = Margin;
            int sum = 0;
            for (int i = 0; i < Reads; i++)
            {
                int raw = _input.Read();
                if (raw < Margin || raw > AnalogScale.MostRaw - Margin)
                {
                    return false;
                }

                least = raw < least ? raw : least;
                most = raw > most ? raw : most;
                sum += raw;
            }

            return most - least <= MostSpread && Convert(_scale.ToMillivolts(sum / Reads), out decidegrees);
        }

        /// <summary>
        /// Makes a temperature of a voltage.
        /// </summary>
        /// <param name="millivolts">Voltage at the pin, mV.</param>
        /// <param name="decidegrees">Temperature in 0.1 degree Celsius.</param>
        /// <returns><see langword="false"/> when the sensor cannot give that voltage.</returns>
        protected abstract bool Convert(int millivolts, out int decidegrees);
    }
}
