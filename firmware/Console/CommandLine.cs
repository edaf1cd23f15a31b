// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// Takes a line apart. A word in quotes may have spaces.
    /// </summary>
    internal static class CommandLine
    {
        private const int MostWords = 8;

        /// <summary>
        /// Gets the words, the first eight at most.
        /// </summary>
        public static string[] Split(string line)
        {
            string[] words = StringArray.Create(MostWords);
            int count = 0;
            string word = Take(ref line);
            while (word != null && count < MostWords)
            {
                words[count++] = word;
                word = Take(ref line);
            }

            return Cut(words, 0, count);
        }

        /// <summary>
        /// Gets a part of an array.
        /// </summary>
        public static string[] Cut(string[] words, int start, int count)
        {
            string[] part = StringArray.Create(count);
            for (int i = 0; i < count; i++)
            {
                part[i] = words[start + i];
            }

            return part;
        }

        /// <summary>
        /// Gets what stands behind a word and the space that follows it.
        /// </summary>
        public static string After(string line, int word)
        {
            while (word-- >= 0)
            {
                Take(ref line);
            }

            return line;
        }

        private static string Take(ref string rest)
        {
            string line = rest.TrimStart();
            bool isQuoted = line.StartsWith("\"") && line.IndexOf('"', 1) > 0;
            int end = isQuoted ? line.IndexOf('"', 1) : line.IndexOf(' ');
            rest = end < 0 ? string.Empty : line.Substring(end + 1);
            return line.Length == 0 ? null : end < 0 ? line : isQuoted ? line.Substring(1, end - 1) : line.Substring(0, end);
        }
    }
}
