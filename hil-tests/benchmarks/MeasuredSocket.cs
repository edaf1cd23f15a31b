// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// A WebSocket that is open unless it is cut, and costs nothing itself: it keeps the last frame and takes answers from prepared bytes.
    /// (That the real one costs nothing per message either is a unit test of its own.)
    /// </summary>
    internal sealed class MeasuredSocket : IWebSocket
    {
        private readonly ByteChain _incoming = new ByteChain(4096);
        private bool _isEnding;

        public IWebSocketListener Listener { get; set; }

        public WebSocketState State { get; private set; }

        public bool IsAwaitingServer => false;

        public string Subprotocol { get; private set; }

        public int HttpStatus => 101;

        public int RetryAfterSeconds => 0;

        public WebSocketFailure Failure => State == WebSocketState.Closed ? WebSocketFailure.Network : WebSocketFailure.None;

        public string FailureDetail => null;

        public StreamFailure NetworkFailure => StreamFailure.None;

        public int CloseCode => 0;

        public int PingIntervalSeconds { get; set; }

        public int PongTimeoutSeconds { get; set; }

        public long NextDueMilliseconds => long.MaxValue;

        /// <summary>Gets or sets what looks whenever a part of a message is sent.</summary>
        internal Action Sending { get; set; }

        /// <summary>Gets or sets a value indicating whether there is no server; what is open must be cut.</summary>
        internal bool IsServerGone { get; set; }

        /// <summary>Gets the last frame that was sent.</summary>
        internal byte[] Frame { get; } = new byte[16384];

        /// <summary>Gets its length.</summary>
        internal int FrameLength { get; private set; }

        /// <summary>Gets the number of frames sent so far.</summary>
        internal int FrameCount { get; private set; }

        public void Connect(WebSocketTarget target)
        {
            if (IsServerGone)
            {
                State = WebSocketState.Connecting;
                _isEnding = true;
                return;
            }

            State = WebSocketState.Open;
            Subprotocol = target.Subprotocols[0];
            Listener.OnOpened();
        }

        public void Poll()
        {
            if (_isEnding)
            {
                _isEnding = false;
                State = WebSocketState.Closed;
                Listener.OnClosed(Failure);
            }
        }

        public bool Send(byte[] buffer, int offset, int count, bool first, bool last)
        {
            Sending?.Invoke();
            FrameLength = first ? 0 : FrameLength;
            Array.Copy(buffer, offset, Frame, FrameLength, count);
            FrameLength += count;
            FrameCount += last ? 1 : 0;
            return true;
        }

        public void Close(int code, string reason)
        {
            State = WebSocketState.Closed;
        }

        public void Abort()
        {
            _isEnding = true;
        }

        /// <summary>
        /// Cuts the connection; there is no server any more.
        /// </summary>
        internal void Cut()
        {
            IsServerGone = true;
            _isEnding = true;
        }

        /// <summary>
        /// Lets the charge point receive a message.
        /// </summary>
        /// <param name="message">Bytes.</param>
        /// <param name="count">Number of bytes.</param>
        internal void Receive(byte[] message, int count)
        {
            _incoming.Clear();
            _incoming.Append(message, 0, count);
            Listener.OnText(_incoming);
        }
    }
}
