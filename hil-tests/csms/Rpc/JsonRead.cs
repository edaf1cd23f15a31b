// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Reading JSON that may have any shape: what is absent or of another type is <see langword="null"/>.
    /// </summary>
    internal static class JsonRead
    {
        /// <summary>
        /// Writes characters such as + and letters with accents as they are.
        /// </summary>
        public static readonly JsonSerializerOptions Relaxed = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        private static readonly JsonDocumentOptions s_strict = new JsonDocumentOptions { AllowDuplicateProperties = false };

        public static JsonNode Parse(string json)
        {
            return JsonNode.Parse(json, null, s_strict);
        }

        public static JsonNode At(JsonNode node, string path)
        {
            foreach (string part in path.Split('.'))
            {
                if (node is JsonObject container)
                {
                    node = container[part];
                }
                else if (node is JsonArray array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index))
                {
                    node = index < array.Count ? array[index] : null;
                }
                else
                {
                    return null;
                }
            }

            return node;
        }

        public static string Text(JsonNode node, string path)
        {
            return At(node, path) is JsonValue value && value.TryGetValue(out string text) ? text : null;
        }

        public static int? Integer(JsonNode node, string path)
        {
            return At(node, path) is JsonValue value && value.TryGetValue(out int number) ? number : null;
        }

        public static bool Flag(JsonNode node, string path)
        {
            return At(node, path) is JsonValue value && value.TryGetValue(out bool flag) && flag;
        }

        public static DateTimeOffset? Time(JsonNode node, string path)
        {
            return ParseTime(Text(node, path));
        }

        public static DateTimeOffset? ParseTime(string text)
        {
            bool isTime = DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out DateTimeOffset time);

            return isTime ? time : null;
        }

        public static decimal? ParseDecimal(string text)
        {
            bool isNumber = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number);

            return isNumber ? number : null;
        }

        public static JsonObject Object(object payload)
        {
            switch (payload)
            {
                case null:
                    return new JsonObject();
                case string json:
                    return Parse(json).AsObject();
                case JsonObject ready:
                    // A node has one parent only; the script may use its object again.
                    return (JsonObject)ready.DeepClone();
                default:
                    return JsonSerializer.SerializeToNode(payload, payload.GetType()).AsObject();
            }
        }

        public static string Write(JsonNode node)
        {
            return node == null ? "null" : node.ToJsonString(Relaxed);
        }
    }
}
