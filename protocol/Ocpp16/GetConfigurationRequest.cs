// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Ocpp16
{
    /// <summary>
    /// Asks for configuration keys (OCPP 1.6 section 6.23).
    /// </summary>
    public sealed class GetConfigurationRequest
    {
        /// <summary>
        /// Gets the number of keys that are asked for; 0: all.
        /// </summary>
        public int Count { get; private set; }

        /// <summary>
        /// Gets the keys that are not known, strings of at most 50 characters; <see langword="null"/>: none. Those that are known are kept
        /// by the source alone: the names of many keys would fill the memory.
        /// </summary>
        public ArrayList UnknownKeys { get; private set; }

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <param name="maximumKeys">Most keys allowed (configuration key GetConfigurationMaxKeys).</param>
        /// <param name="keys">Takes the keys that it knows.</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader, int maximumKeys, IConfigurationKeySource keys)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "key")
                {
                    ReadKeys(reader, maximumKeys, keys);
                }
                else
                {
                    reader.Skip();
                }
            }

            return !reader.HasFailed;
        }

        private void ReadKeys(PayloadReader reader, int maximumKeys, IConfigurationKeySource keys)
        {
            reader.BeginArray();
            for (string key = reader.NextString(50); key != null; key = reader.NextString(50))
            {
                if (Count == maximumKeys)
                {
                    reader.RejectCount("at most " + maximumKeys.ToString() + " elements allowed");
                    return;
                }

                Count++;
                if (!keys.TryAdd(key))
                {
                    UnknownKeys = UnknownKeys == null ? new ArrayList() : UnknownKeys;
                    UnknownKeys.Add(key);
                }
            }
        }
    }
}
