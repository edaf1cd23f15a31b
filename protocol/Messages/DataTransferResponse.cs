// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// Answer to DataTransfer, in either direction (OCPP 1.6 section 6.16, OCPP 2.0.1 DataTransferResponse).
    /// </summary>
    public sealed class DataTransferResponse : IRpcPayload
    {
        /// <summary>The message was accepted and understood.</summary>
        public const string Accepted = "Accepted";

        /// <summary>The message was understood and refused.</summary>
        public const string Rejected = "Rejected";

        /// <summary>The vendor is known, its message is not.</summary>
        public const string UnknownMessageId = "UnknownMessageId";

        /// <summary>The vendor is not known.</summary>
        public const string UnknownVendorId = "UnknownVendorId";

        /// <summary>
        /// The outcome, one of the constants.
        /// </summary>
        public string Status;

        /// <summary>
        /// Whether <see cref="Data"/> may be any JSON, which is then kept as its text (OCPP 2.0.1), instead of a string.
        /// </summary>
        public bool TakesJson;

        /// <summary>
        /// The data of the answer, any text; <see langword="null"/>: none.
        /// </summary>
        public string Data;

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.ConstantProperty("status", Status);
            writer.Property("data", Data);
            writer.EndObject();
        }

        /// <summary>
        /// Reads the answer of the CSMS.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "status":
                        Status = Choice.ReadName(reader, "Accepted Rejected UnknownMessageId UnknownVendorId");
                        break;
                    case "data":
                        Data = DataTransferRequest.ReadData(reader, TakesJson);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(Status != null, "status");
            return !reader.HasFailed;
        }
    }
}
