// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Kinds of ASCII bytes.
    /// </summary>
    internal static class Ascii
    {
        /// <summary>
        /// Tells whether a byte is a decimal digit.
        /// </summary>
        /// <param name="value">The byte.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsDigit(byte value)
        {
            return value >= '0' && value <= '9';
        }

        /// <summary>
        /// Tells whether a byte is a hexadecimal digit.
        /// </summary>
        /// <param name="value">The byte.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsHexDigit(byte value)
        {
            int lower = value | 0x20;
            return IsDigit(value) || (lower >= 'a' && lower <= 'f');
        }

        /// <summary>
        /// Tells whether a byte is a letter or a decimal digit.
        /// </summary>
        /// <param name="value">The byte.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsLetterOrDigit(byte value)
        {
            int lower = value | 0x20;
            return IsDigit(value) || (lower >= 'a' && lower <= 'z');
        }
    }
}
