// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// What single texts must look like, beyond the limits of their lengths.
    /// </summary>
    internal static class SettingRules
    {
        private const int ShortestWifiPassword = 8;

        /// <summary>
        /// Checks a text whose length is right. What is told never repeats the value: it may hold a password.
        /// </summary>
        /// <returns>Null when it is allowed, else what would be allowed.</returns>
        public static string Check(Setting setting, string value)
        {
            switch (setting)
            {
                case Setting.CsmsUrl:
                    return value.Length == 0 ? null : CheckUrl(value);
                case Setting.Identity:
                    return IsPlain(value, 0xFF) ? null : "characters other than quotation marks and control characters allowed";
                case Setting.AccessPointPassword:
                    // The access point itself asks for no less (WPA2).
                    return value.Length == 0 || (value.Length >= ShortestWifiPassword && IsPlain(value, 0x7E))
                        ? null
                        : "8 to 63 characters of ASCII without quotation marks allowed, or none for a Wi-Fi without encryption";
                case Setting.NtpServers:
                    return value.Length == 0 || IsHostList(value) ? null : "one or two host names allowed, such as a.example,b.example";
                default:
                    return null;
            }
        }

        private static string CheckUrl(string value)
        {
            WebSocketUrl url;
            string problem;
            return WebSocketUrl.TryParse(value, out url, out problem) ? null : problem.TrimEnd('.');
        }

        private static bool IsPlain(string value, int last)
        {
            byte[] symbols = Encoding.UTF8.GetBytes(value);
            for (int i = 0; i < symbols.Length; i++)
            {
                if (symbols[i] < ' ' || symbols[i] == 0x7F || symbols[i] == '"' || symbols[i] > last)
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsHostList(string value)
        {
            string[] hosts = value.Split(',');
            for (int i = 0; i < hosts.Length; i++)
            {
                WebSocketUrl url;
                string problem;
                string host = hosts[i].Trim();
                if (!WebSocketUrl.TryParse("ws://" + host, out url, out problem) || url.Host != host)
                {
                    return false;
                }
            }

            return hosts.Length <= 2;
        }
    }
}
