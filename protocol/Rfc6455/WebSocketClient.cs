// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// WebSocket client (RFC 6455) over an <see cref="ITcpStream"/>. Small fixed buffers; a message allocates only what its
    /// <see cref="Buffers.ByteChain"/> needs.
    /// </summary>
    public sealed class WebSocketClient : IWebSocket
    {
        // Bounds one turn of the event loop.
        private const int MaxMessagesPerPoll = 8;

        private readonly ITcpStream _stream;
        private readonly IClock _clock;
        private readonly IRandom _random;
        private readonly IWakeSignal _wake;
        private readonly Outcome _outcome = new Outcome();
        private readonly ReceiveBuffer _input = new ReceiveBuffer();
        private readonly FrameLink _link;
        private WebSocketTarget _target;
        private ClientHandshake _handshake;
        private bool _isActive;
        private bool _isPolling;

        /// <summary>
        /// Initializes a new instance of the <see cref="WebSocketClient"/> class.
        /// </summary>
        /// <param name="stream">The connection to use, for this client alone.</param>
        /// <param name="clock">Clock for all deadlines.</param>
        /// <param name="random">Source of nonces and masks.</param>
        /// <param name="wake">Woken when bytes arrive; may be <see langword="null"/>.</param>
        /// <param name="maxMessageBytes">
        /// Longest text message that is delivered whole; longer ones go to <see cref="IWebSocketListener.OnOversize"/>.
        /// </param>
        public WebSocketClient(ITcpStream stream, IClock clock, IRandom random, IWakeSignal wake, int maxMessageBytes)
        {
            _stream = stream;
            _clock = clock;
            _random = random;
            _wake = wake;
            _link = new FrameLink(stream, clock, random, _input, _outcome, maxMessageBytes);
        }

        /// <inheritdoc/>
        public IWebSocketListener Listener { get; set; }

        /// <inheritdoc/>
        public WebSocketState State
        {
            get
            {
                if (!_isActive)
                {
                    return WebSocketState.Closed;
                }

                if (_handshake != null)
                {
                    return WebSocketState.Connecting;
                }

                return _link.Phase == LinkPhase.Open ? WebSocketState.Open : WebSocketState.Closing;
            }
        }

        /// <inheritdoc/>
        public bool IsAwaitingServer
        {
            get { return _isActive && (State != WebSocketState.Open || _link.KeepAlive.IsPongAwaited); }
        }

        /// <inheritdoc/>
        public string Subprotocol { get; private set; }

        /// <inheritdoc/>
        public int HttpStatus { get; private set; }

        /// <inheritdoc/>
        public int RetryAfterSeconds { get; private set; } = -1;

        /// <inheritdoc/>
        public WebSocketFailure Failure
        {
            get { return _outcome.Failure; }
        }

        /// <inheritdoc/>
        public string FailureDetail
        {
            get { return _outcome.Detail; }
        }

        /// <inheritdoc/>
        public StreamFailure NetworkFailure
        {
            get { return _outcome.NetworkFailure; }
        }

        /// <inheritdoc/>
        public int CloseCode
        {
            get { return _outcome.CloseCode; }
        }

        /// <inheritdoc/>
        public int PingIntervalSeconds
        {
            get { return _link.KeepAlive.PingIntervalSeconds; }
            set { _link.KeepAlive.PingIntervalSeconds = value; }
        }

        /// <inheritdoc/>
        public int PongTimeoutSeconds
        {
            get { return _link.KeepAlive.PongTimeoutSeconds; }
            set { _link.KeepAlive.PongTimeoutSeconds = value; }
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get
            {
                if (!_isActive)
                {
                    return long.MaxValue;
                }

                return _handshake != null ? _handshake.NextDueMilliseconds : _link.NextDueMilliseconds;
            }
        }

        /// <inheritdoc/>
        public void Connect(WebSocketTarget target)
        {
            if (_isActive || Listener == null)
            {
                throw new InvalidOperationException();
            }

            Subprotocol = null;
            HttpStatus = 0;
            RetryAfterSeconds = -1;
            _outcome.Reset();
            _target = target;
            _isActive = true;
            _handshake = new ClientHandshake(_stream, _clock, _random, target, _outcome);

            // Without settings of its own a wss URL must not become a plain connection.
            TlsSettings tls = target.Url.IsSecure ? target.Tls ?? new TlsSettings() : null;
            _stream.Connect(target.Url.Host, target.Url.Port, tls, _wake);
        }

        /// <inheritdoc/>
        public void Poll()
        {
            if (_isPolling)
            {
                return;
            }

            _isPolling = true;
            try
            {
                if (_handshake != null)
                {
                    PollHandshake();
                }

                for (int messages = 0; messages < MaxMessagesPerPoll && _link.Phase != LinkPhase.Ended; messages++)
                {
                    _link.Poll();
                    if (_link.Text == null)
                    {
                        break;
                    }

                    Listener.OnText(_link.Text);
                    _link.DropText();
                }

                if (_isActive && _handshake == null && _link.Phase == LinkPhase.Ended)
                {
                    _stream.Close();
                    _input.Clear();
                    _isActive = false;
                    Listener.OnClosed(Failure);
                }
            }
            finally
            {
                _isPolling = false;
            }
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int offset, int count, bool first, bool last)
        {
            return _link.Phase == LinkPhase.Open && _link.Writer.WriteText(buffer, offset, count, first, last);
        }

        /// <inheritdoc/>
        public void Close(int code, string reason)
        {
            if (!WebSocketCloseCode.IsAllowedInFrame(code))
            {
                throw new ArgumentOutOfRangeException();
            }

            if (_handshake != null)
            {
                Abort();
            }

            _link.Close(code, reason);
        }

        /// <inheritdoc/>
        public void Abort()
        {
            if (_isActive)
            {
                _outcome.Set(WebSocketFailure.ClosedByUs, "The charge point gave the connection up.");
                _stream.Close();
                _handshake = null;
                _link.End();
            }
        }

        private void PollHandshake()
        {
            _handshake.Poll(_input);
            HttpStatus = _handshake.Response.Status;
            RetryAfterSeconds = _handshake.Response.RetryAfterSeconds;
            if (_handshake.IsAccepted)
            {
                Subprotocol = _handshake.Response.Subprotocol;
                _handshake = null;
                _link.Open(_target, Listener);
                _target = null;
                Listener.OnOpened();
            }
            else if (Failure != WebSocketFailure.None)
            {
                _handshake = null;
            }
        }
    }
}
