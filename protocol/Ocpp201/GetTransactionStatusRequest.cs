// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks whether a transaction goes on and whether messages wait to be sent (OCPP 2.0.1 GetTransactionStatusRequest, use case E14).
    /// </summary>
    public sealed class GetTransactionStatusRequest
    {
        /// <summary>
        /// The transaction, at most 36 characters; <see langword="null"/>: none, the question is about all messages.
        /// </summary>
        public string TransactionId;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "transactionId")
                {
                    TransactionId = reader.ReadString(36);
                }
                else
                {
                    reader.Skip();
                }
            }

            return !reader.HasFailed;
        }
    }
}
