// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OcppChargePoint.Schemas
{
    /// <summary>
    /// Checks payloads without Node.js, so that no run goes without. Knows the keywords that the official schemas of OCPP use and
    /// refuses a schema with another one; the tests of our payloads hold its verdicts against those of <see cref="AjvValidator"/>.
    /// </summary>
    public sealed class PlainValidator : ISchemaValidator
    {
        private static readonly HashSet<string> s_silent = new HashSet<string>(StringComparer.Ordinal)
        {
            "$schema", "$id", "id", "comment", "description", "title", "javaType", "definitions", "default", "additionalItems",
        };

        private static readonly Regex s_time = new Regex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant);

        private readonly ConcurrentDictionary<string, JsonNode> _schemas = new ConcurrentDictionary<string, JsonNode>(StringComparer.Ordinal);

        /// <summary>
        /// Gets the one that all tests of one process share.
        /// </summary>
        public static PlainValidator Shared { get; } = new PlainValidator();

        /// <inheritdoc />
        public bool Knows(string version, string message)
        {
            return OfficialSchemas.Contains(version, message);
        }

        /// <inheritdoc />
        public string Validate(string version, string message, string payload)
        {
            JsonNode schema = _schemas.GetOrAdd(version + "/" + message, name => JsonNode.Parse(OfficialSchemas.Read(version, message)));
            try
            {
                return Check(schema, schema, JsonNode.Parse(payload), string.Empty).FirstOrDefault();
            }
            catch (JsonException wrong)
            {
                return "not JSON: " + wrong.Message;
            }
        }

        private static IEnumerable<string> Check(JsonNode root, JsonNode schema, JsonNode value, string path)
        {
            return schema.AsObject().SelectMany(rule => Check(root, schema, rule.Key, rule.Value, value, path));
        }

        private static IEnumerable<string> Check(JsonNode root, JsonNode schema, string keyword, JsonNode rule, JsonNode value, string path)
        {
            switch (keyword)
            {
                case "$ref":
                    string definition = (string)rule;
                    return Check(root, root["definitions"][definition.Substring(definition.LastIndexOf('/') + 1)], value, path);
                case "properties":
                    return ObjectOf(value).Where(field => rule[field.Key] != null).SelectMany(field => Check(root, rule[field.Key], field.Value, path + "/" + field.Key));
                case "required":
                    return value is JsonObject owner
                        ? rule.AsArray().Where(name => !owner.ContainsKey((string)name)).Select(name => path + " lacks " + name)
                        : Enumerable.Empty<string>();
                case "additionalProperties":
                    return ObjectOf(value).Where(field => !(bool)rule && schema["properties"]?[field.Key] == null).Select(field => path + " must not have " + field.Key);
                case "items":
                    return ArrayOf(value).SelectMany((item, index) => Check(root, rule, item, path + "/" + index));
                default:
                    return IsMet(keyword, rule, value) ? Enumerable.Empty<string>() : new[] { path + " breaks " + keyword + " " + rule.ToJsonString() };
            }
        }

        private static bool IsMet(string keyword, JsonNode rule, JsonNode value)
        {
            switch (keyword)
            {
                case "type":
                    return HasType((string)rule, value);
                case "enum":
                    return rule.AsArray().Any(one => JsonNode.DeepEquals(one, value));
                case "maxLength":
                    return value?.GetValueKind() != JsonValueKind.String || ((string)value).EnumerateRunes().Count() <= (int)rule;
                case "format":
                    return value?.GetValueKind() != JsonValueKind.String || HasFormat((string)rule, (string)value);
                case "minItems":
                    return value is not JsonArray || value.AsArray().Count >= (int)rule;
                case "maxItems":
                    return value is not JsonArray || value.AsArray().Count <= (int)rule;
                case "minimum":
                    return !IsNumber(value) || (decimal)value >= (decimal)rule;
                case "maximum":
                    return !IsNumber(value) || (decimal)value <= (decimal)rule;
                case "multipleOf":
                    return !IsNumber(value) || (decimal)value % (decimal)rule == 0;
                default:
                    return s_silent.Contains(keyword) ? true : throw new NotSupportedException("The schema keyword " + keyword);
            }
        }

        private static bool HasType(string type, JsonNode value)
        {
            switch (type)
            {
                case "object":
                    return value is JsonObject;
                case "array":
                    return value is JsonArray;
                case "string":
                    return value?.GetValueKind() == JsonValueKind.String;
                case "boolean":
                    return value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
                case "number":
                    return IsNumber(value);
                case "integer":
                    return IsNumber(value) && (decimal)value % 1 == 0;
                default:
                    throw new NotSupportedException("The schema type " + type);
            }
        }

        private static bool HasFormat(string format, string text)
        {
            switch (format)
            {
                case "date-time":
                    return s_time.IsMatch(text) && DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _);
                case "uri":
                    return Uri.TryCreate(text, UriKind.Absolute, out _);
                default:
                    throw new NotSupportedException("The schema format " + format);
            }
        }

        private static bool IsNumber(JsonNode value)
        {
            return value?.GetValueKind() == JsonValueKind.Number;
        }

        private static IEnumerable<KeyValuePair<string, JsonNode>> ObjectOf(JsonNode value)
        {
            return value as JsonObject ?? Enumerable.Empty<KeyValuePair<string, JsonNode>>();
        }

        private static IEnumerable<JsonNode> ArrayOf(JsonNode value)
        {
            return value as JsonArray ?? Enumerable.Empty<JsonNode>();
        }
    }
}
