// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks to start a transaction (OCPP 1.6 section 6.33).
    /// </summary>
    public sealed class RemoteStartTransactionRequest
    {
        /// <summary>
        /// Stands for a connector that was not named.
        /// </summary>
        public const int NoConnector = -1;

        /// <summary>
        /// The connector, from 1 (a 0 is for the rules to refuse); <see cref="NoConnector"/>: any.
        /// </summary>
        public int ConnectorId = NoConnector;

        /// <summary>
        /// The idTag, at most 20 characters.
        /// </summary>
        public string IdTag;

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
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "connectorId":
                        ConnectorId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    case "idTag":
                        IdTag = reader.ReadString(20);
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

            reader.Require(IdTag != null, "idTag");
            return !reader.HasFailed;
        }
    }
}
