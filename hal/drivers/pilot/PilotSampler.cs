// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Pilot
{
    /// <summary>
    /// Finds the upper and the lower level of a signal by many reads that are not synchronised with it: of each end the outermost read is thrown
    /// away as a spike, the next three make the level.
    /// </summary>
    /// <remarks>
    /// The pauses between the reads vary, because reads at an even distance could hit the same places of each 1 ms period and miss a short
    /// phase for ever. One read takes about 0.1 ms (estimate), so 100 reads see ten periods.
    /// </remarks>
    public class PilotSampler
    {
        private const int PauseMask = 15;

        private readonly IAnalogInput _input;
        private int _pause;

        /// <summary>
        /// Initializes a new instance of the <see cref="PilotSampler"/> class.
        /// </summary>
        /// <param name="input">Input; ADC1 of the ESP32, because ADC2 does not work beside Wi-Fi.</param>
        public PilotSampler(IAnalogInput input)
        {
            _input = input;
        }

        /// <summary>Gets the upper level of the last <see cref="Take"/>, raw.</summary>
        public int High { get; private set; }

        /// <summary>Gets by how much the reads of the upper level differ, raw.</summary>
        public int HighSpread { get; private set; }

        /// <summary>Gets the lower level of the last <see cref="Take"/>, raw.</summary>
        public int Low { get; private set; }

        /// <summary>Gets by how much the reads of the lower level differ, raw.</summary>
        public int LowSpread { get; private set; }

        /// <summary>
        /// Reads the input.
        /// </summary>
        /// <param name="reads">Number of reads, at least 8.</param>
        /// <returns><see langword="false"/> when a read was no value at all; the levels mean nothing then.</returns>
        public bool Take(int reads)
        {
            int high0 = -1, high1 = -1, high2 = -1, high3 = -1;
            int low0 = AnalogScale.MostRaw + 1, low1 = low0, low2 = low0, low3 = low0;
            for (int i = 0; i < reads; i++)
            {
                int raw = _input.Read();
                if (raw < 0 || raw > AnalogScale.MostRaw)
                {
                    return false;
                }

                if (raw > high3)
                {
                    if (raw > high1)
                    {
                        high3 = high2;
                        high2 = high1;
                        if (raw > high0)
                        {
                            high1 = high0;
                            high0 = raw;
                        }
                        else
                        {
                            high1 = raw;
                        }
                    }
                    else if (raw > high2)
                    {
                        high3 = high2;
                        high2 = raw;
                    }
                    else
                    {
                        high3 = raw;
                    }
                }

                if (raw < low3)
                {
                    if (raw < low1)
                    {
                        low3 = low2;
                        low2 = low1;
                        if (raw < low0)
                        {
                            low1 = low0;
                            low0 = raw;
                        }
                        else
                        {
                            low1 = raw;
                        }
                    }
                    else if (raw < low2)
                    {
                        low3 = low2;
                        low2 = raw;
                    }
                    else
                    {
                        low3 = raw;
                    }
                }

                // Steps through all sixteen lengths before one comes again.
                _pause = ((_pause * 5) + 3) & PauseMask;
                Pause(_pause);
            }

            High = (high1 + high2 + high3) / 3;
            HighSpread = high1 - high3;
            Low = (low1 + low2 + low3) / 3;
            LowSpread = low3 - low1;
            return true;
        }

        /// <summary>
        /// Lets some time pass, about 3 us a turn (estimate).
        /// </summary>
        /// <param name="turns">0 to 15.</param>
        protected virtual void Pause(int turns)
        {
            for (int i = 0; i < turns; i++)
            {
            }
        }
    }
}
