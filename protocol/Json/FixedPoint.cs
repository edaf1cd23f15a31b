// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Decimal text of fixed-point integers; floating point is never used for energy or money.
    /// </summary>
    public static class FixedPoint
    {
        /// <summary>
        /// Writes a number without trailing zeros behind the point.
        /// </summary>
        /// <param name="value">The number times 10 to the power of <paramref name="decimals"/>.</param>
        /// <param name="decimals">Decimals, 0 to 6.</param>
        /// <param name="target">Destination with room for 24 bytes.</param>
        /// <param name="index">First index written.</param>
        /// <returns>Bytes written.</returns>
        public static int Write(long value, int decimals, byte[] target, int index)
        {
            while (decimals > 0 && value % 10 == 0)
            {
                value /= 10;
                decimals--;
            }

            int start = index;
            if (value < 0)
            {
                target[index++] = (byte)'-';
            }

            // Digits are taken as negative numbers, so that the smallest value has its magnitude too.
            long rest = value < 0 ? value : -value;
            int digits = 1;
            for (long r = rest / 10; r != 0; r /= 10)
            {
                digits++;
            }

            if (digits <= decimals)
            {
                digits = decimals + 1;
            }

            int length = digits + (decimals > 0 ? 1 : 0);
            for (int i = length - 1; i >= 0; i--)
            {
                if (decimals > 0 && i == digits - decimals)
                {
                    target[index + i] = (byte)'.';
                }
                else
                {
                    target[index + i] = (byte)('0' - (int)(rest % 10));
                    rest /= 10;
                }
            }

            return index + length - start;
        }
    }
}
