// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Schemas;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Everything that the official schema of a request forbids, one mistake at a time: a field missing, of the wrong type, not in its list, too
    /// long, an empty list, a list with too many elements. The schema forbids null for a field that may be absent, too; there we take it for absent.
    /// </summary>
    internal sealed class PayloadMutations
    {
        private const string Missing = "OccurrenceConstraintViolation";
        private const string WrongType = "TypeConstraintViolation";
        private const string NotAllowed = "PropertyConstraintViolation";

        private readonly JsonObject _schema;
        private readonly JsonObject _good;
        private readonly List<Mutation> _found = new List<Mutation>();

        private PayloadMutations(string action, JsonObject good)
        {
            _schema = Schema(action);
            _good = good ?? Fill(_schema, 0).AsObject();
        }

        /// <summary>
        /// Makes the wrong payloads.
        /// </summary>
        /// <param name="action">Request.</param>
        /// <param name="good">A payload that uses as many fields as possible; <see langword="null"/> for one made from the schema.</param>
        public static IReadOnlyList<Mutation> Of(string action, JsonObject good)
        {
            PayloadMutations mutations = new PayloadMutations(action, good);
            mutations.Walk(mutations._schema, Array.Empty<object>());

            return mutations._found;
        }

        /// <summary>
        /// Puts customData and a field that nobody knows into every object of a payload.
        /// </summary>
        public static JsonObject Extend(JsonObject good)
        {
            JsonObject extended = good.DeepClone().AsObject();
            foreach (JsonObject part in Objects(extended).ToArray())
            {
                part["customData"] = new JsonObject { ["vendorId"] = "com.example", ["more"] = new JsonArray(1, "2", null, new JsonObject { ["deep"] = true }) };
                part["unknownField"] = new JsonObject { ["type"] = "Immediate", ["evseId"] = 1 };
            }

            return extended;
        }

        private static IEnumerable<JsonObject> Objects(JsonNode node)
        {
            switch (node)
            {
                case JsonObject part:
                    return part.SelectMany(field => Objects(field.Value)).Prepend(part);
                case JsonArray list:
                    return list.SelectMany(Objects);
                default:
                    return Array.Empty<JsonObject>();
            }
        }

        private static JsonObject Schema(string action)
        {
            return JsonNode.Parse(OfficialSchemas.Read("2.0.1", action)).AsObject();
        }

        private JsonObject Resolve(JsonNode schema)
        {
            string reference = (string)schema["$ref"];

            return reference == null ? schema.AsObject() : _schema["definitions"][reference.Substring(reference.LastIndexOf('/') + 1)].AsObject();
        }

        private void Walk(JsonObject schema, object[] path)
        {
            HashSet<string> required = schema["required"] == null ? new HashSet<string>() : schema["required"].AsArray().Select(name => (string)name).ToHashSet();
            JsonObject node = Find(_good, path).AsObject();
            foreach (KeyValuePair<string, JsonNode> field in node.ToArray())
            {
                if (schema["properties"][field.Key] is not JsonNode declared)
                {
                    continue;
                }

                object[] here = path.Append(field.Key).ToArray();
                Value(Resolve(declared), here);
                if (required.Contains(field.Key))
                {
                    Add(here, "missing", null, Missing);
                }
                else
                {
                    string isNull = string.Join('.', here) + ": null";
                    _found.RemoveAll(mutation => mutation.What == isNull);
                }
            }
        }

        private void Value(JsonObject schema, object[] path)
        {
            switch ((string)schema["type"])
            {
                case "string":
                    Text(schema, path);
                    break;
                case "integer":
                    Wrong(path, "\"1\"", "1.5", "true", "null", "[1]");
                    break;
                case "number":
                    Wrong(path, "\"1\"", "true", "null", "[1]");
                    break;
                case "boolean":
                    Wrong(path, "\"true\"", "1", "null");
                    break;
                case "array":
                    List(schema, path);
                    break;
                case "object":
                    Wrong(path, "[]", "\"x\"", "7", "null");
                    Walk(schema, path);
                    break;
            }
        }

        private void Text(JsonObject schema, object[] path)
        {
            Wrong(path, "7", "true", "null", "{}", "[\"x\"]");
            if (schema["enum"] != null)
            {
                Add(path, "out of the list", "Foo", NotAllowed);
                Add(path, "in lower case", ((string)schema["enum"][0]).ToLowerInvariant() + " ", NotAllowed);
            }
            else if (schema["maxLength"] != null)
            {
                Add(path, "too long", new string('x', (int)schema["maxLength"] + 1), NotAllowed);
            }
        }

        private void List(JsonObject schema, object[] path)
        {
            Wrong(path, "{}", "\"x\"", "null");
            JsonArray list = Find(_good, path).AsArray();
            if (schema["minItems"] != null)
            {
                Add(path, "empty", new JsonArray(), Missing);
            }

            if (schema["maxItems"] != null)
            {
                JsonArray many = new JsonArray(Enumerable.Range(0, (int)schema["maxItems"] + 1).Select(index => list[0].DeepClone()).ToArray());
                Add(path, "too many", many, Missing);
            }

            Value(Resolve(schema["items"]), path.Append(0).ToArray());
        }

        private void Wrong(object[] path, params string[] values)
        {
            foreach (string value in values)
            {
                Add(path, value, JsonNode.Parse(value), WrongType, true);
            }
        }

        private void Add(object[] path, string what, JsonNode value, string code, bool mayBeNull = false)
        {
            JsonObject payload = _good.DeepClone().AsObject();
            JsonNode parent = Find(payload, path.SkipLast(1).ToArray());
            if (path.Last() is int index)
            {
                parent.AsArray()[index] = value;
            }
            else if (value == null && !mayBeNull)
            {
                parent.AsObject().Remove((string)path.Last());
            }
            else
            {
                parent[(string)path.Last()] = value;
            }

            _found.Add(new Mutation(string.Join('.', path) + ": " + what, payload, code));
        }

        private static JsonNode Find(JsonNode node, object[] path)
        {
            foreach (object step in path)
            {
                node = step is int index ? node[index] : node[(string)step];
            }

            return node;
        }

        /// <summary>
        /// A payload that the schema allows, with every field.
        /// </summary>
        private JsonNode Fill(JsonObject schema, int depth)
        {
            switch ((string)schema["type"])
            {
                case "object":
                    JsonObject filled = new JsonObject();
                    foreach (KeyValuePair<string, JsonNode> field in schema["properties"].AsObject().Where(field => field.Key != "customData"))
                    {
                        filled[field.Key] = Fill(Resolve(field.Value), depth + 1);
                    }

                    return filled;
                case "array":
                    return new JsonArray(Fill(Resolve(schema["items"]), depth + 1));
                case "string":
                    return schema["enum"] != null ? schema["enum"][0].DeepClone() : (string)schema["format"] == "date-time" ? "2026-11-20T08:00:00Z" : "x";
                case "boolean":
                    return true;
                default:
                    return 1;
            }
        }

        /// <summary>
        /// One wrong payload.
        /// </summary>
        /// <param name="What">What is wrong.</param>
        /// <param name="Payload">The payload.</param>
        /// <param name="Code">The error code that it deserves.</param>
        internal sealed record Mutation(string What, JsonObject Payload, string Code);
    }
}
