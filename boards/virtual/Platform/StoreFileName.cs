// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// The rule for names in a file store, the same for all stores of the virtual board: 1 to 63 of A-Z, a-z, 0-9, '.',
    /// '-', '_', and not only dots. (63 is the limit of littlefs on the ESP32.)
    /// </summary>
    internal static class StoreFileName
    {
        private const int LongestName = 63;

        /// <summary>
        /// Tells whether a name keeps to the rule.
        /// </summary>
        /// <param name="name">Name, or <see langword="null"/>.</param>
        /// <returns><see langword="true"/> when it can be used.</returns>
        internal static bool IsValid(string name)
        {
            if (string.IsNullOrEmpty(name) || name.Length > LongestName || name.Trim('.').Length == 0)
            {
                return false;
            }

            foreach (char c in name)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '.' && c != '-' && c != '_')
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>
        /// Refuses a name that breaks the rule.
        /// </summary>
        /// <param name="name">Name.</param>
        /// <exception cref="ArgumentException">The name breaks the rule: a fault in the caller.</exception>
        internal static void Check(string name)
        {
            if (!IsValid(name))
            {
                throw new ArgumentException("'" + Texts.OneLine(name) + "' cannot be a file name in a store.", nameof(name));
            }
        }
    }
}
