// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using OcppChargePoint.Schemas;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Whether the fields that the default answers need are there. Read from the official schemas; no replacement for
    /// checking against them.
    /// </summary>
    internal static class PayloadShape
    {
        private static readonly ConcurrentDictionary<string, JsonNode> s_schemas = new ConcurrentDictionary<string, JsonNode>();

        /// <summary>
        /// Finds the first required field that is absent.
        /// </summary>
        /// <param name="version">OCPP version.</param>
        /// <param name="call">The call, of an action that has a schema.</param>
        /// <returns>Its name, or <see langword="null"/>.</returns>
        public static string MissingField(string version, IncomingCall call)
        {
            JsonNode schema = Schema(version, call.Action);

            foreach (JsonNode name in schema["required"] as JsonArray ?? new JsonArray())
            {
                if (!call.Payload.ContainsKey((string)name))
                {
                    return (string)name;
                }
            }

            return null;
        }

        /// <summary>
        /// Finds the first field that has another JSON type than it should, timestamps included.
        /// </summary>
        /// <param name="version">OCPP version.</param>
        /// <param name="call">The call, of an action that has a schema.</param>
        /// <returns>Its name, or <see langword="null"/>.</returns>
        public static string MistypedField(string version, IncomingCall call)
        {
            JsonNode properties = Schema(version, call.Action)["properties"];

            foreach (KeyValuePair<string, JsonNode> field in call.Payload)
            {
                JsonNode rule = properties[field.Key];

                if (rule != null && !HasType(call, field.Key, (string)rule["type"], (string)rule["format"]))
                {
                    return field.Key;
                }
            }

            return null;
        }

        private static bool HasType(IncomingCall call, string field, string type, string format)
        {
            switch (type)
            {
                case "string":
                    return format == "date-time" ? call.Timestamp(field) != null : call.Text(field) != null;
                case "integer":
                    return call.Integer(field) != null;
                case "array":
                    return call.Payload[field] is JsonArray;
                case "object":
                    return call.Payload[field] is JsonObject;
                default:
                    return true;
            }
        }

        private static JsonNode Schema(string version, string action)
        {
            return s_schemas.GetOrAdd(version + "/" + action, key => JsonNode.Parse(OfficialSchemas.Read(version, action)));
        }
    }
}
