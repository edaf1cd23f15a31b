// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Collects one line of an HTTP header. Long lines lose their end; bytes that are not printable ASCII become question marks,
    /// so that every text from here may be shown.
    /// </summary>
    internal sealed class HttpLineReader
    {
        private const int MaxLength = 256;

        private readonly byte[] _line = new byte[MaxLength];

        /// <summary>
        /// Gets the number of characters in the line.
        /// </summary>
        public int Length { get; private set; }

        /// <summary>
        /// Takes the next byte.
        /// </summary>
        /// <param name="value">The byte.</param>
        /// <returns>Whether it ended the line (line feed, with or without carriage return).</returns>
        public bool Add(byte value)
        {
            if (value == '\n')
            {
                return true;
            }

            if (value != '\r' && Length < MaxLength)
            {
                _line[Length++] = value == '\t' ? (byte)' ' : value < ' ' || value > '~' ? (byte)'?' : value;
            }

            return false;
        }

        /// <summary>
        /// Starts the next line.
        /// </summary>
        public void Clear()
        {
            Length = 0;
        }

        /// <summary>
        /// Gets the line.
        /// </summary>
        /// <returns>The text.</returns>
        public string GetText()
        {
            return Length == 0 ? string.Empty : Encoding.UTF8.GetString(_line, 0, Length);
        }
    }
}
