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
        /// Since when, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp;

        /// <summary>
        /// The state, one of <see cref="ConnectorStatuses"/>.
        /// </summary>
        public string ConnectorStatus;

        /// <summary>
        /// The EVSE, from 1.
        /// </summary>
        public int EvseId;

        /// <summary>
        /// Its connector, from 1.
        /// </summary>
        public int ConnectorId;

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
