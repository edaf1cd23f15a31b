// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using OcppChargePoint.Config.Stores;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The values of all settings, checked against their definitions and kept in flash. Only values that differ from the
    /// default are stored, by name, so that they survive firmware updates that add, move or remove settings.
    /// </summary>
    public sealed class DeviceModel
    {
        private readonly SettingsFile _file;
        private readonly ArrayList _listeners = new ArrayList();
        private readonly int[] _first = new int[SettingTable.Count];
        private readonly byte[] _settingOf;
        private readonly int[] _numbers;
        private readonly string[] _texts;

        /// <summary>
        /// Initializes a new instance of the <see cref="DeviceModel"/> class and loads the stored values.
        /// </summary>
        /// <param name="evseCount">Number of EVSEs, 1 to 4.</param>
        /// <param name="file">Where changed values are kept.</param>
        public DeviceModel(int evseCount, SettingsFile file)
        {
            _file = file;
            EvseCount = evseCount;
            int count = 0;
            for (int i = 0; i < SettingTable.Count; i++)
            {
                _first[i] = count;
                count += SettingTable.IsPerEvse((Setting)i) ? evseCount : 1;
            }

            _settingOf = new byte[count];
            _numbers = new int[count];
            _texts = new string[count];
            for (int i = 0; i < SettingTable.Count; i++)
            {
                int last = i + 1 < SettingTable.Count ? _first[i + 1] : count;
                for (int index = _first[i]; index < last; index++)
                {
                    _settingOf[index] = (byte)i;
                    VariableDefinition definition = GetDefinition(index);
                    _numbers[index] = ToNumber(definition, definition.Default);
                }
            }

            SetNumber(Setting.NumberOfConnectors, evseCount);
            Load();
        }

        /// <summary>
        /// Gets the number of EVSEs.
        /// </summary>
        public int EvseCount { get; }

        /// <summary>
        /// Gets the number of variables, EVSE variables counted once for each EVSE.
        /// </summary>
        public int Count
        {
            get { return _numbers.Length; }
        }

        /// <summary>
        /// Gets a value indicating whether a changed value waits for a reboot.
        /// </summary>
        public bool IsRebootPending { get; private set; }

        /// <summary>
        /// Gets a value indicating whether flash has refused the last change. One of the firmware's own is in force all the same
        /// and will be lost by a restart; others are rejected.
        /// </summary>
        public bool IsStoreFailing { get; private set; }

        /// <summary>
        /// Registers a listener for all settings.
        /// </summary>
        /// <param name="listener">Listener.</param>
        public void AddListener(IVariableListener listener)
        {
            _listeners.Add(listener);
        }

        /// <summary>
        /// Gets the definition of a variable.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The definition, made for this call.</returns>
        public VariableDefinition GetDefinition(int index)
        {
            Setting setting = (Setting)_settingOf[index];
            return new VariableDefinition(setting, SettingTable.IsPerEvse(setting) ? index - _first[(int)setting] + 1 : 0, SettingTable.GetRow(setting));
        }

        /// <summary>
        /// Finds a variable by its key.
        /// </summary>
        /// <param name="key">Key as in <see cref="VariableDefinition.Key"/>; case matters not.</param>
        /// <returns>Index, or -1 when there is none.</returns>
        public int Find(string key)
        {
            string lower = key.ToLower();
            int length = lower.Length;
            for (int index = 0; index < _numbers.Length; index++)
            {
                Setting setting = (Setting)_settingOf[index];
                string row = SettingTable.GetRow(setting);
                string suffix = SettingTable.IsPerEvse(setting) ? "." + (index - _first[(int)setting] + 1).ToString() : string.Empty;
                int end = row.IndexOf('|');

                // Most rows are told apart by their lengths, which costs no memory.
                if (end + suffix.Length == length && row.Substring(0, end).ToLower() + suffix == lower)
                {
                    return index;
                }
            }

            return -1;
        }

        /// <summary>
        /// Gets the value of a variable as text, also of secrets: who gives it out must look at the access.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The value.</returns>
        public string GetValue(int index)
        {
            if (_texts[index] != null)
            {
                return _texts[index];
            }

            VariableDefinition definition = GetDefinition(index);
            switch (definition.Type)
            {
                case VariableType.Boolean:
                    return _numbers[index] != 0 ? "true" : "false";
                case VariableType.Integer:
                    return _numbers[index].ToString();
                default:
                    return definition.Default;
            }
        }

        /// <summary>
        /// Changes a variable.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <param name="value">New value as text.</param>
        /// <param name="source">Who asks.</param>
        /// <param name="problem">What would be allowed when the change is refused; <see langword="null"/> otherwise.</param>
        /// <returns>What became of it.</returns>
        public ChangeResult TrySet(int index, string value, ChangeSource source, out string problem)
        {
            VariableDefinition definition = GetDefinition(index);
            problem = null;
            if (!MayWrite(definition.Access, source))
            {
                problem = definition.Key + " cannot be changed";
                return ChangeResult.ReadOnly;
            }

            string allowed = definition.Check(value);
            if (allowed != null)
            {
                problem = definition.Key + ": " + allowed;
                return ChangeResult.Rejected;
            }

            string old = GetValue(index);
            Keep(index, definition, value);
            if (GetValue(index) == old)
            {
                return ChangeResult.Accepted;
            }

            IsStoreFailing = !Save();
            if (IsStoreFailing && source != ChangeSource.Firmware)
            {
                Keep(index, definition, old);
                problem = definition.Key + " cannot be stored";
                return ChangeResult.Rejected;
            }

            Tell(definition);
            if (definition.IsRebootRequired && source != ChangeSource.Firmware)
            {
                IsRebootPending = true;
                return ChangeResult.RebootRequired;
            }

            return ChangeResult.Accepted;
        }

        /// <summary>
        /// Gets a number setting of the station.
        /// </summary>
        /// <param name="setting">Setting of type int.</param>
        /// <returns>The value in the setting's unit.</returns>
        public int GetInteger(Setting setting)
        {
            return _numbers[_first[(int)setting]];
        }

        /// <summary>
        /// Gets a number setting of an EVSE.
        /// </summary>
        /// <param name="setting">Setting of type int for each EVSE.</param>
        /// <param name="evse">EVSE, counted from 1.</param>
        /// <returns>The value in the setting's unit.</returns>
        public int GetInteger(Setting setting, int evse)
        {
            return _numbers[_first[(int)setting] + evse - 1];
        }

        /// <summary>
        /// Gets a switch of the station.
        /// </summary>
        /// <param name="setting">Setting of type bool.</param>
        /// <returns>The value.</returns>
        public bool GetBoolean(Setting setting)
        {
            return _numbers[_first[(int)setting]] != 0;
        }

        /// <summary>
        /// Gets a switch of an EVSE.
        /// </summary>
        /// <param name="setting">Setting of type bool for each EVSE.</param>
        /// <param name="evse">EVSE, counted from 1.</param>
        /// <returns>The value.</returns>
        public bool GetBoolean(Setting setting, int evse)
        {
            return _numbers[_first[(int)setting] + evse - 1] != 0;
        }

        /// <summary>
        /// Gets a text setting of the station.
        /// </summary>
        /// <param name="setting">Setting of type text, secret or measurands.</param>
        /// <returns>The value, never <see langword="null"/>.</returns>
        public string GetText(Setting setting)
        {
            return GetValue(_first[(int)setting]);
        }

        /// <summary>
        /// Changes a setting on behalf of the firmware.
        /// </summary>
        /// <param name="setting">Setting.</param>
        /// <param name="evse">EVSE, counted from 1, or 0 for a setting of the station.</param>
        /// <param name="value">New value; what is not allowed is ignored.</param>
        public void Set(Setting setting, int evse, string value)
        {
            string problem;
            TrySet(_first[(int)setting] + (evse > 0 ? evse - 1 : 0), value, ChangeSource.Firmware, out problem);
        }

        private static bool MayWrite(VariableAccess access, ChangeSource source)
        {
            switch (access)
            {
                case VariableAccess.ReadWrite:
                case VariableAccess.WriteOnly:
                    return true;
                case VariableAccess.Local:
                    return source != ChangeSource.Csms;
                default:
                    return source == ChangeSource.Firmware;
            }
        }

        private static int ToNumber(VariableDefinition definition, string value)
        {
            switch (definition.Type)
            {
                case VariableType.Boolean:
                    return value.ToLower() == "true" ? 1 : 0;
                case VariableType.Integer:
                    return int.Parse(value);
                default:
                    return 0;
            }
        }

        private void SetNumber(Setting setting, int value)
        {
            _numbers[_first[(int)setting]] = value;
        }

        private void Keep(int index, VariableDefinition definition, string value)
        {
            if (definition.Type == VariableType.Boolean || definition.Type == VariableType.Integer)
            {
                _numbers[index] = ToNumber(definition, value);
            }
            else
            {
                _texts[index] = value == definition.Default ? null : value;
            }
        }

        private void Tell(VariableDefinition definition)
        {
            for (int i = 0; i < _listeners.Count; i++)
            {
                ((IVariableListener)_listeners[i]).OnChanged(definition.Setting, definition.Evse);
            }
        }

        private void Load()
        {
            if (!_file.Open())
            {
                return;
            }

            while (_file.ReadNext())
            {
                int index = Find(_file.Key);
                if (index >= 0)
                {
                    VariableDefinition definition = GetDefinition(index);
                    if (definition.Access != VariableAccess.ReadOnly && definition.Check(_file.Value) == null)
                    {
                        Keep(index, definition, _file.Value);
                    }
                }
            }
        }

        private bool Save()
        {
            _file.Begin();
            for (int index = 0; index < _numbers.Length; index++)
            {
                VariableDefinition definition = GetDefinition(index);
                string value = GetValue(index);
                if (definition.Access != VariableAccess.ReadOnly && value != definition.Default)
                {
                    _file.Add(definition.Key, value);
                }
            }

            return _file.Commit();
        }
    }
}
