// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// The circuit of docs/drivers/control-pilot.md in whole millivolts, nanosiemens and microseconds: an output stage of +-12 V behind 1 kOhm, a
    /// vehicle with resistor and diode, the divider, and an ADC whose reference may deviate. Each read takes its time of the 1 ms period.
    /// </summary>
    public sealed class PilotCircuit : IPwmOutput, IAnalogInput
    {
        public const int Open = 0;
        public const int StateB = 2740;
        public const int StateC = 882;
        public const int StateD = 246;
        public const int Short = 1;

        private const int PeriodMicroseconds = 1000;
        private const long Source = 1000000;
        private const long Divider = 9099;

        private readonly SeededRandom _random = new SeededRandom(7);
        private long _microseconds;
        private long _dutyFrom;
        private int _oldDuty;

        /// <summary>Ohms that the vehicle puts to ground; <see cref="Open"/> for no vehicle.</summary>
        public int Ohms = Open;

        /// <summary>The vehicle's diode conducts both ways.</summary>
        public bool IsDiodeShorted;

        /// <summary>The wire from the pilot to the divider is broken.</summary>
        public bool IsWireBroken;

        /// <summary>What the output stage gives, mV; 0 for one without supply.</summary>
        public int PlusMillivolts = 12000;

        /// <summary>See <see cref="PlusMillivolts"/>.</summary>
        public int MinusMillivolts = -12000;

        /// <summary>Duty cycle at which the output stage is stuck; negative for none.</summary>
        public int StuckDuty = -1;

        /// <summary>How much more than nominal the chip's reference is, thousandths.</summary>
        public int ReferencePermille;

        /// <summary>Each read deviates by up to this, raw.</summary>
        public int Noise;

        /// <summary>One read of so many is anything at all; 0 for none.</summary>
        public int SpikeEvery;

        /// <summary>What the ADC returns whatever there is; -2 for the truth, -3 for random numbers of 13 bits.</summary>
        public int Garbage = -2;

        public int ReadMicroseconds = 100;

        public int Duty { get; private set; }

        public void SetDuty(int hundredthsOfPercent)
        {
            _oldDuty = Duty;
            Duty = hundredthsOfPercent;
            _dutyFrom = (_microseconds / PeriodMicroseconds * PeriodMicroseconds) + PeriodMicroseconds;
        }

        public int Read()
        {
            _microseconds += ReadMicroseconds;
            if (Garbage != -2)
            {
                return Garbage == -3 ? _random.Below(8192) - 2048 : Garbage;
            }

            if (SpikeEvery > 0 && _random.Below(SpikeEvery) == 0)
            {
                return _random.Below(4096);
            }

            int raw = ToRaw(GetInputMillivolts()) + (Noise == 0 ? 0 : _random.Below((2 * Noise) + 1) - Noise);
            return raw < 0 ? 0 : raw > 4095 ? 4095 : raw;
        }

        public void Pass(long microseconds)
        {
            _microseconds += microseconds;
        }

        /// <summary>The voltage at the terminal now.</summary>
        public int GetTerminalMillivolts()
        {
            int duty = StuckDuty >= 0 ? StuckDuty : _microseconds >= _dutyFrom ? Duty : _oldDuty;
            bool isHigh = _microseconds % PeriodMicroseconds < duty / 10;
            long source = isHigh ? PlusMillivolts : MinusMillivolts;
            long divider = IsWireBroken ? 0 : Divider;
            long current = (source * Source) + (1485 * divider);
            long sum = Source + divider;
            long alone = current / sum;
            int drop = IsDiodeShorted || Ohms == Short ? 0 : 700;
            if (Ohms != Open && (alone > drop || drop == 0))
            {
                long load = 1000000000L / Ohms;
                current += drop * load;
                sum += load;
            }

            return (int)(current / sum);
        }

        private int GetInputMillivolts()
        {
            const long Upper = 45455;
            const long Lower = 55556;
            long pilot = IsWireBroken ? 0 : 10000;
            return (int)(((GetTerminalMillivolts() * pilot) + (3300 * Upper)) / (pilot + Upper + Lower));
        }

        private int ToRaw(int millivolts)
        {
            return (int)((millivolts - 142) * 1000L * 1000 / (806 * (1000L + ReferencePermille)));
        }
    }
}
