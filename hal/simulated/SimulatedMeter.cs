// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Three-phase energy meter behind the contactor. Its register counts on while the meter does not answer, and outlives
    /// power cuts. Currents, voltages and powers are offered per phase, energies for all phases together.
    /// </summary>
    public sealed class SimulatedMeter : IEnergyMeter
    {
        private const int PhaseCount = 3;
        private const int MillivoltMilliamperesPerMilliwatt = 1000;
        private const int UnityPowerFactor = 1000;
        private const int ThousandthsPerDecidegree = 100;

        private readonly SimulatedCircuit _circuit;
        private readonly EnergyAccumulator _imported = new EnergyAccumulator();
        private readonly int[] _sampledMillivolts = new int[PhaseCount];
        private readonly int[] _sampledMilliamperes = new int[PhaseCount];
        private long _sampledImport;
        private long _zero;
        private int _sampledMillihertz;
        private int _sampledDecidegrees;
        private int _sampledStateOfCharge;
        private bool _hasSample;
        private bool _hasRegister;
        private bool _hasTemperature;
        private bool _hasStateOfCharge;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedMeter"/> class with an empty register.
        /// </summary>
        /// <param name="circuit">Circuit that it measures.</param>
        internal SimulatedMeter(SimulatedCircuit circuit)
        {
            _circuit = circuit;
        }

        /// <summary>
        /// Gets or sets a value indicating whether the meter does not answer. It keeps counting.
        /// </summary>
        public bool IsSilent { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the meter answers, but without its energy register. It keeps counting.
        /// </summary>
        public bool IsWithoutRegister { get; set; }

        /// <summary>
        /// Gets or sets the sensor behind <see cref="Measurand.Temperature"/>; <see langword="null"/> when the meter does not offer it.
        /// </summary>
        public ITemperatureSensor TemperatureSensor { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether <see cref="Measurand.SoC"/> is offered while a car is connected;
        /// <see langword="false"/> unless changed, because AC charging does not tell it.
        /// </summary>
        public bool ReportsStateOfCharge { get; set; }

        /// <summary>
        /// Gets all that the meter has counted until now, in mWh, whether it answers or not: its register, unless that was wrapped.
        /// </summary>
        public long ImportedMilliwattHours
        {
            get
            {
                _circuit.CatchUp();
                return _imported.MilliwattHours;
            }
        }

        /// <summary>
        /// Sets the register forward, as if the meter had been in use before.
        /// </summary>
        /// <param name="milliwattHours">New register in mWh, not below <see cref="ImportedMilliwattHours"/>.</param>
        /// <exception cref="System.ArgumentOutOfRangeException">The register would run backwards.</exception>
        public void Preset(long milliwattHours)
        {
            KnobRange.Check(milliwattHours, ImportedMilliwattHours, long.MaxValue);
            _imported.Preset(milliwattHours);
        }

        /// <summary>
        /// The register begins again at 0, as one does that has run through all its digits. <see cref="ImportedMilliwattHours"/> goes on.
        /// </summary>
        public void Wrap()
        {
            _zero = ImportedMilliwattHours;
        }

        /// <inheritdoc/>
        public bool Sample()
        {
            _circuit.CatchUp();
            if (IsSilent)
            {
                return false;
            }

            for (int i = 0; i < PhaseCount; i++)
            {
                _sampledMillivolts[i] = _circuit.Supply.MillivoltsAt(i);
                _sampledMilliamperes[i] = _circuit.Car.MilliamperesAt(i);
            }

            _sampledImport = _imported.MilliwattHours - _zero;
            _hasRegister = !IsWithoutRegister;
            _sampledMillihertz = _circuit.Supply.FrequencyMillihertz;
            _hasTemperature = TemperatureSensor != null && TemperatureSensor.TryRead(out _sampledDecidegrees);
            _hasStateOfCharge = ReportsStateOfCharge && _circuit.Cable.IsConnected;
            _sampledStateOfCharge = _circuit.Car.StateOfCharge;
            _hasSample = true;
            return true;
        }

        /// <inheritdoc/>
        /// <remarks>Before the first good sample after power-on there is nothing to tell: <see langword="false"/>.</remarks>
        public bool TryRead(Measurand measurand, Phase phase, out long thousandths)
        {
            thousandths = 0;
            if (!_hasSample)
            {
                return false;
            }

            return phase == Phase.All
                ? TryReadTotal(measurand, out thousandths)
                : TryReadPhase(measurand, (int)phase - 1, out thousandths);
        }

        /// <summary>
        /// Counts energy for a time during which nothing changes.
        /// </summary>
        /// <param name="milliseconds">Duration in ms.</param>
        internal void Integrate(long milliseconds)
        {
            long milliwatts = 0;
            for (int i = 0; i < PhaseCount; i++)
            {
                milliwatts += Milliwatts(_circuit.Supply.MillivoltsAt(i), _circuit.Car.MilliamperesAt(i));
            }

            if (milliwatts > 0)
            {
                _imported.Add(milliwatts, milliseconds);
            }
        }

        /// <summary>
        /// Forgets the last sample, which a power cut takes away; the register stays.
        /// </summary>
        internal void PowerCycle()
        {
            _hasSample = false;
        }

        private static long Milliwatts(int millivolts, int milliamperes)
        {
            return (long)millivolts * milliamperes / MillivoltMilliamperesPerMilliwatt;
        }

        private bool TryReadTotal(Measurand measurand, out long thousandths)
        {
            switch (measurand)
            {
                case Measurand.EnergyActiveImportRegister:
                    thousandths = _hasRegister ? _sampledImport : 0;
                    return _hasRegister;
                case Measurand.EnergyActiveExportRegister:
                    thousandths = 0;
                    return true;
                case Measurand.PowerActiveImport:
                    thousandths = SampledMilliwatts(0) + SampledMilliwatts(1) + SampledMilliwatts(2);
                    return true;
                case Measurand.CurrentImport:
                    thousandths = LargestSampledMilliamperes();
                    return true;
                case Measurand.PowerFactor:
                    thousandths = UnityPowerFactor;
                    return true;
                case Measurand.Frequency:
                    thousandths = _sampledMillihertz;
                    return true;
                case Measurand.Temperature:
                    thousandths = _sampledDecidegrees * ThousandthsPerDecidegree;
                    return _hasTemperature;
                case Measurand.SoC:
                    thousandths = _sampledStateOfCharge;
                    return _hasStateOfCharge;
                default:
                    thousandths = 0;
                    return false;
            }
        }

        private bool TryReadPhase(Measurand measurand, int index, out long thousandths)
        {
            switch (measurand)
            {
                case Measurand.PowerActiveImport:
                    thousandths = SampledMilliwatts(index);
                    return true;
                case Measurand.CurrentImport:
                    thousandths = _sampledMilliamperes[index];
                    return true;
                case Measurand.Voltage:
                    thousandths = _sampledMillivolts[index];
                    return true;
                default:
                    thousandths = 0;
                    return false;
            }
        }

        private long SampledMilliwatts(int index)
        {
            return Milliwatts(_sampledMillivolts[index], _sampledMilliamperes[index]);
        }

        private int LargestSampledMilliamperes()
        {
            int largest = 0;
            for (int i = 0; i < PhaseCount; i++)
            {
                if (_sampledMilliamperes[i] > largest)
                {
                    largest = _sampledMilliamperes[i];
                }
            }

            return largest;
        }
    }
}
