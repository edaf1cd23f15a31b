// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Says that something happened that matters for security (OCPP 2.0.1 SecurityEventNotificationRequest, use case A04).
    /// </summary>
    public sealed class SecurityEventNotificationRequest : IRpcRequest
    {
        /// <summary>
        /// What happened, at most 50 characters; the usual names are in appendix 1 of OCPP 2.0.1 Part 2.
        /// </summary>
        public string Type;

        /// <summary>
        /// When, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp;

        /// <summary>
        /// More about it, at most 255 characters; <see langword="null"/>: not sent.
        /// </summary>
        public string TechInfo;

        /// <inheritdoc/>
        public string Action
        {
            get { return "SecurityEventNotification"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("type", Type);
            writer.TimestampProperty("timestamp", Timestamp);
            writer.Property("techInfo", TechInfo);
            writer.EndObject();
        }
    }
}
