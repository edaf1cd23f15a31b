// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A WebSocket with the test as its server. As the interface demands, the listener hears of the connection in
    /// <see cref="Poll"/> only.
    /// </summary>
    public sealed class FakeWebSocket : IWebSocket
    {
        private readonly ArrayList _sent = new ArrayList();
        private string _part;
        private bool _isAccepted;
        private bool _isEnded;
        private string _arriving;

        /// <inheritdoc/>
        public IWebSocketListener Listener { get; set; }

        /// <inheritdoc/>
        public WebSocketState State { get; private set; }

        /// <inheritdoc/>
        public bool IsAwaitingServer
        {
            get { return State == WebSocketState.Connecting; }
        }

        /// <inheritdoc/>
        public string Subprotocol { get; private set; }

        /// <inheritdoc/>
        public int HttpStatus { get; private set; }

        /// <inheritdoc/>
        public int RetryAfterSeconds { get; set; } = -1;

        /// <inheritdoc/>
        public WebSocketFailure Failure { get; private set; }

        /// <inheritdoc/>
        public string FailureDetail { get; private set; }

        /// <inheritdoc/>
        public StreamFailure NetworkFailure { get; set; }

        /// <inheritdoc/>
        public int CloseCode { get; private set; }

        /// <inheritdoc/>
        public int PingIntervalSeconds { get; set; }

        /// <inheritdoc/>
        public int PongTimeoutSeconds { get; set; }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get { return _isAccepted || _isEnded ? 0 : long.MaxValue; }
        }

        /// <summary>Gets how often a connection was tried.</summary>
        public int ConnectCount { get; private set; }

        /// <summary>Gets the target of the last try.</summary>
        public WebSocketTarget Target { get; private set; }

        /// <summary>Gets or sets a value indicating whether sending fails, as on a broken connection that nobody has noticed.</summary>
        public bool IsBroken { get; set; }

        /// <summary>Gets or sets a value indicating whether memory is too short to connect.</summary>
        public bool IsMemoryShort { get; set; }

        /// <summary>Gets how often sending was tried on a broken connection.</summary>
        public int RefusedCount { get; private set; }

        /// <summary>Gets the number of text messages sent.</summary>
        public int SentCount
        {
            get { return _sent.Count; }
        }

        /// <summary>
        /// Gets a text message that was sent.
        /// </summary>
        /// <param name="index">0 for the first.</param>
        /// <returns>The message.</returns>
        public string GetSent(int index)
        {
            return (string)_sent[index];
        }

        /// <summary>
        /// Lets the server accept the connection.
        /// </summary>
        /// <param name="subprotocol">Subprotocol that it selects, or <see langword="null"/>.</param>
        public void Accept(string subprotocol)
        {
            Subprotocol = subprotocol;
            HttpStatus = 101;
            _isAccepted = true;
        }

        /// <summary>
        /// Lets the server answer with another HTTP status.
        /// </summary>
        /// <param name="status">Status.</param>
        public void Refuse(int status)
        {
            End("HTTP " + status.ToString());
            HttpStatus = status;
            Failure = WebSocketFailure.HttpStatus;
        }

        /// <summary>
        /// Lets the server close the connection in an orderly way.
        /// </summary>
        /// <param name="code">Close code.</param>
        public void CloseByServer(int code)
        {
            End("closed by the server, " + code.ToString());
            CloseCode = code;
            Failure = WebSocketFailure.ClosedByServer;
        }

        /// <summary>
        /// Lets the server select a subprotocol that was not offered; the client ends the attempt by itself.
        /// </summary>
        public void SelectWrong()
        {
            End("wrong subprotocol");
            Failure = WebSocketFailure.WrongSubprotocol;
        }

        /// <summary>
        /// Ends the connection, or lets the attempt fail.
        /// </summary>
        /// <param name="detail">One line about it.</param>
        public void End(string detail)
        {
            _isEnded = true;
            Failure = WebSocketFailure.Network;
            FailureDetail = detail;
        }

        /// <summary>
        /// Lets a text message arrive.
        /// </summary>
        /// <param name="text">Message.</param>
        public void Receive(string text)
        {
            Listener.OnText(Chain(text));
        }

        /// <summary>
        /// Lets a text message arrive with the next <see cref="Poll"/>, whose owner sees what it throws.
        /// </summary>
        /// <param name="text">Message.</param>
        public void ReceiveLater(string text)
        {
            _arriving = text;
        }

        /// <summary>
        /// Lets the beginning of a message that is too long arrive.
        /// </summary>
        /// <param name="text">Beginning.</param>
        public void ReceiveOversize(string text)
        {
            Listener.OnOversize(Chain(text));
        }

        /// <summary>
        /// Lets a binary message arrive.
        /// </summary>
        /// <param name="text">Its bytes as text.</param>
        public void ReceiveBinary(string text)
        {
            Listener.OnBinary(Chain(text));
        }

        /// <inheritdoc/>
        public void Connect(WebSocketTarget target)
        {
            Target = target;
            ConnectCount++;
            State = WebSocketState.Connecting;
            Failure = WebSocketFailure.None;
            FailureDetail = null;
            HttpStatus = 0;
            CloseCode = 0;
            _part = null;
            if (IsMemoryShort)
            {
                State = WebSocketState.Closed;
                throw new OutOfMemoryException();
            }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            if (_isAccepted && State == WebSocketState.Connecting)
            {
                _isAccepted = false;
                State = WebSocketState.Open;
                Listener.OnOpened();
            }

            if (_arriving != null)
            {
                ByteChain message = Chain(_arriving);
                _arriving = null;
                Listener.OnText(message);
            }

            if (_isEnded)
            {
                _isEnded = false;
                _isAccepted = false;
                if (State != WebSocketState.Closed)
                {
                    State = WebSocketState.Closed;
                    Listener.OnClosed(Failure);
                }
            }
        }

        /// <inheritdoc/>
        public void Close(int code, string reason)
        {
            if (State != WebSocketState.Closed)
            {
                CloseCode = code;
                EndByUs();
            }
        }

        /// <inheritdoc/>
        public void Abort()
        {
            if (State != WebSocketState.Closed)
            {
                EndByUs();
            }
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int offset, int count, bool first, bool last)
        {
            if (IsBroken || State != WebSocketState.Open)
            {
                RefusedCount++;
                return false;
            }

            _part = (first ? string.Empty : _part) + (count == 0 ? string.Empty : Encoding.UTF8.GetString(buffer, offset, count));
            if (last)
            {
                _sent.Add(_part);
            }

            return true;
        }

        private void EndByUs()
        {
            State = WebSocketState.Closing;
            End("closed by us");
            Failure = WebSocketFailure.ClosedByUs;
        }

        private static ByteChain Chain(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            ByteChain chain = new ByteChain(12288);
            chain.Append(bytes, 0, bytes.Length);
            return chain;
        }
    }
}
