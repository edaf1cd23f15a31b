// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using System;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// The payload of a close frame: a code and a reason (RFC 6455, section 5.5.1).
    /// </summary>
    internal sealed class CloseFrame
    {
        private const int MaxReasonLength = FrameHeader.MaxControlLength - 2;

        /// <summary>
        /// Gets the code; 0 when the frame carries none.
        /// </summary>
        public int Code { get; private set; }

        /// <summary>
        /// Gets the reason without control characters; empty when the frame carries none.
        /// </summary>
        public string Reason { get; private set; } = string.Empty;

        /// <summary>
        /// Gets the code to answer with when the payload violates the protocol (1002) or is not UTF-8 (1007); 0 when all is well.
        /// </summary>
        public int ErrorCode { get; private set; }

        /// <summary>
        /// Reads a payload.
        /// </summary>
        /// <param name="payload">The bytes; control characters are replaced in place.</param>
        /// <param name="length">Number of bytes.</param>
        /// <returns>What they say.</returns>
        public static CloseFrame Read(byte[] payload, int length)
        {
            CloseFrame frame = new CloseFrame();
            if (length == 0)
            {
                return frame;
            }

            int code = length == 1 ? 0 : (payload[0] << 8) | payload[1];
            if (!WebSocketCloseCode.IsAllowedInFrame(code))
            {
                frame.ErrorCode = WebSocketCloseCode.ProtocolError;
                return frame;
            }

            Utf8Validator utf8 = new Utf8Validator();
            if (!utf8.Check(payload, 2, length - 2) || !utf8.IsComplete)
            {
                frame.ErrorCode = WebSocketCloseCode.InvalidPayload;
                return frame;
            }

            frame.Code = code;
            frame.Reason = ReadReason(payload, length);
            return frame;
        }

        /// <summary>
        /// Makes a payload.
        /// </summary>
        /// <param name="code">The code.</param>
        /// <param name="reason">The reason; cut at a character when it is too long. May be <see langword="null"/>.</param>
        /// <returns>The bytes.</returns>
        public static byte[] Create(int code, string reason)
        {
            byte[] text = Encoding.UTF8.GetBytes(reason ?? string.Empty);
            int length = text.Length;
            if (length > MaxReasonLength)
            {
                length = MaxReasonLength;
                while ((text[length] & 0xC0) == 0x80)
                {
                    length--;
                }
            }

            byte[] payload = new byte[2 + length];
            payload[0] = (byte)(code >> 8);
            payload[1] = (byte)code;
            Array.Copy(text, 0, payload, 2, length);
            return payload;
        }

        /// <summary>
        /// Says for an installer who closed a connection and why.
        /// </summary>
        /// <param name="who">Beginning of the sentence.</param>
        /// <param name="code">The code, 0 for none.</param>
        /// <param name="reason">The reason; may be <see langword="null"/> or empty.</param>
        /// <returns>The sentence.</returns>
        public static string Describe(string who, int code, string reason)
        {
            string text = who + " closed the connection";
            if (code != 0)
            {
                text += ", code " + code.ToString();
            }

            return string.IsNullOrEmpty(reason) ? text + "." : text + ": " + reason;
        }

        private static string ReadReason(byte[] payload, int length)
        {
            if (length == 2)
            {
                return string.Empty;
            }

            for (int i = 2; i < length; i++)
            {
                if (payload[i] < ' ' || payload[i] == 0x7F)
                {
                    payload[i] = (byte)' ';
                }
            }

            return Encoding.UTF8.GetString(payload, 2, length - 2);
        }
    }
}
