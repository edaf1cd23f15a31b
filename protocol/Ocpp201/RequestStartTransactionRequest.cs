// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks to start a transaction (OCPP 2.0.1 RequestStartTransactionRequest, use cases F01 and F02).
    /// </summary>
    public sealed class RequestStartTransactionRequest
    {
        /// <summary>
        /// The EVSE, from 1 (a 0 is for the rules to refuse); <see cref="Evse.None"/>: any.
        /// </summary>
        public int EvseId = Evse.None;

        /// <summary>
        /// The number of the request, any integer; the TransactionEvent carries it.
        /// </summary>
        public int RemoteStartId;

        /// <summary>
        /// The token.
        /// </summary>
        public IdToken IdToken;

        /// <summary>
        /// The token of its group; <see langword="null"/>: none.
        /// </summary>
        public IdToken GroupIdToken;

        /// <summary>
        /// Whether a charging profile came along.
        /// </summary>
        public bool HasChargingProfile;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasRemoteStartId = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "evseId":
                        EvseId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    case "remoteStartId":
                        RemoteStartId = reader.ReadInteger(int.MinValue, int.MaxValue);
                        hasRemoteStartId = true;
                        break;
                    case "idToken":
                        IdToken = new IdToken();
                        IdToken.Read(reader);
                        break;
                    case "groupIdToken":
                        GroupIdToken = new IdToken();
                        GroupIdToken.Read(reader);
                        break;
                    case "chargingProfile":
                        reader.SkipObject();
                        HasChargingProfile = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasRemoteStartId, "remoteStartId");
            reader.Require(IdToken != null, "idToken");
            return !reader.HasFailed;
        }
    }
}
