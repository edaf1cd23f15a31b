// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Answer to GetConfiguration (OCPP 1.6 section 6.24), never whole in memory.
    /// </summary>
    public sealed class GetConfigurationResponse : IRpcPayload
    {
        private readonly IConfigurationKeySource _keys;
        private readonly ArrayList _unknownKeys;

        /// <summary>
        /// Initializes a new instance of the <see cref="GetConfigurationResponse"/> class.
        /// </summary>
        /// <param name="keys">Keys that are known.</param>
        /// <param name="unknownKeys">Keys, strings of at most 50 characters, that were asked for and are not known;
        /// <see langword="null"/>: none.</param>
        public GetConfigurationResponse(IConfigurationKeySource keys, ArrayList unknownKeys)
        {
            _keys = keys;
            _unknownKeys = unknownKeys;
        }

        /// <inheritdoc/>
        public void Write(JsonWriter writer)
        {
            writer.StartObject();
            writer.Name("configurationKey");
            writer.StartArray();
            int count = _keys.Count;
            for (int i = 0; i < count; i++)
            {
                writer.StartObject();
                writer.Property("key", _keys.GetKey(i));
                writer.Name("readonly");
                writer.Boolean(_keys.IsReadOnly(i));
                writer.Property("value", _keys.GetValue(i));
                writer.EndObject();
            }

            writer.EndArray();
            if (_unknownKeys != null && _unknownKeys.Count > 0)
            {
                writer.Name("unknownKey");
                writer.StartArray();
                foreach (string key in _unknownKeys)
                {
                    writer.String(key);
                }

                writer.EndArray();
            }

            writer.EndObject();
        }
    }
}
