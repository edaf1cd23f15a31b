// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Events of the device model (OCPP 2.0.1 NotifyEventRequest, use cases G05 and N07).
    /// </summary>
    public sealed class NotifyEventRequest : IRpcRequest
    {
        /// <summary>
        /// When the message was made, milliseconds since 1970-01-01T00:00:00Z.
        /// </summary>
        public long GeneratedAt;

        /// <summary>
        /// The number of the part, from 0.
        /// </summary>
        public int SequenceNumber;

        /// <summary>
        /// Whether another part follows.
        /// </summary>
        public bool IsToBeContinued;

        /// <summary>
        /// The events, at least one.
        /// </summary>
        public EventData[] Events;

        /// <inheritdoc/>
        public string Action
        {
            get { return "NotifyEvent"; }
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.TimestampProperty("generatedAt", GeneratedAt);
            writer.Property("seqNo", SequenceNumber);
            writer.Name("tbc");
            writer.Boolean(IsToBeContinued);
            writer.Name("eventData");
            writer.StartArray();
            foreach (EventData one in Events)
            {
                one.Write(writer);
            }

            writer.EndArray();
            writer.EndObject();
        }
    }
}
