// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Messages
{
    /// <summary>
    /// Data that OCPP does not know, in either direction (OCPP 1.6 section 6.15, OCPP 2.0.1 use cases P01 and P02).
    /// </summary>
    public sealed class DataTransferRequest : IRpcRequest
    {
        /// <summary>
        /// Most characters of <see cref="Data"/> that are taken from a CSMS; the specification sets no limit.
        /// </summary>
        public const int LongestData = 2048;

        /// <summary>
        /// The vendor, at most 255 characters, for instance a reversed domain name.
        /// </summary>
        public string VendorId;

        /// <summary>
        /// The vendor's name of the message, at most 50 characters; <see langword="null"/>: none.
        /// </summary>
        public string MessageId;

        /// <summary>
        /// Whether <see cref="Data"/> may be any JSON, which is then kept as its text (OCPP 2.0.1), instead of a string.
        /// </summary>
        public bool TakesJson;

        /// <summary>
        /// The data, any text; <see langword="null"/>: none.
        /// </summary>
        public string Data;

        /// <inheritdoc/>
        public string Action
        {
            get { return "DataTransfer"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("vendorId", VendorId);
            writer.Property("messageId", MessageId);
            writer.Property("data", Data);
            writer.EndObject();
        }

        /// <summary>
        /// Reads a request of the CSMS.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "vendorId":
                        VendorId = reader.ReadString(255);
                        break;
                    case "messageId":
                        MessageId = reader.ReadString(50);
                        break;
                    case "data":
                        Data = ReadData(reader, TakesJson);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(VendorId != null, "vendorId");
            return !reader.HasFailed;
        }

        internal static string ReadData(PayloadReader reader, bool takesJson)
        {
            bool isText;
            return takesJson ? reader.ReadAny(LongestData, out isText) : reader.ReadString(LongestData);
        }
    }
}
