// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Protocol.Json
{
    /// <content>
    /// The values: their types and limits.
    /// </content>
    public sealed partial class PayloadReader
    {
        private const int LongestTime = 40;

        /// <summary>
        /// Reads the next element, a string, of the array that was entered last.
        /// </summary>
        /// <param name="maximumLength">Most characters.</param>
        /// <returns>The string; <see langword="null"/> at the end of the array and after a violation.</returns>
        public string NextString(int maximumLength)
        {
            if (HasFailed || IsAtEndOfArray())
            {
                return null;
            }

            return TakeString(maximumLength);
        }

        /// <summary>
        /// Reads the next element, an integer, of the array that was entered last.
        /// </summary>
        /// <param name="minimum">Smallest value allowed.</param>
        /// <param name="maximum">Largest value allowed.</param>
        /// <param name="value">The value.</param>
        /// <returns><see langword="false"/> at the end of the array and after a violation.</returns>
        public bool NextInteger(int minimum, int maximum, out int value)
        {
            if (HasFailed || IsAtEndOfArray())
            {
                value = minimum;
                return false;
            }

            value = TakeInteger(minimum, maximum);
            return !HasFailed;
        }

        /// <summary>
        /// Reads a string value.
        /// </summary>
        /// <param name="maximumLength">Most characters.</param>
        /// <returns>The string; empty after a violation.</returns>
        public string ReadString(int maximumLength)
        {
            if (HasFailed)
            {
                return string.Empty;
            }

            _json.Read();
            string value = TakeString(maximumLength);
            return value == null ? string.Empty : value;
        }

        /// <summary>
        /// Reads an integer value.
        /// </summary>
        /// <param name="minimum">Smallest value allowed.</param>
        /// <param name="maximum">Largest value allowed.</param>
        /// <returns>The value; <paramref name="minimum"/> after a violation.</returns>
        public int ReadInteger(int minimum, int maximum)
        {
            if (HasFailed)
            {
                return minimum;
            }

            _json.Read();
            return TakeInteger(minimum, maximum);
        }

        /// <summary>
        /// Reads an integer value that one can do without.
        /// </summary>
        /// <param name="minimum">Smallest value that is of use.</param>
        /// <param name="maximum">Largest value that is of use.</param>
        /// <param name="otherwise">What any other value counts as, whatever its type.</param>
        /// <returns>The value.</returns>
        public int ReadInteger(int minimum, int maximum, int otherwise)
        {
            Skip();
            long value = 0;
            bool isUsable = !HasFailed && _json.Token == JsonToken.Number && _json.TryGetInt64(out value) && value >= minimum && value <= maximum;
            return isUsable ? (int)value : otherwise;
        }

        /// <summary>
        /// Reads an integer value of up to 64 bits.
        /// </summary>
        /// <returns>The value; 0 after a violation.</returns>
        public long ReadLong()
        {
            long value = 0;
            if (!HasFailed && (!_json.Read(JsonToken.Number) || !_json.TryGetInt64(out value)))
            {
                FailType("integer expected");
            }

            return value;
        }

        /// <summary>
        /// Reads a number as a fixed-point value.
        /// </summary>
        /// <param name="decimals">Decimals that may be used, 0 to 6.</param>
        /// <returns>The value times 10 to the power of <paramref name="decimals"/>; 0 after a violation.</returns>
        public long ReadFixed(int decimals)
        {
            if (HasFailed)
            {
                return 0;
            }

            if (!_json.Read(JsonToken.Number))
            {
                FailType("number expected");
                return 0;
            }

            long value;
            if (!_json.TryGetFixed(decimals, out value))
            {
                Reject("at most " + decimals.ToString() + " decimals allowed");
            }

            return value;
        }

        /// <summary>
        /// Reads a truth value.
        /// </summary>
        /// <returns>The value; <see langword="false"/> after a violation.</returns>
        public bool ReadBoolean()
        {
            if (HasFailed)
            {
                return false;
            }

            _json.Read();
            if (_json.Token != JsonToken.True && _json.Token != JsonToken.False)
            {
                FailType("true or false expected");
            }

            return _json.Token == JsonToken.True;
        }

        /// <summary>
        /// Reads a timestamp.
        /// </summary>
        /// <returns>Milliseconds since 1970-01-01T00:00:00Z; 0 after a violation.</returns>
        public long ReadTimestamp()
        {
            string text = ReadString(LongestTime);
            long value = 0;
            if (!HasFailed && !Iso8601.TryParse(text, out value))
            {
                Reject("time like 2026-01-02T03:04:05Z expected");
            }

            return value;
        }

        /// <summary>
        /// Reads a timestamp that one can do without.
        /// </summary>
        /// <param name="otherwise">What a text that is no time, or another value, counts as.</param>
        /// <returns>Milliseconds since 1970-01-01T00:00:00Z.</returns>
        public long ReadTimestamp(long otherwise)
        {
            Skip();
            long value = 0;
            bool isUsable = !HasFailed && _json.Token == JsonToken.String && _json.StringLength <= LongestTime && Iso8601.TryParse(_json.GetString(), out value);
            return isUsable ? value : otherwise;
        }

        /// <summary>
        /// Reads a value of any type.
        /// </summary>
        /// <param name="maximumLength">Most characters of a string, most bytes of anything else.</param>
        /// <param name="isText">Whether it is a string.</param>
        /// <returns>The string, or the JSON text of another value; <see langword="null"/> after a violation.</returns>
        public string ReadAny(int maximumLength, out bool isText)
        {
            isText = false;
            if (HasFailed)
            {
                return null;
            }

            _json.Read();
            isText = _json.Token == JsonToken.String;
            if (isText)
            {
                return TakeString(maximumLength);
            }

            int start = _json.TokenStart;
            if (_json.Token == JsonToken.Error || !_json.Skip())
            {
                Fail(PayloadViolation.Formation, _json.Error);
                return null;
            }

            return TakeText(start, maximumLength);
        }

        private string TakeString(int maximumLength)
        {
            if (_json.Token != JsonToken.String)
            {
                FailType("string expected");
                return null;
            }

            if (_json.StringLength > maximumLength)
            {
                Reject("at most " + maximumLength.ToString() + " characters allowed");
                return null;
            }

            if (_json.StringHasNul)
            {
                Reject("U+0000 is not allowed");
                return null;
            }

            return _json.GetString();
        }

        private int TakeInteger(int minimum, int maximum)
        {
            long value;
            if (_json.Token != JsonToken.Number || !_json.TryGetInt64(out value))
            {
                FailType("integer expected");
                return minimum;
            }

            if (value < minimum || value > maximum)
            {
                Reject(minimum.ToString() + " to " + maximum.ToString() + " allowed");
                return minimum;
            }

            return (int)value;
        }

        private string TakeText(int start, int maximumLength)
        {
            if (_json.Position - start > maximumLength)
            {
                Reject("at most " + maximumLength.ToString() + " bytes allowed");
                return null;
            }

            return _json.GetText(start);
        }
    }
}
