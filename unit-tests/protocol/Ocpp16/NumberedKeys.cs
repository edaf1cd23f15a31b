// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Ocpp16;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Configuration keys Key0, Key1 and so on; the first one of each ten is read-only and without value.
    /// </summary>
    internal sealed class NumberedKeys : IConfigurationKeySource
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="NumberedKeys"/> class.
        /// </summary>
        /// <param name="count">Number of keys.</param>
        public NumberedKeys(int count)
        {
            Count = count;
        }

        /// <inheritdoc/>
        public int Count { get; }

        /// <summary>Knows those that begin with K.</summary>
        /// <param name="key">Key.</param>
        /// <returns>Whether it does.</returns>
        public bool TryAdd(string key)
        {
            return key.IndexOf('K') == 0;
        }

        /// <inheritdoc/>
        public string GetKey(int index)
        {
            return "Key" + index.ToString();
        }

        /// <inheritdoc/>
        public string GetValue(int index)
        {
            return index % 10 == 0 ? null : "value " + index.ToString();
        }

        /// <inheritdoc/>
        public bool IsReadOnly(int index)
        {
            return index % 10 == 0;
        }
    }
}
