// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks whether an idTag may charge (OCPP 1.6 sections 6.1 and 6.2).
    /// </summary>
    public sealed class AuthorizeRequest : IRpcRequest
    {
        /// <summary>
        /// The idTag, at most 20 characters.
        /// </summary>
        public string IdTag;

        /// <inheritdoc/>
        public string Action
        {
            get { return "Authorize"; }
        }

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns>What the CSMS thinks of the idTag; <see langword="null"/> after a violation.</returns>
        public static IdTagInfo ReadAnswer(PayloadReader reader)
        {
            return IdTagInfo.ReadAnswer(reader, true);
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Property("idTag", IdTag);
            writer.EndObject();
        }
    }
}
