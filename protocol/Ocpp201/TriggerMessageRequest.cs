// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks for a message (OCPP 2.0.1 TriggerMessageRequest, use case F06).
    /// </summary>
    public sealed class TriggerMessageRequest
    {
        /// <summary>
        /// The message that is asked for.
        /// </summary>
        public MessageTrigger RequestedMessage;

        /// <summary>
        /// The EVSE or connector that the message should be about; none: all of them.
        /// </summary>
        public readonly Evse Evse = new Evse();

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader)
        {
            bool hasMessage = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "requestedMessage":
                        RequestedMessage = WireNames.ReadMessageTrigger(reader);
                        hasMessage = true;
                        break;
                    case "evse":
                        Evse.Read(reader);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(hasMessage, "requestedMessage");
            return !reader.HasFailed;
        }
    }
}
