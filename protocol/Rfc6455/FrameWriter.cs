// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Writes masked frames (RFC 6455, sections 5.2 and 5.3) through one small buffer. The caller's bytes stay as they are.
    /// </summary>
    internal sealed class FrameWriter
    {
        // A multiple of the mask's length, so that each piece begins with the same byte of the mask.
        private const int BufferSize = 512;
        private const int MaskLength = 4;

        private readonly ITcpStream _stream;
        private readonly IRandom _random;
        private readonly byte[] _buffer = new byte[BufferSize];
        private bool _isMessageOpen;

        /// <summary>
        /// Initializes a new instance of the <see cref="FrameWriter"/> class.
        /// </summary>
        /// <param name="stream">Destination.</param>
        /// <param name="random">Source of the masks.</param>
        public FrameWriter(ITcpStream stream, IRandom random)
        {
            _stream = stream;
            _random = random;
        }

        /// <summary>
        /// Gets a value indicating whether a write has failed: nothing more can be sent, a frame may have been cut.
        /// </summary>
        public bool HasFailed { get; private set; }

        /// <summary>
        /// Starts a new connection.
        /// </summary>
        public void Reset()
        {
            HasFailed = false;
            _isMessageOpen = false;
        }

        /// <summary>
        /// Writes one frame of a text message.
        /// </summary>
        /// <param name="payload">Source of the payload.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <param name="first">Whether it begins a message.</param>
        /// <param name="last">Whether it ends the message.</param>
        /// <returns>Whether all of it was sent; <see langword="false"/> also for the rest of a message that never began.</returns>
        /// <exception cref="InvalidOperationException">The message before has not been ended.</exception>
        public bool WriteText(byte[] payload, int offset, int count, bool first, bool last)
        {
            if (HasFailed || (!first && !_isMessageOpen))
            {
                return false;
            }

            if (first && _isMessageOpen)
            {
                throw new InvalidOperationException();
            }

            _isMessageOpen = !last;
            return Write(first ? Opcode.Text : Opcode.Continuation, last, payload, offset, count);
        }

        /// <summary>
        /// Writes one frame.
        /// </summary>
        /// <param name="opcode">Its kind, see <see cref="Opcode"/>.</param>
        /// <param name="isFinal">Whether it ends its message.</param>
        /// <param name="payload">Source of the payload.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>Whether all of it was sent.</returns>
        public bool Write(int opcode, bool isFinal, byte[] payload, int offset, int count)
        {
            int used = PutHeader((byte)(isFinal ? opcode | 0x80 : opcode), count);
            _random.Fill(_buffer, used, MaskLength);
            byte mask0 = _buffer[used++];
            byte mask1 = _buffer[used++];
            byte mask2 = _buffer[used++];
            byte mask3 = _buffer[used++];
            int end = offset + count;
            while (!HasFailed)
            {
                int room = (BufferSize - used) / MaskLength * MaskLength;
                int stop = end - offset > room ? offset + room : end;
                while (offset + 3 < stop)
                {
                    _buffer[used++] = (byte)(payload[offset++] ^ mask0);
                    _buffer[used++] = (byte)(payload[offset++] ^ mask1);
                    _buffer[used++] = (byte)(payload[offset++] ^ mask2);
                    _buffer[used++] = (byte)(payload[offset++] ^ mask3);
                }

                for (int i = 0; offset < stop; i++)
                {
                    _buffer[used++] = (byte)(payload[offset++] ^ (i == 0 ? mask0 : i == 1 ? mask1 : mask2));
                }

                HasFailed = !_stream.Write(_buffer, 0, used);
                used = 0;
                if (offset == end)
                {
                    break;
                }
            }

            return !HasFailed;
        }

        private int PutHeader(byte first, int count)
        {
            _buffer[0] = first;
            if (count < 126)
            {
                _buffer[1] = (byte)(0x80 | count);
                return 2;
            }

            if (count <= 0xFFFF)
            {
                _buffer[1] = 0x80 | 126;
                PutNumber(2, 2, count);
                return 4;
            }

            _buffer[1] = 0x80 | 127;
            PutNumber(2, 8, count);
            return 10;
        }

        private void PutNumber(int position, int size, int value)
        {
            for (int i = position + size - 1; i >= position; i--)
            {
                _buffer[i] = (byte)value;
                value >>= 8;
            }
        }
    }
}
