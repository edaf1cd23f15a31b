// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Control pilot whose other end is a <see cref="SimulatedCar"/>. It shows a change without delay.
    /// </summary>
    public sealed class SimulatedPilot : IControlPilot
    {
        private const int SmallestDeciamperes = 60;
        private const int LargestDeciamperes = 800;

        private readonly SimulatedCircuit _circuit;
        private bool _isShorted;
        private int _deciamperes;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedPilot"/> class in standby.
        /// </summary>
        /// <param name="circuit">Circuit of the connector.</param>
        internal SimulatedPilot(SimulatedCircuit circuit)
        {
            _circuit = circuit;
        }

        /// <inheritdoc/>
        public PilotState State
        {
            get
            {
                _circuit.CatchUp();
                return Show();
            }
        }

        /// <summary>
        /// Gets the output that was set last; <see cref="PilotOutput.Standby"/> after power-on.
        /// </summary>
        public PilotOutput Output { get; private set; }

        /// <summary>
        /// Gets the current that a car can read from the pilot, in 0.1 A; 0 unless the square wave is on and not shorted.
        /// An offer below 6 A is passed on and refused by the car; one above 80 A counts as 80 A.
        /// </summary>
        public int OfferedDeciamperes
        {
            get { return Output == PilotOutput.Pwm && !_isShorted ? _deciamperes : 0; }
        }

        /// <summary>
        /// Gets how often <see cref="Set"/> was called with a current outside of 60 to 800, which a correct firmware never does.
        /// </summary>
        public int WrongOfferCount { get; private set; }

        /// <summary>
        /// Gets or sets a value indicating whether the pilot is shorted to protective earth: state E.
        /// </summary>
        public bool IsShorted
        {
            get
            {
                return _isShorted;
            }

            set
            {
                _circuit.BeginChange();
                _isShorted = value;
            }
        }

        /// <summary>
        /// Gets a value indicating whether state C or D shows; does not catch up.
        /// </summary>
        internal bool ShowsDemand
        {
            get
            {
                PilotState state = Show();
                return state == PilotState.C || state == PilotState.D;
            }
        }

        /// <inheritdoc/>
        public void Set(PilotOutput output, int deciamperes)
        {
            _circuit.BeginChange();
            Output = output;
            if (output != PilotOutput.Pwm)
            {
                _deciamperes = 0;
                return;
            }

            _deciamperes = deciamperes;
            if (deciamperes < SmallestDeciamperes)
            {
                WrongOfferCount++;
                _deciamperes = deciamperes < 0 ? 0 : deciamperes;
            }
            else if (deciamperes > LargestDeciamperes)
            {
                WrongOfferCount++;
                _deciamperes = LargestDeciamperes;
            }
        }

        /// <summary>
        /// Resets the output as a power cut does.
        /// </summary>
        internal void PowerCycle()
        {
            Output = PilotOutput.Standby;
            _deciamperes = 0;
        }

        private PilotState Show()
        {
            if (_isShorted)
            {
                return PilotState.E;
            }

            if (Output == PilotOutput.Unavailable)
            {
                return PilotState.F;
            }

            if (!_circuit.Cable.IsConnected)
            {
                return PilotState.A;
            }

            if (!_circuit.Car.HasDemand)
            {
                return PilotState.B;
            }

            return _circuit.Car.NeedsVentilation ? PilotState.D : PilotState.C;
        }
    }
}
