// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// An ADC input of an ESP32 with a steady voltage on it, and noise.
    /// </summary>
    public sealed class AnalogPin : IAnalogInput
    {
        private readonly SeededRandom _random = new SeededRandom(11);

        /// <summary>Voltage at the pin, mV.</summary>
        public int Millivolts;

        /// <summary>How much more than nominal the chip's reference is, thousandths.</summary>
        public int ReferencePermille;

        /// <summary>Each read deviates by up to this, raw.</summary>
        public int Noise;

        /// <summary>What each read gives whatever there is; -2 for the truth, -3 for random numbers of 13 bits.</summary>
        public int Garbage = -2;

        public int ReadCount { get; private set; }

        public int Read()
        {
            ReadCount++;
            if (Garbage != -2)
            {
                return Garbage == -3 ? _random.Below(8192) - 2048 : Garbage;
            }

            int raw = (int)((Millivolts - 142) * 1000L * 1000 / (806 * (1000L + ReferencePermille)));
            raw += Noise == 0 ? 0 : _random.Below((2 * Noise) + 1) - Noise;
            return raw < 0 ? 0 : raw > 4095 ? 4095 : raw;
        }

        /// <summary>A resistor to ground with another one to 3.3 V; 0 for none.</summary>
        public void SetDivider(int ohms, int pullUpOhms)
        {
            Millivolts = ohms == 0 ? 3300 : (int)(3300L * ohms / (ohms + pullUpOhms));
        }
    }
}
