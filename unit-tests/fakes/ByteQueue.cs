// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// Bytes in the order in which they came, as long as memory lasts.
    /// </summary>
    public sealed class ByteQueue
    {
        private byte[] _bytes = new byte[256];
        private int _start;

        /// <summary>
        /// Gets the number of bytes waiting.
        /// </summary>
        public int Count { get; private set; }

        /// <summary>
        /// Appends bytes.
        /// </summary>
        /// <param name="source">Source.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        public void Add(byte[] source, int offset, int count)
        {
            if (_start + Count + count > _bytes.Length)
            {
                byte[] larger = _bytes;
                if (Count + count > _bytes.Length / 2)
                {
                    larger = new byte[(Count + count) * 2];
                }

                Array.Copy(_bytes, _start, larger, 0, Count);
                _bytes = larger;
                _start = 0;
            }

            Array.Copy(source, offset, _bytes, _start + Count, count);
            Count += count;
        }

        /// <summary>
        /// Takes bytes from the front.
        /// </summary>
        /// <param name="target">Destination.</param>
        /// <param name="offset">First index written.</param>
        /// <param name="count">Most bytes to take.</param>
        /// <returns>Bytes taken.</returns>
        public int Take(byte[] target, int offset, int count)
        {
            int taken = count < Count ? count : Count;
            Array.Copy(_bytes, _start, target, offset, taken);
            _start += taken;
            Count -= taken;
            return taken;
        }

        /// <summary>
        /// Takes all bytes.
        /// </summary>
        /// <returns>The bytes; empty when there are none.</returns>
        public byte[] TakeAll()
        {
            byte[] all = new byte[Count];
            Take(all, 0, all.Length);
            return all;
        }
    }
}
