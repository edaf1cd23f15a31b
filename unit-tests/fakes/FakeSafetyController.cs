// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A safety controller for up to 4 connectors that latches what the test says.
    /// </summary>
    public sealed class FakeSafetyController : ISafetyController
    {
        private readonly FaultCode[] _faults = new FaultCode[5];

        /// <inheritdoc/>
        public bool IsIndependent
        {
            get { return true; }
        }

        /// <summary>
        /// Latches a fault.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <param name="fault">Fault; <see cref="FaultCode.None"/> releases it.</param>
        public void Latch(int connectorId, FaultCode fault)
        {
            _faults[connectorId] = fault;
        }

        /// <inheritdoc/>
        public FaultCode GetFault(int connectorId)
        {
            return _faults[connectorId];
        }
    }
}
