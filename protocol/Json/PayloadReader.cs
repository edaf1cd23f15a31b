// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Reads a payload against its schema. The first violation is kept, with the path of the field, and ends the reading: all
    /// later calls give neutral values, so that a message class needs no checks between its fields. Unknown fields are skipped
    /// by <see cref="Skip"/>; a field that occurs twice counts as its last occurrence.
    /// </summary>
    public sealed class PayloadReader
    {
        private const int LongestName = 64;

        private readonly JsonReader _json;
        private string _arrayName;

        /// <summary>
        /// Initializes a new instance of the <see cref="PayloadReader"/> class.
        /// </summary>
        /// <param name="json">Reader whose next token starts the payload.</param>
        public PayloadReader(JsonReader json)
        {
            _json = json;
        }

        /// <summary>
        /// Gets the first violation.
        /// </summary>
        public PayloadViolation Violation { get; private set; }

        /// <summary>
        /// Gets the field that is wrong and what is allowed there; <see langword="null"/> without a violation.
        /// </summary>
        public string Detail { get; private set; }

        /// <summary>
        /// Gets the name of the property whose value comes next; empty for a name longer than any that OCPP has.
        /// </summary>
        public string Name { get; private set; }

        /// <summary>
        /// Gets a value indicating whether a violation was found.
        /// </summary>
        public bool HasFailed
        {
            get { return Violation != PayloadViolation.None; }
        }

        /// <summary>
        /// Gets the number of bytes of the payload.
        /// </summary>
        public int Length
        {
            get { return _json.Length; }
        }

        /// <summary>
        /// Gets or sets a value indicating whether a property with the value null counts as absent. So it is in answers, because
        /// many CSMSs write out their empty fields; in requests null is a wrong type, as the schemas have it.
        /// </summary>
        public bool IsNullAbsent { get; set; }

        /// <summary>
        /// Starts a new payload.
        /// </summary>
        public void Reset()
        {
            IsNullAbsent = false;
            Violation = PayloadViolation.None;
            Detail = null;
            Name = null;
        }

        /// <summary>
        /// Goes back to the beginning of the payload, so that a long list can be checked first and used afterwards without
        /// being kept. Call it after a reading without violation only, while the payload is valid.
        /// </summary>
        public void Rewind()
        {
            _json.Rewind();
            Name = null;
        }

        /// <summary>
        /// Enters the object that comes next.
        /// </summary>
        /// <returns><see langword="false"/> when something else comes.</returns>
        public bool BeginObject()
        {
            if (HasFailed)
            {
                return false;
            }

            if (!_json.Read(JsonToken.StartObject))
            {
                // At the top there is no field whose type could be wrong.
                return Name == null ? Fail(PayloadViolation.Formation, "payload: object expected") : FailType("object expected");
            }

            return true;
        }

        /// <summary>
        /// Moves to the next property of the object that was entered last.
        /// </summary>
        /// <returns><see langword="true"/> with <see cref="Name"/> set; <see langword="false"/> at the end of the object and after a violation.</returns>
        public bool NextProperty()
        {
            if (HasFailed)
            {
                return false;
            }

            bool isSkipped;
            do
            {
                if (!_json.Read())
                {
                    return Fail(PayloadViolation.Formation, _json.Error);
                }

                if (_json.Token == JsonToken.EndObject)
                {
                    return false;
                }

                isSkipped = IsNullAbsent && _json.IsNullNext;
                if (isSkipped)
                {
                    _json.Skip();
                }
            }
            while (isSkipped);

            // On the device U+0000 would cut the name, and what is left of it could be a known one.
            Name = _json.StringLength <= LongestName && !_json.StringHasNul ? _json.GetString() : string.Empty;
            return true;
        }

        /// <summary>
        /// Enters the array that comes next.
        /// </summary>
        /// <returns><see langword="false"/> when something else comes.</returns>
        public bool BeginArray()
        {
            _arrayName = Name;
            return !HasFailed && (_json.Read(JsonToken.StartArray) || FailType("array expected"));
        }

        /// <summary>
        /// Moves to the next element, an object, of the array that was entered last, and enters it. <see cref="Name"/> is the
        /// array's again.
        /// </summary>
        /// <returns><see langword="false"/> at the end of the array and after a violation.</returns>
        public bool NextObject()
        {
            if (HasFailed || IsAtEndOfArray())
            {
                return false;
            }

            return _json.Token == JsonToken.StartObject || FailType("array of objects expected");
        }

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
            string text = ReadString(40);
            long value = 0;
            if (!HasFailed && !Iso8601.TryParse(text, out value))
            {
                Reject("time like 2026-01-02T03:04:05Z expected");
            }

            return value;
        }

        /// <summary>
        /// Reads a number as it is written, for people; it is not calculated with.
        /// </summary>
        /// <param name="maximumLength">Most characters.</param>
        /// <returns>The literal; <see langword="null"/> after a violation.</returns>
        public string ReadNumberText(int maximumLength)
        {
            if (HasFailed)
            {
                return null;
            }

            if (!_json.Read(JsonToken.Number))
            {
                FailType("number expected");
                return null;
            }

            return TakeText(_json.TokenStart, maximumLength);
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

        /// <summary>
        /// Moves over a value that is not needed.
        /// </summary>
        public void Skip()
        {
            if (!HasFailed && (!_json.Read() || !_json.Skip()))
            {
                Fail(PayloadViolation.Formation, _json.Error);
            }
        }

        /// <summary>
        /// Moves over an object that is not needed.
        /// </summary>
        public void SkipObject()
        {
            if (BeginObject() && !_json.Skip())
            {
                Fail(PayloadViolation.Formation, _json.Error);
            }
        }

        /// <summary>
        /// Says that the value read last has the right type and is not allowed.
        /// </summary>
        /// <param name="allowed">What would be allowed.</param>
        public void Reject(string allowed)
        {
            Fail(PayloadViolation.Property, Name + ": " + allowed);
        }

        /// <summary>
        /// Says that the array being read has too few or too many elements.
        /// </summary>
        /// <param name="allowed">What would be allowed.</param>
        public void RejectCount(string allowed)
        {
            Fail(PayloadViolation.Occurrence, Name + ": " + allowed);
        }

        /// <summary>
        /// Says that the payload as a whole is longer than allowed.
        /// </summary>
        /// <param name="maximumLength">Most bytes.</param>
        public void RejectLength(int maximumLength)
        {
            Fail(PayloadViolation.Formation, "payload: at most " + maximumLength.ToString() + " bytes allowed");
        }

        /// <summary>
        /// Demands a field; call after the end of the object.
        /// </summary>
        /// <param name="isPresent">Whether the field was there.</param>
        /// <param name="name">Name of the field.</param>
        public void Require(bool isPresent, string name)
        {
            if (!isPresent)
            {
                Fail(PayloadViolation.Occurrence, name + ": required field is missing");
            }
        }

        private bool IsAtEndOfArray()
        {
            Name = _arrayName;
            return _json.Read() && _json.Token == JsonToken.EndArray;
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

        private bool FailType(string expected)
        {
            return _json.Token == JsonToken.Error
                ? Fail(PayloadViolation.Formation, _json.Error)
                : Fail(PayloadViolation.Type, Name + ": " + expected);
        }

        private bool Fail(PayloadViolation violation, string detail)
        {
            if (!HasFailed)
            {
                Violation = violation;
                Detail = detail;
            }

            return false;
        }
    }
}
