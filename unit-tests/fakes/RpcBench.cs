// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.UnitTests.Fakes
{
    /// <summary>
    /// A peer with everything around it: link, log, handler, caller and tap, all of them played by the test.
    /// </summary>
    public sealed class RpcBench : IRpcLink, IRpcLog, IRpcHandler, IRpcCaller, IFrameTap
    {
        /// <summary>
        /// Longest message that is taken whole.
        /// </summary>
        public const int MessageLimit = 12288;

        private TextSink _frame;
        private TextSink _tapped = new TextSink();

        /// <summary>
        /// Initializes a new instance of the <see cref="RpcBench"/> class, connected.
        /// </summary>
        /// <param name="dialect">Version.</param>
        /// <param name="bufferSize">Bytes of a part that goes out.</param>
        /// <param name="seed">Seed of the message ids.</param>
        public RpcBench(IRpcDialect dialect, int bufferSize = 256, int seed = 1)
        {
            Clock = new FakeClock();
            Peer = new RpcPeer(Clock, new MessageIds(new SeededRandom(seed)), this, this, bufferSize);
            Peer.Attach(this, dialect);
        }

        /// <summary>Gets the clock.</summary>
        public FakeClock Clock { get; }

        /// <summary>Gets the peer under test.</summary>
        public RpcPeer Peer { get; }

        /// <summary>Gets or sets who serves calls; null: they are kept in <see cref="Request"/> and not answered.</summary>
        public IRpcHandler Handler { get; set; }

        /// <summary>Gets or sets a value indicating whether sending fails.</summary>
        public bool IsBroken { get; set; }

        /// <summary>Gets or sets a request to be sent as soon as an outcome arrives.</summary>
        public IRpcRequest NextRequest { get; set; }

        /// <summary>Gets the number of frames sent.</summary>
        public int SentCount { get; private set; }

        /// <summary>Gets the last frame sent; empty without one.</summary>
        public string Sent { get; private set; } = string.Empty;

        /// <summary>Gets the number of parts of the last frame sent.</summary>
        public int SentParts { get; private set; }

        /// <summary>Gets the number of lines in the log.</summary>
        public int ProblemCount { get; private set; }

        /// <summary>Gets the last line in the log; empty without one.</summary>
        public string Problem { get; private set; } = string.Empty;

        /// <summary>Gets the number of calls received.</summary>
        public int RequestCount { get; private set; }

        /// <summary>Gets the last call received.</summary>
        public RpcRequest Request { get; private set; }

        /// <summary>Gets the number of results.</summary>
        public int ResultCount { get; private set; }

        /// <summary>Gets the number of failures.</summary>
        public int FailureCount { get; private set; }

        /// <summary>Gets the context of the last result or failure.</summary>
        public object Context { get; private set; }

        /// <summary>Gets the names of the fields of the last result, each with a semicolon.</summary>
        public string ResultFields { get; private set; }

        /// <summary>Gets the last failure.</summary>
        public RpcFailure Failure { get; private set; }

        /// <summary>Gets the error code of the last failure.</summary>
        public string FailureCode { get; private set; }

        /// <summary>Gets the description of the last failure.</summary>
        public string FailureDescription { get; private set; }

        /// <summary>Gets all frames that the tap saw, each with its direction and a line end.</summary>
        public string Tapped { get; private set; } = string.Empty;

        /// <summary>
        /// Gets the id in the last frame sent.
        /// </summary>
        public string SentId
        {
            get { return Sent.Substring(4, Sent.IndexOf('"', 4) - 4); }
        }

        /// <summary>
        /// Lets a text message arrive; what exceeds <see cref="MessageLimit"/> is cut off as the WebSocket does it.
        /// </summary>
        /// <param name="message">Message.</param>
        public void Receive(string message)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(message);
            ByteChain chain = new ByteChain(MessageLimit);
            if (chain.Append(bytes, 0, bytes.Length) == bytes.Length)
            {
                Peer.Receive(chain);
            }
            else
            {
                Peer.ReceiveUnusable(chain, "message longer than 12288 bytes");
            }
        }

        /// <summary>
        /// Lets a binary message arrive.
        /// </summary>
        /// <param name="message">Its bytes as text.</param>
        public void ReceiveBinary(string message)
        {
            Peer.ReceiveUnusable(JsonText.Chain(message), "binary message");
        }

        /// <summary>
        /// Lets the other side answer the call in flight.
        /// </summary>
        /// <param name="payload">Payload.</param>
        public void ReceiveResult(string payload)
        {
            Receive("[3,\"" + SentId + "\"," + payload + "]");
        }

        /// <inheritdoc/>
        public bool Send(byte[] buffer, int offset, int count, bool first, bool last)
        {
            if (IsBroken)
            {
                return false;
            }

            if ((_frame == null) != first || offset != 0)
            {
                throw new InvalidOperationException();
            }

            if (first)
            {
                _frame = new TextSink();
            }

            _frame.Write(buffer, count, last);
            if (last)
            {
                SentParts = _frame.Parts;
                Sent = _frame.Text;
                SentCount++;
                _frame = null;
            }

            return true;
        }

        /// <inheritdoc/>
        public void OnProblem(string message)
        {
            Problem = message;
            ProblemCount++;
        }

        /// <inheritdoc/>
        public void OnCall(RpcRequest request, PayloadReader payload)
        {
            RequestCount++;
            Request = request;
            if (Handler != null)
            {
                Handler.OnCall(request, payload);
            }
        }

        /// <inheritdoc/>
        public void OnResult(object context, PayloadReader payload)
        {
            ResultCount++;
            Context = context;
            ResultFields = string.Empty;
            payload.BeginObject();
            while (payload.NextProperty())
            {
                ResultFields += payload.Name + ";";
                payload.Skip();
            }

            SendNext();
        }

        /// <inheritdoc/>
        public void OnFailure(object context, RpcFailure failure, string errorCode, string description)
        {
            FailureCount++;
            Context = context;
            Failure = failure;
            FailureCode = errorCode;
            FailureDescription = description;
            SendNext();
        }

        /// <inheritdoc/>
        public void OnFrame(bool isOutgoing, byte[] buffer, int count, bool isLast)
        {
            _tapped.Write(buffer, count, isLast);
            if (isLast)
            {
                Tapped += (isOutgoing ? ">" : "<") + _tapped.Text + "\n";
                _tapped = new TextSink();
            }
        }

        private void SendNext()
        {
            if (NextRequest != null)
            {
                IRpcRequest request = NextRequest;
                NextRequest = null;
                if (!Peer.Call(request, this, null, null))
                {
                    throw new InvalidOperationException();
                }
            }
        }
    }
}
