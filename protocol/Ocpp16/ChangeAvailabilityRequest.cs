// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Takes a connector, or the charge point, in or out of use (OCPP 1.6 section 6.7).
    /// </summary>
    public sealed class ChangeAvailabilityRequest
    {
        /// <summary>
        /// The connector, from 1; 0 for the charge point with all its connectors.
        /// </summary>
        public int ConnectorId;

        /// <summary>
        /// What is asked for.
        /// </summary>
        public AvailabilityType Type;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasConnectorId = false;
            bool hasType = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "connectorId":
                        ConnectorId = reader.ReadInteger(0, int.MaxValue);
                        hasConnectorId = true;
                        break;
                    case "type":
                        Type = WireNames.ReadAvailabilityType(reader);
                        hasType = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasConnectorId, "connectorId");
            reader.Require(hasType, "type");
            return !reader.HasFailed;
        }
    }
}
