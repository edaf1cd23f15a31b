// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Buffers;

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
            for (int i = start; i < end; i++)
            {
                if ((bytes[i] < 0x20 && bytes[i] != '\t') || bytes[i] == 0x7F)
                {
                    return false;
                }
            }

            Utf8Validator utf8 = new Utf8Validator();
            return utf8.Check(bytes, start, end - start) && utf8.IsComplete;
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
