// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// Energy meter with a pulse output (S0, IEC 62053-31, DIN 43864), counted in hardware. It tells the energy register and nothing else:
    /// a power made of pulses would be a guess.
    /// </summary>
    /// <remarks>
    /// <para>The register lives in flash, saved once a minute while it changes, and by <see cref="Save"/>. A power cut
    /// loses the pulses since then: the register then stands behind the meter's own, never before it.</para>
    /// <para>Pulses that come faster than the standard allows are noise and are not counted. A broken wire looks like no energy; that cannot be told apart.</para>
    /// </remarks>
    public sealed class PulseMeter : IEnergyMeter
    {
        /// <summary>IEC 62053-31: a pulse and the pause after it last 30 ms each at least.</summary>
        private const int ShortestPeriodMilliseconds = 60;

        /// <summary>Pulses that may lie on the borders of an interval.</summary>
        private const int BorderPulses = 2;

        private const long SaveMilliseconds = 60000;
        private const long MilliwattHoursPerKilowattHour = 1000000;

        private readonly IClock _clock;
        private readonly IPulseCounter _counter;
        private readonly RegisterFile _file;
        private readonly int _pulsesPerKilowattHour;
        private readonly long _base;
        private long _pulses;
        private long _lastCount;
        private long _lastTime;
        private long _saved;
        private long _saveTime;

        /// <summary>
        /// Initializes a new instance of the <see cref="PulseMeter"/> class and reads its register.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="counter">Counter of the pulses.</param>
        /// <param name="pulsesPerKilowattHour">Constant of the meter, printed on it, 1 to 100000.</param>
        /// <param name="files">Flash.</param>
        /// <param name="name">Name of the register's files, for instance <c>hw.s0-1</c>.</param>
        public PulseMeter(IClock clock, IPulseCounter counter, int pulsesPerKilowattHour, IFileStore files, string name)
        {
            _clock = clock;
            _counter = counter;
            _pulsesPerKilowattHour = pulsesPerKilowattHour;
            _file = new RegisterFile(files, name);
            _base = _file.Read();
            _saved = _base;
            _lastTime = clock.MonotonicMilliseconds;
            _saveTime = _lastTime;
            _lastCount = counter.Count;
        }

        /// <summary>
        /// Gets the register in mWh.
        /// </summary>
        public long MilliwattHours
        {
            get { return _base + (_pulses * MilliwattHoursPerKilowattHour / _pulsesPerKilowattHour); }
        }

        /// <summary>
        /// Gets what is wrong: <see cref="MeterFault.RegisterBack"/> (the counter lost pulses) or <see cref="MeterFault.RegisterJump"/> (pulses came
        /// faster than the standard allows) since the last <see cref="Sample"/> but one.
        /// </summary>
        public MeterFault Fault { get; private set; }

        /// <summary>
        /// Gets the number of pulses that were not counted because they came too fast.
        /// </summary>
        public long RefusedPulses { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the register could not be written to flash the last time.
        /// </summary>
        public bool HasSaveFailed { get; private set; }

        /// <summary>
        /// Counts what has come. Writes to flash at most once a minute.
        /// </summary>
        /// <returns><see langword="false"/> when the pulses since the last call cannot be true; they are not counted.</returns>
        public bool Sample()
        {
            long now = _clock.MonotonicMilliseconds;
            long count = _counter.Count;
            long pulses = count - _lastCount;
            long most = ((now - _lastTime) / ShortestPeriodMilliseconds) + BorderPulses;
            Fault = pulses < 0 ? MeterFault.RegisterBack : pulses > most ? MeterFault.RegisterJump : MeterFault.None;
            if (Fault == MeterFault.None)
            {
                _pulses += pulses;
            }
            else if (pulses > 0)
            {
                RefusedPulses += pulses;
            }

            _lastCount = count;
            _lastTime = now;
            if (now - _saveTime >= SaveMilliseconds && MilliwattHours != _saved)
            {
                Save();
            }

            return Fault == MeterFault.None;
        }

        /// <summary>
        /// Writes the register to flash when it has changed: before an ordered restart, at a power-fail warning.
        /// </summary>
        public void Save()
        {
            long register = MilliwattHours;
            _saveTime = _clock.MonotonicMilliseconds;
            if (register == _saved)
            {
                return;
            }

            HasSaveFailed = !_file.Write(register);
            if (!HasSaveFailed)
            {
                _saved = register;
            }
        }

        /// <inheritdoc/>
        public bool TryRead(Measurand measurand, Phase phase, out long thousandths)
        {
            thousandths = MilliwattHours;
            return measurand == Measurand.EnergyActiveImportRegister && phase == Phase.All;
        }
    }
}
