// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Makes wrong payloads of a good one: each field once left out, of other types, too long, and with company.
    /// </summary>
    internal static class Spoilt
    {
        private const int MostFields = 40;

        private static readonly string[] s_others = { "null", "true", "7", "-0.55", "1e3", "[]", "{}", "\"\"", "\"" + new string('x', 6000) + "\"", "\"2026-11-20T12:00:00Z\"", "[{}]" };

        /// <summary>
        /// Spoils a payload.
        /// </summary>
        /// <param name="payload">JSON object.</param>
        /// <returns>Payloads that are wrong in one place, or by chance still good.</returns>
        public static List<string> Of(string payload)
        {
            List<string> spoilt = new List<string>();
            int count = FieldsOf(JsonNode.Parse(payload)).Count();
            for (int index = 0; index < count && index < MostFields; index++)
            {
                spoilt.Add(Change(payload, index, (owner, name) => owner.Remove(name)));
                spoilt.Add(Change(payload, index, (owner, name) => owner["company"] = 1));
                spoilt.AddRange(s_others.Select(other => Change(payload, index, (owner, name) => owner[name] = JsonNode.Parse(other))));
            }

            return spoilt;
        }

        private static string Change(string payload, int index, System.Action<JsonObject, string> change)
        {
            JsonNode root = JsonNode.Parse(payload);
            (JsonObject owner, string name) = FieldsOf(root).ElementAt(index);
            change(owner, name);
            return root.ToJsonString();
        }

        private static IEnumerable<(JsonObject Owner, string Name)> FieldsOf(JsonNode node)
        {
            switch (node)
            {
                case JsonObject owner:
                    return owner.SelectMany(field => FieldsOf(field.Value).Prepend((owner, field.Key)));
                case JsonArray array:
                    return array.SelectMany(FieldsOf);
                default:
                    return Enumerable.Empty<(JsonObject, string)>();
            }
        }
    }
}
