// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Says that a transaction has started (OCPP 1.6 section 6.45).
    /// </summary>
    public sealed class StartTransactionRequest : IRpcRequest
    {
        /// <summary>
        /// The connector, from 1.
        /// </summary>
        public int ConnectorId;

        /// <summary>
        /// The idTag, at most 20 characters.
        /// </summary>
        public string IdTag;

        /// <summary>
        /// The register of the meter at the start, mWh; sent in whole Wh.
        /// </summary>
        public long MeterStartMilliwattHours;

        /// <summary>
        /// When the transaction started, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp;

        /// <summary>
        /// Whether the transaction ends a reservation.
        /// </summary>
        public bool HasReservation;

        /// <summary>
        /// The reservation, any integer; sent with <see cref="HasReservation"/> only.
        /// </summary>
        public int ReservationId;

        /// <inheritdoc/>
        public string Action
        {
            get { return "StartTransaction"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("connectorId", ConnectorId);
            writer.Property("idTag", IdTag);
            writer.Property("meterStart", MeterValueWriter.ToWhole(MeterStartMilliwattHours));
            if (HasReservation)
            {
                writer.Property("reservationId", ReservationId);
            }

            writer.TimestampProperty("timestamp", Timestamp);
            writer.EndObject();
        }
    }
}
