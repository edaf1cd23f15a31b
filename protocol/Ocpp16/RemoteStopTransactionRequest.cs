// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks to end a transaction (OCPP 1.6 section 6.35).
    /// </summary>
    public sealed class RemoteStopTransactionRequest
    {
        /// <summary>
        /// The transaction, any integer.
        /// </summary>
        public long TransactionId;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasTransactionId = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "transactionId")
                {
                    TransactionId = reader.ReadLong();
                    hasTransactionId = true;
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Require(hasTransactionId, "transactionId");
            return !reader.HasFailed;
        }
    }
}
