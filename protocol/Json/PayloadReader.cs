// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Reads a payload against its schema. The first violation is kept, with the path of the field, and ends the reading: all
    /// later calls give neutral values, so that a message class needs no checks between its fields. Unknown fields are skipped
    /// by <see cref="Skip"/>; a field that occurs twice counts as its last occurrence. A field with the value null counts as absent,
    /// because many CSMSs write out their empty fields; where the field is required, null is a wrong type, as the schemas have it.
    /// </summary>
    public sealed partial class PayloadReader
    {
        private const int LongestName = 64;

        private readonly JsonReader _json;
        private string _arrayName;
        private string _nullName;

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
        /// Starts a new payload.
        /// </summary>
        public void Reset()
        {
            _nullName = null;
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

            while (_json.Read() && _json.Token != JsonToken.EndObject)
            {
                // On the device U+0000 would cut the name, and what is left of it could be a known one.
                Name = _json.StringLength <= LongestName && !_json.StringHasNul ? _json.GetString() : string.Empty;
                if (!_json.IsNullNext)
                {
                    return true;
                }

                _nullName = Name;
                _json.Skip();
            }

            return _json.Token != JsonToken.EndObject && Fail(PayloadViolation.Formation, _json.Error);
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
            if (!isPresent && name == _nullName)
            {
                Fail(PayloadViolation.Type, name + ": null is not allowed");
            }
            else if (!isPresent)
            {
                Fail(PayloadViolation.Occurrence, name + ": required field is missing");
            }
        }

        private bool IsAtEndOfArray()
        {
            Name = _arrayName;
            return _json.Read() && _json.Token == JsonToken.EndArray;
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
