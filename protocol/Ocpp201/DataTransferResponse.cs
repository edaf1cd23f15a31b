// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Answer to DataTransfer, in either direction (OCPP 2.0.1 DataTransferResponse).
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
        /// Gets or sets the outcome, one of the constants.
        /// </summary>
        public string Status { get; set; }

        /// <summary>
        /// Gets or sets the data of the answer; <see langword="null"/>: none. Sent as a string; received, it is the string, or the
        /// JSON text of any other value.
        /// </summary>
        public string Data { get; set; }

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
                        Status = WireNames.ReadName(reader, "Accepted Rejected UnknownMessageId UnknownVendorId");
                        break;
                    case "data":
                        bool isText;
                        Data = reader.ReadAny(DataTransferRequest.LongestData, out isText);
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
