// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks for a message (OCPP 1.6 section 6.51).
    /// </summary>
    public sealed class TriggerMessageRequest
    {
        /// <summary>
        /// Stands for a connector that was not named.
        /// </summary>
        public const int NoConnector = -1;

        /// <summary>
        /// The message that is asked for.
        /// </summary>
        public MessageTrigger RequestedMessage;

        /// <summary>
        /// The connector that the message should be about, from 0; <see cref="NoConnector"/>: not named, all of them.
        /// </summary>
        public int ConnectorId = NoConnector;

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasRequestedMessage = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "requestedMessage":
                        RequestedMessage = WireNames.ReadMessageTrigger(reader);
                        hasRequestedMessage = true;
                        break;
                    case "connectorId":
                        ConnectorId = reader.ReadInteger(0, int.MaxValue);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasRequestedMessage, "requestedMessage");
            return !reader.HasFailed;
        }
    }
}
