// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// The server's end of a <see cref="MemoryTcpStream"/>: answers the opening handshake, sends any bytes, reads frames.
    /// </summary>
    public sealed class FakeWebSocketServer
    {
        private readonly MemoryTcpStream _stream;
        private byte[] _unread = new byte[0];

        /// <summary>
        /// Initializes a new instance of the <see cref="FakeWebSocketServer"/> class.
        /// </summary>
        /// <param name="stream">The stream that the client under test uses.</param>
        public FakeWebSocketServer(MemoryTcpStream stream)
        {
            _stream = stream;
        }

        /// <summary>
        /// Gets the text of the last request that <see cref="ReadRequest"/> read.
        /// </summary>
        public string Request { get; private set; }

        /// <summary>
        /// Makes one frame as a server sends it: not masked.
        /// </summary>
        /// <param name="first">First byte of the header, such as 0x81 for a whole text message.</param>
        /// <param name="payload">The payload.</param>
        /// <returns>The bytes.</returns>
        public static byte[] MakeFrame(int first, byte[] payload)
        {
            int length = payload.Length;
            int extra = length < 126 ? 0 : length <= 0xFFFF ? 2 : 8;
            byte[] frame = new byte[2 + extra + length];
            frame[0] = (byte)first;
            frame[1] = (byte)(extra == 0 ? length : extra == 2 ? 126 : 127);
            for (int i = 0; i < extra && i < 4; i++)
            {
                frame[1 + extra - i] = (byte)(length >> (8 * i));
            }

            Array.Copy(payload, 0, frame, 2 + extra, length);
            return frame;
        }

        /// <summary>
        /// Makes the payload of a close frame.
        /// </summary>
        /// <param name="code">The code.</param>
        /// <param name="reason">The reason.</param>
        /// <returns>The bytes.</returns>
        public static byte[] MakeClosePayload(int code, string reason)
        {
            byte[] text = Encoding.UTF8.GetBytes(reason);
            byte[] payload = new byte[2 + text.Length];
            payload[0] = (byte)(code >> 8);
            payload[1] = (byte)code;
            Array.Copy(text, 0, payload, 2, text.Length);
            return payload;
        }

        /// <summary>
        /// Takes the client's opening handshake.
        /// </summary>
        /// <returns>Its text; all lines end with CR LF.</returns>
        public string ReadRequest()
        {
            byte[] bytes = _stream.TakeSent();
            Request = bytes.Length == 0 ? string.Empty : Encoding.UTF8.GetString(bytes, 0, bytes.Length);
            return Request;
        }

        /// <summary>
        /// Gets a header of the request.
        /// </summary>
        /// <param name="name">Name as the client writes it.</param>
        /// <returns>The value, or <see langword="null"/>.</returns>
        public string GetHeader(string name)
        {
            string start = "\r\n" + name + ": ";
            int position = Request.IndexOf(start);
            if (position < 0)
            {
                return null;
            }

            position += start.Length;
            return Request.Substring(position, Request.IndexOf("\r\n", position) - position);
        }

        /// <summary>
        /// Gets the Sec-WebSocket-Accept value that belongs to the request.
        /// </summary>
        /// <returns>The value.</returns>
        public string GetAnswer()
        {
            string text = GetHeader("Sec-WebSocket-Key") + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            return Convert.ToBase64String(Sha1.Hash(Encoding.UTF8.GetBytes(text)));
        }

        /// <summary>
        /// Reads the request and accepts it.
        /// </summary>
        /// <param name="moreHeaders">Whole lines with CR LF, or empty.</param>
        public void AcceptRequest(string moreHeaders)
        {
            ReadRequest();
            SendAscii(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + GetAnswer() + "\r\n" + moreHeaders + "\r\n");
        }

        /// <summary>
        /// Sends text as it is, outside any frame.
        /// </summary>
        /// <param name="text">The text.</param>
        public void SendAscii(string text)
        {
            _stream.Feed(Encoding.UTF8.GetBytes(text));
        }

        /// <summary>
        /// Sends bytes as they are.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        public void SendBytes(byte[] bytes)
        {
            _stream.Feed(bytes);
        }

        /// <summary>
        /// Sends one frame.
        /// </summary>
        /// <param name="first">First byte of the header, such as 0x81 for a whole text message.</param>
        /// <param name="payload">The payload.</param>
        public void SendFrame(int first, byte[] payload)
        {
            _stream.Feed(MakeFrame(first, payload));
        }

        /// <summary>
        /// Sends one frame with a text.
        /// </summary>
        /// <param name="first">First byte of the header.</param>
        /// <param name="text">The text.</param>
        public void SendFrame(int first, string text)
        {
            SendFrame(first, Encoding.UTF8.GetBytes(text));
        }

        /// <summary>
        /// Sends a text message in one frame.
        /// </summary>
        /// <param name="text">The text.</param>
        public void SendText(string text)
        {
            SendFrame(0x81, text);
        }

        /// <summary>
        /// Sends a close frame.
        /// </summary>
        /// <param name="code">The code.</param>
        /// <param name="reason">The reason.</param>
        public void SendClose(int code, string reason)
        {
            SendFrame(0x88, MakeClosePayload(code, reason));
        }

        /// <summary>
        /// Takes the next frame of the client.
        /// </summary>
        /// <returns>The frame; <see langword="null"/> when there is no whole one. An unmasked one counts as none.</returns>
        public ClientFrame ReadFrame()
        {
            Collect();
            if (_unread.Length < 2 || (_unread[1] & 0x80) == 0)
            {
                return null;
            }

            int form = _unread[1] & 0x7F;
            int extra = form == 126 ? 2 : form == 127 ? 8 : 0;
            if (_unread.Length < 6 + extra)
            {
                return null;
            }

            int length = extra == 0 ? form : 0;
            for (int i = 0; i < extra; i++)
            {
                length = (length << 8) | _unread[2 + i];
            }

            int start = 6 + extra;
            if (_unread.Length < start + length)
            {
                return null;
            }

            byte[] mask = new byte[4];
            Array.Copy(_unread, start - 4, mask, 0, 4);
            byte[] payload = new byte[length];
            for (int i = 0; i < length; i++)
            {
                payload[i] = (byte)(_unread[start + i] ^ mask[i % 4]);
            }

            byte first = _unread[0];
            DropUnread(start + length);
            return new ClientFrame(first, form, mask, payload);
        }

        private void Collect()
        {
            byte[] more = _stream.TakeSent();
            byte[] all = new byte[_unread.Length + more.Length];
            Array.Copy(_unread, all, _unread.Length);
            Array.Copy(more, 0, all, _unread.Length, more.Length);
            _unread = all;
        }

        private void DropUnread(int count)
        {
            byte[] rest = new byte[_unread.Length - count];
            Array.Copy(_unread, count, rest, 0, rest.Length);
            _unread = rest;
        }
    }
}
