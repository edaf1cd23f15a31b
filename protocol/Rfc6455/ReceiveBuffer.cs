// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// The bytes taken from a stream and not yet understood. One small array for the life of the client.
    /// </summary>
    internal sealed class ReceiveBuffer
    {
        private const int Size = 256;

        private int _end;

        /// <summary>
        /// Gets the array that holds the bytes.
        /// </summary>
        public byte[] Bytes { get; } = new byte[Size];

        /// <summary>
        /// Gets the index of the next byte.
        /// </summary>
        public int Position { get; private set; }

        /// <summary>
        /// Gets the number of bytes that wait.
        /// </summary>
        public int Count
        {
            get { return _end - Position; }
        }

        /// <summary>
        /// Fetches what has arrived. All earlier bytes must have been taken.
        /// </summary>
        /// <param name="stream">Source.</param>
        /// <returns>Whether there is at least one byte now.</returns>
        public bool Fill(ITcpStream stream)
        {
            Position = 0;
            _end = stream.Read(Bytes, 0, Size);
            return _end > 0;
        }

        /// <summary>
        /// Takes the next byte; there must be one.
        /// </summary>
        /// <returns>The byte.</returns>
        public byte TakeByte()
        {
            return Bytes[Position++];
        }

        /// <summary>
        /// Takes bytes that the caller has read from <see cref="Bytes"/>.
        /// </summary>
        /// <param name="count">Number of bytes, at most <see cref="Count"/>.</param>
        public void Skip(int count)
        {
            Position += count;
        }

        /// <summary>
        /// Throws away what waits.
        /// </summary>
        public void Clear()
        {
            Position = _end;
        }
    }
}
