// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Values that were measured at one time.
    /// </summary>
    /// <param name="Time">When they were received.</param>
    /// <param name="ConnectorId">Connector; 0 is the meter of the whole charge point, and so always in OCPP 2.0.1, see <see cref="EvseId"/>.</param>
    /// <param name="TransactionId">Transaction of OCPP 1.6 they belong to, or <see langword="null"/>.</param>
    /// <param name="Timestamp">When they were measured, or <see langword="null"/> when that was not readable.</param>
    /// <param name="IsTransactionData">Whether they came in a StopTransaction or TransactionEvent and not in a MeterValues.</param>
    /// <param name="Values">The values.</param>
    public sealed record MeterValueRecord(
        DateTimeOffset Time,
        int ConnectorId,
        int? TransactionId,
        DateTimeOffset? Timestamp,
        bool IsTransactionData,
        IReadOnlyList<SampledValueRecord> Values)
    {
        /// <summary>
        /// Gets the EVSE (OCPP 2.0.1; 0 is the meter of the whole station), or <see langword="null"/>.
        /// </summary>
        public int? EvseId { get; init; }
    }
}
