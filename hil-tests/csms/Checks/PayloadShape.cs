// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
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

        /// <summary>
        /// Finds the first field, at any depth, that is required and absent or has another JSON type than it should.
        /// </summary>
        /// <param name="version">OCPP version.</param>
        /// <param name="call">The call, of an action that has a schema.</param>
        /// <returns>The fault, or <see langword="null"/>.</returns>
        public static PayloadFault FirstFault(string version, IncomingCall call)
        {
            JsonNode schema = Schema(version, call.Action);

            return FaultIn(schema, schema, call.Payload, string.Empty);
        }

        private static PayloadFault FaultIn(JsonNode schema, JsonNode rule, JsonNode value, string path)
        {
            if (rule["$ref"] != null)
            {
                string definition = (string)rule["$ref"];
                rule = schema["definitions"][definition.Substring(definition.LastIndexOf('/') + 1)];
            }

            if (!HasType(rule, value))
            {
                return new PayloadFault(path, false);
            }

            switch (value)
            {
                case JsonObject container:
                    return FaultInObject(schema, rule, container, path.Length == 0 ? path : path + ".");
                case JsonArray array when rule["items"] != null:
                    return array.Select((item, index) => FaultIn(schema, rule["items"], item, path + "." + index)).FirstOrDefault(fault => fault != null);
                default:
                    return null;
            }
        }

        private static PayloadFault FaultInObject(JsonNode schema, JsonNode rule, JsonObject container, string prefix)
        {
            foreach (JsonNode name in rule["required"] as JsonArray ?? new JsonArray())
            {
                if (!container.ContainsKey((string)name))
                {
                    return new PayloadFault(prefix + name, true);
                }
            }

            return container
                .Where(field => rule["properties"]?[field.Key] != null)
                .Select(field => FaultIn(schema, rule["properties"][field.Key], field.Value, prefix + field.Key))
                .FirstOrDefault(fault => fault != null);
        }

        private static bool HasType(JsonNode rule, JsonNode value)
        {
            switch ((string)rule["type"])
            {
                case "string":
                    bool isTime = (string)rule["format"] == "date-time";

                    return value?.GetValueKind() == JsonValueKind.String && (!isTime || JsonRead.ParseTime((string)value) != null);
                case "integer":
                    return value is JsonValue integer && integer.TryGetValue(out int _);
                case "number":
                    return value?.GetValueKind() == JsonValueKind.Number;
                case "boolean":
                    return value?.GetValueKind() == JsonValueKind.True || value?.GetValueKind() == JsonValueKind.False;
                case "array":
                    return value is JsonArray;
                case "object":
                    return value is JsonObject;
                default:
                    return true;
            }
        }

        private static bool HasType(IncomingCall call, string field, string type, string format)
        {
            switch (type)
            {
                case "string":
                    return format == "date-time" ? call.Timestamp(field) != null : call.Text(field) != null;
                case "integer":
                    // The id of a transaction is what a script has answered, of any length.
                    return call.Integer(field) != null || (field == "transactionId" && call.Payload[field] is JsonValue id && id.TryGetValue(out long _));
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
