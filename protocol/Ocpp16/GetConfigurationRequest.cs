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
        private readonly ArrayList _keys = new ArrayList();

        /// <summary>
        /// Gets the number of keys that are asked for; 0: all.
        /// </summary>
        public int Count
        {
            get { return _keys.Count; }
        }

        /// <summary>
        /// Gets a key.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The key, at most 50 characters; upper and lower case do not matter.</returns>
        public string GetKey(int index)
        {
            return (string)_keys[index];
        }

        /// <summary>
        /// Reads the request.
        /// </summary>
        /// <param name="reader">Reader of the payload; a violation stays in it.</param>
        /// <param name="maximumKeys">Most keys allowed (configuration key GetConfigurationMaxKeys).</param>
        /// <returns><see langword="false"/> after a violation.</returns>
        public bool Read(PayloadReader reader, int maximumKeys)
        {
            reader.BeginObject();
            while (reader.NextProperty())
            {
                if (reader.Name == "key")
                {
                    ReadKeys(reader, maximumKeys);
                }
                else
                {
                    reader.Skip();
                }
            }

            return !reader.HasFailed;
        }

        private void ReadKeys(PayloadReader reader, int maximumKeys)
        {
            _keys.Clear();
            reader.BeginArray();
            for (string key = reader.NextString(50); key != null; key = reader.NextString(50))
            {
                if (_keys.Count == maximumKeys)
                {
                    reader.RejectCount("at most " + maximumKeys.ToString() + " elements allowed");
                    return;
                }

                _keys.Add(key);
            }
        }
    }
}
