// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Meters
{
    /// <summary>
    /// Reads registers as integers. Floating point never touches a value: the bits of an IEEE 754 number are scaled with integers.
    /// </summary>
    public static class RegisterValue
    {
        private const int RegisterBytes = 2;
        private const int FractionBits = 23;
        private const int SpecialExponent = 255;
        private const int ExponentBias = 127;

        /// <summary>
        /// Gets the number of registers that a value takes.
        /// </summary>
        /// <param name="type">Type.</param>
        /// <returns>1, 2 or 4.</returns>
        public static int GetWidth(RegisterType type)
        {
            return type <= RegisterType.Signed16 ? 1 : type == RegisterType.Unsigned64 ? 4 : 2;
        }

        /// <summary>
        /// Reads a value.
        /// </summary>
        /// <param name="data">Registers, high byte first.</param>
        /// <param name="offset">Index of the first byte.</param>
        /// <param name="type">Type.</param>
        /// <param name="isLowWordFirst">The first register holds the lowest 16 bits, not the highest.</param>
        /// <param name="exponent">Power of ten that makes thousandths of the unit of it, 0 to 6.</param>
        /// <param name="thousandths">The value; a float is rounded to the nearest.</param>
        /// <returns><see langword="false"/> when the register says that there is no value, or it is too large for 64 bits.</returns>
        public static bool TryRead(byte[] data, int offset, RegisterType type, bool isLowWordFirst, int exponent, out long thousandths)
        {
            int width = GetWidth(type);
            long bits = 0;
            for (int i = 0; i < width; i++)
            {
                int word = offset + (RegisterBytes * (isLowWordFirst ? width - 1 - i : i));
                bits = (bits << 16) | (long)((data[word] << 8) | data[word + 1]);
            }

            long scale = 1;
            for (int i = 0; i < exponent; i++)
            {
                scale *= 10;
            }

            if (type == RegisterType.Float32)
            {
                return TryReadFloat(bits, scale, out thousandths);
            }

            bool isSigned = type == RegisterType.Signed16 || type == RegisterType.Signed32;
            long top = 1L << ((16 * width) - 1);
            thousandths = 0;
            if (bits < 0 || (width < 4 && bits == (isSigned ? top - 1 : top + top - 1)))
            {
                return false;
            }

            if (isSigned && bits >= top)
            {
                bits -= top + top;
            }

            if (bits > long.MaxValue / scale)
            {
                return false;
            }

            thousandths = bits * scale;
            return true;
        }

        /// <summary>
        /// Value = significand times 2 to the power of shift. Significand and scale have 24 and 20 bits, so their product has room for a rounding bit.
        /// </summary>
        private static bool TryReadFloat(long bits, long scale, out long thousandths)
        {
            int exponent = (int)(bits >> FractionBits) & SpecialExponent;
            long significand = bits & ((1L << FractionBits) - 1);
            int shift = (exponent == 0 ? 1 : exponent) - ExponentBias - FractionBits;
            thousandths = 0;
            if (exponent == SpecialExponent || shift > 18)
            {
                return false;
            }

            if (exponent != 0)
            {
                significand |= 1L << FractionBits;
            }

            long product = significand * scale;
            if (shift >= 0)
            {
                thousandths = product << shift;
            }
            else if (shift > -60)
            {
                thousandths = ((product >> (-shift - 1)) + 1) >> 1;
            }

            thousandths = (bits & 0x80000000L) == 0 ? thousandths : -thousandths;
            return true;
        }
    }
}
