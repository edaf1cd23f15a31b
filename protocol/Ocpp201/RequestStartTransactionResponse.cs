// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Answer to RequestStartTransaction (OCPP 2.0.1 RequestStartTransactionResponse).
    /// </summary>
    public sealed class RequestStartTransactionResponse : IRpcPayload
    {
        private readonly string _status;
        private readonly string _reasonCode;
        private readonly string _transactionId;

        /// <summary>
        /// Initializes a new instance of the <see cref="RequestStartTransactionResponse"/> class.
        /// </summary>
        /// <param name="status"><see cref="StatusResponse.Accepted"/> or <see cref="StatusResponse.Rejected"/>.</param>
        /// <param name="reasonCode">Why, at most 20 characters, for instance one of <see cref="ReasonCodes"/>; <see langword="null"/>: no reason is sent.</param>
        /// <param name="transactionId">The transaction, at most 36 characters, when it has started before the request (F02);
        /// <see langword="null"/>: it has not.</param>
        public RequestStartTransactionResponse(string status, string reasonCode, string transactionId)
        {
            _status = status;
            _reasonCode = reasonCode;
            _transactionId = transactionId;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.ConstantProperty("status", _status);
            StatusResponse.WriteInfo(writer, "statusInfo", _reasonCode, null);
            writer.Property("transactionId", _transactionId);
            writer.EndObject();
        }
    }
}
