// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;

namespace OcppChargePoint.Protocol.Rpc
{
    /// <summary>
    /// One side of OCPP-J over one connection: one call of ours in flight, calls of the other side served meanwhile.
    /// Whatever arrives, it never throws, never answers twice, and never ends the connection.
    /// </summary>
    public sealed partial class RpcPeer : IJsonSink
    {
        /// <summary>
        /// Bytes behind each part in its buffer that the link may use, see <see cref="IRpcLink.Send"/>: the longest header of a WebSocket frame.
        /// </summary>
        public const int SpareBytes = 14;

        private const int MostOpenRequests = 4;
        private const int LongestDescription = 255;

        /// <summary>Id that stands for "could not be read" (OCPP 2.0.1 Part 4, section 4.2.3).</summary>
        private const string UnknownMessageId = "-1";

        private readonly IClock _clock;
        private readonly IRpcHandler _handler;
        private readonly IRpcLog _log;
        private readonly MessageIds _ids;
        private readonly JsonReader _json = new JsonReader();
        private readonly PayloadReader _payload;
        private readonly RpcFrame _frame;
        private readonly JsonWriter _writer;
        private readonly RpcRequest[] _open = new RpcRequest[MostOpenRequests];

        private IRpcLink _link;
        private IRpcDialect _dialect;
        private bool _isFirstPart;
        private bool _isFrameOpen;
        private string _pendingId;
        private IRpcCaller _pendingCaller;
        private object _pendingContext;
        private long _pendingDeadline;

        /// <summary>
        /// Initializes a new instance of the <see cref="RpcPeer"/> class.
        /// </summary>
        /// <param name="clock">Clock for time-outs.</param>
        /// <param name="ids">Makes the ids of our calls.</param>
        /// <param name="handler">Serves the calls of the other side.</param>
        /// <param name="log">Takes a line for each wrong frame.</param>
        /// <param name="bufferSize">Bytes of a part of a message that goes out; longer messages go out in several parts.</param>
        public RpcPeer(IClock clock, MessageIds ids, IRpcHandler handler, IRpcLog log, int bufferSize)
        {
            _clock = clock;
            _handler = handler;
            _log = log;
            _ids = ids;
            _payload = new PayloadReader(_json);
            _frame = new RpcFrame(_json);
            _writer = new JsonWriter(new byte[bufferSize + SpareBytes], bufferSize);
            CallTimeoutSeconds = 30;
            AnswerTimeoutSeconds = 30;
        }

        /// <summary>
        /// Gets or sets the seconds that we wait for the answer to a call.
        /// </summary>
        public int CallTimeoutSeconds { get; set; }

        /// <summary>
        /// Gets or sets the seconds within which a handler must have answered; then the call gets InternalError.
        /// </summary>
        public int AnswerTimeoutSeconds { get; set; }

        /// <summary>
        /// Gets or sets who sees the raw frames, or <see langword="null"/>.
        /// </summary>
        public IFrameTap Tap { get; set; }

        /// <summary>
        /// Gets a value indicating whether a call can be sent now.
        /// </summary>
        public bool CanCall
        {
            get { return _link != null && _pendingCaller == null && !_isFrameOpen; }
        }

        /// <summary>
        /// Gets a value indicating whether a part of a frame is out that memory was too short to complete. Nothing more may go out on this
        /// connection then, only a new one helps.
        /// </summary>
        public bool IsHalfSent
        {
            get { return _isFrameOpen; }
        }

        /// <summary>
        /// Gets a value indicating whether a call is in flight.
        /// </summary>
        public bool IsWaiting
        {
            get { return _pendingCaller != null; }
        }

        /// <summary>
        /// Gets a value indicating whether the other side has answered a call on the present connection.
        /// </summary>
        public bool HasBeenAnswered { get; private set; }

        /// <summary>
        /// Gets the number of calls in a row that timed out; 0 after any answer.
        /// </summary>
        public int ConsecutiveTimeouts { get; private set; }

        /// <summary>
        /// Gets the monotonic time at which <see cref="Poll"/> has something to do; <see cref="long.MaxValue"/> when never.
        /// </summary>
        public long NextDueMilliseconds
        {
            get
            {
                long next = _pendingCaller != null ? _pendingDeadline : long.MaxValue;
                for (int i = 0; i < MostOpenRequests; i++)
                {
                    if (_open[i] != null && _open[i].Deadline < next)
                    {
                        next = _open[i].Deadline;
                    }
                }

                return next;
            }
        }

        /// <summary>
        /// Begins to use a connection that has just been opened.
        /// </summary>
        /// <param name="link">Way out.</param>
        /// <param name="dialect">Version that was negotiated.</param>
        public void Attach(IRpcLink link, IRpcDialect dialect)
        {
            Detach();
            _link = link;
            _dialect = dialect;
            ConsecutiveTimeouts = 0;
            HasBeenAnswered = false;
        }

