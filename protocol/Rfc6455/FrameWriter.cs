// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// Writes masked frames (RFC 6455, sections 5.2 and 5.3). A frame is made in the buffer of its payload, so that it needs no other and goes out at once.
    /// </summary>
    internal sealed class FrameWriter
    {
        private const int MaskLength = 4;
        private const int LongestHeader = RpcPeer.SpareBytes;

        private readonly ITcpStream _stream;
        private readonly IRandom _random;
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
        /// <param name="buffer">The payload's bytes, which are overwritten, and so are <see cref="RpcPeer.SpareBytes"/> behind them. If there are not so many, a copy is made.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <param name="first">Whether it begins a message.</param>
        /// <param name="last">Whether it ends the message.</param>
        /// <returns>Whether all of it was sent; <see langword="false"/> also for the rest of a message that never began.</returns>
        /// <exception cref="InvalidOperationException">The message before has not been ended.</exception>
        public bool WriteText(byte[] buffer, int offset, int count, bool first, bool last)
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
            return Write(first ? Opcode.Text : Opcode.Continuation, last, buffer, offset, count);
        }

        /// <summary>
        /// Writes one frame.
        /// </summary>
        /// <param name="opcode">Its kind, see <see cref="Opcode"/>.</param>
        /// <param name="isFinal">Whether it ends its message.</param>
        /// <param name="buffer">As for <see cref="WriteText"/>.</param>
        /// <param name="offset">First index taken.</param>
        /// <param name="count">Number of bytes.</param>
        /// <returns>Whether all of it was sent.</returns>
        public bool Write(int opcode, bool isFinal, byte[] buffer, int offset, int count)
        {
            if (HasFailed)
            {
                return false;
            }

            if (buffer.Length - offset - count < LongestHeader)
            {
                byte[] copy = new byte[count + LongestHeader];
                Array.Copy(buffer, offset, copy, 0, count);
                buffer = copy;
                offset = 0;
            }

            int used = offset + (count < 126 ? 2 : count <= 0xFFFF ? 4 : 10) + MaskLength;
            Array.Copy(buffer, offset, buffer, used, count);
            PutHeader(buffer, offset, (byte)(isFinal ? opcode | 0x80 : opcode), count);
            _random.Fill(buffer, used - MaskLength, MaskLength);
            byte mask0 = buffer[used - 4];
            byte mask1 = buffer[used - 3];
            byte mask2 = buffer[used - 2];
            byte mask3 = buffer[used - 1];
            int end = used + count;
            while (used + 3 < end)
            {
                buffer[used++] ^= mask0;
                buffer[used++] ^= mask1;
                buffer[used++] ^= mask2;
                buffer[used++] ^= mask3;
            }

            for (int i = 0; used < end; i++)
            {
                buffer[used++] ^= i == 0 ? mask0 : i == 1 ? mask1 : mask2;
            }

            HasFailed = !_stream.Write(buffer, offset, end - offset);
            return !HasFailed;
        }

        private static void PutHeader(byte[] buffer, int offset, byte first, int count)
        {
            buffer[offset] = first;
            if (count < 126)
            {
                buffer[offset + 1] = (byte)(0x80 | count);
            }
            else if (count <= 0xFFFF)
            {
                buffer[offset + 1] = 0x80 | 126;
                PutNumber(buffer, offset + 2, 2, count);
            }
            else
            {
                buffer[offset + 1] = 0x80 | 127;
                PutNumber(buffer, offset + 2, 8, count);
            }
        }

        private static void PutNumber(byte[] buffer, int position, int size, int value)
        {
            for (int i = position + size - 1; i >= position; i--)
            {
                buffer[i] = (byte)value;
                value >>= 8;
            }
        }
    }
}
