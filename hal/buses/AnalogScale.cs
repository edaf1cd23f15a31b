// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What the raw value of an <see cref="IAnalogInput"/> means in millivolts at the pin: a straight line for a chip whose reference has its
    /// nominal value. Chips differ by up to 10 %.
    /// </summary>
    public sealed class AnalogScale
    {
        /// <summary>Highest raw value.</summary>
        public const int MostRaw = 4095;

        private readonly int _offsetMillivolts;
        private readonly int _microvoltsPerStep;

        /// <summary>
        /// Initializes a new instance of the <see cref="AnalogScale"/> class.
        /// </summary>
        /// <param name="offsetMillivolts">Voltage of raw value 0, mV.</param>
        /// <param name="microvoltsPerStep">Voltage of one step, uV, at least 1.</param>
        public AnalogScale(int offsetMillivolts, int microvoltsPerStep)
        {
            _offsetMillivolts = offsetMillivolts;
            _microvoltsPerStep = microvoltsPerStep;
        }

        /// <summary>
        /// Gets the scale of an ESP32 (12 dB): the line that ESP-IDF (esp_adc_cal) takes for a reference of 1100 mV. Straight from 150 to 2450 mV.
        /// </summary>
        /// <returns>Scale.</returns>
        public static AnalogScale Esp32()
        {
            return new AnalogScale(142, 806);
        }

        /// <summary>
        /// Gets the scale of an ESP32-S3 (12 dB): 0 to 3100 mV, as ESP-IDF's programming guide gives it.
        /// </summary>
        /// <returns>Scale.</returns>
        public static AnalogScale Esp32S3()
        {
            return new AnalogScale(0, 757);
        }

        /// <summary>
        /// Gets the voltage of a raw value.
        /// </summary>
        /// <param name="raw">Raw value, 0 to 4095.</param>
        /// <returns>Voltage at the pin, mV.</returns>
        public int ToMillivolts(int raw)
        {
            return _offsetMillivolts + (((raw * _microvoltsPerStep) + 500) / 1000);
        }

        /// <summary>
        /// Gets the raw value of a voltage.
        /// </summary>
        /// <param name="millivolts">Voltage at the pin, mV.</param>
        /// <returns>Raw value, rounded to the nearest; beyond 0 or 4095 for a voltage that the input cannot see.</returns>
        public int ToRaw(int millivolts)
        {
            return (((millivolts - _offsetMillivolts) * 1000) + (_microvoltsPerStep / 2)) / _microvoltsPerStep;
        }
    }
}
