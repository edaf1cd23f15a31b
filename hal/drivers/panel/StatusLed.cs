// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Panel
{
    /// <summary>
    /// Light of plain LEDs, one pin each: one of any colour, green and red, or green, red and blue. The colour tells a signal where there are
    /// several, the rhythm tells it always. Nothing waits: each <see cref="Show"/> sets the pins for that moment, and the firmware calls it ten
    /// times a second.
    /// </summary>
    public sealed class StatusLed : IStatusLed
    {
        private const int Green = 1;
        private const int Red = 2;
        private const int Blue = 4;

        /// <summary>A rhythm has 16 steps, two seconds together.</summary>
        private const int Steps = 16;

        private const int StepMilliseconds = 125;

        private const int Steady = 0xFFFF;
        private const int SlowBlink = 0x00FF;
        private const int Blink = 0x0F0F;
        private const int FastBlink = 0x5555;
        private const int ShortFlash = 0x0001;
        private const int LongFlash = 0x0FFF;
        private const int TwoFlashes = 0x0005;
        private const int Hurried = 0x3333;

        private readonly IClock _clock;
        private readonly IDigitalOutput[] _lights;
        private int _lit = -1;
        private LedSignal _signal;
        private long _since;

        /// <summary>
        /// Initializes a new instance of the <see cref="StatusLed"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="lights">Outputs, high when lit: one light, or green and red, or green, red and blue.</param>
        public StatusLed(IClock clock, IDigitalOutput[] lights)
        {
            _clock = clock;
            _lights = lights;
            _since = clock.MonotonicMilliseconds;
        }

        /// <inheritdoc/>
        /// <remarks>A signal that is shown on keeps its rhythm, another one begins with its first step.</remarks>
        public void Show(LedSignal signal)
        {
            long now = _clock.MonotonicMilliseconds;
            if (signal != _signal)
            {
                _signal = signal;
                _since = now;
            }

            int step = (int)((now - _since) / StepMilliseconds % Steps);
            int lit = ((GetRhythm(signal) >> step) & 1) == 0 ? 0 : GetColour(signal);
            for (int i = 0; i < _lights.Length && lit != _lit; i++)
            {
                // A light that is alone shines for every colour; blue, where there is none, is green and red together.
                bool isLit = (lit & (1 << i)) != 0 || (lit != 0 && _lights.Length == 1) || ((lit & Blue) != 0 && _lights.Length == 2);
                _lights[i].Set(isLit);
            }

            _lit = lit;
        }

        private static int GetColour(LedSignal signal)
        {
            switch (signal)
            {
                case LedSignal.Available:
                case LedSignal.Finished:
                    return Green;
                case LedSignal.Waiting:
                case LedSignal.Charging:
                case LedSignal.Suspended:
                    return Blue;
                default:
                    return Red;
            }
        }

        private static int GetRhythm(LedSignal signal)
        {
            switch (signal)
            {
                case LedSignal.Available:
                    return Steady;
                case LedSignal.Waiting:
                    return Blink;
                case LedSignal.Charging:
                    return SlowBlink;
                case LedSignal.Suspended:
                    return LongFlash;
                case LedSignal.Finished:
                    return TwoFlashes;
                case LedSignal.Unavailable:
                    return ShortFlash;
                case LedSignal.Refused:
                    return Hurried;
                default:
                    return FastBlink;
            }
        }
    }
}
