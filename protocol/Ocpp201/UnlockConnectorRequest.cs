// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks to unlock a connector (OCPP 2.0.1 UnlockConnectorRequest, use case F05).
    /// </summary>
    public sealed class UnlockConnectorRequest
    {
        /// <summary>
        /// The EVSE, from 1 (a 0 is for the rules to refuse).
        /// </summary>
        public int EvseId = Evse.None;

        /// <summary>
        /// Its connector, from 1 (a 0 is for the rules to refuse).
        /// </summary>
        public int ConnectorId = Evse.None;

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
                    case "evseId":
                        EvseId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    case "connectorId":
                        ConnectorId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(EvseId != Evse.None, "evseId");
            reader.Require(ConnectorId != Evse.None, "connectorId");
            return !reader.HasFailed;
        }
    }
}
