// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Protocol.Json
{
    /// <summary>
    /// Writes JSON into a fixed buffer and hands the buffer to a sink whenever it is full. Allocates nothing. Commas are set
    /// by the writer; that the calls nest properly is the caller's business.
    /// </summary>
    public sealed partial class JsonWriter
    {
        /// <summary>
        /// Smallest buffer that the writer works with.
        /// </summary>
        public const int SmallestBuffer = 64;

        private const int LongestUtf8Character = 3;
        private const int LongestCharacter = 4;
        private const int FirstOfSeveral = 0xC0;
        private const int LongestNumber = 24;

        // On nanoFramework each Encoding.UTF8 is a new object.
        private readonly Encoding _utf8 = Encoding.UTF8;
        private readonly byte[] _buffer;
        private readonly int _size;
        private IJsonSink _sink;
        private int _count;
        private bool _commaNeeded;

        /// <summary>
        /// Initializes a new instance of the <see cref="JsonWriter"/> class.
        /// </summary>
        /// <param name="buffer">Buffer of at least <see cref="SmallestBuffer"/> bytes; the writer's own until the end.</param>
        public JsonWriter(byte[] buffer)
            : this(buffer, buffer.Length)
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="JsonWriter"/> class.
        /// </summary>
        /// <param name="buffer">Buffer; the writer's own until the end.</param>
        /// <param name="size">Bytes of it that the writer uses, at least <see cref="SmallestBuffer"/>; the rest is the sink's.</param>
        public JsonWriter(byte[] buffer, int size)
        {
            _buffer = buffer;
            _size = size;
        }

        /// <summary>
        /// Gets a value indicating whether the sink has refused a part of the present text.
        /// </summary>
        public bool HasFailed { get; private set; }

        /// <summary>
        /// Gets the number of bytes written since <see cref="Begin"/>.
        /// </summary>
        public int Length { get; private set; }

        /// <summary>
        /// Begins a new text.
        /// </summary>
        /// <param name="sink">Where the parts go.</param>
        public void Begin(IJsonSink sink)
        {
            _sink = sink;
            _count = 0;
            _commaNeeded = false;
            HasFailed = false;
            Length = 0;
        }

        /// <summary>
        /// Ends the text and hands over the last part.
        /// </summary>
        /// <returns><see langword="true"/> when the sink has taken every part.</returns>
        public bool End()
        {
            Flush(true);
            _sink = null;
            return !HasFailed;
        }

        /// <summary>Opens an object as a value.</summary>
        public void StartObject()
        {
            StartValue();
            Put('{');
            _commaNeeded = false;
        }

        /// <summary>Closes the innermost object.</summary>
        public void EndObject()
        {
            Put('}');
            _commaNeeded = true;
        }

        /// <summary>Opens an array as a value.</summary>
        public void StartArray()
        {
            StartValue();
            Put('[');
            _commaNeeded = false;
        }

        /// <summary>Closes the innermost array.</summary>
        public void EndArray()
        {
            Put(']');
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes the name of a property.
        /// </summary>
        /// <param name="name">Name: ASCII, at most 40 characters, without characters that need an escape.</param>
        public void Name(string name)
        {
            StartValue();
            Put('"');
            PutAscii(name);
            Put('"');
            Put(':');
            _commaNeeded = false;
        }

        /// <summary>
        /// Writes a string value.
        /// </summary>
        /// <param name="value">Any text, or <see langword="null"/> for the literal null.</param>
        public void String(string value)
        {
            if (value == null)
            {
                StartValue();
                PutAscii("null");
                _commaNeeded = true;
                return;
            }

            StartValue();
            Put('"');
            int length = value.Length;
            if (length * LongestUtf8Character <= _size)
            {
                PutPiece(value, length);
            }
            else
            {
                PutPieces(value, length);
            }

            Put('"');
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes a constant of the protocol as a string value.
        /// </summary>
        /// <param name="value">ASCII, at most 60 characters, without characters that need an escape.</param>
        public void Constant(string value)
        {
            StartValue();
            Put('"');
            PutAscii(value);
            Put('"');
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes an integer.
        /// </summary>
        /// <param name="value">Value.</param>
        public void Number(long value)
        {
            StartValue();
            PutFixed(value, 0);
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes a fixed-point number, without trailing zeros.
        /// </summary>
        /// <param name="value">The value times 10 to the power of <paramref name="decimals"/>.</param>
        /// <param name="decimals">Decimals, 0 to 6.</param>
        public void Fixed(long value, int decimals)
        {
            StartValue();
            PutFixed(value, decimals);
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes a fixed-point number as a string value, as OCPP 1.6 wants measured values.
        /// </summary>
        /// <param name="value">The value times 10 to the power of <paramref name="decimals"/>.</param>
        /// <param name="decimals">Decimals, 0 to 6.</param>
        public void FixedText(long value, int decimals)
        {
            StartValue();
            Put('"');
            PutFixed(value, decimals);
            Put('"');
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes true or false.
        /// </summary>
        /// <param name="value">Value.</param>
        public void Boolean(bool value)
        {
            StartValue();
            PutAscii(value ? "true" : "false");
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes a time as a string value, in UTC with milliseconds.
        /// </summary>
        /// <param name="utcMilliseconds">Milliseconds since 1970-01-01T00:00:00Z.</param>
        public void Timestamp(long utcMilliseconds)
        {
            StartValue();
            Put('"');
            Reserve(Iso8601.Length);
            Iso8601.Write(utcMilliseconds, _buffer, _count);
            _count += Iso8601.Length;
            Put('"');
            _commaNeeded = true;
        }

        /// <summary>
        /// Writes a property with a string value; nothing when the value is <see langword="null"/>.
        /// </summary>
        /// <param name="name">Name as for <see cref="Name"/>.</param>
        /// <param name="value">Any text.</param>
        public void Property(string name, string value)
        {
            if (value != null)
            {
                Name(name);
                String(value);
            }
        }

        /// <summary>
        /// Writes a property with an integer value.
        /// </summary>
        /// <param name="name">Name as for <see cref="Name"/>.</param>
        /// <param name="value">Value.</param>
        public void Property(string name, long value)
        {
            Name(name);
            Number(value);
        }

        /// <summary>
        /// Writes a property whose value is a constant of the protocol; nothing when it is <see langword="null"/>.
        /// </summary>
        /// <param name="name">Name as for <see cref="Name"/>.</param>
        /// <param name="value">Constant as for <see cref="Constant"/>.</param>
        public void ConstantProperty(string name, string value)
        {
            if (value != null)
            {
                Name(name);
                Constant(value);
            }
        }

        /// <summary>
        /// Writes a property with a time as its value.
        /// </summary>
        /// <param name="name">Name as for <see cref="Name"/>.</param>
        /// <param name="utcMilliseconds">Milliseconds since 1970-01-01T00:00:00Z.</param>
        public void TimestampProperty(string name, long utcMilliseconds)
        {
            Name(name);
            Timestamp(utcMilliseconds);
        }

        private void StartValue()
        {
            if (_commaNeeded)
            {
                Put(',');
            }
        }

        private void PutFixed(long value, int decimals)
        {
            Reserve(LongestNumber);
            _count += FixedPoint.Write(value, decimals, _buffer, _count);
        }

        private void Reserve(int count)
        {
            if (_size - _count < count)
            {
                Flush(false);
            }
        }

        private void Flush(bool last)
        {
            Length += _count;
            if (!HasFailed && !_sink.Write(_buffer, _count, last))
            {
                HasFailed = true;
            }

            _count = 0;
        }
    }
}
