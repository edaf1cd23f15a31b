// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The part that must act in time even when managed code stands still: a hardware interlock or a co-processor that opens
    /// the contactor on pilot loss, residual current or weld. Managed timing is never the protective function.
    /// </summary>
    public interface ISafetyController
    {
        /// <summary>
        /// Gets a value indicating whether hardware acts on its own. <see langword="false"/> marks a bench board.
        /// </summary>
        bool IsIndependent { get; }

        /// <summary>
        /// Gets the fault that the controller has latched for a connector.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns>The fault, or <see cref="FaultCode.None"/>.</returns>
        FaultCode GetFault(int connectorId);
    }
}
