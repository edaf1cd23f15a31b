// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One WebSocket frame (RFC 6455, section 5.2), right or wrong.
    /// </summary>
    /// <param name="Opcode">Opcode, 0 to 15.</param>
    /// <param name="Payload">Payload.</param>
    /// <param name="IsFinal">The FIN bit.</param>
    /// <param name="ReservedBits">The bits RSV1 to RSV3 as a number, 0 to 7; RSV1 is 4.</param>
    public sealed record WebSocketFrame(int Opcode, byte[] Payload, bool IsFinal = true, int ReservedBits = 0)
    {
        /// <summary>
        /// Opcode of a further fragment.
        /// </summary>
        public const int Continuation = 0;

        /// <summary>
        /// Opcode of text.
        /// </summary>
        public const int Text = 1;

        /// <summary>
        /// Opcode of binary data.
        /// </summary>
        public const int Binary = 2;

        /// <summary>
        /// Opcode of the closing handshake.
        /// </summary>
        public const int Close = 8;

        /// <summary>
        /// Opcode of a ping.
        /// </summary>
        public const int Ping = 9;

        /// <summary>
        /// Opcode of a pong.
        /// </summary>
        public const int Pong = 10;

        private const int MaskBit = 0x80;
        private const int Length16 = 126;
        private const int Length64 = 127;

        /// <summary>
        /// Makes a text frame.
        /// </summary>
        /// <param name="text">The text.</param>
        /// <returns>The frame.</returns>
        public static WebSocketFrame OfText(string text)
        {
            return new WebSocketFrame(Text, Encoding.UTF8.GetBytes(text));
        }

        /// <summary>
        /// Makes a close frame.
        /// </summary>
        /// <param name="code">Close code.</param>
        /// <param name="reason">Reason.</param>
        /// <returns>The frame.</returns>
        public static WebSocketFrame OfClose(int code, string reason)
        {
            byte[] text = Encoding.UTF8.GetBytes(reason ?? string.Empty);
            byte[] payload = new byte[2 + text.Length];
            BinaryPrimitives.WriteUInt16BigEndian(payload, (ushort)code);
            text.CopyTo(payload, 2);

            return new WebSocketFrame(Close, payload);
        }

        /// <summary>
        /// Cuts a text into the frames of one message.
        /// </summary>
        /// <param name="text">The text.</param>
        /// <param name="fragmentBytes">Length of a fragment; the last one may be shorter. Characters may be cut.</param>
        /// <returns>The frames.</returns>
        public static WebSocketFrame[] Fragments(string text, int fragmentBytes)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            List<WebSocketFrame> frames = new List<WebSocketFrame>();

            for (int start = 0; start == 0 || start < bytes.Length; start += fragmentBytes)
            {
                int end = Math.Min(start + fragmentBytes, bytes.Length);
                frames.Add(new WebSocketFrame(start == 0 ? Text : Continuation, bytes[start..end], end == bytes.Length));
            }

            return frames.ToArray();
        }

        /// <summary>
        /// Renders the frame as a server sends it, without a mask.
        /// </summary>
        /// <returns>Its bytes.</returns>
        public byte[] ToBytes()
        {
            return ToBytes(null);
        }

        /// <summary>
        /// Renders the frame.
        /// </summary>
        /// <param name="mask">Four bytes with which a client masks it, or <see langword="null"/>.</param>
        /// <returns>Its bytes.</returns>
        public byte[] ToBytes(byte[] mask)
        {
            using (MemoryStream stream = new MemoryStream(Payload.Length + 14))
            {
                stream.WriteByte((byte)((IsFinal ? 0x80 : 0) | (ReservedBits << 4) | Opcode));
                WriteLength(stream, mask == null ? 0 : MaskBit);
                stream.Write(mask ?? Array.Empty<byte>());

                for (int index = 0; index < Payload.Length; index++)
                {
                    stream.WriteByte(mask == null ? Payload[index] : (byte)(Payload[index] ^ mask[index % mask.Length]));
                }

                return stream.ToArray();
            }
        }

        /// <summary>
        /// Renders the frame for people.
        /// </summary>
        /// <returns>Opcode, bits, and the payload in hex.</returns>
        public override string ToString()
        {
            return "opcode " + Opcode + (IsFinal ? " " : " (to be continued) ") + Convert.ToHexString(Payload);
        }

        private void WriteLength(MemoryStream stream, int maskBit)
        {
            byte[] length = new byte[8];
            BinaryPrimitives.WriteUInt64BigEndian(length, (ulong)Payload.Length);

            if (Payload.Length < Length16)
            {
                stream.WriteByte((byte)(maskBit | Payload.Length));
            }
            else if (Payload.Length <= ushort.MaxValue)
            {
                stream.WriteByte((byte)(maskBit | Length16));
                stream.Write(length, 6, 2);
            }
            else
            {
                stream.WriteByte((byte)(maskBit | Length64));
                stream.Write(length, 0, 8);
            }
        }
    }
}
