// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config
{
    /// <summary>
    /// Reads and compares the fields of a row of <see cref="SettingTable"/> where they stand, so that a search through the table
    /// allocates nothing.
    /// </summary>
    internal static class SettingRow
    {
        public const int Key = 0;
        public const int Name = 1;
        public const int Type = 2;
        public const int Access = 3;
        public const int Unit = 4;
        public const int Minimum = 5;
        public const int Maximum = 6;
        public const int Default = 7;
        public const int Values = 8;

        private const char Separator = '|';

        /// <summary>
        /// Gets where a field begins; -1 when the row has fewer fields.
        /// </summary>
        public static int Find(string row, int field)
        {
            int start = 0;
            int length = row.Length;
            for (int i = 0; i < field; i++)
            {
                start = start < length ? row.IndexOf(Separator, start) + 1 : 0;
                if (start == 0)
                {
                    return -1;
                }
            }

            return start;
        }

        public static string Get(string row, int field)
        {
            int start = Find(row, field);
            if (start < 0 || start == row.Length)
            {
                return string.Empty;
            }

            int end = row.IndexOf(Separator, start);
            return end < 0 ? row.Substring(start) : row.Substring(start, end - start);
        }

        /// <summary>
        /// Gets the character at which a field begins; a separator when the field is empty.
        /// </summary>
        public static char First(string row, int field)
        {
            int start = Find(row, field);
            return start >= 0 && start < row.Length ? row[start] : Separator;
        }

        /// <summary>
        /// Compares a part of a row with a text, without regard to upper and lower case (OCPP 2.0.1 Part 1, section 4.6).
        /// </summary>
        /// <returns>Index behind the part when they are equal, else -1.</returns>
        public static int Skip(string row, int start, string text, int length)
        {
            if (start < 0 || start + length > row.Length)
            {
                return -1;
            }

            for (int i = 0; i < length; i++)
            {
                char symbol = row[start + i];
                char other = text[i];
                if ((symbol != other && ToLower(symbol) != ToLower(other)) || IsMark(symbol))
                {
                    return -1;
                }
            }

            return start + length;
        }

        /// <summary>
        /// Tells whether the name in a row begins with a text; upper and lower case matter.
        /// </summary>
        public static bool BeginsName(string row, string text)
        {
            int start = row.IndexOf(Separator) + 1;
            return text.Length == 0 || (start + text.Length <= row.Length && row.IndexOf(text, start, text.Length) == start);
        }

        /// <summary>
        /// Tells whether a row belongs to a component.
        /// </summary>
        /// <returns>Index at which the variable begins, or -1.</returns>
        public static int SkipComponent(string row, string component)
        {
            int end = Skip(row, Find(row, Name), component, component.Length);
            return end >= 0 && row[end] == '.' ? end + 1 : -1;
        }

        /// <summary>
        /// Tells whether two rows belong to the same component.
        /// </summary>
        public static bool IsSameComponent(string first, string second)
        {
            int i = Find(first, Name);
            int j = Find(second, Name);
            while (first[i] == second[j] && first[i] != Separator)
            {
                if (first[i] == '.')
                {
                    return true;
                }

                i++;
                j++;
            }

            return false;
        }

        /// <summary>
        /// Tells whether the variable of a row has a name.
        /// </summary>
        /// <returns>Index behind the name, at the instance if there is one; or -1.</returns>
        public static int SkipVariable(string row, int start, string variable)
        {
            int end = Skip(row, start, variable, variable.Length);
            return end >= 0 && IsMark(row[end]) ? end : -1;
        }

        /// <summary>
        /// Tells whether an instance stands at an index.
        /// </summary>
        public static bool IsInstance(string row, int index, string instance)
        {
            if (row[index] != '[')
            {
                return string.IsNullOrEmpty(instance);
            }

            int end = string.IsNullOrEmpty(instance) ? -1 : Skip(row, index + 1, instance, instance.Length);
            return end >= 0 && row[end] == ']';
        }

        /// <summary>
        /// Tells whether a row has a key, the number of the EVSE left out.
        /// </summary>
        public static bool IsCalled(string row, string name, int length)
        {
            int end = Skip(row, row[0] == '(' ? 1 : 0, name, length);
            return end > 0 && IsMark(row[end]);
        }

        /// <summary>
        /// Marks of the table are no part of a name.
        /// </summary>
        private static bool IsMark(char symbol)
        {
            return symbol == Separator || symbol == '*' || symbol == '[' || symbol == ']' || symbol == ')';
        }

        private static char ToLower(char symbol)
        {
            return symbol >= 'A' && symbol <= 'Z' ? (char)(symbol + ('a' - 'A')) : symbol;
        }
    }
}
