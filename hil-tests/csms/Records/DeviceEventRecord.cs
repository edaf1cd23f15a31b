// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One event of a NotifyEvent of OCPP 2.0.1.
    /// </summary>
    /// <param name="Time">When it was received.</param>
    /// <param name="EventId">Number of the event.</param>
    /// <param name="Timestamp">When it happened, by the station.</param>
    /// <param name="Name">Variable that it is about.</param>
    /// <param name="ActualValue">Value of the variable.</param>
    /// <param name="Trigger">Alerting, Delta or Periodic.</param>
    /// <param name="NotificationType">Who ordered the report.</param>
    /// <param name="IsCleared">Whether all is well again.</param>
    /// <param name="TransactionId">Transaction, or <see langword="null"/>.</param>
    /// <param name="TechCode">Error code, or <see langword="null"/>.</param>
    /// <param name="TechInfo">More about it, or <see langword="null"/>.</param>
    /// <param name="Payload">All that was sent about it.</param>
    public sealed record DeviceEventRecord(
        DateTimeOffset Time,
        int EventId,
        DateTimeOffset Timestamp,
        VariableName Name,
        string ActualValue,
        string Trigger,
        string NotificationType,
        bool IsCleared,
        string TransactionId,
        string TechCode,
        string TechInfo,
        JsonObject Payload);
}
