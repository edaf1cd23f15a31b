// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// State of a connector (OCPP 1.6 section 6.47).
    /// </summary>
    public sealed class StatusNotificationRequest : IRpcRequest
    {
        /// <summary>
        /// The connector, from 1; 0 for the charge point, whose state is Available, Unavailable or Faulted.
        /// </summary>
        public int ConnectorId;

        /// <summary>
        /// The state.
        /// </summary>
        public ChargePointStatus Status;

        /// <summary>
        /// What is wrong.
        /// </summary>
        public FaultCode Fault;

        /// <summary>
        /// Whether instead of a fault a conflict with the local authorization list is told (section 3.5.2).
        /// </summary>
        public bool IsListConflict;

        /// <summary>
        /// More about the state, at most 50 characters; <see langword="null"/>: not sent.
        /// </summary>
        public string Info;

        /// <summary>
        /// The vendor whose error code follows, at most 255 characters; <see langword="null"/>: not sent.
        /// </summary>
        public string VendorId;

        /// <summary>
        /// The vendor's error code, at most 50 characters; <see langword="null"/>: not sent.
        /// </summary>
        public string VendorErrorCode;

        /// <summary>
        /// Since when, milliseconds since 1970-01-01T00:00:00Z; 0: not known and not sent.
        /// </summary>
        public long Timestamp;

        /// <inheritdoc/>
        public string Action
        {
            get { return "StatusNotification"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("connectorId", ConnectorId);
            writer.ConstantProperty("errorCode", IsListConflict ? "LocalListConflict" : FaultNames.Get(Fault));
            writer.Property("info", Info);
            writer.ConstantProperty("status", WireNames.Of(Status));
            if (Timestamp != 0)
            {
                writer.TimestampProperty("timestamp", Timestamp);
            }

            writer.Property("vendorId", VendorId);
            writer.Property("vendorErrorCode", VendorErrorCode);
            writer.EndObject();
        }
    }
}
