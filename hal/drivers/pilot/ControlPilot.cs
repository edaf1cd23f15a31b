// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Pilot
{
    /// <summary>
    /// Control pilot of SAE J1772 / IEC 61851-1 with the PWM and the ADC of the ESP32. <b>For the bench only:</b> managed code stands still for
    /// seconds during a DNS look-up or a TLS handshake, and the pilot is not looked at meanwhile; a product needs an
    /// <see cref="ISafetyController"/>. Digital communication (5 %, ISO 15118) is not offered.
    /// </summary>
    /// <remarks>
    /// <para>The board calls <see cref="Poll"/> every 50 ms. A state counts when it was seen twice running (C: five times, so that a
    /// bouncing contact closes nothing), C with PWM only when the vehicle's diode was seen since it was connected. What cannot be understood is not
    /// guessed: the last state stays for ten looks, then it is <see cref="PilotState.E"/>, which the firmware reports as EVCommunicationError.</para>
    /// <para>Levels and limits: docs/drivers/control-pilot.md.</para>
    /// </remarks>
    public sealed class ControlPilot : IControlPilot, ICalibration
    {
        private const int Full = 10000;

        /// <summary>Reads of a steady level.</summary>
        private const int SteadyReads = 16;

        /// <summary>Reads of the square wave.</summary>
        private const int WaveReads = 100;

        /// <summary>Reads when the low phase is shorter than a tenth of the period.</summary>
        private const int ShortPhaseReads = 200;

        private const int ShortPhaseDuty = 9000;

        /// <summary>Looks until a state counts.</summary>
        private const int Looks = 2;

        /// <summary>Looks until the state counts in which energy may flow.</summary>
        private const int LooksForEnergy = 5;

        /// <summary>Looks without understanding until the pilot counts as broken.</summary>
        private const int MostDoubts = 10;

        /// <summary>A look beside the state counts two, one that agrees takes one away: what shows something else every other time is a bad contact.</summary>
        private const int MostUnrest = 16;

        /// <summary>Border between states A and B, mV; the others lie 3 V apart.</summary>
        private const int FirstBorder = 10500;

        private const int Step = 3000;

        /// <summary>Border between states D and E, mV: above what the ADC shows when the wire to the pilot is broken.</summary>
        private const int LastBorder = 2000;

        /// <summary>A state that counts keeps this much of its neighbours, mV.</summary>
        private const int Hysteresis = 300;

        /// <summary>The vehicle's diode keeps the low half of the wave below this, mV.</summary>
        private const int DiodeLimit = -10000;

        /// <summary>No pilot is higher than this, mV.</summary>
        private const int MostMillivolts = 13500;

        /// <summary>Reads of one level may differ by this, mV.</summary>
        private const int MostSpread = 1000;

        /// <summary>A steady level may have this much between its two ends, mV.</summary>
        private const int MostRipple = 2000;

        /// <summary>Time that the output stage gets in a calibration.</summary>
        private const int SettleMilliseconds = 20;

        /// <summary>A calibration that is not gone on with is given up.</summary>
        private const int CalibrationMilliseconds = 1000;

        private readonly IPwmOutput _pwm;
        private readonly PilotSampler _sampler;
        private readonly PilotCalibration _calibration;
        private readonly IClock _clock;
        private PilotOutput _output;
        private int _duty;
        private PilotState _candidate = PilotState.E;
        private int _seen;
        private int _doubts;
        private int _lowDoubts;
        private int _unrest;
        private bool _isDiodeSeen;
        private long _understoodAt;
        private bool _isCalibrating;
        private long _calibratingSince;
        private int _plus;

        /// <summary>
        /// Initializes a new instance of the <see cref="ControlPilot"/> class in standby and looks until the state is known (some ms).
        /// </summary>
        /// <param name="pwm">PWM of 1 kHz.</param>
        /// <param name="sampler">ADC input behind the divider.</param>
        /// <param name="calibration">What the ADC shows for +-12 V.</param>
        /// <param name="clock">Clock.</param>
        public ControlPilot(IPwmOutput pwm, PilotSampler sampler, PilotCalibration calibration, IClock clock)
        {
            _pwm = pwm;
            _sampler = sampler;
            _calibration = calibration;
            _clock = clock;
            _understoodAt = clock.MonotonicMilliseconds;
            State = PilotState.E;
            Drive(Full);
            for (int i = 0; i < MostDoubts && State == PilotState.E; i++)
            {
                Poll();
            }
        }

        /// <inheritdoc/>
        public PilotState State { get; private set; }

        /// <inheritdoc/>
        public bool IsCalibrated
        {
            get { return _calibration.IsMeasured; }
        }

        /// <summary>
        /// Gets the upper level that was seen last, mV at the terminal: what an installer compares with a meter.
        /// </summary>
        public int HighMillivolts { get; private set; }

        /// <summary>
        /// Gets the lower level that was seen last, mV at the terminal.
        /// </summary>
        public int LowMillivolts { get; private set; }

        /// <summary>
        /// Gets how long ago the pilot was understood for the last time.
        /// </summary>
        public long AgeMilliseconds
        {
            get { return _clock.MonotonicMilliseconds - _understoodAt; }
        }

        private bool IsWave
        {
            get { return _duty > 0 && _duty < Full; }
        }

        /// <summary>
        /// Gets the duty cycle that offers a current (IEC 61851-1 table A.7, read backwards), rounded down: a vehicle never reads more than
        /// is offered.
        /// </summary>
        /// <param name="deciamperes">Current, 0.1 A. Less than 60 is no offer; more than 800 counts as 800.</param>
        /// <returns>0.01 %: 1000 to 9600, or 10000 (steady +12 V) for no offer.</returns>
        public static int GetDuty(int deciamperes)
        {
            if (deciamperes < 60)
            {
                return Full;
            }

            if (deciamperes <= 510)
            {
                return deciamperes * 100 / 6;
            }

            // Up to 52.5 A the second range would give a duty cycle that belongs to the first one: 85 % (51 A) is the most it can say.
            int duty = ((deciamperes < 800 ? deciamperes : 800) * 4) + 6400;
            return duty < 8500 ? 8500 : duty;
        }

        /// <inheritdoc/>
        public void Set(PilotOutput output, int deciamperes)
        {
            _isCalibrating = false;
            _output = output;
            Drive(output == PilotOutput.Pwm ? GetDuty(deciamperes) : output == PilotOutput.Standby ? Full : 0);
        }

        /// <summary>
        /// Looks once: 2 to 20 ms (estimate). Call it every 50 ms.
        /// </summary>
        public void Poll()
        {
            if (_isCalibrating)
            {
                if (_clock.MonotonicMilliseconds - _calibratingSince >= CalibrationMilliseconds)
                {
                    EndCalibration();
                }

                return;
            }

            PilotState state;
            if (!Look(out state))
            {
                _seen = 0;
                _doubts = _doubts < MostDoubts ? _doubts + 1 : MostDoubts;
                State = _doubts < MostDoubts ? State : PilotState.E;
                return;
            }

            _doubts = 0;
            _understoodAt = _clock.MonotonicMilliseconds;
            _seen = state == _candidate ? _seen + 1 : 1;
            _candidate = state;
            _isDiodeSeen &= state != PilotState.A && state != PilotState.E;
            _unrest = state != State ? _unrest + 2 : _unrest > 0 ? _unrest - 1 : 0;
            bool isEnough = state != PilotState.C ? _seen >= Looks : _seen >= LooksForEnergy && (_isDiodeSeen || !IsWave);
            if (isEnough)
            {
                _seen = LooksForEnergy;
                _unrest = 0;
                State = state;
            }
            else if (_unrest >= MostUnrest)
            {
                _unrest = MostUnrest;
                State = PilotState.E;
            }
        }

        /// <inheritdoc/>
        /// <remarks>
        /// With no vehicle connected it measures the steady +12 V, puts -12 V on the pilot, measures that, goes back to standby and keeps both. It
        /// fails when energy is offered, when the values do not fit the circuit, when flash cannot be written, and when the firmware sets another output meanwhile.
        /// </remarks>
        public TestState Calibrate()
        {
            if (!_isCalibrating)
            {
                if (_output != PilotOutput.Standby || !Measure(out _plus))
                {
                    return TestState.Failed;
                }

                _isCalibrating = true;
                _calibratingSince = _clock.MonotonicMilliseconds;
                Drive(0);
                return TestState.Running;
            }

            if (_clock.MonotonicMilliseconds - _calibratingSince < SettleMilliseconds)
            {
                return TestState.Running;
            }

            int minus;
            bool isStored = Measure(out minus) && _calibration.Store(_plus, minus);
            EndCalibration();
            return isStored ? TestState.Passed : TestState.Failed;
        }

        private void EndCalibration()
        {
            _isCalibrating = false;
            Drive(Full);
        }

        private void Drive(int duty)
        {
            _seen = 0;
            _duty = duty;
            _pwm.SetDuty(duty);
            if (IsWave && !_isDiodeSeen && State == PilotState.C)
            {
                // A steady level has no lower half: whether that is a vehicle is seen from now on, and no energy flows before.
                State = PilotState.B;
            }
        }

        private bool Measure(out int raw)
        {
            bool isTaken = _sampler.Take(SteadyReads);
            raw = (_sampler.High + _sampler.Low) / 2;
            return isTaken && _calibration.ToMillivolts(_sampler.High) - _calibration.ToMillivolts(_sampler.Low) <= MostSpread;
        }

        /// <summary>
        /// Reads both levels and makes a state of them.
        /// </summary>
        /// <returns>Whether they can be understood.</returns>
        private bool Look(out PilotState state)
        {
            state = PilotState.E;
            if (!_sampler.Take(!IsWave ? SteadyReads : _duty > ShortPhaseDuty ? ShortPhaseReads : WaveReads))
            {
                return false;
            }

            int high = _calibration.ToMillivolts(_sampler.High);
            int low = _calibration.ToMillivolts(_sampler.Low);
            HighMillivolts = high;
            LowMillivolts = low;
            if (!IsLevel(_sampler.High, _sampler.HighSpread) || high > MostMillivolts)
            {
                return false;
            }

            if (IsWave)
            {
                state = LookAtWave(high, low);
                return true;
            }

            if (high - low > MostRipple)
            {
                return false;
            }

            state = _output != PilotOutput.Unavailable ? Classify(high) : high <= DiodeLimit ? PilotState.F : PilotState.E;
            return true;
        }

        private PilotState LookAtWave(int high, int low)
        {
            if (!IsLevel(_sampler.Low, _sampler.LowSpread))
            {
                // The low phase was missed, which says nothing about the high one; it must not stay so.
                _lowDoubts = _lowDoubts < MostDoubts ? _lowDoubts + 1 : MostDoubts;
                low = _lowDoubts < MostDoubts ? DiodeLimit : 0;
            }
            else
            {
                _lowDoubts = 0;
                _isDiodeSeen = low <= DiodeLimit;
            }

            return low <= DiodeLimit ? Classify(high) : PilotState.E;
        }

        /// <summary>
        /// Gets whether the reads agree and do not lie at the end of the range, where an input ends up that is not connected.
        /// </summary>
        private bool IsLevel(int raw, int spread)
        {
            return raw > 0 && raw < AnalogScale.MostRaw && _calibration.ToMillivolts(raw + spread) - _calibration.ToMillivolts(raw) <= MostSpread;
        }

        private PilotState Classify(int millivolts)
        {
            for (int i = (int)PilotState.A; i < (int)PilotState.E; i++)
            {
                int border = i == (int)PilotState.D ? LastBorder : FirstBorder - (i * Step);
                border += (int)State == i ? -Hysteresis : (int)State == i + 1 ? Hysteresis : 0;
                if (millivolts >= border)
                {
                    return (PilotState)i;
                }
            }

            return PilotState.E;
        }
    }
}
