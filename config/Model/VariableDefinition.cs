// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// One variable of the device model: what it is called, which values it takes, who may change it. Made on demand from the
    /// table; values live in <see cref="DeviceModel"/>.
    /// </summary>
    public sealed class VariableDefinition
    {
        private const int KeyField = 0;
        private const int NameField = 1;
        private const int TypeField = 2;
        private const int AccessField = 3;
        private const int UnitField = 4;
        private const int MinimumField = 5;
        private const int MaximumField = 6;
        private const int DefaultField = 7;

        // Read where it is asked for: cutting every field out of every row would leave kilobytes of garbage per message.
        private readonly string _row;

        internal VariableDefinition(Setting setting, int evse, string row)
        {
            Setting = setting;
            Evse = evse;
            _row = row;
        }

        /// <summary>Gets the setting.</summary>
        public Setting Setting { get; }

        /// <summary>Gets the EVSE, counted from 1, or 0 for a variable of the station.</summary>
        public int Evse { get; }

        /// <summary>Gets the key under which OCPP 1.6 and the consoles know the variable; <c>.n</c> is appended for EVSE n.</summary>
        public string Key
        {
            get { return Evse > 0 ? GetField(KeyField) + "." + Evse.ToString() : GetField(KeyField); }
        }

        /// <summary>Gets the component of OCPP 2.0.1 that the variable belongs to.</summary>
        public string Component
        {
            get
            {
                string name = GetField(NameField);
                return name.Substring(0, name.IndexOf('.'));
            }
        }

        /// <summary>Gets the name of the variable in OCPP 2.0.1.</summary>
        public string Variable
        {
            get
            {
                string name = GetField(NameField);
                int start = name.IndexOf('.') + 1;
                int bracket = name.IndexOf('[');
                return name.Substring(start, (bracket < 0 ? name.Length : bracket) - start);
            }
        }

        /// <summary>Gets the instance of the variable, or <see langword="null"/>.</summary>
        public string Instance
        {
            get
            {
                string name = GetField(NameField);
                int bracket = name.IndexOf('[');
                return bracket < 0 ? null : name.Substring(bracket + 1, name.Length - bracket - 2);
            }
        }

        /// <summary>Gets the type.</summary>
        public VariableType Type
        {
            get { return ParseType(GetField(TypeField)); }
        }

        /// <summary>Gets who may read and write.</summary>
        public VariableAccess Access
        {
            get { return ParseAccess(GetField(AccessField)); }
        }

        /// <summary>Gets a value indicating whether a change takes effect only after a reboot.</summary>
        public bool IsRebootRequired
        {
            get { return GetField(AccessField).EndsWith("!"); }
        }

        /// <summary>Gets the unit, or an empty string.</summary>
        public string Unit
        {
            get { return GetField(UnitField); }
        }

        /// <summary>Gets the smallest number or length allowed.</summary>
        public int Minimum
        {
            get { return ParseLimit(GetField(MinimumField), 0); }
        }

        /// <summary>Gets the largest number or length allowed.</summary>
        public int Maximum
        {
            get { return ParseLimit(GetField(MaximumField), int.MaxValue); }
        }

        /// <summary>Gets the value in force when none was set.</summary>
        public string Default
        {
            get { return GetField(DefaultField); }
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
                    return value.Length <= Maximum && BasicAuthPassword.IsCorrect(value)
                        ? null
                        : "text of at most " + Maximum.ToString() + " characters, or hex: and an even number of hexadecimal digits allowed";
                default:
                    int length = value.Length;
                    return length >= Minimum && length <= Maximum
                        ? null
                        : Minimum.ToString() + " to " + Maximum.ToString() + " characters allowed";
            }
        }

        private string GetField(int number)
        {
            int start = 0;
            while (number > 0)
            {
                start = _row.IndexOf('|', start) + 1;
                number--;
            }

            int length = _row.Length;
            int end = start < length ? _row.IndexOf('|', start) : -1;
            return _row.Substring(start, (end < 0 ? length : end) - start);
        }

        /// <summary>
        /// Digits, maybe behind a minus sign: the platforms' own parsers take spaces and plus signs, too.
        /// </summary>
        private static bool IsWholeNumber(string value)
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

        private static int ParseLimit(string text, int otherwise)
        {
            return text.Length == 0 ? otherwise : int.Parse(text);
        }

        private static VariableType ParseType(string text)
        {
            if (text.StartsWith("bool"))
            {
                return VariableType.Boolean;
            }

            if (text.StartsWith("int"))
            {
                return VariableType.Integer;
            }

            if (text == "secret")
            {
                return VariableType.Secret;
            }

            if (text == "rotation")
            {
                return VariableType.PhaseRotation;
            }

            return text == "measurands" ? VariableType.Measurands : VariableType.Text;
        }

        private static VariableAccess ParseAccess(string text)
        {
            if (text.StartsWith("rw"))
            {
                return VariableAccess.ReadWrite;
            }

            if (text.StartsWith("wo"))
            {
                return VariableAccess.WriteOnly;
            }

            if (text.StartsWith("local"))
            {
                return VariableAccess.Local;
            }

            return text == "internal" ? VariableAccess.Internal : VariableAccess.ReadOnly;
        }
    }
}
