// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Residual-current monitor whose trip opens the <see cref="SimulatedContactor"/> without the firmware's doing and
    /// stays latched until <see cref="Reset"/> or a power cut.
    /// </summary>
    public sealed class SimulatedResidualCurrentMonitor : IResidualCurrentMonitor
    {
        private readonly SimulatedCircuit _circuit;
        private bool _isLeaking;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedResidualCurrentMonitor"/> class, not tripped.
        /// </summary>
        /// <param name="circuit">Circuit that it protects.</param>
        internal SimulatedResidualCurrentMonitor(SimulatedCircuit circuit)
        {
            _circuit = circuit;
        }

        /// <inheritdoc/>
        public bool IsTripped
        {
            get { return HasTripped; }
        }

        /// <summary>
        /// Gets or sets a value indicating whether residual current flows for as long as this is set. It trips the monitor,
        /// also again after a reset. Ending it does not reset the latch.
        /// </summary>
        public bool IsLeaking
        {
            get
            {
                return _isLeaking;
            }

            set
            {
                _circuit.BeginChange();
                _isLeaking = value;
                HasTripped |= value;
            }
        }

        /// <summary>
        /// Gets or sets a value indicating whether the self-test fails.
        /// </summary>
        public bool FailsSelfTest { get; set; }

        /// <summary>
        /// Gets how often the self-test ran.
        /// </summary>
        public int SelfTestCount { get; private set; }

        /// <summary>
        /// Gets how often the self-test was called although the contacts were closed, which a correct firmware never does.
        /// </summary>
        public int SelfTestUnderVoltageCount { get; private set; }

        /// <summary>
        /// Gets a value indicating whether the latch is set; does not catch up.
        /// </summary>
        internal bool HasTripped { get; private set; }

        /// <summary>
        /// Lets a short residual current trip the monitor.
        /// </summary>
        public void Trip()
        {
            _circuit.BeginChange();
            HasTripped = true;
        }

        /// <summary>
        /// Releases the latch, as the reset button of the device does; without effect while <see cref="IsLeaking"/>.
        /// </summary>
        /// <returns>Whether it is released.</returns>
        public bool Reset()
        {
            _circuit.BeginChange();
            HasTripped = _isLeaking;
            return !HasTripped;
        }

        /// <inheritdoc/>
        public TestState SelfTest()
        {
            _circuit.CatchUp();
            SelfTestCount++;
            if (_circuit.Contactor.AreContactsClosed)
            {
                SelfTestUnderVoltageCount++;
            }

            return FailsSelfTest ? TestState.Failed : TestState.Passed;
        }

        /// <summary>
        /// Releases the latch as a power cut does.
        /// </summary>
        internal void PowerCycle()
        {
            HasTripped = _isLeaking;
        }
    }
}
