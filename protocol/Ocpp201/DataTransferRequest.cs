// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Data that OCPP does not know, in either direction (OCPP 2.0.1 DataTransferRequest, use cases P01 and P02).
    /// </summary>
    public sealed class DataTransferRequest : IRpcRequest
    {
        /// <summary>
        /// Most characters of <see cref="Data"/> that are taken from a CSMS; the specification sets no limit.
        /// </summary>
        public const int LongestData = 2048;

        /// <summary>
        /// Gets or sets the vendor, at most 255 characters, for instance a reversed domain name.
        /// </summary>
        public string VendorId { get; set; }

        /// <summary>
        /// Gets or sets the vendor's name of the message, at most 50 characters; <see langword="null"/>: none.
        /// </summary>
        public string MessageId { get; set; }

        /// <summary>
        /// Gets or sets the data; <see langword="null"/>: none. Sent as a string; received, it is the string, or the JSON text of
        /// any other value.
        /// </summary>
        public string Data { get; set; }

        /// <summary>
        /// Gets a value indicating whether <see cref="Data"/> was received as something else than a string.
        /// </summary>
        public bool IsDataJson { get; private set; }

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
                        bool isText;
                        Data = reader.ReadAny(LongestData, out isText);
                        IsDataJson = !isText;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(VendorId != null, "vendorId");
            return !reader.HasFailed;
        }
    }
}
