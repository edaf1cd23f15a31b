// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Gathers what a writer writes.
    /// </summary>
    public sealed class TextSink : IJsonSink
    {
        private byte[] _bytes = new byte[1024];

        /// <summary>
        /// Gets the number of bytes.
        /// </summary>
        public int Length { get; private set; }

        /// <summary>
        /// Gets the number of parts.
        /// </summary>
        public int Parts { get; private set; }

        /// <summary>
        /// Gets the bytes of the largest part.
        /// </summary>
        public int LargestPart { get; private set; }

        /// <summary>
        /// Gets the number of last parts.
        /// </summary>
        public int Ends { get; private set; }

        /// <summary>
        /// Gets or sets how many parts are taken; the ones after that are refused.
        /// </summary>
        public int PartsTaken { get; set; } = int.MaxValue;

        /// <summary>
        /// Gets the text.
        /// </summary>
        public string Text
        {
            get { return Encoding.UTF8.GetString(_bytes, 0, Length); }
        }

        /// <inheritdoc/>
        public bool Write(byte[] buffer, int count, bool last)
        {
            Parts++;
            if (Parts > PartsTaken)
            {
                return false;
            }

            if (Length + count > _bytes.Length)
            {
                byte[] larger = new byte[(Length + count) * 2];
                Array.Copy(_bytes, 0, larger, 0, Length);
                _bytes = larger;
            }

            Array.Copy(buffer, 0, _bytes, Length, count);
            Length += count;
            LargestPart = count > LargestPart ? count : LargestPart;
            Ends += last ? 1 : 0;
            return true;
        }
    }
}