        /// <summary>
        /// Ends the use of the connection. The call in flight fails, answers that are still due are dropped.
        /// </summary>
        public void Detach()
        {
            _link = null;
            _isFrameOpen = false;
            for (int i = 0; i < MostOpenRequests; i++)
            {
                _open[i] = null;
            }

            FailPending(RpcFailure.ConnectionLost, null, "connection lost");
        }

        /// <summary>
        /// Sends a call.
        /// </summary>
        /// <param name="request">Request.</param>
        /// <param name="caller">Who gets the outcome.</param>
        /// <param name="context">Any object; comes back with the outcome.</param>
        /// <param name="messageId">Id to use, 1 to 36 characters; <see langword="null"/> for a new UUID.</param>
        /// <returns><see langword="false"/> when a call is in flight or nothing is connected: nothing was sent, no outcome will follow.</returns>
        public bool Call(IRpcRequest request, IRpcCaller caller, object context, string messageId)
        {
            if (!CanCall)
            {
                return false;
            }

            _pendingId = messageId != null ? messageId : _ids.Next();
            _pendingCaller = caller;
            _pendingContext = context;
            _pendingDeadline = _clock.MonotonicMilliseconds + (CallTimeoutSeconds * 1000L);

            try
            {
                BeginFrame(RpcFrame.Call, _pendingId);
                _writer.Constant(request.Action);
                request.Write(_writer);
                if (!EndFrame())
                {
                    FailPending(RpcFailure.ConnectionLost, null, "sending failed");
                }
            }
            catch (OutOfMemoryException)
            {
                // As long as nothing is out, it is as if there had been no call.
                _isFrameOpen = !_isFirstPart;
                FailPending(RpcFailure.OutOfMemory, null, "memory is too short");
            }

            return true;
        }

        /// <summary>
        /// Does what is due: time-outs of calls and of answers.
        /// </summary>
        public void Poll()
        {
            long now = _clock.MonotonicMilliseconds;
            if (_pendingCaller != null && now >= _pendingDeadline)
            {
                ConsecutiveTimeouts++;
                FailPending(RpcFailure.Timeout, null, "no answer in time");
            }

            for (int i = 0; i < MostOpenRequests; i++)
            {
                RpcRequest request = _open[i];
                if (request != null && now >= request.Deadline)
                {
                    SendError(request, RpcError.InternalError, "not answered in time");
                }
            }
        }

        /// <inheritdoc/>
        public bool Write(byte[] buffer, int count, bool last)
        {
            if (Tap != null)
            {
                Tap.OnFrame(true, buffer, count, last);
            }

            bool first = _isFirstPart;
            _isFirstPart = false;
            return _link != null && _link.Send(buffer, 0, count, first, last);
        }

        internal bool SendResult(RpcRequest request, IRpcPayload result)
        {
            if (!Release(request))
            {
                return false;
            }

            BeginFrame(RpcFrame.CallResult, request.MessageId);
            result.Write(_writer);
            return EndFrame();
        }

        internal bool SendError(RpcRequest request, RpcError error, string description)
        {
            if (!Release(request))
            {
                return false;
            }

            _log.OnProblem(request.Action + ": " + _dialect.GetErrorCode(error) + " sent: " + description);
            return WriteError(request.MessageId, error, description);
        }

        private bool WriteError(string messageId, RpcError error, string description)
        {
            if (_link == null)
            {
                return false;
            }

            BeginFrame(RpcFrame.CallError, messageId);
            _writer.Constant(_dialect.GetErrorCode(error));
            _writer.String(description.Length > LongestDescription ? description.Substring(0, LongestDescription) : description);
            _writer.StartObject();
            _writer.EndObject();
            return EndFrame();
        }

        private void BeginFrame(int type, string messageId)
        {
            _isFirstPart = true;
            _isFrameOpen = true;
            _writer.Begin(this);
            _writer.StartArray();
            _writer.Number(type);
            _writer.String(messageId);
        }

        private bool EndFrame()
        {
            _writer.EndArray();
            bool isOut = _writer.End();
            _isFrameOpen = false;
            return isOut;
        }

        private bool Remember(RpcRequest request)
        {
            int index = Find(null);
            if (index >= 0)
            {
                _open[index] = request;
            }

            return index >= 0;
        }

        private bool Release(RpcRequest request)
        {
            int index = Find(request);
            if (index >= 0)
            {
                _open[index] = null;
            }

            return index >= 0;
        }

        /// <summary>
        /// Gets the place of a request, or of nothing; -1 when there is none.
        /// </summary>
        private int Find(RpcRequest request)
        {
            for (int i = 0; i < MostOpenRequests; i++)
            {
                if (_open[i] == request)
                {
                    return i;
                }
            }

            return -1;
        }

        private void FailPending(RpcFailure failure, string errorCode, string description)
        {
            IRpcCaller caller = _pendingCaller;
            object context = _pendingContext;
            ForgetPending();
            if (caller != null)
            {
                caller.OnFailure(context, failure, errorCode, description);
            }
        }

        private void ForgetPending()
        {
            _pendingCaller = null;
            _pendingContext = null;
            _pendingId = null;
        }
    }
}
