// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;

namespace OcppChargePoint.Hal.Esp32.Chip
{
    /// <summary>
    /// A pulse counter of the chip (PCNT): counts in hardware while managed code stands still, and is carried on beyond its 16 bits by an
    /// interrupt below managed code. The ESP32-C3 has none.
    /// </summary>
    public sealed class NanoPulseCounter : IPulseCounter
    {
        /// <summary>Longest filter of the hardware: pulses under 12.8 us are noise (1023 cycles of 80 MHz). An S0 pulse lasts 30 ms.</summary>
        private const ushort LongestFilter = 1023;

        private readonly GpioPulseCounter _counter;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoPulseCounter"/> class and starts it at 0.
        /// </summary>
        /// <param name="pin">GPIO number. An S0 output pulls it low, against a pull-up.</param>
        /// <param name="polarity">Edge that counts; <see cref="GpioPulsePolarity.Falling"/> for an S0 output.</param>
        public NanoPulseCounter(int pin, GpioPulsePolarity polarity)
        {
            _counter = new GpioPulseCounter(pin);
            _counter.Polarity = polarity;
            _counter.FilterPulses = LongestFilter;
            _counter.Start();
        }

        /// <inheritdoc/>
        public long Count
        {
            get { return _counter.Read().Count; }
        }
    }
}
