// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Values of which the schema allows only some. The names stand in one text with spaces between them, in the order of the enumeration's
    /// numbers: that stays in flash, where a switch would be code.
    /// </summary>
    public static class Choice
    {
        private const int LongestName = 40;

        /// <summary>
        /// Reads a name and tells which of the names it is.
        /// </summary>
        /// <param name="reader">Reader; another name is a violation.</param>
        /// <param name="names">Names.</param>
        /// <returns>Number of the name from 0; 0 after a violation.</returns>
        public static int ReadIndex(PayloadReader reader, string names)
        {
            return IndexOf(reader, reader.ReadString(LongestName), names);
        }

        /// <summary>
        /// Reads one of the names.
        /// </summary>
        /// <param name="reader">Reader; another name is a violation.</param>
        /// <param name="names">Names.</param>
        /// <returns>The name.</returns>
        public static string ReadName(PayloadReader reader, string names)
        {
            string name = reader.ReadString(LongestName);
            IndexOf(reader, name, names);
            return name;
        }

        /// <summary>
        /// Tells which of the names a text is.
        /// </summary>
        /// <param name="reader">Reader; another name is a violation.</param>
        /// <param name="name">Text that was read.</param>
        /// <param name="names">Names.</param>
        /// <returns>Number of the name from 0; 0 after a violation.</returns>
        public static int IndexOf(PayloadReader reader, string name, string names)
        {
            int start = 0;
            for (int i = 0; start < names.Length; i++)
            {
                int end = names.IndexOf(' ', start);
                if (end < 0)
                {
                    end = names.Length;
                }

                if (end - start == name.Length && names.IndexOf(name, start) == start)
                {
                    return i;
                }

                start = end + 1;
            }

            reader.Reject("one of " + names + " allowed");
            return 0;
        }
    }
}
