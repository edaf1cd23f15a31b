// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// Bytes on their way to a client. While nothing is, the same memory holds the line that is received.
    /// </summary>
    internal sealed class AnswerBuffer : IConsoleOutput
    {
        /// <summary>Bytes that are always there.</summary>
        public const int Size = 1024;

        /// <summary>A piece that is longer than the interpreter promises may take this much for a moment.</summary>
        private const int Most = 4096;

        /// <summary>Four hexadecimal digits and a line end.</summary>
        private const int ChunkHead = 6;

        /// <summary>The memory.</summary>
        public byte[] Bytes = new byte[Size];

        /// <summary>Whether something did not fit and is lost.</summary>
        public bool IsOverfull;

        private int _start;
        private int _end;
        private int _chunk;

        public bool IsEmpty
        {
            get { return _start == _end; }
        }

        /// <inheritdoc/>
        public void Write(string text)
        {
            Put(Encoding.UTF8.GetBytes(text));
        }

        public void Put(byte[] bytes)
        {
            int end = _end + bytes.Length;
            if (end > Bytes.Length)
            {
                int length = Bytes.Length;
                while (length < end)
                {
                    length *= 2;
                }

                if (length > Most)
                {
                    IsOverfull = true;
                    return;
                }

                byte[] larger = new byte[length];
                Array.Copy(Bytes, larger, _end);
                Bytes = larger;
            }

            Array.Copy(bytes, 0, Bytes, _end, bytes.Length);
            _end = end;
        }

        /// <summary>
        /// Begins a chunk (RFC 9112, section 7.1), whose length is not known yet.
        /// </summary>
        public void BeginChunk()
        {
            _chunk = _end;
            Write("0000\r\n");
        }

        /// <summary>
        /// Ends a chunk; an empty one leaves nothing.
        /// </summary>
        /// <returns>The first byte in it, or -1.</returns>
        public int EndChunk()
        {
            int length = _end - _chunk - ChunkHead;
            if (length <= 0)
            {
                _end = _chunk;
                return -1;
            }

            int first = Bytes[_chunk + ChunkHead];
            Overwrite(_chunk, length.ToString("X4"));
            Write("\r\n");
            return first;
        }

        /// <summary>
        /// Writes ASCII over what stands at a place.
        /// </summary>
        public void Overwrite(int place, string text)
        {
            Encoding.UTF8.GetBytes(text).CopyTo(Bytes, place);
        }

        /// <summary>
        /// Sends what the client takes.
        /// </summary>
        /// <returns>Bytes taken, or -1 when the client has gone.</returns>
        public int Send(IServedStream stream)
        {
            int taken = stream.Write(Bytes, _start, _end - _start);
            _start += taken > 0 ? taken : 0;
            if (IsEmpty)
            {
                Clear();
            }

            return taken;
        }

        public void Clear()
        {
            _start = 0;
            _end = 0;
            if (Bytes.Length > Size)
            {
                Bytes = new byte[Size];
            }
        }
    }
}
