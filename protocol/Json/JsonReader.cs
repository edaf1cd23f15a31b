// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Buffers;

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Strict pull reader for JSON (RFC 8259) over received bytes. It allocates nothing but the strings that are asked for.
    /// The bytes must be valid UTF-8; the WebSocket client sees to that.
    /// </summary>
    public sealed class JsonReader
    {
        /// <summary>
        /// Deepest nesting of objects and arrays that is read.
        /// </summary>
        public const int MaximumDepth = 16;

        private readonly ByteCursor _cursor = new ByteCursor();
        private readonly JsonNumber _number = new JsonNumber();
        private readonly JsonString _string = new JsonString();
        private int _start;
        private int _depth;
        private int _objectBits;
        private bool _commaNeeded;
        private bool _valueNeeded;

        /// <summary>
        /// Gets the token that was read last.
        /// </summary>
        public JsonToken Token { get; private set; }

        /// <summary>
        /// Gets the position of the first byte of the token.
        /// </summary>
        public int TokenStart { get; private set; }

        /// <summary>
        /// Gets the position behind the last byte read.
        /// </summary>
        public int Position
        {
            get { return _cursor.Position; }
        }

        /// <summary>
        /// Gets what is wrong, for a log line or an error description; <see langword="null"/> unless <see cref="Token"/> is <see cref="JsonToken.Error"/>.
        /// </summary>
        public string Error { get; private set; }

        /// <summary>
        /// Gets the number of Unicode code points of the string or name read last.
        /// </summary>
        public int StringLength
        {
            get { return _string.CodePoints; }
        }

        /// <summary>
        /// Gets a value indicating whether the string read last contains U+0000, which a string on the device cannot hold.
        /// </summary>
        public bool StringHasNul
        {
            get { return _string.HasNul; }
        }

        /// <summary>
        /// Gets a value indicating whether the value of the name read last is the literal null, or would be if it were correct.
        /// </summary>
        public bool IsNullNext
        {
            get { return Token == JsonToken.Name && _cursor.SkipWhiteSpace() == 'n'; }
        }

        /// <summary>
        /// Gets the number of objects and arrays that are open.
        /// </summary>
        public int Depth
        {
            get { return _depth; }
        }

        /// <summary>
        /// Gets the number of bytes of the text.
        /// </summary>
        public int Length
        {
            get { return _cursor.End - _start; }
        }

        /// <summary>
        /// Starts reading one JSON text.
        /// </summary>
        /// <param name="source">Bytes; must not change while reading.</param>
        /// <param name="start">First byte of the text.</param>
        /// <param name="end">Position behind the text.</param>
        public void Reset(ByteChain source, int start, int end)
        {
            _cursor.Reset(source, start, end);
            _start = start;
            _depth = 0;
            _objectBits = 0;
            _commaNeeded = false;
            _valueNeeded = true;
            Token = JsonToken.None;
            TokenStart = start;
            Error = null;
        }

        /// <summary>
        /// Goes back to the beginning of the text, whose bytes must not have changed.
        /// </summary>
        public void Rewind()
        {
            Reset(_cursor.Source, _start, _cursor.End);
        }

        /// <summary>
        /// Reads the next token into <see cref="Token"/>.
        /// </summary>
        /// <returns><see langword="false"/> at the end and after an error.</returns>
        public bool Read()
        {
            if (Token == JsonToken.Error || Token == JsonToken.End)
            {
                return false;
            }

            int next = _cursor.SkipWhiteSpace();
            TokenStart = _cursor.Position;
            if (_depth == 0 && !_valueNeeded)
            {
                if (next >= 0)
                {
                    return Fail("text goes on after the end of the value");
                }

                Token = JsonToken.End;
                return false;
            }

            if (next < 0)
            {
                return Fail("text ends too early");
            }

            if (_depth > 0 && (next == '}' || next == ']'))
            {
                return ReadEnd(next);
            }

            if (_commaNeeded)
            {
                if (next != ',')
                {
                    return Fail("comma or closing bracket expected");
                }

                _cursor.Position++;
                next = _cursor.SkipWhiteSpace();
                TokenStart = _cursor.Position;
                _commaNeeded = false;
                _valueNeeded = true;
                if (next < 0)
                {
                    return Fail("text ends too early");
                }
            }

            if (IsInObject && Token != JsonToken.Name)
            {
                return ReadName(next);
            }

            return ReadValue(next);
        }

        /// <summary>
        /// Reads the next token and tells whether it is the expected one.
        /// </summary>
        /// <param name="expected">Token that should follow.</param>
        /// <returns><see langword="true"/> when it follows.</returns>
        public bool Read(JsonToken expected)
        {
            return Read() && Token == expected;
        }

        /// <summary>
        /// Gets the text of the string or name read last, escapes resolved.
        /// </summary>
        /// <returns>The text.</returns>
        public string GetString()
        {
            return _string.Decode(_cursor);
        }

        /// <summary>
        /// Gets a part of the text as it stands there.
        /// </summary>
        /// <param name="start">Position of its first byte; it ends at <see cref="Position"/>.</param>
        /// <returns>The part.</returns>
        public string GetText(int start)
        {
            byte[] bytes = new byte[_cursor.Position - start];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)_cursor.At(start + i);
            }

            return Encoding.UTF8.GetString(bytes, 0, bytes.Length);
        }

        /// <summary>
        /// Gets the number read last as an integer.
        /// </summary>
        /// <param name="value">The value.</param>
        /// <returns><see langword="false"/> when it has a fraction or does not fit 64 bits.</returns>
        public bool TryGetInt64(out long value)
        {
            return _number.TryGetFixed(_cursor, TokenStart, 0, out value);
        }

        /// <summary>
        /// Gets the number read last as a fixed-point number.
        /// </summary>
        /// <param name="decimals">Decimals to keep, 0 to 6.</param>
        /// <param name="value">The value times 10 to the power of <paramref name="decimals"/>.</param>
        /// <returns><see langword="false"/> when it has more decimals (other than zeros) or does not fit 64 bits.</returns>
        public bool TryGetFixed(int decimals, out long value)
        {
            return _number.TryGetFixed(_cursor, TokenStart, decimals, out value);
        }

        /// <summary>
        /// Moves to the end of the value that the current token starts; from a name, over the name's value.
        /// </summary>
        /// <returns><see langword="false"/> when the text is wrong on the way.</returns>
        public bool Skip()
        {
            if (Token == JsonToken.Name && !Read())
            {
                return false;
            }

            if (Token == JsonToken.StartObject || Token == JsonToken.StartArray)
            {
                int outer = _depth - 1;
                while (_depth > outer)
                {
                    if (!Read())
                    {
                        return false;
                    }
                }
            }

            return true;
        }

        private bool IsInObject
        {
            get { return _depth > 0 && (_objectBits & (1 << (_depth - 1))) != 0; }
        }

        private bool ReadEnd(int next)
        {
            bool isObject = next == '}';
            if (isObject != IsInObject)
            {
                return Fail(isObject ? "closing brace in an array" : "closing bracket in an object");
            }

            if (Token == JsonToken.Name || (_valueNeeded && !_commaNeeded && Token != JsonToken.StartObject && Token != JsonToken.StartArray))
            {
                return Fail("value expected");
            }

            _cursor.Position++;
            _depth--;
            return Found(isObject ? JsonToken.EndObject : JsonToken.EndArray);
        }

        private bool ReadName(int next)
        {
            if (next != '"')
            {
                return Fail("property name in double quotes expected");
            }

            string problem = _string.Scan(_cursor);
            if (problem != null)
            {
                return Fail(problem);
            }

            if (_cursor.SkipWhiteSpace() != ':')
            {
                return Fail("colon expected after a property name");
            }

            _cursor.Position++;
            _valueNeeded = true;
            Token = JsonToken.Name;
            return true;
        }

        private bool ReadValue(int next)
        {
            switch (next)
            {
                case '{':
                    return Open(JsonToken.StartObject, 1);
                case '[':
                    return Open(JsonToken.StartArray, 0);
                case '"':
                    return FoundOrFail(JsonToken.String, _string.Scan(_cursor));
                case 't':
                    return FoundOrFail(JsonToken.True, _cursor.SkipLiteral("true"));
                case 'f':
                    return FoundOrFail(JsonToken.False, _cursor.SkipLiteral("false"));
                case 'n':
                    return FoundOrFail(JsonToken.Null, _cursor.SkipLiteral("null"));
                default:
                    return FoundOrFail(JsonToken.Number, _number.Scan(_cursor));
            }
        }

        private bool Open(JsonToken token, int objectBit)
        {
            if (_depth == MaximumDepth)
            {
                return Fail("nested deeper than 16 levels");
            }

            int mask = 1 << _depth;
            _objectBits = objectBit != 0 ? _objectBits | mask : _objectBits & ~mask;
            _depth++;
            _cursor.Position++;
            _commaNeeded = false;
            _valueNeeded = true;
            Token = token;
            return true;
        }

        private bool FoundOrFail(JsonToken token, string problem)
        {
            return problem == null ? Found(token) : Fail(problem);
        }

        private bool Found(JsonToken token)
        {
            Token = token;
            _commaNeeded = _depth > 0;
            _valueNeeded = false;
            return true;
        }

        private bool Fail(string problem)
        {
            Error = problem + " at byte " + _cursor.Position.ToString();
            Token = JsonToken.Error;
            return false;
        }
    }
}
