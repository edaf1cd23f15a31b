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
        /// Gets or sets the connector, from 1.
        /// </summary>
        public int ConnectorId { get; set; }

        /// <summary>
        /// Gets or sets the idTag, at most 20 characters.
        /// </summary>
        public string IdTag { get; set; }

        /// <summary>
        /// Gets or sets the register of the meter at the start, mWh; sent in whole Wh.
        /// </summary>
        public long MeterStartMilliwattHours { get; set; }

        /// <summary>
        /// Gets or sets when the transaction started, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the transaction ends a reservation.
        /// </summary>
        public bool HasReservation { get; set; }

        /// <summary>
        /// Gets or sets the reservation, any integer; sent with <see cref="HasReservation"/> only.
        /// </summary>
        public int ReservationId { get; set; }

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
