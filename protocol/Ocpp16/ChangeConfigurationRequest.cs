// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Sets a configuration key (OCPP 1.6 section 6.9).
    /// </summary>
    public sealed class ChangeConfigurationRequest
    {
        /// <summary>
        /// The key, at most 50 characters; upper and lower case do not matter.
        /// </summary>
        public string Key;

        /// <summary>
        /// The value, at most 500 characters.
        /// </summary>
        public string Value;

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
                    case "key":
                        Key = reader.ReadString(50);
                        break;
                    case "value":
                        Value = reader.ReadString(500);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            reader.Require(Key != null, "key");
            reader.Require(Value != null, "value");
            return !reader.HasFailed;
        }
    }
}
