// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// One opening handshake from the client's side: waits for the stream, sends the request, reads and judges the answer
    /// (RFC 6455, section 4.1).
    /// </summary>
    internal sealed class ClientHandshake
    {
        private readonly ITcpStream _stream;
        private readonly IClock _clock;
        private readonly WebSocketTarget _target;
        private readonly Outcome _outcome;
        private readonly HandshakeKey _key;
        private readonly long _deadline;
        private bool _isRequestSent;

        /// <summary>
        /// Initializes a new instance of the <see cref="ClientHandshake"/> class.
        /// </summary>
        /// <param name="stream">The connection, already connecting.</param>
        /// <param name="clock">Clock for the deadline.</param>
        /// <param name="random">Source of the nonce.</param>
        /// <param name="target">Where to connect.</param>
        /// <param name="outcome">Receives the cause when the handshake fails.</param>
        public ClientHandshake(ITcpStream stream, IClock clock, IRandom random, WebSocketTarget target, Outcome outcome)
        {
            _stream = stream;
            _clock = clock;
            _target = target;
            _outcome = outcome;
            _key = new HandshakeKey(random);
            _deadline = clock.MonotonicMilliseconds + (target.HandshakeTimeoutSeconds * 1000L);
        }

        /// <summary>
        /// Gets a value indicating whether the server has accepted.
        /// </summary>
        public bool IsAccepted { get; private set; }

        /// <summary>
        /// Gets the server's answer as far as it is known.
        /// </summary>
        public HandshakeResponse Response { get; } = new HandshakeResponse();

        /// <summary>
        /// Gets the monotonic milliseconds at which <see cref="Poll"/> is due.
        /// </summary>
        public long NextDueMilliseconds
        {
            get
            {
                bool canSend = !_isRequestSent && _stream.State != StreamState.Connecting;
                return canSend ? _clock.MonotonicMilliseconds : _deadline;
            }
        }

        /// <summary>
        /// Goes as far as possible without waiting. Bytes behind the server's answer stay in the buffer.
        /// </summary>
        /// <param name="input">Buffer for received bytes.</param>
        public void Poll(ReceiveBuffer input)
        {
            if (!_isRequestSent && _stream.State == StreamState.Open)
            {
                byte[] request = HandshakeRequest.Create(_target, _key);

                // When that fails the stream ends by itself and then knows why: a TLS alert may have come in.
                _stream.Write(request, 0, request.Length);
                _isRequestSent = true;
            }

            while (!Response.IsComplete && Response.Error == null && (input.Count > 0 || input.Fill(_stream)))
            {
                Response.Read(input);
            }

            StreamState state = _stream.State;
            if (Response.IsComplete || Response.Error != null)
            {
                Judge();
            }
            else if (state != StreamState.Open && state != StreamState.Connecting)
            {
                EndEarly();
            }
            else if (_clock.MonotonicMilliseconds >= _deadline)
            {
                TimeOut();
            }
        }

        private void EndEarly()
        {
            FailByStatus();
            if (_isRequestSent && _stream.Failure == StreamFailure.ClosedByPeer)
            {
                _outcome.SetNetwork(_stream, "The server hung up without answering the WebSocket request.");
            }

            _outcome.SetNetwork(_stream, "No connection to " + _target.Url.Authority + ".");
        }

        private void TimeOut()
        {
            FailByStatus();
            string seconds = _target.HandshakeTimeoutSeconds.ToString() + " s.";
            _outcome.Set(
                WebSocketFailure.HandshakeTimeout,
                _isRequestSent
                    ? "The server did not answer the WebSocket request within " + seconds
                    : "No connection to " + _target.Url.Authority + " within " + seconds);
        }

        private void Judge()
        {
            FailByStatus();
            string error = Response.Error ?? FindError();
            if (error != null)
            {
                _outcome.Set(WebSocketFailure.BadHandshake, error);
            }
            else if (Response.Subprotocol != null && !IsOffered(Response.Subprotocol))
            {
                _outcome.Set(
                    WebSocketFailure.WrongSubprotocol,
                    "The server selected the subprotocol '" + Response.Subprotocol + "', which was not offered.");
            }

            IsAccepted = _outcome.Failure == WebSocketFailure.None;
        }

        private void FailByStatus()
        {
            if (Response.Status != 0 && Response.Status != 101)
            {
                _outcome.Set(WebSocketFailure.HttpStatus, HttpStatusText.Create(Response.Status, Response.RetryAfterSeconds));
            }
        }

        private string FindError()
        {
            if (!Response.UpgradesToWebSocket || !Response.HasConnectionUpgrade)
            {
                return "The server's answer lacks 'Upgrade: websocket' or 'Connection: Upgrade'.";
            }

            if (Response.Answer != _key.ExpectedAnswer)
            {
                return "The server's answer has a wrong Sec-WebSocket-Accept.";
            }

            return Response.HasExtensions ? "The server wants a WebSocket extension that was not offered." : null;
        }

        private bool IsOffered(string subprotocol)
        {
            if (_target.Subprotocols != null)
            {
                foreach (string offered in _target.Subprotocols)
                {
                    if (offered == subprotocol)
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
