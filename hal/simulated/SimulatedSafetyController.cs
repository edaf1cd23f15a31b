// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Hal.Simulated
{
    /// <summary>
    /// Safety controller that a test or a console injects faults into, per connector. Faults stay until they are cleared,
    /// power cuts included.
    /// </summary>
    public sealed class SimulatedSafetyController : ISafetyController
    {
        private readonly int[] _faults;
        private readonly SimulatedCircuit[] _circuits;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedSafetyController"/> class without faults.
        /// </summary>
        /// <param name="connectorCount">Number of connectors that it watches.</param>
        public SimulatedSafetyController(int connectorCount)
        {
            _faults = new int[connectorCount];
            _circuits = new SimulatedCircuit[connectorCount];
        }

        /// <summary>
        /// Gets or sets a value indicating whether hardware acts on its own: it then holds a connector's contactor open
        /// unless the pilot shows state C or D and no fault is injected here. <see langword="false"/> unless changed, so
        /// that tests see what the firmware does by itself.
        /// </summary>
        public bool IsIndependent
        {
            get
            {
                return ActsIndependently;
            }

            set
            {
                foreach (SimulatedCircuit circuit in _circuits)
                {
                    BeginChange(circuit);
                }

                ActsIndependently = value;
            }
        }

        /// <summary>
        /// Gets a value indicating whether hardware acts on its own.
        /// </summary>
        internal bool ActsIndependently { get; private set; }

        /// <inheritdoc/>
        /// <remarks>Of several faults the one that comes first in <see cref="FaultCode"/>.</remarks>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector.</exception>
        public FaultCode GetFault(int connectorId)
        {
            KnobRange.Check(connectorId, 1, _faults.Length);
            int faults = _faults[connectorId - 1];
            for (int code = (int)FaultCode.None + 1; code <= (int)FaultCode.WeakSignal; code++)
            {
                if ((faults & (1 << code)) != 0)
                {
                    return (FaultCode)code;
                }
            }

            return FaultCode.None;
        }

        /// <summary>
        /// Injects or clears a fault.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="code">Fault, any but <see cref="FaultCode.None"/>.</param>
        /// <param name="isActive"><see langword="false"/> to clear it.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such connector or fault.</exception>
        public void SetFault(int connectorId, FaultCode code, bool isActive)
        {
            KnobRange.Check(connectorId, 1, _faults.Length);
            KnobRange.Check((int)code, (int)FaultCode.None + 1, (int)FaultCode.WeakSignal);
            BeginChange(_circuits[connectorId - 1]);
            int mask = 1 << (int)code;
            int faults = _faults[connectorId - 1];
            _faults[connectorId - 1] = isActive ? faults | mask : faults & ~mask;
        }

        /// <summary>
        /// Takes note of a connector's circuit.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="circuit">Circuit.</param>
        internal void Attach(int connectorId, SimulatedCircuit circuit)
        {
            KnobRange.Check(connectorId, 1, _circuits.Length);
            _circuits[connectorId - 1] = circuit;
        }

        /// <summary>
        /// Tells whether a connector has a fault; does not catch up.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns><see langword="true"/> when it has one.</returns>
        internal bool HasFault(int connectorId)
        {
            return _faults[connectorId - 1] != 0;
        }

        private static void BeginChange(SimulatedCircuit circuit)
        {
            if (circuit != null)
            {
                circuit.BeginChange();
            }
        }
    }
}
