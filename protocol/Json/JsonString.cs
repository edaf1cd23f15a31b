// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// A string literal in the text: scanned once for correctness and length, decoded only when its value is wanted.
    /// </summary>
    internal sealed class JsonString
    {
        /// <summary>Longer strings are rare: nearly all are names, ids and times.</summary>
        private const int LongestInPlace = 40;

        private readonly char[] _characters = new char[LongestInPlace];
        private int _start;
        private int _end;
        private bool _hasEscapes;

        public int CodePoints { get; private set; }

        public bool HasNul { get; private set; }

        /// <summary>
        /// Reads the literal at the cursor, which stands on the opening quote.
        /// </summary>
        /// <returns><see langword="null"/>, or what is wrong.</returns>
        public string Scan(ByteCursor cursor)
        {
            int position = cursor.Position + 1;
            _start = position;
            _hasEscapes = false;
            HasNul = false;
            int codePoints = 0;
            while (true)
            {
                int next = cursor.At(position);
                if (next == '"')
                {
                    break;
                }

                if (next < 0x20)
                {
                    cursor.Position = position;
                    return next < 0 ? "string does not end" : "control character in a string";
                }

                if (next == '\\')
                {
                    int length = ScanEscape(cursor, position);
                    if (length == 0)
                    {
                        cursor.Position = position;
                        return "wrong escape in a string";
                    }

                    position += length;
                    codePoints++;
                    _hasEscapes = true;
                    continue;
                }

                if ((next & 0xC0) != 0x80)
                {
                    codePoints++;
                }

                position++;
            }

            _end = position;
            CodePoints = codePoints;
            cursor.Position = position + 1;
            return null;
        }

        public string Decode(ByteCursor cursor)
        {
            int length = _end - _start;
            if (length == 0)
            {
                return string.Empty;
            }

            int index;
            byte[] bytes = cursor.SegmentOf(_start, _end, out index);
            if (bytes == null)
            {
                bytes = new byte[length];
                cursor.Source.CopyTo(_start, bytes, 0, length);
                index = 0;
            }

            if (_hasEscapes)
            {
                byte[] decoded = new byte[length];
                length = Unescape(bytes, index, length, decoded);
                bytes = decoded;
                index = 0;
            }

            return length == CodePoints && length <= _characters.Length
                ? DecodeAscii(bytes, index, length)
                : Encoding.UTF8.GetString(bytes, index, length);
        }

        /// <summary>
        /// Makes a string of as many characters as bytes without the two arrays that the encoding makes on the way.
        /// </summary>
        private string DecodeAscii(byte[] bytes, int index, int length)
        {
            for (int i = 0; i < length; i++)
            {
                _characters[i] = (char)bytes[index + i];
            }

            return new string(_characters, 0, length);
        }

        /// <summary>
        /// Checks the escape at a position and returns its length (12 for a surrogate pair), 0 when it is wrong.
        /// </summary>
        private int ScanEscape(ByteCursor cursor, int position)
        {
            switch (cursor.At(position + 1))
            {
                case '"':
                case '\\':
                case '/':
                case 'b':
                case 'f':
                case 'n':
                case 'r':
                case 't':
                    return 2;
                case 'u':
                    break;
                default:
                    return 0;
            }

            int unit = ScanHex(cursor, position + 2);
            if (unit < 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
            {
                return 0;
            }

            if (unit >= 0xD800 && unit <= 0xDBFF)
            {
                int low = cursor.At(position + 6) == '\\' && cursor.At(position + 7) == 'u' ? ScanHex(cursor, position + 8) : -1;
                return low >= 0xDC00 && low <= 0xDFFF ? 12 : 0;
            }

            if (unit == 0)
            {
                HasNul = true;
            }

            return 6;
        }

        private static int ScanHex(ByteCursor cursor, int position)
        {
            int value = 0;
            for (int i = 0; i < 4; i++)
            {
                int digit = HexDigit(cursor.At(position + i));
                if (digit < 0)
                {
                    return -1;
                }

                value = (value << 4) | digit;
            }

            return value;
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

        /// <summary>
        /// Resolves escapes that <see cref="Scan"/> has found correct. The result is never longer than the source.
        /// </summary>
        private static int Unescape(byte[] source, int index, int length, byte[] target)
        {
            int end = index + length;
            int count = 0;
            while (index < end)
            {
                byte next = source[index++];
                if (next != '\\')
                {
                    target[count++] = next;
                    continue;
                }

                next = source[index++];
                switch (next)
                {
                    case (byte)'b':
                        target[count++] = 8;
                        break;
                    case (byte)'f':
                        target[count++] = 12;
                        break;
                    case (byte)'n':
                        target[count++] = 10;
                        break;
                    case (byte)'r':
                        target[count++] = 13;
                        break;
                    case (byte)'t':
                        target[count++] = 9;
                        break;
                    case (byte)'u':
                        int codePoint = Hex(source, index);
                        index += 4;
                        if (codePoint >= 0xD800 && codePoint <= 0xDBFF)
                        {
                            codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (Hex(source, index + 2) - 0xDC00);
                            index += 6;
                        }

                        count += EncodeUtf8(codePoint, target, count);
                        break;
                    default:
                        target[count++] = next;
                        break;
                }
            }

            return count;
        }

        private static int Hex(byte[] source, int index)
        {
            return (HexDigit(source[index]) << 12) | (HexDigit(source[index + 1]) << 8) | (HexDigit(source[index + 2]) << 4) | HexDigit(source[index + 3]);
        }

        private static int EncodeUtf8(int codePoint, byte[] target, int index)
        {
            if (codePoint < 0x80)
            {
                target[index] = (byte)codePoint;
                return 1;
            }

            if (codePoint < 0x800)
            {
                target[index] = (byte)(0xC0 | (codePoint >> 6));
                target[index + 1] = (byte)(0x80 | (codePoint & 0x3F));
                return 2;
            }

            if (codePoint < 0x10000)
            {
                target[index] = (byte)(0xE0 | (codePoint >> 12));
                target[index + 1] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
                target[index + 2] = (byte)(0x80 | (codePoint & 0x3F));
                return 3;
            }

            target[index] = (byte)(0xF0 | (codePoint >> 18));
            target[index + 1] = (byte)(0x80 | ((codePoint >> 12) & 0x3F));
            target[index + 2] = (byte)(0x80 | ((codePoint >> 6) & 0x3F));
            target[index + 3] = (byte)(0x80 | (codePoint & 0x3F));
            return 4;
        }
    }
}
