// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// What the virtual board says about itself (<c>status json</c>).
    /// </summary>
    internal sealed class BoardStatus
    {
        public string Link { get; set; }

        public string Version { get; set; }

        public string LastProblem { get; set; }

        public string Boot { get; set; }

        /// <summary>Gets or sets the number of messages that wait to be sent or answered.</summary>
        public int Waiting { get; set; }

        /// <summary>Gets or sets the board's clock; <see langword="null"/> while it has no time.</summary>
        public DateTimeOffset? Time { get; set; }

        public List<ConnectorInfo> Connectors { get; set; }

        public ConnectorInfo Connector => Connectors[0];

        /// <summary>Gets a value indicating whether all is said and answered.</summary>
        public bool IsQuiet => Link == "Open" && Boot == "Accepted" && Waiting == 0;
    }

    internal sealed class ConnectorInfo
    {
        public string Status { get; set; }

        public int? TransactionId { get; set; }

        /// <summary>Gets or sets the id that the charger has given, the one of OCPP 2.0.1.</summary>
        public string StationTransactionId { get; set; }

        public string IdTag { get; set; }

        public long MeterWh { get; set; }

        public bool ContactorClosed { get; set; }
    }
}
