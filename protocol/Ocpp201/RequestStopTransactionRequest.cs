// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks to end a transaction (OCPP 2.0.1 RequestStopTransactionRequest, use case F03).
    /// </summary>
    public sealed class RequestStopTransactionRequest
    {
        /// <summary>
        /// The transaction, at most 36 characters.
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

            reader.Require(TransactionId != null, "transactionId");
            return !reader.HasFailed;
        }
    }
}
