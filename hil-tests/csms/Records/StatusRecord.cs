// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One StatusNotification.
    /// </summary>
    /// <param name="Time">When it was received.</param>
    /// <param name="ConnectorId">Connector; 0 is the charge point itself; in OCPP 2.0.1 the connector of the EVSE.</param>
    /// <param name="Status">State, <c>Available</c> say.</param>
    /// <param name="ErrorCode">Error code, <c>NoError</c> say; <see langword="null"/> in OCPP 2.0.1.</param>
    /// <param name="Info">Free text, or <see langword="null"/>.</param>
    /// <param name="VendorErrorCode">Error code of the vendor, or <see langword="null"/>.</param>
    /// <param name="Timestamp">When the charge point says the state began, or <see langword="null"/>.</param>
    public sealed record StatusRecord(
        DateTimeOffset Time,
        int ConnectorId,
        string Status,
        string ErrorCode,
        string Info,
        string VendorErrorCode,
        DateTimeOffset? Timestamp)
    {
        /// <summary>
        /// Gets the EVSE that the connector belongs to (OCPP 2.0.1), or <see langword="null"/>.
        /// </summary>
        public int? EvseId { get; init; }
    }
}
