// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Hal.Provisioning
{
    /// <summary>
    /// What a network takes for name, password and addresses.
    /// </summary>
    public static class NetworkArguments
    {
        private const int LongestSsid = 32;
        private const int ShortestPassword = 8;
        private const int LongestPassword = 63;

        /// <summary>
        /// Tells whether a text can be the name of a Wi-Fi network: 1 to 32 bytes of UTF-8 without control characters.
        /// </summary>
        /// <param name="ssid">Text; may be <see langword="null"/>.</param>
        /// <returns>Whether it can.</returns>
        public static bool IsSsid(string ssid)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(ssid == null ? string.Empty : ssid);
            return bytes.Length >= 1 && bytes.Length <= LongestSsid && IsPrintable(bytes, 0xFF);
        }

        /// <summary>
        /// Tells whether a text can be the password of a Wi-Fi network: 8 to 63 printable ASCII characters, or empty.
        /// </summary>
        /// <param name="password">Text; may be <see langword="null"/>.</param>
        /// <returns>Whether it can.</returns>
        public static bool IsPassword(string password)
        {
            if (password == null)
            {
                return false;
            }

            byte[] bytes = Encoding.UTF8.GetBytes(password);
            return bytes.Length == 0 || (bytes.Length >= ShortestPassword && bytes.Length <= LongestPassword && IsPrintable(bytes, 0x7E));
        }

        /// <summary>
        /// Tells whether addresses fit together: a mask of 8 to 30 bits, and address and gateway in the same subnet, neither its first address
        /// nor its last one, and not the same.
        /// </summary>
        /// <param name="address">Address, dotted.</param>
        /// <param name="mask">Subnet mask, dotted.</param>
        /// <param name="gateway">Gateway, dotted.</param>
        /// <returns>Whether they do.</returns>
        public static bool IsSubnet(string address, string mask, string gateway)
        {
            long host = ParseAddress(address);
            long bits = ParseAddress(mask);
            long router = ParseAddress(gateway);
            if (host < 0 || bits < 0 || router < 0 || host == router)
            {
                return false;
            }

            long inside = 0xFFFFFFFF ^ bits;
            bool isMask = (inside & (inside + 1)) == 0 && inside >= 3 && inside <= 0xFFFFFF;
            return isMask && (host & bits) == (router & bits) && IsInside(host & inside, inside) && IsInside(router & inside, inside);
        }

        /// <summary>
        /// Tells whether a text is an IPv4 address.
        /// </summary>
        /// <param name="text">Text; may be <see langword="null"/>.</param>
        /// <returns>Whether it is.</returns>
        public static bool IsAddress(string text)
        {
            return ParseAddress(text) >= 0;
        }

        /// <summary>
        /// Reads an IPv4 address: four numbers of one to three digits, 0 to 255, with full stops in between.
        /// </summary>
        /// <returns>The address as a number, first part highest; -1 when the text is none.</returns>
        private static long ParseAddress(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text == null ? string.Empty : text);
            long address = 0;
            int part = 0;
            int digits = 0;
            int parts = 0;
            for (int i = 0; i <= bytes.Length; i++)
            {
                if (i < bytes.Length && bytes[i] >= '0' && bytes[i] <= '9' && digits < 3)
                {
                    part = (part * 10) + bytes[i] - '0';
                    digits++;
                }
                else if (digits > 0 && part <= 255 && parts < 4 && (i == bytes.Length || bytes[i] == '.'))
                {
                    address = (address << 8) | (uint)part;
                    part = 0;
                    digits = 0;
                    parts++;
                }
                else
                {
                    return -1;
                }
            }

            return parts == 4 ? address : -1;
        }

        private static bool IsInside(long host, long last)
        {
            return host != 0 && host != last;
        }

        private static bool IsPrintable(byte[] bytes, int last)
        {
            for (int i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] < 0x20 || bytes[i] == 0x7F || bytes[i] > last)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
