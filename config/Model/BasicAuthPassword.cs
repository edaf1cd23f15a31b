// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Config
{
    /// <summary>
    /// The bytes of the password for Basic authentication. OCPP 1.6 hands the key over as hexadecimal digits and sends the
    /// decoded bytes (security whitepaper, A00.FR.205); installers type text. <c>hex:</c> marks the first kind.
    /// </summary>
    public static class BasicAuthPassword
    {
        /// <summary>
        /// Stands in front of hexadecimal digits.
        /// </summary>
        public const string Mark = "hex:";

        /// <summary>
        /// Most characters of a setting that begins with the mark.
        /// </summary>
        public const int LongestSetting = 80;

        /// <summary>
        /// Most characters of a password (OCPP 2.0.1, BasicAuthPassword).
        /// </summary>
        public const int LongestText = 40;

        /// <summary>
        /// Fewest characters of a password that a CSMS may set (security whitepaper of OCPP 1.6; OCPP 2.0.1, A00.FR.205). An installer may set a
        /// shorter one: some systems hand such passwords out.
        /// </summary>
        public const int ShortestOfCsms = 16;

        /// <summary>
        /// Gets the bytes.
        /// </summary>
        /// <param name="setting">Value of the setting AuthorizationKey.</param>
        /// <returns>Bytes; <see langword="null"/> when no password is set.</returns>
        public static byte[] GetBytes(string setting)
        {
            if (setting.Length == 0)
            {
                return null;
            }

            byte[] text = Encoding.UTF8.GetBytes(setting);
            if (!setting.StartsWith(Mark))
            {
                return text;
            }

            byte[] bytes = new byte[(text.Length - 4) / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)((HexDigit(text[4 + (2 * i)]) << 4) | HexDigit(text[5 + (2 * i)]));
            }

            return bytes;
        }

        /// <summary>
        /// Tells whether a value can be a setting: any text, but hexadecimal digits behind the mark.
        /// </summary>
        /// <param name="setting">Value.</param>
        /// <returns><see langword="false"/> when digits are announced and something else follows.</returns>
        public static bool IsCorrect(string setting)
        {
            return !setting.StartsWith(Mark) || IsHex(setting.Substring(Mark.Length));
        }

        /// <summary>
        /// Checks a value of the setting.
        /// </summary>
        /// <param name="setting">Value; empty for no password.</param>
        /// <returns><see langword="null"/> when it is allowed, else what would be allowed.</returns>
        public static string Check(string setting)
        {
            return setting.Length <= (setting.StartsWith(Mark) ? LongestSetting : LongestText) && IsCorrect(setting)
                ? null
                : "text of at most " + LongestText.ToString() + " characters, or hex: and an even number of hexadecimal digits, at most "
                    + (LongestSetting - Mark.Length).ToString() + ", allowed";
        }

        /// <summary>
        /// Checks a correct value that a CSMS sets.
        /// </summary>
        /// <param name="setting">Value, with the mark if a CSMS of OCPP 1.6 gave hexadecimal digits.</param>
        /// <returns><see langword="null"/> when it is allowed, else what would be allowed.</returns>
        public static string CheckOfCsms(string setting)
        {
            int length = setting.Length - (setting.StartsWith(Mark) ? Mark.Length : 0);
            return length >= ShortestOfCsms && length <= LongestText
                ? null
                : ShortestOfCsms.ToString() + " to " + LongestText.ToString() + " characters allowed";
        }

        /// <summary>
        /// Tells whether a text consists of hexadecimal digits only, an even number of them.
        /// </summary>
        /// <param name="text">Text.</param>
        /// <returns><see langword="true"/> when it does.</returns>
        public static bool IsHex(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            for (int i = 0; i < bytes.Length; i++)
            {
                if (HexDigit(bytes[i]) < 0)
                {
                    return false;
                }
            }

            return bytes.Length > 0 && bytes.Length % 2 == 0;
        }

        private static int HexDigit(int symbol)
        {
            if (symbol >= '0' && symbol <= '9')
            {
                return symbol - '0';
            }

            symbol |= 0x20;
            return symbol >= 'a' && symbol <= 'f' ? symbol - 'a' + 10 : -1;
        }
    }
}
