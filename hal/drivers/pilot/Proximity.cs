// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Pilot
{
    /// <summary>
    /// Proximity contact of a socket outlet on the ADC: the resistor in the plug tells what the cable can carry (IEC 61851-1 annex B).
    /// </summary>
    /// <remarks>
    /// A resistor between the bands is none: the last rating stays for ten looks, then there is no cable. The rating of a cable in the socket can go
    /// down (a bad contact), never up; for that the cable has to be pulled.
    /// </remarks>
    public sealed class Proximity : IProximity
    {
        private const int LookMilliseconds = 50;
        private const int Reads = 16;

        /// <summary>Looks that must agree.</summary>
        private const int Looks = 3;

        /// <summary>Looks without understanding until there is no cable.</summary>
        private const int MostDoubts = 10;

        /// <summary>Reads may differ by this, mV.</summary>
        private const int MostSpread = 80;

        private const int NoBand = -1;

        private readonly IClock _clock;
        private readonly PilotSampler _sampler;
        private readonly AnalogScale _scale;
        private int _deciamperes;
        private int _candidate;
        private int _seen;
        private int _doubts;
        private long _lookedAt;

        /// <summary>
        /// Initializes a new instance of the <see cref="Proximity"/> class and looks until the cable is known (some ms).
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="sampler">ADC input with 1 kOhm to 3.3 V.</param>
        /// <param name="scale">Scale of the ADC.</param>
        public Proximity(IClock clock, PilotSampler sampler, AnalogScale scale)
        {
            _clock = clock;
            _sampler = sampler;
            _scale = scale;
            for (int i = 0; i < Looks; i++)
            {
                Look();
            }
        }

        /// <inheritdoc/>
        /// <remarks>Looks at the contact when that was not done in the last 50 ms.</remarks>
        public int CableDeciamperes
        {
            get
            {
                if (_clock.MonotonicMilliseconds - _lookedAt >= LookMilliseconds)
                {
                    Look();
                }

                return _deciamperes;
            }
        }

        /// <summary>
        /// Gets the rating for a voltage at 1 kOhm to 3.3 V.
        /// </summary>
        /// <param name="millivolts">Voltage, mV.</param>
        /// <returns>0.1 A; 0 for an open contact; -1 between the bands and for a short.</returns>
        public static int GetRating(int millivolts)
        {
            if (millivolts >= 2700)
            {
                return 0;
            }

            if (millivolts >= 1680 && millivolts <= 2400)
            {
                return 130;
            }

            if (millivolts >= 920 && millivolts <= 1600)
            {
                return 200;
            }

            if (millivolts >= 450 && millivolts <= 800)
            {
                return 320;
            }

            return millivolts >= 230 && millivolts <= 410 ? 630 : NoBand;
        }

        private void Look()
        {
            _lookedAt = _clock.MonotonicMilliseconds;
            int rating = Measure();
            if (rating == NoBand)
            {
                _seen = 0;
                _doubts++;
                if (_doubts >= MostDoubts)
                {
                    _deciamperes = 0;
                }

                return;
            }

            _doubts = 0;
            _seen = rating == _candidate ? _seen + 1 : 1;
            _candidate = rating;
            if (_seen >= Looks && (_deciamperes == 0 || rating < _deciamperes))
            {
                _deciamperes = rating;
            }
        }

        private int Measure()
        {
            if (!_sampler.Take(Reads))
            {
                return NoBand;
            }

            int high = _scale.ToMillivolts(_sampler.High);
            int low = _scale.ToMillivolts(_sampler.Low);
            return high - low <= MostSpread ? GetRating((high + low) / 2) : NoBand;
        }
    }
}
