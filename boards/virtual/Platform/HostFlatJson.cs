// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text.Json;
using System.Text.Json.Nodes;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// <see cref="IFlatJson"/> by System.Text.Json.
    /// </summary>
    public sealed class HostFlatJson : IFlatJson
    {
        /// <inheritdoc/>
        public string Write(string[] names, string[] values)
        {
            JsonObject written = new JsonObject();
            for (int i = 0; i < names.Length; i++)
            {
                written[names[i]] = values[i];
            }

            return written.ToJsonString();
        }

        /// <inheritdoc/>
        public string[] Read(string text, string[] names)
        {
            try
            {
                if (JsonNode.Parse(text) is not JsonObject read)
                {
                    return null;
                }

                string[] values = new string[names.Length];
                for (int i = 0; i < names.Length; i++)
                {
                    values[i] = read[names[i]] is JsonValue value && value.TryGetValue(out string found) ? found : null;
                }

                return values;
            }
            catch (System.Exception exception) when (exception is JsonException || exception is System.ArgumentException)
            {
                // No JSON, or a name twice.
                return null;
            }
        }
    }
}
