// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Package;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.PackageClient
{
    /// <summary>
    /// WebSocket over the client of a library. Mends what can be mended from outside: one attempt each, time-outs of its own, whole messages
    /// out of fragments, checked text, no fragments sent. What cannot be mended stands in docs/transport-package.md; our own client has none
    /// of these limits.
    /// </summary>
    public sealed class PackageWebSocket : IWebSocket
    {
        /// <summary>Pings are always on: without them the library does not notice the end of a connection.</summary>
        private const int LongestPingSeconds = 60;

        /// <summary>The library writes a wrong header at 65535 bytes.</summary>
        private const int LongestSent = 65534;

        // Bounds one turn of the event loop.
        private const int MaxFramesPerPoll = 8;

        private readonly IPackageSocket _socket;
        private readonly IClock _clock;
        private readonly IWakeSignal _wake;
        private readonly ByteChain _incoming;
        private readonly ByteChain _outgoing;
        private readonly Utf8Validator _utf8 = new Utf8Validator();
        private int _pingIntervalSeconds;
        private int _pongTimeoutSeconds = 30;
        private long _deadline;
        private long _idleMilliseconds;
        private long _receivedAt;
        private bool _isActive;
        private bool _isOpen;
        private bool _isEnding;
        private bool _isText;
        private bool _isTooLong;
        private bool _isPolling;

        /// <summary>
        /// Initializes a new instance of the <see cref="PackageWebSocket"/> class.
        /// </summary>
        /// <param name="socket">The client of the library, for this one alone.</param>
        /// <param name="clock">Clock for all deadlines.</param>
        /// <param name="wake">Woken when something has happened; may be <see langword="null"/>.</param>
        /// <param name="maxMessageBytes">
        /// Longest text message that is delivered whole; longer ones go to <see cref="IWebSocketListener.OnOversize"/>.
        /// </param>
        public PackageWebSocket(IPackageSocket socket, IClock clock, IWakeSignal wake, int maxMessageBytes)
        {
            _socket = socket;
            _clock = clock;
            _wake = wake;
            _incoming = new ByteChain(maxMessageBytes);
            _outgoing = new ByteChain(LongestSent);
        }

        /// <inheritdoc/>
        public IWebSocketListener Listener { get; set; }

        /// <inheritdoc/>
        public WebSocketState State
        {
            get { return !_isActive ? WebSocketState.Closed : _isEnding ? WebSocketState.Closing : _isOpen ? WebSocketState.Open : WebSocketState.Connecting; }
        }

        /// <summary>
        /// Gets a value indicating whether the server owes us the connection. Of pings and pongs the library tells nothing.
        /// </summary>
        public bool IsAwaitingServer
        {
            get { return _isActive && !_isOpen; }
        }

        /// <summary>
        /// Gets the first subprotocol that was offered, the only one: the library hides what the server has selected.
        /// </summary>
        public string Subprotocol { get; private set; }

        /// <summary>
        /// Gets 101 when the server accepted, else 0: the library hides every other status.
        /// </summary>
        public int HttpStatus { get; private set; }

        /// <summary>
        /// Gets -1: the library hides it.
        /// </summary>
        public int RetryAfterSeconds
        {
            get { return -1; }
        }

        /// <inheritdoc/>
        public WebSocketFailure Failure { get; private set; }

        /// <inheritdoc/>
        public string FailureDetail { get; private set; }

        /// <inheritdoc/>
        public StreamFailure NetworkFailure { get; private set; }

        /// <summary>
        /// Gets 0: the library hides close codes.
        /// </summary>
        public int CloseCode
        {
            get { return 0; }
        }

        /// <summary>
        /// Gets or sets the seconds between pings. Counts from the next connection on; 0 and all above 60 are taken for 60.
        /// </summary>
        public int PingIntervalSeconds
        {
            get
            {
                return _pingIntervalSeconds;
            }

            set
            {
                if (value < 0)
                {
                    throw new ArgumentOutOfRangeException();
                }

                _pingIntervalSeconds = value;
            }
        }

        /// <summary>
        /// Gets or sets the seconds within which a ping must be answered, at least 1. Counts from the next connection on.
        /// </summary>
        public int PongTimeoutSeconds
        {
            get
            {
                return _pongTimeoutSeconds;
            }

            set
            {
                if (value < 1)
                {
                    throw new ArgumentOutOfRangeException();
                }

                _pongTimeoutSeconds = value;
            }
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

                return _isEnding ? 0 : !_isOpen ? _deadline : _idleMilliseconds == 0 ? long.MaxValue : _receivedAt + _idleMilliseconds;
            }
        }

        /// <inheritdoc/>
        public void Connect(WebSocketTarget target)
        {
            if (_isActive || Listener == null)
            {
                throw new InvalidOperationException();
            }

            bool isOffering = target.Subprotocols != null && target.Subprotocols.Length > 0;
            Subprotocol = isOffering ? target.Subprotocols[0] : null;
            HttpStatus = 0;
            Failure = WebSocketFailure.None;
            FailureDetail = null;
            NetworkFailure = StreamFailure.None;
            _isActive = true;
            _isOpen = false;
            _isEnding = false;
            _isTooLong = false;
            _incoming.Clear();
            _outgoing.Clear();
            _deadline = _clock.MonotonicMilliseconds + (target.HandshakeTimeoutSeconds * 1000L);
            _idleMilliseconds = target.IdleTimeoutSeconds * 1000L;
            int ping = _pingIntervalSeconds == 0 || _pingIntervalSeconds > LongestPingSeconds ? LongestPingSeconds : _pingIntervalSeconds;

            // Without settings of its own a wss URL must not become a plain connection.
            TlsSettings tls = target.Url.IsSecure ? target.Tls ?? new TlsSettings() : null;
            _socket.Connect(target.Url.ToString(), GetAuthorization(target), Subprotocol, tls, ping, _pongTimeoutSeconds, _wake);
        }

        /// <inheritdoc/>
        public void Poll()
        {
            if (_isPolling || !_isActive)
            {
                return;
            }

            _isPolling = true;
            try
            {
                if (!_isEnding)
                {
                    Look();
                }

                if (_isEnding)
                {
                    _socket.Close();
                    _incoming.Clear();
                    _outgoing.Clear();
                    _isActive = false;
                    _isOpen = false;
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
            if (State != WebSocketState.Open)
            {
                return false;
            }

            // The library corrupts what it sends in fragments, and writes into what it is given: it gets whole messages, each an array of its own.
            if (first)
            {
                _outgoing.Clear();
            }

            if (_outgoing.Append(buffer, offset, count) < count)
            {
                _outgoing.Clear();
                End(WebSocketFailure.ClosedByUs, "A message was too long to be sent whole, or memory was short.");
                return false;
            }

            return !last || SendWhole();
        }

        /// <summary>
        /// Ends the connection without a close frame, which the library does not send.
        /// </summary>
        /// <param name="code">Why; checked and not sent.</param>
        /// <param name="reason">Not sent.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> may not be sent.</exception>
        public void Close(int code, string reason)
        {
            if (!WebSocketCloseCode.IsAllowedInFrame(code))
            {
                throw new ArgumentOutOfRangeException();
            }

            Abort();
        }

        /// <inheritdoc/>
        public void Abort()
        {
            if (_isActive && !_isEnding)
            {
                _socket.Close();
                End(WebSocketFailure.ClosedByUs, "The charge point gave the connection up.");
            }
        }

        private static string GetAuthorization(WebSocketTarget target)
        {
            if (target.UserName == null)
            {
                return null;
            }

            byte[] user = Encoding.UTF8.GetBytes(target.UserName + ":");
            int length = target.Password == null ? 0 : target.Password.Length;
            byte[] both = new byte[user.Length + length];
            Array.Copy(user, both, user.Length);
            if (length > 0)
            {
                Array.Copy(target.Password, 0, both, user.Length, length);
            }

            return "Basic " + Convert.ToBase64String(both);
        }

        private void Look()
        {
            StreamState state = _socket.State;
            if (!_isOpen && state == StreamState.Open)
            {
                _isOpen = true;
                HttpStatus = 101;
                _receivedAt = _clock.MonotonicMilliseconds;
                Listener.OnOpened();
            }
            else if (!_isOpen && state == StreamState.Connecting)
            {
                if (_clock.MonotonicMilliseconds >= _deadline)
                {
                    End(WebSocketFailure.HandshakeTimeout, "The server did not answer in time.");
                }

                return;
            }

            for (int frames = 0; frames < MaxFramesPerPoll && _isOpen && !_isEnding; frames++)
            {
                PackageFrame frame = _socket.Take();
                if (frame == null)
                {
                    break;
                }

                _receivedAt = _clock.MonotonicMilliseconds;
                Receive(frame);
            }

            if (_isEnding)
            {
                return;
            }

            state = _socket.State;
            if (state == StreamState.Failed || state == StreamState.Closed)
            {
                EndByServer();
            }
            else if (_idleMilliseconds > 0 && _clock.MonotonicMilliseconds - _receivedAt >= _idleMilliseconds)
            {
                End(WebSocketFailure.IdleTimeout, "Nothing has arrived for " + (_idleMilliseconds / 1000).ToString() + " s.");
            }
        }

        private void Receive(PackageFrame frame)
        {
            if (frame.IsFirst)
            {
                _incoming.Clear();
                _utf8.Reset();
                _isText = frame.IsText;
                _isTooLong = false;
            }

            if (!_isTooLong)
            {
                _isTooLong = _incoming.Append(frame.Bytes, 0, frame.Length) < frame.Length;
            }

            if (_isText && !_utf8.Check(frame.Bytes, 0, frame.Length))
            {
                End(WebSocketFailure.InvalidUtf8, "The server sent a text that is not UTF-8.");
                return;
            }

            if (frame.IsLast)
            {
                Deliver();
                _incoming.Clear();
            }
        }

        private void Deliver()
        {
            if (_isText && !_utf8.IsComplete)
            {
                End(WebSocketFailure.InvalidUtf8, "The server sent a text that is not UTF-8.");
            }
            else if (!_isText)
            {
                _incoming.KeepFirstSegment();
                Listener.OnBinary(_incoming);
            }
            else if (_isTooLong || !_incoming.HasRoom())
            {
                _incoming.KeepFirstSegment();
                Listener.OnOversize(_incoming);
            }
            else
            {
                Listener.OnText(_incoming);
            }
        }

        private bool SendWhole()
        {
            byte[] message;
            try
            {
                message = new byte[_outgoing.Length];
            }
            catch (OutOfMemoryException)
            {
                message = null;
            }

            if (message != null)
            {
                _outgoing.CopyTo(0, message, 0, message.Length);
            }

            _outgoing.Clear();
            if (message != null && _socket.Send(message))
            {
                return true;
            }

            End(message == null ? WebSocketFailure.ClosedByUs : WebSocketFailure.Network, message == null ? "Memory was short for a message." : "The connection takes nothing.");
            return false;
        }

        private void EndByServer()
        {
            NetworkFailure = _socket.Failure;
            bool isNetwork = NetworkFailure != StreamFailure.None;
            End(isNetwork ? WebSocketFailure.Network : _isOpen ? WebSocketFailure.ClosedByServer : WebSocketFailure.BadHandshake, _socket.FailureDetail);
        }

        private void End(WebSocketFailure failure, string detail)
        {
            if (!_isEnding)
            {
                _isEnding = true;
                Failure = failure;
                FailureDetail = detail;
            }
        }
    }
}
