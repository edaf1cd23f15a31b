// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Protocol.Rfc6455
{
    /// <summary>
    /// A connection after its opening handshake: exchanges frames, watches over the server's life, closes in order (RFC 6455,
    /// sections 5 to 7).
    /// </summary>
    internal sealed class FrameLink
    {
        // Bounds one turn of the event loop to 4 KB of input.
        private const int MaxReadsPerPoll = 16;

        private readonly ITcpStream _stream;
        private readonly IClock _clock;
        private readonly ReceiveBuffer _input;
        private readonly Outcome _outcome;
        private readonly FrameReader _reader;
        private IWebSocketListener _listener;
        private string _server;
        private int _closeTimeoutSeconds;
        private int _idleTimeoutSeconds;
        private long _deadline;
        private bool _hasUnread;

        /// <summary>
        /// Initializes a new instance of the <see cref="FrameLink"/> class.
        /// </summary>
        /// <param name="stream">The connection.</param>
        /// <param name="clock">Clock for all deadlines.</param>
        /// <param name="random">Source of masks.</param>
        /// <param name="input">Buffer for received bytes.</param>
        /// <param name="outcome">Receives the cause when the connection ends.</param>
        /// <param name="maxMessageBytes">Longest text message that is delivered whole.</param>
        public FrameLink(
            ITcpStream stream, IClock clock, IRandom random, ReceiveBuffer input, Outcome outcome, int maxMessageBytes)
        {
            _stream = stream;
            _clock = clock;
            _input = input;
            _outcome = outcome;
            _reader = new FrameReader(maxMessageBytes);
            Writer = new FrameWriter(stream, random);
        }

        /// <summary>
        /// Gets the pings.
        /// </summary>
        public KeepAlive KeepAlive { get; } = new KeepAlive();

        /// <summary>
        /// Gets the way out. (It is handed out, and not hidden behind a method, because what is sent comes with a deep stack, which lives on the heap.)
        /// </summary>
        public FrameWriter Writer { get; }

        /// <summary>
        /// Gets where the link stands.
        /// </summary>
        public LinkPhase Phase { get; private set; }

        /// <summary>
        /// Gets the text message that has arrived, or <see langword="null"/>. Nothing is read until <see cref="DropText"/>. (It is fetched, not
        /// handed over by a call, because the work on a message needs a deep stack, which lives on the heap.)
        /// </summary>
        public ByteChain Text { get; private set; }

        /// <summary>
        /// Gets the monotonic milliseconds at which <see cref="Poll"/> is due.
        /// </summary>
        public long NextDueMilliseconds
        {
            get
            {
                if (_hasUnread || Writer.HasFailed || Phase == LinkPhase.Ended)
                {
                    return _clock.MonotonicMilliseconds;
                }

                return Phase == LinkPhase.Open ? KeepAlive.NextDueMilliseconds : _deadline;
            }
        }

        /// <summary>
        /// Starts with a connection whose opening handshake is done.
        /// </summary>
        /// <param name="target">The terms; not kept.</param>
        /// <param name="listener">Told about messages.</param>
        public void Open(WebSocketTarget target, IWebSocketListener listener)
        {
            _server = target.Url.Authority;
            _closeTimeoutSeconds = target.CloseTimeoutSeconds;
            _idleTimeoutSeconds = target.IdleTimeoutSeconds;
            _listener = listener;
            _hasUnread = false;
            Text = null;
            _reader.Reset();
            Writer.Reset();
            KeepAlive.Start(_clock.MonotonicMilliseconds, target.IdleTimeoutSeconds);
            Phase = LinkPhase.Open;
        }

        /// <summary>
        /// Reads what has arrived and looks at the deadlines.
        /// </summary>
        public void Poll()
        {
            if (Text != null)
            {
                // Whoever worked on it threw an exception.
                DropText();
            }

            bool isDrained = Receive();
            if (Phase == LinkPhase.Ended)
            {
                return;
            }

            if (isDrained && (_stream.State != StreamState.Open || Writer.HasFailed))
            {
                _outcome.SetNetwork(_stream, "The connection to " + _server + " broke.");
                End();
            }
            else if (Phase != LinkPhase.Open)
            {
                if (_clock.MonotonicMilliseconds >= _deadline)
                {
                    End();
                }
            }
            else if (isDrained)
            {
                CheckAlive();
            }
        }

        /// <summary>
        /// Releases <see cref="Text"/>.
        /// </summary>
        public void DropText()
        {
            Text = null;
            _reader.Message.Clear();
        }

        /// <summary>
        /// Starts the closing handshake, if the link is open.
        /// </summary>
        /// <param name="code">The code.</param>
        /// <param name="reason">The reason; may be <see langword="null"/>.</param>
        public void Close(int code, string reason)
        {
            if (Phase == LinkPhase.Open)
            {
                _outcome.Set(WebSocketFailure.ClosedByUs, CloseFrame.Describe("The charge point", code, reason));
                _outcome.CloseCode = code;
                SendClose(CloseFrame.Create(code, reason));
                Phase = LinkPhase.CloseSent;
            }
        }

        /// <summary>
        /// Ends the link at once. The owner closes the stream.
        /// </summary>
        public void End()
        {
            Phase = LinkPhase.Ended;
        }

        // Tells whether all that has arrived was read: only then silence is the server's fault, not the event loop's.
        private bool Receive()
        {
            _hasUnread = true;
            for (int reads = 0; reads < MaxReadsPerPoll && Text == null; reads++)
            {
                if (_input.Count == 0 && !_input.Fill(_stream))
                {
                    _hasUnread = false;
                    return true;
                }

                KeepAlive.NoteReceived(_clock.MonotonicMilliseconds);
                HandleInput();
            }

            return false;
        }

        private void HandleInput()
        {
            while (Phase == LinkPhase.Open || Phase == LinkPhase.CloseSent)
            {
                FrameEvent found = _reader.Next(_input);
                if (found == FrameEvent.Text)
                {
                    Text = _reader.Message;
                    return;
                }

                if (found == FrameEvent.None)
                {
                    return;
                }

                Handle(found);
            }

            _input.Clear();
        }

        private void Handle(FrameEvent found)
        {
            switch (found)
            {
                case FrameEvent.Oversize:
                    _listener.OnOversize(_reader.Message);
                    _reader.Message.Clear();
                    break;
                case FrameEvent.Binary:
                    _listener.OnBinary(_reader.Message);
                    _reader.Message.Clear();
                    break;
                case FrameEvent.Ping:
                    AnswerPing();
                    break;
                case FrameEvent.Pong:
                    KeepAlive.TakePong(_reader.ControlPayload, _reader.ControlLength);
                    break;
                case FrameEvent.Close:
                    TakeClose(CloseFrame.Read(_reader.ControlPayload, _reader.ControlLength));
                    break;
                case FrameEvent.ProtocolError:
                    Fail(WebSocketCloseCode.ProtocolError, _reader.Error);
                    break;
                case FrameEvent.InvalidUtf8:
                    Fail(WebSocketCloseCode.InvalidPayload, "message");
                    break;
            }
        }

        private void AnswerPing()
        {
            if (Phase == LinkPhase.Open)
            {
                Writer.Write(Opcode.Pong, true, _reader.ControlPayload, 0, _reader.ControlLength);
            }
        }

        private void TakeClose(CloseFrame frame)
        {
            if (frame.ErrorCode != 0)
            {
                Fail(frame.ErrorCode, "close frame");
                return;
            }

            if (frame.Code != 0)
            {
                _outcome.CloseCode = frame.Code;
            }

            _outcome.Set(WebSocketFailure.ClosedByServer, CloseFrame.Describe("The server", frame.Code, frame.Reason));
            EndConversation(frame.Code == 0 ? new byte[0] : CloseFrame.Create(frame.Code, null));
        }

        private void Fail(int code, string what)
        {
            bool isText = code == WebSocketCloseCode.InvalidPayload;
            string reason = (isText ? "not UTF-8: " : "protocol violation: ") + what;
            if (Phase == LinkPhase.Open)
            {
                _outcome.CloseCode = code;
            }

            _outcome.Set(
                isText ? WebSocketFailure.InvalidUtf8 : WebSocketFailure.ProtocolError, "The server's data is wrong, " + reason + ".");
            EndConversation(CloseFrame.Create(code, reason));
        }

        private void EndConversation(byte[] closePayload)
        {
            if (Phase == LinkPhase.Open)
            {
                SendClose(closePayload);
            }

            Phase = LinkPhase.Draining;
        }

        private void SendClose(byte[] payload)
        {
            Writer.Write(Opcode.Close, true, payload, 0, payload.Length);
            _deadline = _clock.MonotonicMilliseconds + (_closeTimeoutSeconds * 1000L);
        }

        private void CheckAlive()
        {
            switch (KeepAlive.Check(_clock.MonotonicMilliseconds))
            {
                case KeepAliveAction.SendPing:
                    // The payload stays as it is, because nothing is behind it: the pong is compared with it.
                    Writer.Write(Opcode.Ping, true, KeepAlive.PingPayload, 0, KeepAlive.PingPayload.Length);
                    break;
                case KeepAliveAction.PongOverdue:
                    string timeout = KeepAlive.PongTimeoutSeconds.ToString();
                    _outcome.Set(WebSocketFailure.PongTimeout, "The server did not answer a ping within " + timeout + " s.");
                    End();
                    break;
                case KeepAliveAction.Idle:
                    string silence = _idleTimeoutSeconds.ToString();
                    _outcome.Set(WebSocketFailure.IdleTimeout, "The server sent nothing for " + silence + " s.");
                    End();
                    break;
            }
        }
    }
}
