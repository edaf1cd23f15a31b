// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Reads the fields of a record in the order in which <see cref="RecordWriter"/> has written them. What is not there reads as 0 or
    /// <see langword="null"/> and sets <see cref="HasFailed"/>.
    /// </summary>
    public sealed class RecordReader
    {
        private int _end;

        /// <summary>Gets the bytes in which the record stands.</summary>
        internal byte[] Bytes { get; private set; }

        /// <summary>Gets the first index of the record.</summary>
        internal int Offset { get; private set; }

        /// <summary>Gets the index of the next field.</summary>
        internal int Position { get; private set; }

        /// <summary>Gets the length of the record.</summary>
        internal int Length
        {
            get { return _end - Offset; }
        }

        /// <summary>
        /// Gets a value indicating whether more was read than there is.
        /// </summary>
        public bool HasFailed { get; private set; }

        /// <summary>
        /// Gets a value indicating whether there are more fields.
        /// </summary>
        public bool HasMore
        {
            get { return Position < _end; }
        }

        /// <summary>
        /// Begins with a record.
        /// </summary>
        /// <param name="bytes">Bytes; the reader looks at them until the next call.</param>
        /// <param name="offset">First index of the record.</param>
        /// <param name="count">Length of the record.</param>
        public void Begin(byte[] bytes, int offset, int count)
        {
            Bytes = bytes;
            Offset = offset;
            Position = offset;
            _end = offset + count;
            HasFailed = false;
        }

        /// <summary>
        /// Reads a byte.
        /// </summary>
        /// <returns>0 to 255.</returns>
        public int GetByte()
        {
            if (Position >= _end)
            {
                HasFailed = true;
                return 0;
            }

            return Bytes[Position++];
        }

        /// <summary>
        /// Reads a number.
        /// </summary>
        /// <returns>The number.</returns>
        public long GetNumber()
        {
            ulong value = 0;
            int shift = 0;
            int next;
            do
            {
                next = GetByte();
                value |= (ulong)(next & 0x7F) << shift;
                shift += 7;
            }
            while (next >= 0x80 && shift < 70);

            return (long)(value >> 1) ^ -(long)(value & 1);
        }

        /// <summary>
        /// Reads a number that fits 32 bits.
        /// </summary>
        /// <returns>The number; a larger one loses its upper bits.</returns>
        public int GetInteger()
        {
            return (int)GetNumber();
        }

        /// <summary>
        /// Reads a text.
        /// </summary>
        /// <returns>The text, or <see langword="null"/>.</returns>
        public string GetText()
        {
            long length = GetNumber();
            if (length == 0)
            {
                return null;
            }

            int count = (int)length - 1;
            if (length < 0 || length > _end - Position + 1)
            {
                HasFailed = true;
                return null;
            }

            string text = count == 0 ? string.Empty : Encoding.UTF8.GetString(Bytes, Position, count);
            Position += count;
            return text;
        }
    }
}
