// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// State of a connector (OCPP 2.0.1 StatusNotificationRequest, use case G01).
    /// </summary>
    public sealed class StatusNotificationRequest : IRpcRequest
    {
        /// <summary>
        /// Gets or sets since when, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp { get; set; }

        /// <summary>
        /// Gets or sets the state, one of <see cref="ConnectorStatuses"/>.
        /// </summary>
        public string ConnectorStatus { get; set; }

        /// <summary>
        /// Gets or sets the EVSE, from 1.
        /// </summary>
        public int EvseId { get; set; }

        /// <summary>
        /// Gets or sets its connector, from 1.
        /// </summary>
        public int ConnectorId { get; set; }

        /// <inheritdoc/>
        public string Action
        {
            get { return "StatusNotification"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.TimestampProperty("timestamp", Timestamp);
            writer.ConstantProperty("connectorStatus", ConnectorStatus);
            writer.Property("evseId", EvseId);
            writer.Property("connectorId", ConnectorId);
            writer.EndObject();
        }
    }
}
