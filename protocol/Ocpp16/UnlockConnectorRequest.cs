// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks to unlock a connector (OCPP 1.6 section 6.53).
    /// </summary>
    public sealed class UnlockConnectorRequest
    {
        /// <summary>
        /// The connector, from 1 (a 0, which some CSMSs send, is for the rules to refuse).
        /// </summary>
        public int ConnectorId;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasConnectorId = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "connectorId")
                {
                    ConnectorId = reader.ReadInteger(0, int.MaxValue);
                    hasConnectorId = true;
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Require(hasConnectorId, "connectorId");
            return !reader.HasFailed;
        }
    }
}
