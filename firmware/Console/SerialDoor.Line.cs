// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <content>
    /// The line that somebody is typing, in UTF-8, with the cursor and the last few lines.
    /// </content>
    public sealed partial class SerialDoor
    {
        private const int Nothing = 0;
        private const int Appended = 1;
        private const int Redraw = 2;

        /// <summary>Whether more was typed than there is room for; the rest was not taken.</summary>
        private bool _isTooLong;

        private const int Lines = 4;
        private const int LongestKept = 80;

        private readonly byte[] _bytes = new byte[LongestLine];
        private readonly string[] _history = StringArray.Create(Lines);
        private int _count;
        private int _cursor;
        private int _recalled;

        private string Typed
        {
            get { return Encoding.UTF8.GetString(_bytes, 0, _count); }
        }

        /// <summary>Characters behind the cursor.</summary>
        private int CharactersBehind
        {
            get
            {
                int count = 0;
                for (int i = _cursor; i < _count; i++)
                {
                    count += IsInside(i) ? 0 : 1;
                }

                return count;
            }
        }

        private void ClearLine()
        {
            _count = 0;
            _cursor = 0;
            _recalled = 0;
            _isTooLong = false;
        }

        private void SetLine(string line)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(line == null ? string.Empty : line);
            Array.Copy(bytes, 0, _bytes, 0, bytes.Length);
            _count = bytes.Length;
            _cursor = _count;
            _isTooLong = false;
        }

        /// <summary>
        /// Takes a byte at the cursor.
        /// </summary>
        /// <returns>What is to be shown.</returns>
        private int Insert(byte symbol)
        {
            if (_count == _bytes.Length)
            {
                _isTooLong = true;
                return Nothing;
            }

            for (int i = _count; i > _cursor; i--)
            {
                _bytes[i] = _bytes[i - 1];
            }

            _bytes[_cursor++] = symbol;
            _count++;
            return _cursor == _count && symbol < 0x80 ? Appended : IsPart(_cursor) ? Nothing : Redraw;
        }

        /// <summary>
        /// Erases the character before the cursor.
        /// </summary>
        /// <returns>What is to be shown.</returns>
        private int Erase()
        {
            int end = _cursor;
            if (Move(-1) == Nothing)
            {
                return Nothing;
            }

            Array.Copy(_bytes, end, _bytes, _cursor, _count - end);
            _count -= end - _cursor;
            _isTooLong = false;
            return Redraw;
        }

        /// <summary>
        /// Moves the cursor by a character.
        /// </summary>
        /// <returns>What is to be shown.</returns>
        private int Move(int direction)
        {
            int from = _cursor;
            do
            {
                _cursor += direction;
            }
            while (_cursor > 0 && _cursor < _count && IsInside(_cursor));
            bool isPossible = _cursor >= 0 && _cursor <= _count;
            _cursor = isPossible ? _cursor : from;
            return isPossible ? Redraw : Nothing;
        }

        /// <summary>
        /// Gets an earlier line, or with -1 a later one.
        /// </summary>
        /// <returns>The line; null for the empty one behind the last.</returns>
        private string Recall(int direction)
        {
            int wanted = _recalled + direction;
            if (wanted >= 0 && wanted <= Lines && (wanted == 0 || _history[wanted - 1] != null))
            {
                _recalled = wanted;
            }

            return _recalled == 0 ? null : _history[_recalled - 1];
        }

        private void Remember(string line)
        {
            if (line.Length == 0 || line.Length > LongestKept || line == _history[0])
            {
                return;
            }

            for (int i = Lines - 1; i > 0; i--)
            {
                _history[i] = _history[i - 1];
            }

            _history[0] = line;
        }

        /// <summary>
        /// Tells whether a byte is not the first of its character.
        /// </summary>
        private bool IsInside(int index)
        {
            return (_bytes[index] & 0xC0) == 0x80;
        }

        /// <summary>
        /// Tells whether the character that ends at an index lacks bytes.
        /// </summary>
        private bool IsPart(int end)
        {
            int start = end - 1;
            while (start > 0 && IsInside(start))
            {
                start--;
            }

            int first = _bytes[start];
            int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
            return end - start < length;
        }
    }
}
