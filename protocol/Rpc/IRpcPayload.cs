// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// The payload of a message that goes out: a request or an answer.
    /// </summary>
    public interface IRpcPayload
    {
        /// <summary>
        /// Writes the payload, one JSON object. May be called again when a message is sent again.
        /// </summary>
        /// <param name="writer">Writer, positioned where the object belongs.</param>
        void Write(JsonWriter writer);
    }
}
