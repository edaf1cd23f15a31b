// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// One variable of the device model: what it is called, which values it takes, who may change it. Made on demand as a view on a row of
    /// the table; values live in <see cref="DeviceModel"/>.
    /// </summary>
    public sealed class VariableDefinition
    {
        private const string NotOfOcpp201 = "-";

        private readonly string _row;

        internal VariableDefinition(Setting setting, int evse, string row)
        {
            Setting = setting;
            Evse = evse;
            _row = row;
        }

        /// <summary>Gets which row of the table it is.</summary>
        public Setting Setting { get; }

        /// <summary>Gets the EVSE, counted from 1, or 0 for a variable of the station.</summary>
        public int Evse { get; }

        /// <summary>Gets the connector of the EVSE, counted from 1, or 0 for a variable of the EVSE or the station.</summary>
        public int Connector
        {
            get { return SettingRow.Get(_row, SettingRow.Type).EndsWith("/connector") ? 1 : 0; }
        }

        /// <summary>Gets the key under which OCPP 1.6, the consoles and flash know the variable; <c>.n</c> is appended for EVSE n.</summary>
        public string Key
        {
            get
            {
                string key = SettingRow.Get(_row, SettingRow.Key);
                if (key[0] == '(')
                {
                    key = key.Substring(1, key.Length - 2);
                }

                return Evse > 0 ? key + "." + Evse.ToString() : key;
            }
        }

        /// <summary>Gets a value indicating whether the variable is a configuration key of OCPP 1.6.</summary>
        public bool IsOcpp16
        {
            get { return _row[0] != '(' && Access != VariableAccess.Internal; }
        }

        /// <summary>Gets a value indicating whether the variable belongs to the device model of OCPP 2.0.1.</summary>
        public bool IsOcpp201
        {
            get { return SettingRow.Get(_row, SettingRow.Name) != NotOfOcpp201; }
        }

        /// <summary>Gets a value indicating whether OCPP 2.0.1 Part 2 requires the variable of a station.</summary>
        public bool IsRequired
        {
            get { return SettingRow.Get(_row, SettingRow.Name).EndsWith("*"); }
        }

        /// <summary>Gets the component of OCPP 2.0.1 that the variable belongs to.</summary>
        public string Component
        {
            get
            {
                string name = SettingRow.Get(_row, SettingRow.Name);
                int dot = name.IndexOf('.');
                return dot < 0 ? string.Empty : name.Substring(0, dot);
            }
        }

        /// <summary>Gets the name of the variable in OCPP 2.0.1.</summary>
        public string Variable
        {
            get
            {
                string name = SettingRow.Get(_row, SettingRow.Name);
                int start = name.IndexOf('.') + 1;
                int end = name.IndexOfAny(new[] { '[', '*' });
                return end < 0 ? name.Substring(start) : name.Substring(start, end - start);
            }
        }

        /// <summary>Gets the instance of the variable, or <see langword="null"/>.</summary>
        public string Instance
        {
            get
            {
                string name = SettingRow.Get(_row, SettingRow.Name);
                int start = name.IndexOf('[') + 1;
                return start == 0 ? null : name.Substring(start, name.IndexOf(']') - start);
            }
        }

        /// <summary>Gets what values it takes.</summary>
        public VariableType Type
        {
            get { return ParseType(_row); }
        }

        /// <summary>Gets who may read and write.</summary>
        public VariableAccess Access
        {
            get { return ParseAccess(_row); }
        }

        /// <summary>Gets a value indicating whether a change takes effect only after a reboot.</summary>
        public bool IsRebootRequired
        {
            get { return SettingRow.Get(_row, SettingRow.Access).EndsWith("!"); }
        }

        /// <summary>Gets a value indicating whether the value survives a restart.</summary>
        public bool IsPersistent
        {
            get { return Access != VariableAccess.Live; }
        }

        /// <summary>Gets the unit, or an empty string.</summary>
        public string Unit
        {
            get { return SettingRow.Get(_row, SettingRow.Unit); }
        }

        /// <summary>Gets a value indicating whether there is a smallest number or length.</summary>
        public bool HasMinimum
        {
            get { return SettingRow.First(_row, SettingRow.Minimum) != '|'; }
        }

        /// <summary>Gets a value indicating whether there is a largest number or length.</summary>
        public bool HasMaximum
        {
            get { return SettingRow.First(_row, SettingRow.Maximum) != '|'; }
        }

        /// <summary>Gets the smallest number or length allowed.</summary>
        public int Minimum
        {
            get { return ParseLimit(SettingRow.Minimum, 0); }
        }

        /// <summary>Gets the smallest number or length allowed to a CSMS of OCPP 2.0.1.</summary>
        public int MinimumOfOcpp201
        {
            get
            {
                string text = SettingRow.Get(_row, SettingRow.Minimum);
                int slash = text.IndexOf('/');
                return slash < 0 ? Minimum : int.Parse(text.Substring(slash + 1));
            }
        }

        /// <summary>Gets the largest number or length allowed.</summary>
        public int Maximum
        {
            get { return ParseLimit(SettingRow.Maximum, int.MaxValue); }
        }

        /// <summary>Gets the value in force when none was set.</summary>
        public string Default
        {
            get { return SettingRow.Get(_row, SettingRow.Default); }
        }

        /// <summary>Gets the allowed values, separated by commas; empty for types without such a list.</summary>
        public string Values
        {
            get { return Type == VariableType.Measurands ? MeasurandList.Ocpp201 : SettingRow.Get(_row, SettingRow.Values); }
        }

        /// <summary>
        /// Checks a value.
        /// </summary>
        /// <param name="value">Value as text.</param>
        /// <returns><see langword="null"/> when it is allowed, else what would be allowed.</returns>
        public string Check(string value)
        {
            switch (Type)
            {
                case VariableType.Boolean:
                    string lower = value.ToLower();
                    return lower == "true" || lower == "false" ? null : "true or false allowed";
                case VariableType.Integer:
                    int number;
                    return IsWholeNumber(value) && int.TryParse(value, out number) && number >= Minimum && number <= Maximum
                        ? null
                        : "whole number from " + Minimum.ToString() + " to " + Maximum.ToString() + " allowed";
                case VariableType.Measurands:
                    return MeasurandList.Check(value);
                case VariableType.PhaseRotation:
                    return PhaseRotation.Check(value);
                case VariableType.Secret:
                    return BasicAuthPassword.Check(value);
                case VariableType.Sequence:
                case VariableType.Member:
                    return CheckLength(value) ?? (ValueList.IsSubset(value, Values) ? null : "some of " + Values + " allowed, separated by commas");
                default:
                    return CheckLength(value) ?? SettingRules.Check(Setting, value);
            }
        }

        /// <summary>
        /// Tells whether a value consists of digits, maybe behind a minus sign: the platforms' own parsers take spaces and plus signs, too.
        /// </summary>
        /// <param name="value">Value as text.</param>
        /// <returns><see langword="true"/> when it does, however large the number is.</returns>
        public static bool IsWholeNumber(string value)
        {
            byte[] symbols = Encoding.UTF8.GetBytes(value);
            int first = symbols.Length > 1 && symbols[0] == '-' ? 1 : 0;
            for (int i = first; i < symbols.Length; i++)
            {
                if (symbols[i] < '0' || symbols[i] > '9')
                {
                    return false;
                }
            }

            return symbols.Length > 0;
        }

        internal static VariableType ParseType(string row)
        {
            string type = SettingRow.Get(row, SettingRow.Type);
            int slash = type.IndexOf('/');
            switch (slash < 0 ? type : type.Substring(0, slash))
            {
                case "bool":
                    return VariableType.Boolean;
                case "int":
                    return VariableType.Integer;
                case "secret":
                    return VariableType.Secret;
                case "measurands":
                    return VariableType.Measurands;
                case "rotation":
                    return VariableType.PhaseRotation;
                case "decimal":
                    return VariableType.Decimal;
                case "time":
                    return VariableType.Time;
                case "option":
                    return VariableType.Option;
                case "sequence":
                    return VariableType.Sequence;
                case "member":
                    return VariableType.Member;
                default:
                    return VariableType.Text;
            }
        }

        internal static VariableAccess ParseAccess(string row)
        {
            string access = SettingRow.Get(row, SettingRow.Access);
            switch (access.EndsWith("!") ? access.Substring(0, access.Length - 1) : access)
            {
                case "rw":
                    return VariableAccess.ReadWrite;
                case "wo":
                    return VariableAccess.WriteOnly;
                case "local":
                    return VariableAccess.Local;
                case "internal":
                    return VariableAccess.Internal;
                case "live":
                    return VariableAccess.Live;
                default:
                    return VariableAccess.ReadOnly;
            }
        }

        private string CheckLength(string value)
        {
            return value.Length >= Minimum && value.Length <= Maximum ? null : Minimum.ToString() + " to " + Maximum.ToString() + " characters allowed";
        }

        private int ParseLimit(int field, int otherwise)
        {
            string text = SettingRow.Get(_row, field);
            int slash = text.IndexOf('/');
            return text.Length == 0 ? otherwise : int.Parse(slash < 0 ? text : text.Substring(0, slash));
        }
    }
}
