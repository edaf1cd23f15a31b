// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The values of all variables, checked against their definitions; what can be changed is kept in flash. Only values that differ from
    /// the default are stored, by name, so that they survive firmware updates that add, move or remove settings.
    /// </summary>
    public sealed class DeviceModel
    {
        /// <summary>
        /// <see cref="FindVariable"/>: the component is not known.
        /// </summary>
        public const int UnknownComponent = -1;

        /// <summary>
        /// <see cref="FindVariable"/>: the component is known and has no such variable.
        /// </summary>
        public const int UnknownVariable = -2;

        private const int PerEvse = SettingTable.FirstText - SettingTable.FirstPerEvse;

        private readonly SettingsFile _file;
        private object[] _listeners = new object[0];
        private readonly int[] _numbers;
        private readonly string[] _texts = StringArray.Create(SettingTable.FirstUnkept - SettingTable.FirstText);

        /// <summary>
        /// Initializes a new instance of the <see cref="DeviceModel"/> class and loads the stored values.
        /// </summary>
        /// <param name="evseCount">Number of EVSEs, 1 to 4; each has one connector.</param>
        /// <param name="file">Where changed values are kept.</param>
        public DeviceModel(int evseCount, SettingsFile file)
        {
            _file = file;
            EvseCount = evseCount;
            _numbers = new int[SettingTable.FirstPerEvse + (PerEvse * evseCount)];
            for (int index = 0; index < _numbers.Length; index++)
            {
                _numbers[index] = GetDefaultNumber(index);
            }

            _numbers[(int)Setting.NumberOfConnectors] = evseCount;
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
            get { return GetIndex(SettingTable.Count - 1, EvseCount) + 1; }
        }

        /// <summary>
        /// Gets or sets what computes the values that are not settings.
        /// </summary>
        public IVariableSource Source { get; set; }

        /// <summary>
        /// Gets or sets what may refuse a change; <see langword="null"/> for nothing.
        /// </summary>
        public IVariableGuard Guard { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether no EVSE has a socket: then OCPP 2.0.1 wants no choice whether the cable is unlocked.
        /// </summary>
        public bool IsCableFixed { get; set; }

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
            _listeners = ObjectArray.Append(_listeners, listener);
        }

        /// <summary>
        /// Gets the definition of a variable.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The definition, made for this call.</returns>
        public VariableDefinition GetDefinition(int index)
        {
            int evse;
            Setting setting = GetSetting(index, out evse);
            return new VariableDefinition(setting, evse, GetRow(setting));
        }

        /// <summary>
        /// Gets the definition of a variable.
        /// </summary>
        /// <param name="setting">Which row of the table.</param>
        /// <param name="evse">EVSE, counted from 1, or 0 for a variable of the station.</param>
        /// <returns>The definition, made for this call.</returns>
        public VariableDefinition GetDefinition(Setting setting, int evse)
        {
            return new VariableDefinition(setting, evse, GetRow(setting));
        }

        /// <summary>
        /// Finds a variable by its key.
        /// </summary>
        /// <param name="key">Key as in <see cref="VariableDefinition.Key"/>; case matters not.</param>
        /// <returns>Index, or -1 when there is none.</returns>
        public int Find(string key)
        {
            int evse = 0;
            int dot = key.LastIndexOf('.');
            bool hasEvse = dot > 0 && int.TryParse(key.Substring(dot + 1), out evse) && evse >= 1 && evse <= EvseCount;
            for (int setting = 0; setting < SettingTable.Count; setting++)
            {
                if (IsPerEvse(setting) == hasEvse && SettingRow.IsCalled(GetRow((Setting)setting), key, hasEvse ? dot : key.Length))
                {
                    return GetIndex(setting, evse);
                }
            }

            return -1;
        }

        /// <summary>
        /// Finds a variable by its names in OCPP 2.0.1.
        /// </summary>
        /// <param name="reference">Complete names: what has an EVSE or an instance is found with it only.</param>
        /// <returns>Index, or <see cref="UnknownComponent"/> or <see cref="UnknownVariable"/>.</returns>
        public int FindVariable(VariableReference reference)
        {
            // Most spell the names as the table does; the platform compares them faster than we do letter by letter.
            int index = Search(reference, reference.Component + "." + reference.Variable);
            return index >= 0 ? index : Search(reference, string.Empty);
        }

        /// <summary>
        /// Tells whether a variable is one of those that a reference means; what the reference leaves out may be anything.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <param name="reference">Names.</param>
        /// <returns><see langword="true"/> when it is.</returns>
        public bool IsMeant(int index, VariableReference reference)
        {
            int evse;
            Setting setting = GetSetting(index, out evse);
            string row = GetRow(setting);
            int variable = SettingRow.SkipComponent(row, reference.Component);
            if (variable < 0 || !string.IsNullOrEmpty(reference.ComponentInstance))
            {
                return false;
            }

            bool isOtherEvse = reference.EvseId != VariableReference.None && (evse == 0 || reference.EvseId != evse);
            bool isOtherConnector = reference.ConnectorId != VariableReference.None && reference.ConnectorId != GetConnector((int)setting, row);
            if (isOtherEvse || isOtherConnector)
            {
                return false;
            }

            if (reference.Variable == null)
            {
                return true;
            }

            int end = SettingRow.SkipVariable(row, variable, reference.Variable);
            return end >= 0 && (string.IsNullOrEmpty(reference.Instance) || SettingRow.IsInstance(row, end, reference.Instance));
        }

        /// <summary>
        /// Tells whether two variables belong to the same component of the same EVSE.
        /// </summary>
        /// <param name="first">0 to <see cref="Count"/> - 1.</param>
        /// <param name="second">0 to <see cref="Count"/> - 1.</param>
        /// <returns><see langword="true"/> when they do.</returns>
        public bool IsSameComponent(int first, int second)
        {
            int firstEvse;
            int secondEvse;
            string firstRow = GetRow(GetSetting(first, out firstEvse));
            string secondRow = GetRow(GetSetting(second, out secondEvse));
            return firstEvse == secondEvse && SettingRow.IsSameComponent(firstRow, secondRow);
        }

        /// <summary>
        /// Gets the value of a variable as text, also of secrets: who gives it out must look at the access.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The value.</returns>
        public string GetValue(int index)
        {
            int evse;
            Setting setting = GetSetting(index, out evse);
            string row = GetRow(setting);
            if (index < _numbers.Length)
            {
                return VariableDefinition.ParseType(row) == VariableType.Boolean ? (_numbers[index] != 0 ? "true" : "false") : _numbers[index].ToString();
            }

            string text = IsOwn(setting) ? _texts[(int)setting - SettingTable.FirstText] : null;
            if (text != null)
            {
                return text;
            }

            bool isLive = VariableDefinition.ParseAccess(row) == VariableAccess.Live && Source != null;
            return isLive ? Source.GetValue(setting, evse) : SettingRow.Get(row, SettingRow.Default);
        }

        /// <summary>
        /// Gets the largest value of a variable that a CSMS may be told.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1.</param>
        /// <returns>The value; <see cref="int.MaxValue"/> for no limit.</returns>
        public int GetMaximum(int index)
        {
            VariableDefinition definition = GetDefinition(index);
            return !definition.HasMaximum && definition.Access == VariableAccess.Live && Source != null
                ? Source.GetMaximum(definition.Setting, definition.Evse)
                : definition.Maximum;
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
            if (!IsOwn(definition.Setting) || !MayWrite(definition.Access, source))
            {
                problem = definition.Key + " cannot be changed";
                return ChangeResult.ReadOnly;
            }

            string allowed = definition.Check(value);
            if (allowed == null && Guard != null)
            {
                allowed = Guard.Check(definition.Setting, value, source);
            }

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

            Collect();
            IsStoreFailing = !_file.Commit();
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
            return _numbers[(int)setting];
        }

        /// <summary>
        /// Gets a number setting of an EVSE.
        /// </summary>
        /// <param name="setting">Setting of type int for each EVSE.</param>
        /// <param name="evse">EVSE, counted from 1.</param>
        /// <returns>The value in the setting's unit.</returns>
        public int GetInteger(Setting setting, int evse)
        {
            return _numbers[GetIndex((int)setting, evse)];
        }

        /// <summary>
        /// Gets a switch of the station.
        /// </summary>
        /// <param name="setting">Setting of type bool.</param>
        /// <returns>The value.</returns>
        public bool GetBoolean(Setting setting)
        {
            return _numbers[(int)setting] != 0;
        }

        /// <summary>
        /// Gets a switch of an EVSE.
        /// </summary>
        /// <param name="setting">Setting of type bool for each EVSE.</param>
        /// <param name="evse">EVSE, counted from 1.</param>
        /// <returns>The value.</returns>
        public bool GetBoolean(Setting setting, int evse)
        {
            return _numbers[GetIndex((int)setting, evse)] != 0;
        }

        /// <summary>
        /// Gets a text setting of the station.
        /// </summary>
        /// <param name="setting">Setting of type text, secret, measurands or a list.</param>
        /// <returns>The value, never <see langword="null"/>.</returns>
        public string GetText(Setting setting)
        {
            return GetValue(GetIndex((int)setting, 0));
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
            TrySet(GetIndex((int)setting, evse), value, ChangeSource.Firmware, out problem);
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

        private static bool IsPerEvse(int setting)
        {
            return (setting >= SettingTable.FirstPerEvse && setting < SettingTable.FirstText) || setting >= SettingTable.FirstUnkeptPerEvse;
        }

        /// <summary>
        /// Tells whether a variable has a value of its own, in contrast to constants and to what the firmware computes.
        /// </summary>
        private static bool IsOwn(Setting setting)
        {
            return (int)setting < SettingTable.FirstUnkept;
        }

        private static int GetConnector(int setting, string row)
        {
            return IsPerEvse(setting) && row.IndexOf("/connector|") >= 0 ? 1 : VariableReference.None;
        }

        private static int ToNumber(VariableType type, string value)
        {
            return type == VariableType.Boolean ? (value.ToLower() == "true" ? 1 : 0) : int.Parse(value);
        }

        private string GetRow(Setting setting)
        {
            if (setting == Setting.UnlockConnectorOnEVSideDisconnect && IsCableFixed)
            {
                return SettingTable.UnlockOfOcpp16;
            }

            return setting == Setting.FixedCableUnlock && !IsCableFixed ? SettingTable.NoFixedCable : SettingTable.GetRow(setting);
        }

        private bool IsPlace(int setting, string row, VariableReference reference)
        {
            bool isEvseRight = IsPerEvse(setting)
                ? reference.EvseId >= 1 && reference.EvseId <= EvseCount && reference.ConnectorId == GetConnector(setting, row)
                : reference.EvseId == VariableReference.None && reference.ConnectorId == VariableReference.None;
            return isEvseRight && string.IsNullOrEmpty(reference.ComponentInstance);
        }

        /// <summary>
        /// Looks at those rows only whose name begins with a text, in just these letters.
        /// </summary>
        private int Search(VariableReference reference, string text)
        {
            int result = UnknownComponent;
            for (int setting = 0; setting < SettingTable.Count; setting++)
            {
                string row = GetRow((Setting)setting);
                int variable = SettingRow.BeginsName(row, text) ? SettingRow.SkipComponent(row, reference.Component) : -1;
                if (variable < 0 || !IsPlace(setting, row, reference))
                {
                    continue;
                }

                result = UnknownVariable;
                int end = SettingRow.SkipVariable(row, variable, reference.Variable);
                if (end >= 0 && SettingRow.IsInstance(row, end, reference.Instance))
                {
                    return GetIndex(setting, reference.EvseId);
                }
            }

            return result;
        }

        /// <summary>
        /// The variables stand in the order of the settings, those of an EVSE side by side.
        /// </summary>
        private int GetIndex(int setting, int evse)
        {
            int index = setting;
            if (setting >= SettingTable.FirstText)
            {
                index += PerEvse * (EvseCount - 1);
            }
            else if (setting >= SettingTable.FirstPerEvse)
            {
                index += ((setting - SettingTable.FirstPerEvse) * (EvseCount - 1)) + evse - 1;
            }

            if (setting >= SettingTable.FirstUnkeptPerEvse)
            {
                index += ((setting - SettingTable.FirstUnkeptPerEvse) * (EvseCount - 1)) + evse - 1;
            }

            return index;
        }

        private Setting GetSetting(int index, out int evse)
        {
            evse = 0;
            if (index < SettingTable.FirstPerEvse)
            {
                return (Setting)index;
            }

            if (index < _numbers.Length)
            {
                return Divide(index, SettingTable.FirstPerEvse, out evse);
            }

            index -= PerEvse * (EvseCount - 1);
            return index < SettingTable.FirstUnkeptPerEvse ? (Setting)index : Divide(index, SettingTable.FirstUnkeptPerEvse, out evse);
        }

        private Setting Divide(int index, int first, out int evse)
        {
            int distance = index - first;
            evse = (distance % EvseCount) + 1;
            return (Setting)(first + (distance / EvseCount));
        }

        private int GetDefaultNumber(int index)
        {
            int evse;
            string row = GetRow(GetSetting(index, out evse));
            return ToNumber(VariableDefinition.ParseType(row), SettingRow.Get(row, SettingRow.Default));
        }

        private void Keep(int index, VariableDefinition definition, string value)
        {
            if (index < _numbers.Length)
            {
                _numbers[index] = ToNumber(definition.Type, value);
            }
            else
            {
                _texts[(int)definition.Setting - SettingTable.FirstText] = value == definition.Default ? null : value;
            }
        }

        private void Tell(VariableDefinition definition)
        {
            for (int i = 0; i < _listeners.Length; i++)
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
                if (index >= 0 && IsKept(index))
                {
                    VariableDefinition definition = GetDefinition(index);
                    string value = definition.Type == VariableType.Measurands ? MeasurandList.Unpack(_file.Value) : _file.Value;
                    if (definition.Check(value) == null)
                    {
                        Keep(index, definition, value);
                    }
                }
            }
        }

        /// <summary>
        /// Makes the new content of the file. Its owner commits it: writing needs a deep stack.
        /// </summary>
        private void Collect()
        {
            _file.Begin();
            int end = GetIndex(SettingTable.FirstUnkept, 0);
            for (int index = 0; index < end; index++)
            {
                if (HasOwnValue(index) && IsKept(index))
                {
                    VariableDefinition definition = GetDefinition(index);
                    string value = GetValue(index);
                    _file.Add(definition.Key, definition.Type == VariableType.Measurands ? MeasurandList.Pack(value) : value);
                }
            }
        }

        private bool HasOwnValue(int index)
        {
            return index < _numbers.Length
                ? _numbers[index] != GetDefaultNumber(index)
                : _texts[index - GetIndex(SettingTable.FirstText, 0)] != null;
        }

        private bool IsKept(int index)
        {
            int evse;
            Setting setting = GetSetting(index, out evse);
            return IsOwn(setting) && VariableDefinition.ParseAccess(GetRow(setting)) != VariableAccess.ReadOnly;
        }
    }
}
