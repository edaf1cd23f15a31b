// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One TransactionEvent of OCPP 2.0.1; one that came again is counted at its transaction and has no record of its own.
    /// </summary>
    /// <param name="Time">When it was received.</param>
    /// <param name="EventType">Started, Updated or Ended.</param>
    /// <param name="Timestamp">When it happened, by the station.</param>
    /// <param name="TriggerReason">Why it was sent.</param>
    /// <param name="SequenceNumber">Its number in the transaction.</param>
    /// <param name="IsOffline">Whether it happened while the station was offline.</param>
    /// <param name="ChargingState">State of the charging, or <see langword="null"/>.</param>
    /// <param name="StoppedReason">Why the transaction ended, or <see langword="null"/>.</param>
    /// <param name="RemoteStartId">Number of the request for the transaction, or <see langword="null"/>.</param>
    /// <param name="EvseId">EVSE, or <see langword="null"/>.</param>
    /// <param name="ConnectorId">Connector of the EVSE, or <see langword="null"/>.</param>
    /// <param name="IdToken">Token, or <see langword="null"/>.</param>
    /// <param name="IdTokenType">Kind of the token, or <see langword="null"/>.</param>
    /// <param name="MeterValues">What was measured.</param>
    /// <param name="Payload">All that was sent.</param>
    public sealed record TransactionEventRecord(
        DateTimeOffset Time,
        string EventType,
        DateTimeOffset Timestamp,
        string TriggerReason,
        int SequenceNumber,
        bool IsOffline,
        string ChargingState,
        string StoppedReason,
        int? RemoteStartId,
        int? EvseId,
        int? ConnectorId,
        string IdToken,
        string IdTokenType,
        IReadOnlyList<MeterValueRecord> MeterValues,
        JsonObject Payload)
    {
        /// <summary>
        /// Gets the status of the token that the CSMS answered, or <see langword="null"/> while there is none.
        /// </summary>
        public string AnsweredStatus { get; internal set; }
    }
}
