// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Answer to GetTransactionStatus (OCPP 2.0.1 GetTransactionStatusResponse).
    /// </summary>
    public sealed class GetTransactionStatusResponse : IRpcPayload
    {
        /// <summary>
        /// Whether the request named a transaction; only then is <see cref="IsOngoing"/> sent.
        /// </summary>
        public bool HasTransaction;

        /// <summary>
        /// Whether the transaction is going on.
        /// </summary>
        public bool IsOngoing;

        /// <summary>
        /// Whether messages about it, or about any transaction, wait to be sent.
        /// </summary>
        public bool HasMessagesInQueue;

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            if (HasTransaction)
            {
                writer.Name("ongoingIndicator");
                writer.Boolean(IsOngoing);
            }

            writer.Name("messagesInQueue");
            writer.Boolean(HasMessagesInQueue);
            writer.EndObject();
        }
    }
}
