// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Protocol.Ocpp16;

namespace OcppChargePoint.Firmware.Ocpp16
{
    /// <summary>
    /// The keys of one GetConfiguration answer; values are fetched one by one while the answer is written.
    /// </summary>
    internal sealed class ConfigurationKeys : IConfigurationKeySource
    {
        private readonly DeviceModel _model;
        private readonly byte[] _indexes;

        public ConfigurationKeys(DeviceModel model)
        {
            _model = model;
            _indexes = new byte[model.Count];
        }

        /// <inheritdoc/>
        public int Count { get; private set; }

        public void AddAll()
        {
            for (int index = 0; index < _model.Count; index++)
            {
                if (IsListed(index))
                {
                    _indexes[Count++] = (byte)index;
                }
            }
        }

        /// <inheritdoc/>
        public bool TryAdd(string key)
        {
            int index = _model.Find(key);
            if (index < 0 || !IsListed(index))
            {
                return false;
            }

            if (Count < _indexes.Length)
            {
                _indexes[Count++] = (byte)index;
            }

            return true;
        }

        /// <inheritdoc/>
        public string GetKey(int index)
        {
            return _model.GetDefinition(_indexes[index]).Key;
        }

        /// <inheritdoc/>
        public string GetValue(int index)
        {
            return _model.GetValue(_indexes[index]);
        }

        /// <inheritdoc/>
        public bool IsReadOnly(int index)
        {
            return _model.GetDefinition(_indexes[index]).Access != VariableAccess.ReadWrite;
        }

        private bool IsListed(int index)
        {
            VariableDefinition definition = _model.GetDefinition(index);
            return definition.IsOcpp16 && definition.Access != VariableAccess.WriteOnly;
        }
    }
}
