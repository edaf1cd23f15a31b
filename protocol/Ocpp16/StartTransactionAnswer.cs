// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Number of a transaction, and whether its idTag is good (OCPP 1.6 section 6.46).
    /// </summary>
    public sealed class StartTransactionAnswer
    {
        /// <summary>
        /// The number that the CSMS has given to the transaction: any integer; CSMSs send 0 or -1 with an idTag that is not accepted, and some
        /// the time in milliseconds, which takes more than 32 bits.
        /// </summary>
        public long TransactionId;

        /// <summary>
        /// What the CSMS thinks of the idTag; <see langword="null"/>: it does not say, and what it has said before stands.
        /// </summary>
        public IdTagInfo IdTagInfo;

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasTransactionId = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "transactionId":
                        TransactionId = reader.ReadLong();
                        hasTransactionId = true;
                        break;
                    case "idTagInfo":
                        IdTagInfo = new IdTagInfo();
                        IdTagInfo.Read(reader, true);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasTransactionId, "transactionId");
            return !reader.HasFailed;
        }
    }
}
