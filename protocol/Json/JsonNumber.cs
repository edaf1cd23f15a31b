// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// A number literal in the text. Values are taken as fixed-point integers, never through floating point.
    /// </summary>
    internal sealed class JsonNumber
    {
        private const int LargestExponent = 400;

        private int _end;

        /// <summary>
        /// Reads the literal at the cursor.
        /// </summary>
        /// <returns><see langword="null"/>, or what is wrong.</returns>
        public string Scan(ByteCursor cursor)
        {
            int position = cursor.Position;
            if (cursor.At(position) == '-')
            {
                position++;
            }

            int first = cursor.At(position);
            if (!IsDigit(first))
            {
                return "value expected";
            }

            position = SkipDigits(cursor, position);
            if (first == '0' && position - cursor.Position > (cursor.At(cursor.Position) == '-' ? 2 : 1))
            {
                return "number with a leading zero";
            }

            if (cursor.At(position) == '.')
            {
                if (!IsDigit(cursor.At(position + 1)))
                {
                    return "digit expected after the decimal point";
                }

                position = SkipDigits(cursor, position + 1);
            }

            if ((cursor.At(position) | 0x20) == 'e')
            {
                position++;
                int sign = cursor.At(position);
                if (sign == '+' || sign == '-')
                {
                    position++;
                }

                if (!IsDigit(cursor.At(position)))
                {
                    return "digit expected in the exponent";
                }

                position = SkipDigits(cursor, position);
            }

            _end = position;
            cursor.Position = position;
            return null;
        }

        public bool TryGetFixed(ByteCursor cursor, int start, int decimals, out long value)
        {
            value = 0;
            bool negative = cursor.At(start) == '-';
            int exponent = ReadExponent(cursor, start);
            int shift = decimals + exponent;

            // Gathered as a negative number, so that the smallest value fits too.
            long magnitude = 0;
            bool afterPoint = false;
            for (int position = negative ? start + 1 : start; position < _end; position++)
            {
                int symbol = cursor.At(position);
                if (symbol == '.')
                {
                    afterPoint = true;
                    continue;
                }

                if (!IsDigit(symbol))
                {
                    break;
                }

                if (afterPoint)
                {
                    shift--;
                }

                if (shift < 0 && afterPoint && symbol == '0')
                {
                    // A trailing zero beyond the wanted decimals changes nothing, unless a digit follows it.
                    if (OnlyZerosFollow(cursor, position))
                    {
                        shift++;
                        break;
                    }
                }

                if (!TryAppendDigit(ref magnitude, symbol - '0'))
                {
                    return false;
                }
            }

            for (; shift > 0 && magnitude != 0; shift--)
            {
                if (!TryAppendDigit(ref magnitude, 0))
                {
                    return false;
                }
            }

            for (; shift < 0 && magnitude != 0; shift++)
            {
                if (magnitude % 10 != 0)
                {
                    return false;
                }

                magnitude /= 10;
            }

            if (!negative && magnitude == long.MinValue)
            {
                return false;
            }

            value = negative ? magnitude : -magnitude;
            return true;
        }

        private int ReadExponent(ByteCursor cursor, int start)
        {
            int position = start;
            while (position < _end && (cursor.At(position) | 0x20) != 'e')
            {
                position++;
            }

            int exponent = 0;
            bool negative = false;
            for (position++; position < _end; position++)
            {
                int symbol = cursor.At(position);
                if (symbol == '-')
                {
                    negative = true;
                }
                else if (IsDigit(symbol) && exponent < LargestExponent)
                {
                    exponent = (exponent * 10) + symbol - '0';
                }
            }

            return negative ? -exponent : exponent;
        }

        private bool OnlyZerosFollow(ByteCursor cursor, int position)
        {
            while (position < _end && cursor.At(position) == '0')
            {
                position++;
            }

            return position == _end || (cursor.At(position) | 0x20) == 'e';
        }

        private static bool TryAppendDigit(ref long magnitude, int digit)
        {
            if (magnitude < (long.MinValue + digit) / 10)
            {
                return false;
            }

            magnitude = (magnitude * 10) - digit;
            return true;
        }

        private static int SkipDigits(ByteCursor cursor, int position)
        {
            while (IsDigit(cursor.At(position)))
            {
                position++;
            }

            return position;
        }

        private static bool IsDigit(int symbol)
        {
            return symbol >= '0' && symbol <= '9';
        }
    }
}
