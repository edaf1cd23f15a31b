// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Mains in front of one connector's contactor: three phases against neutral. A phase that is not there has 0 V, so
    /// that a single-phase board has 0 V on L2 and L3.
    /// </summary>
    public sealed class SimulatedSupply
    {
        private const int PhaseCount = 3;
        private const int NominalMillivolts = 230000;
        private const int NominalMillihertz = 50000;
        private const int LargestMillivolts = 1000000;

        private readonly SimulatedCircuit _circuit;
        private readonly int[] _millivolts = new int[PhaseCount];

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedSupply"/> class with 230 V on each phase.
        /// </summary>
        /// <param name="circuit">Circuit that it feeds.</param>
        internal SimulatedSupply(SimulatedCircuit circuit)
        {
            _circuit = circuit;
            for (int i = 0; i < PhaseCount; i++)
            {
                _millivolts[i] = NominalMillivolts;
            }
        }

        /// <summary>
        /// Gets or sets the frequency in mHz; 50 Hz unless changed.
        /// </summary>
        public int FrequencyMillihertz { get; set; } = NominalMillihertz;

        /// <summary>
        /// Gets a value indicating whether the phase that every car needs is there.
        /// </summary>
        internal bool IsPresent
        {
            get { return _millivolts[0] > 0; }
        }

        /// <summary>
        /// Gets a voltage.
        /// </summary>
        /// <param name="phase">L1, L2 or L3.</param>
        /// <returns>Voltage against neutral in mV.</returns>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="phase"/> is not a single phase.</exception>
        public int GetMillivolts(Phase phase)
        {
            KnobRange.Check((int)phase, (int)Phase.L1, (int)Phase.L3);
            return _millivolts[(int)phase - 1];
        }

        /// <summary>
        /// Changes a voltage from now on.
        /// </summary>
        /// <param name="phase">Phase, or <see cref="Phase.All"/> for all three.</param>
        /// <param name="millivolts">Voltage against neutral in mV, 0 to 1000000; 0 when the phase is lost.</param>
        /// <exception cref="ArgumentOutOfRangeException">The phase does not exist or the voltage is out of range.</exception>
        public void SetMillivolts(Phase phase, int millivolts)
        {
            KnobRange.Check(millivolts, 0, LargestMillivolts);
            KnobRange.Check((int)phase, (int)Phase.All, (int)Phase.L3);
            _circuit.BeginChange();
            for (int i = 0; i < PhaseCount; i++)
            {
                if (phase == Phase.All || i == (int)phase - 1)
                {
                    _millivolts[i] = millivolts;
                }
            }
        }

        /// <summary>
        /// Gets a voltage without checks.
        /// </summary>
        /// <param name="index">0 for L1 to 2 for L3.</param>
        /// <returns>Voltage against neutral in mV.</returns>
        internal int MillivoltsAt(int index)
        {
            return _millivolts[index];
        }
    }
}
