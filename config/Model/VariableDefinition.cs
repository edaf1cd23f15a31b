// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// One variable of the device model: what it is called, which values it takes, who may change it. Made on demand from the
    /// table; values live in <see cref="DeviceModel"/>.
    /// </summary>
    public sealed class VariableDefinition
    {
        internal VariableDefinition(Setting setting, int evse, string row)
        {
            string[] fields = row.Split('|');
            Setting = setting;
            Evse = evse;
            Key = evse > 0 ? fields[0] + "." + evse.ToString() : fields[0];
            int dot = fields[1].IndexOf('.');
            int bracket = fields[1].IndexOf('[');
            int end = bracket < 0 ? fields[1].Length : bracket;
            Component = fields[1].Substring(0, dot);
            Variable = fields[1].Substring(dot + 1, end - dot - 1);
            Instance = bracket < 0 ? null : fields[1].Substring(bracket + 1, fields[1].Length - bracket - 2);
            Type = ParseType(fields[2]);
            Access = ParseAccess(fields[3]);
            IsRebootRequired = fields[3].EndsWith("!");
            Unit = fields[4];
            Minimum = ParseLimit(fields[5], 0);
            Maximum = ParseLimit(fields[6], int.MaxValue);
            Default = fields[7];
        }

        /// <summary>Gets the setting.</summary>
        public Setting Setting { get; }

        /// <summary>Gets the EVSE, counted from 1, or 0 for a variable of the station.</summary>
        public int Evse { get; }

        /// <summary>Gets the key under which OCPP 1.6 and the consoles know the variable; <c>.n</c> is appended for EVSE n.</summary>
        public string Key { get; }

        /// <summary>Gets the component of OCPP 2.0.1 that the variable belongs to.</summary>
        public string Component { get; }

        /// <summary>Gets the name of the variable in OCPP 2.0.1.</summary>
        public string Variable { get; }

        /// <summary>Gets the instance of the variable, or <see langword="null"/>.</summary>
        public string Instance { get; }

        /// <summary>Gets the type.</summary>
        public VariableType Type { get; }

        /// <summary>Gets who may read and write.</summary>
        public VariableAccess Access { get; }

        /// <summary>Gets a value indicating whether a change takes effect only after a reboot.</summary>
        public bool IsRebootRequired { get; }

        /// <summary>Gets the unit, or an empty string.</summary>
        public string Unit { get; }

        /// <summary>Gets the smallest number or length allowed.</summary>
        public int Minimum { get; }

        /// <summary>Gets the largest number or length allowed.</summary>
        public int Maximum { get; }

        /// <summary>Gets the value in force when none was set.</summary>
        public string Default { get; }

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

                    // What parsers tolerate differs from platform to platform: blanks, signs, leading zeros.
                    return int.TryParse(value, out number) && number >= Minimum && number <= Maximum && number.ToString() == value
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

        /// <summary>
        /// Tells whether a row of the table stands for one variable per EVSE.
        /// </summary>
        internal static bool IsPerEvse(string row)
        {
            return row.Split('|')[2].EndsWith("/evse");
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
