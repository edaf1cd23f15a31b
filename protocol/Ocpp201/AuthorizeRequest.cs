// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// Asks whether a token may charge (OCPP 2.0.1 AuthorizeRequest, use cases C01 to C06).
    /// </summary>
    public sealed class AuthorizeRequest : IRpcRequest
    {
        /// <summary>
        /// The token.
        /// </summary>
        public IdToken IdToken;

        /// <inheritdoc/>
        public string Action
        {
            get { return "Authorize"; }
        }

        /// <summary>
        /// Reads the answer.
        /// </summary>
        /// <param name="reader">Reader of the answer; a violation stays in it.</param>
        /// <returns>What the CSMS thinks of the token; <see langword="null"/> after a violation.</returns>
        public static IdTokenInfo ReadAnswer(PayloadReader reader)
        {
            IdTokenInfo info = null;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "idTokenInfo")
                {
                    info = new IdTokenInfo();
                    info.Read(reader, true);
                }
                else
                {
                    reader.Skip();
                }
            }

            reader.Require(info != null, "idTokenInfo");
            return reader.HasFailed ? null : info;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            IdToken.Write(writer);
            writer.EndObject();
        }
    }
}
