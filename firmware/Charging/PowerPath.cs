// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Charging
{
    /// <summary>
    /// Pilot and contactor of one connector as one thing: energy is offered, taken back gently (the vehicle stops drawing before
    /// the contactor opens) or cut. The contactor is closed only while energy is offered and the vehicle asks for it (state C).
    /// </summary>
    public sealed class PowerPath
    {
        /// <summary>Least current that a pilot can offer, 0.1 A (IEC 61851-1 table A.7).</summary>
        public const int LeastDeciamperes = 60;

        /// <summary>A vehicle that ignores the end of the PWM is cut off after this time (IEC 61851-1 table A.6, sequence 10.2).</summary>
        private const long LongestGentleStopMilliseconds = 6000;

        /// <summary>
        /// The mirror contact may contradict the coil for this long: contacts take time to move, and they bounce. One that opens by itself has
        /// a reason, which a safety controller tells within that time.
        /// </summary>
        private const long ContactorMilliseconds = 1000;

        /// <summary>The mirror contact may say open for this long after the coil was switched on.</summary>
        private const long ClosingMilliseconds = 300;

        private readonly IClock _clock;
        private readonly IControlPilot _pilot;
        private readonly IContactor _contactor;
        private bool _isOffering;
        private bool _isStopping;
        private bool _isClosing;
        private long _stoppingSince;
        private long _agreedAt;
        private PilotOutput _output;
        private int _outputDeciamperes;

        /// <summary>
        /// Initializes a new instance of the <see cref="PowerPath"/> class and puts everything into its safe state.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="pilot">Control pilot.</param>
        /// <param name="contactor">Contactor.</param>
        public PowerPath(IClock clock, IControlPilot pilot, IContactor contactor)
        {
            _clock = clock;
            _pilot = pilot;
            _contactor = contactor;
            _agreedAt = clock.MonotonicMilliseconds;
            _contactor.Set(false);
            _pilot.Set(PilotOutput.Standby, 0);
        }

        /// <summary>
        /// Gets a value indicating whether the contactor is closed by command.
        /// </summary>
        public bool IsClosed { get; private set; }

        /// <summary>
        /// Gets a value indicating whether nothing is offered and the contactor is open by command.
        /// </summary>
        public bool IsOff
        {
            get { return !_isOffering && !IsClosed; }
        }

        /// <summary>
        /// Gets the current that is offered, 0.1 A; 0 when none is.
        /// </summary>
        public int OfferedDeciamperes
        {
            get { return _isOffering ? _outputDeciamperes : 0; }
        }

        /// <summary>
        /// Gets a value indicating whether the mirror contact contradicts the coil for too long: welded, opens by itself (1000 ms), or
        /// does not close (300 ms).
        /// </summary>
        public bool HasSwitchFault
        {
            get { return IsContradicted && _clock.MonotonicMilliseconds - _agreedAt >= (_isClosing ? ClosingMilliseconds : ContactorMilliseconds); }
        }

        private bool IsContradicted
        {
            get
            {
                ContactorFeedback feedback = _contactor.Feedback;
                return feedback != ContactorFeedback.NotWired && (feedback == ContactorFeedback.Closed) != IsClosed;
            }
        }

        /// <summary>
        /// Offers energy, or changes the offer.
        /// </summary>
        /// <param name="deciamperes">Current per phase in 0.1 A; less than <see cref="LeastDeciamperes"/> takes the offer back.</param>
        public void Offer(int deciamperes)
        {
            if (deciamperes < LeastDeciamperes)
            {
                Release();
                return;
            }

            _isOffering = true;
            _isStopping = false;
            Output(PilotOutput.Pwm, deciamperes);
        }

        /// <summary>
        /// Takes the offer back: the pilot tells the vehicle to stop, the contactor opens when it has.
        /// </summary>
        public void Release()
        {
            if (!_isOffering)
            {
                return;
            }

            _isOffering = false;
            Output(PilotOutput.Standby, 0);
            if (IsClosed)
            {
                _isStopping = true;
                _stoppingSince = _clock.MonotonicMilliseconds;
            }
        }

        /// <summary>
        /// Opens the contactor at once.
        /// </summary>
        public void Cut()
        {
            _isOffering = false;
            _isStopping = false;
            Switch(false);
            Output(PilotOutput.Standby, 0);
        }

        /// <summary>
        /// Follows the vehicle.
        /// </summary>
        public void Poll()
        {
            PilotState state = _pilot.State;
            if (_isOffering)
            {
                // State D wants ventilation, which no board has: it gets no energy.
                Switch(state == PilotState.C);
            }
            else if (_isStopping)
            {
                bool isOver = _clock.MonotonicMilliseconds - _stoppingSince >= LongestGentleStopMilliseconds;
                if (state != PilotState.C || isOver)
                {
                    _isStopping = false;
                    Switch(false);
                }
            }

            if (!IsContradicted)
            {
                _agreedAt = _clock.MonotonicMilliseconds;
                _isClosing = false;
            }
        }

        private void Switch(bool closed)
        {
            if (IsClosed != closed)
            {
                IsClosed = closed;
                _isClosing = closed;
                _agreedAt = _clock.MonotonicMilliseconds;
                _contactor.Set(closed);
            }
        }

        private void Output(PilotOutput output, int deciamperes)
        {
            if (output != _output || deciamperes != _outputDeciamperes)
            {
                _output = output;
                _outputDeciamperes = deciamperes;
                _pilot.Set(output, deciamperes);
            }
        }
    }
}
