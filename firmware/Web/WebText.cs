// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// Judgements about texts that came in.
    /// </summary>
    internal static class WebText
    {
        /// <summary>
        /// Tells whether bytes are UTF-8 (RFC 3629) without control characters but the tabulator.
        /// </summary>
        public static bool IsText(byte[] bytes, int start, int end)
        {
            while (start < end)
            {
                int first = bytes[start++];
                if (first < 0x80)
                {
                    if ((first < 0x20 && first != '\t') || first == 0x7F)
                    {
                        return false;
                    }

                    continue;
                }

                if (first < 0xC2 || first > 0xF4)
                {
                    return false;
                }

                // No overlong form, no surrogate, nothing above 10FFFF.
                int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
                int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
                for (int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3; more > 0; more--)
                {
                    if (start == end || bytes[start] < lowest || bytes[start] > highest)
                    {
                        return false;
                    }

                    start++;
                    lowest = 0x80;
                    highest = 0xBF;
                }
            }

            return true;
        }

        /// <summary>
        /// Tells whether a Host field names this board: an IPv4 address, localhost, or the configured name. A page of another site that had
        /// its own name lead here (DNS rebinding) is found out by this.
        /// </summary>
        /// <param name="host">Value of the field.</param>
        /// <param name="name">Configured name in lower case, or <see langword="null"/>.</param>
        public static bool IsOwnHost(string host, string name)
        {
            int colon = host.IndexOf(':');
            string text = (colon < 0 ? host : host.Substring(0, colon)).ToLower();
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            bool isAddress = bytes.Length > 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                // No public name consists of numbers.
                isAddress &= bytes[i] == '.' || (bytes[i] >= '0' && bytes[i] <= '9');
            }

            return isAddress || text == "localhost" || text == name;
        }

        /// <summary>
        /// Compares hashes, in a time that does not tell where the first difference is.
        /// </summary>
        public static bool AreEqual(byte[] secret, int start, byte[] bytes, int length)
        {
            int difference = bytes.Length ^ length;
            for (int i = 0; i < length && i < bytes.Length; i++)
            {
                difference |= secret[start + i] ^ bytes[i];
            }

            return difference == 0;
        }
    }
}
