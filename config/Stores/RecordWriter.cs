// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;

namespace OcppChargePoint.Config.Stores
{
    /// <summary>
    /// Writes the fields of one record for flash, as short as they are: numbers take one byte for each seven bits, texts a length and
    /// their UTF-8. The buffer is kept from record to record while it is small, with room in front for what <see cref="RecordLog"/> puts there.
    /// </summary>
    public sealed class RecordWriter
    {
        /// <summary>Bytes that are free in front of the first field.</summary>
        public const int Room = 24;

        private const int FirstLength = 160;
        private const int MostNumberBytes = 10;

        /// <summary>
        /// Gets the buffer; the fields begin at <see cref="Room"/>.
        /// </summary>
        public byte[] Bytes { get; private set; }

        /// <summary>
        /// Gets the index behind the last field.
        /// </summary>
        public int End { get; internal set; } = Room;

        /// <summary>
        /// Begins a new record.
        /// </summary>
        public void Begin()
        {
            Bytes = Bytes == null || Bytes.Length > FirstLength ? new byte[FirstLength] : Bytes;
            End = Room;
        }

        /// <summary>
        /// Gives the buffer; the next record takes one again.
        /// </summary>
        public void Release()
        {
            Bytes = null;
        }

        /// <summary>
        /// Adds a byte.
        /// </summary>
        /// <param name="value">0 to 255.</param>
        public void PutByte(int value)
        {
            Reserve(1);
            Bytes[End++] = (byte)value;
        }

        /// <summary>
        /// Adds a number of any size; small ones, also negative ones, are short.
        /// </summary>
        /// <param name="value">Number.</param>
        public void PutNumber(long value)
        {
            Reserve(MostNumberBytes);
            ulong rest = (ulong)((value << 1) ^ (value >> 63));
            while (rest >= 0x80)
            {
                Bytes[End++] = (byte)(rest | 0x80);
                rest >>= 7;
            }

            Bytes[End++] = (byte)rest;
        }

        /// <summary>
        /// Adds a text.
        /// </summary>
        /// <param name="text">Text, or <see langword="null"/>, which is kept apart from an empty one.</param>
        public void PutText(string text)
        {
            if (text == null)
            {
                PutNumber(0);
                return;
            }

            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            PutNumber(utf8.Length + 1);
            Reserve(utf8.Length);
            Array.Copy(utf8, 0, Bytes, End, utf8.Length);
            End += utf8.Length;
        }

        /// <summary>
        /// Makes room behind the last field.
        /// </summary>
        /// <param name="count">Bytes that will be needed.</param>
        internal void Reserve(int count)
        {
            if (End + count > Bytes.Length)
            {
                int doubled = Bytes.Length * 2;
                byte[] larger = new byte[End + count > doubled ? End + count : doubled];
                Array.Copy(Bytes, larger, End);
                Bytes = larger;
            }
        }
    }
}
