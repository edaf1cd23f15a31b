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
        /// The number that the CSMS has given to the transaction: any integer; CSMSs send 0 or -1 with an idTag that is not accepted.
        /// </summary>
        public int TransactionId;

        /// <summary>
        /// What the CSMS thinks of the idTag.
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
                        TransactionId = reader.ReadInteger(int.MinValue, int.MaxValue);
                        hasTransactionId = true;
                        break;
                    case "idTagInfo":
                        IdTagInfo = new IdTagInfo();
                        IdTagInfo.Read(reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasTransactionId, "transactionId");
            reader.Require(IdTagInfo != null, "idTagInfo");
            return !reader.HasFailed;
        }
    }
}
