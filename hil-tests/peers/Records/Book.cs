// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The peer's own record about one charge point.
    /// </summary>
    internal sealed class Book
    {
        public List<BootEntry> Boots { get; set; }

        public List<JsonNode> Heartbeats { get; set; }

        public List<StatusEntry> Statuses { get; set; }

        public List<AuthorizationEntry> Authorizations { get; set; }

        public List<BookedTransaction> Transactions { get; set; }

        /// <summary>Gets or sets meter values outside of transactions.</summary>
        public List<BookedSample> Readings { get; set; }

        /// <summary>Gets or sets messages about transactions that the peer does not know.</summary>
        public List<StrayEntry> Strays { get; set; }
    }

    internal sealed class BootEntry
    {
        public string ChargePointVendor { get; set; }

        public string ChargePointModel { get; set; }
    }

    internal sealed class StatusEntry
    {
        public int ConnectorId { get; set; }

        public string Status { get; set; }

        public string ErrorCode { get; set; }
    }

    internal sealed class AuthorizationEntry
    {
        public string IdTag { get; set; }
    }

    internal sealed class BookedTransaction
    {
        public int TransactionId { get; set; }

        public int ConnectorId { get; set; }

        public string IdTag { get; set; }

        public int MeterStart { get; set; }

        public DateTimeOffset Timestamp { get; set; }

        /// <summary>Gets or sets when the peer learnt of it, by its own clock.</summary>
        public DateTimeOffset At { get; set; }

        public List<BookedSample> Samples { get; set; }

        /// <summary>Gets or sets the end; <see langword="null"/> while there is none.</summary>
        public BookedStop Stop { get; set; }
    }

    internal sealed class BookedSample
    {
        public DateTimeOffset Timestamp { get; set; }

        public decimal? WattHours { get; set; }
    }

    internal sealed class BookedStop
    {
        public int TransactionId { get; set; }

        public int MeterStop { get; set; }

        public DateTimeOffset Timestamp { get; set; }

        public string Reason { get; set; }

        public string IdTag { get; set; }
    }

    internal sealed class StrayEntry
    {
        public string Action { get; set; }

        public JsonNode Payload { get; set; }
    }
}
