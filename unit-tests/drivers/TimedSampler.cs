// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal.Drivers.Pilot;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// The sampler with pauses that take time of the circuit.
    /// </summary>
    public sealed class TimedSampler : PilotSampler
    {
        private readonly PilotCircuit _circuit;

        public TimedSampler(PilotCircuit circuit)
            : base(circuit)
        {
            _circuit = circuit;
        }

        protected override void Pause(int turns)
        {
            _circuit.Pass(3 * turns);
        }
    }
}
