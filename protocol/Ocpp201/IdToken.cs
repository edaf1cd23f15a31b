// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp201
{
    /// <summary>
    /// What a user, or a vehicle, identifies with (IdTokenType of OCPP 2.0.1). The additional information that it may carry is
    /// not kept.
    /// </summary>
    public sealed class IdToken
    {
        /// <summary>
        /// The token, at most 36 characters, upper and lower case do not matter; empty for
        /// <see cref="IdTokenType.NoAuthorization"/>.
        /// </summary>
        public string Token;

        /// <summary>
        /// Its kind.
        /// </summary>
        public IdTokenType Type;

        /// <summary>
        /// Reads the object that comes next.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        public void Read(PayloadReader reader)
        {
            bool hasType = false;
            reader.BeginObject();
            while (reader.NextProperty())
            {
                switch (reader.Name)
                {
                    case "idToken":
                        Token = reader.ReadString(36);
                        break;
                    case "type":
                        Type = WireNames.ReadIdTokenType(reader);
                        hasType = true;
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(Token != null, "idToken");
            reader.Require(hasType, "type");
        }

        /// <summary>
        /// Writes the property <c>idToken</c>.
        /// </summary>
        /// <param name="writer">Writer, inside an object.</param>
        public void Write(JsonWriter writer)
        {
            writer.Name("idToken");
            writer.StartObject();
            writer.Property("idToken", Token);
            writer.ConstantProperty("type", WireNames.Of(Type));
            writer.EndObject();
        }
    }
}
