// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Ocpp16;

namespace OcppChargePoint.SchemaTests
{
    /// <summary>
    /// Configuration keys out of a filling.
    /// </summary>
    internal sealed class RandomKeys : IConfigurationKeySource
    {
        private readonly Filling _filling;

        public RandomKeys(Filling filling)
        {
            _filling = filling;
            Count = (int)filling.Number(0, 60);
        }

        /// <inheritdoc/>
        public int Count { get; }

        /// <inheritdoc/>
        public bool TryAdd(string key)
        {
            return false;
        }

        /// <inheritdoc/>
        public string GetKey(int index)
        {
            return _filling.Text(50);
        }

        /// <inheritdoc/>
        public string GetValue(int index)
        {
            return _filling.OptionalText(500);
        }

        /// <inheritdoc/>
        public bool IsReadOnly(int index)
        {
            return _filling.Chance();
        }
    }
}
