// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Protocol.WebSocket
{
    /// <summary>
    /// Percent-encoding of URLs (RFC 3986, section 2.1).
    /// </summary>
    internal static class PercentEncoding
    {
        /// <summary>
        /// Encodes all but letters, digits, hyphen, full stop, underscore and tilde.
        /// </summary>
        /// <param name="text">Any text.</param>
        /// <returns>The text as it may stand anywhere in a URL.</returns>
        public static string Encode(string text)
        {
            byte[] source = Encoding.UTF8.GetBytes(text);
            byte[] target = new byte[source.Length * 3];
            int length = 0;
            foreach (byte value in source)
            {
                if (Ascii.IsLetterOrDigit(value) || value == '-' || value == '.' || value == '_' || value == '~')
                {
                    target[length++] = value;
                }
                else
                {
                    target[length++] = (byte)'%';
                    target[length++] = ToHexDigit(value >> 4);
                    target[length++] = ToHexDigit(value & 15);
                }
            }

            return Encoding.UTF8.GetString(target, 0, length);
        }

        private static byte ToHexDigit(int value)
        {
            return (byte)(value < 10 ? '0' + value : 'A' + value - 10);
        }
    }
}
