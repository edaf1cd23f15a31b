// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Numbers in files, lowest byte first.
    /// </summary>
    internal static class LittleEndian
    {
        public static long Get(byte[] source, int index, int bytes)
        {
            long value = 0;
            for (int i = bytes - 1; i >= 0; i--)
            {
                value = (value << 8) | source[index + i];
            }

            return value;
        }

        public static void Put(byte[] target, int index, int bytes, long value)
        {
            for (int i = 0; i < bytes; i++)
            {
                target[index + i] = (byte)value;
                value >>= 8;
            }
        }
    }
}
