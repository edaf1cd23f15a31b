// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// Cuts the bytes of a client into frames.
    /// </summary>
    internal sealed class WebSocketReader
    {
        private const int LongestPayload = 16 * 1024 * 1024;

        private readonly List<byte> _bytes = new List<byte>();

        /// <summary>
        /// Gets what is wrong with the bytes, or <see langword="null"/>. Nothing can be read behind it.
        /// </summary>
        public string Fault { get; private set; }

        public void Add(ReadOnlySpan<byte> bytes)
        {
            _bytes.AddRange(bytes);
        }

        /// <summary>
        /// Takes the next frame.
        /// </summary>
        /// <param name="frame">The frame without its mask, or <see langword="null"/>.</param>
        /// <returns><see langword="false"/> when there is no whole frame, or a <see cref="Fault"/>.</returns>
        public bool TryRead(out WebSocketFrame frame)
        {
            frame = null;

            if (Fault != null || _bytes.Count < 2 || !TryReadLength(out int headerLength, out long length))
            {
                return false;
            }

            if ((_bytes[1] & 0x80) == 0)
            {
                Fault = "A frame that is not masked";

                return false;
            }

            if (length > LongestPayload)
            {
                Fault = "A frame of " + length + " bytes";

                return false;
            }

            int end = headerLength + 4 + (int)length;

            if (_bytes.Count < end)
            {
                return false;
            }

            frame = new WebSocketFrame(_bytes[0] & 0x0F, Unmask(headerLength, (int)length), (_bytes[0] & 0x80) != 0, (_bytes[0] >> 4) & 7);
            _bytes.RemoveRange(0, end);

            return true;
        }

        private bool TryReadLength(out int headerLength, out long length)
        {
            length = _bytes[1] & 0x7F;
            int more = length == 126 ? 2 : length == 127 ? 8 : 0;
            headerLength = 2 + more;

            if (_bytes.Count < headerLength)
            {
                return false;
            }

            if (more > 0)
            {
                byte[] wide = new byte[8];
                _bytes.CopyTo(2, wide, 8 - more, more);
                length = BinaryPrimitives.ReadInt64BigEndian(wide);
            }

            if (length < 0)
            {
                length = long.MaxValue;
            }

            return true;
        }

        private byte[] Unmask(int headerLength, int length)
        {
            byte[] payload = new byte[length];
            _bytes.CopyTo(headerLength + 4, payload, 0, length);

            for (int index = 0; index < length; index++)
            {
                payload[index] ^= _bytes[headerLength + (index % 4)];
            }

            return payload;
        }
    }
}
