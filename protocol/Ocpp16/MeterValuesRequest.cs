// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Values of a meter, in or outside a transaction (OCPP 1.6 section 6.31).
    /// </summary>
    public sealed class MeterValuesRequest : IRpcRequest
    {
        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="MeterValuesRequest"/> class.
        /// </summary>
        /// <param name="clock">Clock that dates samples taken before UTC was known.</param>
        public MeterValuesRequest(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// The connector, from 1; 0 for the main meter.
        /// </summary>
        public int ConnectorId;

        /// <summary>
        /// Whether the values belong to a transaction.
        /// </summary>
        public bool HasTransaction;

        /// <summary>
        /// The transaction, any integer; sent with <see cref="HasTransaction"/> only.
        /// </summary>
        public long TransactionId;

        /// <summary>
        /// The samples, at least one that has values. Samples without values are left out.
        /// </summary>
        public MeterSample[] Samples;

        /// <summary>
        /// How many of <see cref="Samples"/> are sent.
        /// </summary>
        public int SampleCount;

        /// <inheritdoc/>
        public string Action
        {
            get { return "MeterValues"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("connectorId", ConnectorId);
            if (HasTransaction)
            {
                writer.Property("transactionId", TransactionId);
            }

            writer.Name("meterValue");
            MeterValueWriter.Write(writer, Samples, SampleCount, ConnectorId, _clock);
            writer.EndObject();
        }
    }
}
