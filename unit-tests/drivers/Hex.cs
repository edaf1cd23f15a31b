// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// Bytes as people write them.
    /// </summary>
    public static class Hex
    {
        public static byte[] Parse(string text)
        {
            char[] digits = text.ToCharArray();
            byte[] bytes = new byte[digits.Length / 2];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)((Value(digits[2 * i]) << 4) | Value(digits[(2 * i) + 1]));
            }

            return bytes;
        }

        private static int Value(char digit)
        {
            return digit <= '9' ? digit - '0' : digit - 'A' + 10;
        }
    }
}
