// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <content>
    /// Text: UTF-8 and escapes.
    /// </content>
    public sealed partial class JsonWriter
    {
        private void Put(char symbol)
        {
            if (_count == _size)
            {
                Flush(false);
            }

            _buffer[_count++] = (byte)symbol;
        }

        private void PutAscii(string text)
        {
            int length = text.Length;
            Reserve(length);
            _count += _utf8.GetBytes(text, 0, length, _buffer, _count);
        }

        /// <summary>
        /// Writes a long text in pieces that fit the buffer.
        /// </summary>
        private void PutPieces(string text, int length)
        {
            int largest = _size / LongestUtf8Character;
            for (int start = 0; start < length;)
            {
                int part = length - start < largest ? length - start : largest;
                string piece = text.Substring(start, part);
                if (start + part < length && EndsInReplacement(piece, part))
                {
                    part--;
                    piece = text.Substring(start, part);
                }

                PutPiece(piece, part);
                start += part;
            }
        }

        /// <summary>
        /// Tells whether a piece ends with half a surrogate pair: that is encoded as U+FFFD. (A true U+FFFD may begin the next
        /// piece just as well. Looking at the character does not do: on nanoFramework both halves of a pair read as its first.)
        /// </summary>
        private bool EndsInReplacement(string piece, int length)
        {
            Reserve(length * LongestUtf8Character);
            int end = _count + _utf8.GetBytes(piece, 0, length, _buffer, _count);
            return _buffer[end - 1] == 0xBD && _buffer[end - 2] == 0xBF && _buffer[end - 3] == 0xEF;
        }

        /// <summary>
        /// Writes text that fits the buffer: encoded natively, then searched for what needs an escape.
        /// </summary>
        private void PutPiece(string text, int length)
        {
            Reserve(length * LongestUtf8Character);
            int start = _count;
            int end = start + _utf8.GetBytes(text, 0, length, _buffer, start);
            for (int i = start; i < end; i++)
            {
                byte symbol = _buffer[i];
                if (symbol < 0x20 || symbol == '"' || symbol == '\\')
                {
                    _count = i;
                    PutWithEscapes(text);
                    return;
                }
            }

            _count = end;
        }

        /// <summary>
        /// The rare way: the piece has a character that needs an escape. <see cref="_count"/> stands on the first one.
        /// </summary>
        private void PutWithEscapes(string text)
        {
            byte[] bytes = _utf8.GetBytes(text);
            int written = _count;
            int first = 0;
            while (bytes[first] >= 0x20 && bytes[first] != '"' && bytes[first] != '\\')
            {
                first++;
            }

            _count = written;
            for (int i = first; i < bytes.Length; i++)
            {
                byte symbol = bytes[i];
                if (symbol == '"' || symbol == '\\')
                {
                    Put('\\');
                    Put((char)symbol);
                }
                else if (symbol < 0x20)
                {
                    PutControl(symbol);
                }
                else
                {
                    if (symbol >= FirstOfSeveral)
                    {
                        // A part never ends inside a character.
                        Reserve(LongestCharacter);
                    }

                    Put((char)symbol);
                }
            }
        }

        private void PutControl(byte symbol)
        {
            switch (symbol)
            {
                case 8:
                    PutAscii("\\b");
                    break;
                case 9:
                    PutAscii("\\t");
                    break;
                case 10:
                    PutAscii("\\n");
                    break;
                case 12:
                    PutAscii("\\f");
                    break;
                case 13:
                    PutAscii("\\r");
                    break;
                default:
                    PutAscii("\\u00");
                    Put(symbol < 0x10 ? '0' : '1');
                    int digit = symbol & 0x0F;
                    Put((char)(digit < 10 ? '0' + digit : 'a' + digit - 10));
                    break;
            }
        }
    }
}
