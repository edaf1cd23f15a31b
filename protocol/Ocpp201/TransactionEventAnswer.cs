// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What the CSMS says about a transaction (OCPP 2.0.1 TransactionEventResponse). A message for a display is not kept.
    /// </summary>
    public sealed class TransactionEventAnswer
    {
        private const int LongestCost = 40;

        /// <summary>
        /// The cost so far, at the end the whole cost, as a number in decimal notation for people; CSMSs write it as a text, too;
        /// <see langword="null"/>: not told.
        /// </summary>
        public string TotalCost;

        /// <summary>
        /// Whether the CSMS changes the priority of the transaction.
        /// </summary>
        public bool HasChargingPriority;

        /// <summary>
        /// The priority from -9 to 9, with <see cref="HasChargingPriority"/> only.
        /// </summary>
        public int ChargingPriority;

        /// <summary>
        /// What the CSMS thinks of the token that was sent; <see langword="null"/>: nothing.
        /// </summary>
        public IdTokenInfo IdTokenInfo;

        /// <summary>
        /// Reads the answer.
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
                    case "totalCost":
                        TotalCost = reader.ReadAny(LongestCost, out bool isText);
                        break;
                    case "chargingPriority":
                        ChargingPriority = reader.ReadInteger(-9, 9, 0);
                        HasChargingPriority = true;
                        break;
                    case "idTokenInfo":
                        IdTokenInfo = new IdTokenInfo();
                        IdTokenInfo.Read(reader, true);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            return !reader.HasFailed;
        }
    }
}
