// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Says that a transaction has ended (OCPP 1.6 sections 6.49 and 6.50).
    /// </summary>
    public sealed class StopTransactionRequest : IRpcRequest
    {
        private readonly IClock _clock;

        /// <summary>
        /// Initializes a new instance of the <see cref="StopTransactionRequest"/> class.
        /// </summary>
        /// <param name="clock">Clock that dates samples taken before UTC was known.</param>
        public StopTransactionRequest(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// The number that the CSMS gave to the transaction.
        /// </summary>
        public long TransactionId;

        /// <summary>
        /// The idTag that ended the transaction, at most 20 characters; <see langword="null"/>: none did.
        /// </summary>
        public string IdTag;

        /// <summary>
        /// The register of the meter at the end, mWh; sent in whole Wh.
        /// </summary>
        public long MeterStopMilliwattHours;

        /// <summary>
        /// When the transaction ended, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long Timestamp;

        /// <summary>
        /// Why the transaction ended.
        /// </summary>
        public StopReason Reason;

        /// <summary>
        /// Samples of the transaction. Samples without values are left out.
        /// </summary>
        public MeterSample[] TransactionData;

        /// <summary>
        /// How many of <see cref="TransactionData"/> are sent; 0: the field is not sent.
        /// </summary>
        public int TransactionDataCount;

        /// <inheritdoc/>
        public string Action
        {
            get { return "StopTransaction"; }
        }

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns>What the CSMS thinks of the idTag; <see langword="null"/> when it says nothing, and after a violation.</returns>
        public static IdTagInfo ReadAnswer(PayloadReader reader)
        {
            return IdTagInfo.ReadAnswer(reader, false);
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("transactionId", TransactionId);
            writer.Property("idTag", IdTag);
            writer.Property("meterStop", MeterValueWriter.ToWhole(MeterStopMilliwattHours));
            writer.TimestampProperty("timestamp", Timestamp);
            writer.ConstantProperty("reason", WireNames.Of(Reason));
            if (TransactionDataCount > 0)
            {
                writer.Name("transactionData");
                MeterValueWriter.Write(writer, TransactionData, TransactionDataCount, MeterValueWriter.AnyConnector, _clock);
            }

            writer.EndObject();
        }
    }
}
