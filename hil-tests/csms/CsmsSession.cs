// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One connection of a charge point.
    /// </summary>
    public sealed class CsmsSession
    {
        private const int AbnormalClosure = 1006;

        private readonly CentralSystem _central;
        private readonly ICsmsLink _link;
        private readonly SessionChecks _checks;
        private readonly PendingCallTable _pending = new PendingCallTable();
        private readonly ConnectionRecord _connection;

        internal CsmsSession(CentralSystem central, ChargePointRecord record, ICsmsLink link, string subprotocol)
        {
            _central = central;
            _link = link;
            Record = record;
            Version = central.Ocpp16;
            _checks = new SessionChecks(central, this);
            _connection = new ConnectionRecord(central.Now, subprotocol);
            IsOpen = true;
        }

        /// <summary>
        /// Gets the identity of the charge point.
        /// </summary>
        public string Identity
        {
            get
            {
                return Record.Identity;
            }
        }

        /// <summary>
        /// Gets all that the charge point told, over all its connections.
        /// </summary>
        public ChargePointRecord Record { get; }

        /// <summary>
        /// Gets the WebSocket subprotocol agreed on, or <see langword="null"/>.
        /// </summary>
        public string Subprotocol
        {
            get
            {
                return _connection.Subprotocol;
            }
        }

        /// <summary>
        /// Gets a value indicating whether messages can pass.
        /// </summary>
        public bool IsOpen { get; private set; }

        /// <summary>
        /// Gets the WebSocket close code; 1006 when the link was lost without a close frame; 0 while it is open.
        /// </summary>
        public int CloseCode
        {
            get
            {
                return _connection.CloseCode;
            }
        }

        /// <summary>
        /// Gets how many pings of the charge point came.
        /// </summary>
        public int PingsReceived { get; private set; }

        /// <summary>
        /// Gets how many pongs of the charge point came.
        /// </summary>
        public int PongsReceived { get; private set; }

        internal IOcppVersion Version { get; }

        private IRawCsmsLink RawLink
        {
            get
            {
                return _link as IRawCsmsLink ?? throw new NotSupportedException("This door passes whole messages only.");
            }
        }

        /// <summary>
        /// Calls the charge point. Any number of calls may be open.
        /// </summary>
        /// <param name="action">OCPP action.</param>
        /// <param name="payload">An anonymous object, a JSON node, or a string of JSON; an empty object when left out.</param>
        /// <param name="timeoutSeconds">Seconds on the clock of the CSMS to wait for the answer.</param>
        /// <param name="messageId">Message id; one is made when left out.</param>
        /// <returns>The call; await it, or look at its <see cref="PendingCall.Answer"/>.</returns>
        public PendingCall Call(string action, object payload = null, double timeoutSeconds = 30, string messageId = null)
        {
            lock (_central.Sync)
            {
                JsonObject json = JsonRead.Object(payload);
                PendingCall call = new PendingCall(messageId ?? _central.NewMessageId(), action, json, _central.Now);

                // A string goes out as it was written, 1.0 stays 1.0.
                string text = payload as string ?? JsonRead.Write(json);

                return Send(call, OcppFrame.WriteCall(call.MessageId, action, text), timeoutSeconds);
            }
        }

        /// <summary>
        /// Sends a text message as it is, right or wrong.
        /// </summary>
        /// <param name="text">The message.</param>
        /// <param name="timeoutSeconds">Seconds on the clock of the CSMS to wait for an answer.</param>
        /// <returns>
        /// The answer, if one comes: with the message id in the text, or any that answers nothing else where there is none.
        /// </returns>
        public PendingCall SendText(string text, double timeoutSeconds = 30)
        {
            lock (_central.Sync)
            {
                return Send(RawCall(text), text, timeoutSeconds);
            }
        }

        /// <summary>
        /// Sends one WebSocket frame, right or wrong.
        /// </summary>
        /// <param name="frame">The frame.</param>
        /// <param name="timeoutSeconds">Seconds on the clock of the CSMS to wait for an answer.</param>
        /// <returns>The answer, if one comes.</returns>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public PendingCall SendFrame(WebSocketFrame frame, double timeoutSeconds = 30)
        {
            lock (_central.Sync)
            {
                IRawCsmsLink link = RawLink;
                PendingCall call = RawCall(Encoding.UTF8.GetString(frame.Payload));
                _central.Log(Record, FrameDirection.ToChargePoint, "raw", frame.ToString());

                if (frame.IsMessage)
                {
                    Await(call, timeoutSeconds);
                }

                link.SendFrame(frame);

                return call;
            }
        }

        /// <summary>
        /// Sends a binary message, which OCPP-J does not know.
        /// </summary>
        /// <param name="payload">The bytes.</param>
        /// <returns>The answer, if one comes.</returns>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public PendingCall SendBinary(byte[] payload)
        {
            return SendFrame(new WebSocketFrame(WebSocketFrame.Binary, payload));
        }

        /// <summary>
        /// Sends a text message in fragments.
        /// </summary>
        /// <param name="text">The message.</param>
        /// <param name="fragmentBytes">Length of a fragment; the last one may be shorter.</param>
        /// <param name="timeoutSeconds">Seconds on the clock of the CSMS to wait for an answer.</param>
        /// <returns>The answer, if one comes.</returns>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public PendingCall SendFragmented(string text, int fragmentBytes, double timeoutSeconds = 30)
        {
            lock (_central.Sync)
            {
                IRawCsmsLink link = RawLink;
                PendingCall call = RawCall(text);
                _central.Log(Record, FrameDirection.ToChargePoint, "text", text);
                Await(call, timeoutSeconds);

                foreach (WebSocketFrame frame in WebSocketFrame.Fragments(text, fragmentBytes))
                {
                    link.SendFrame(frame);
                }

                return call;
            }
        }

        /// <summary>
        /// Sends bytes as they are, half a frame say.
        /// </summary>
        /// <param name="bytes">The bytes.</param>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public void SendBytes(byte[] bytes)
        {
            lock (_central.Sync)
            {
                RawLink.SendBytes(bytes);
            }
        }

        /// <summary>
        /// Sends a WebSocket ping.
        /// </summary>
        /// <param name="payload">At most 125 bytes; none when left out.</param>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public void Ping(byte[] payload = null)
        {
            lock (_central.Sync)
            {
                _central.Log(Record, FrameDirection.ToChargePoint, "ping", Convert.ToHexString(payload ?? Array.Empty<byte>()));
                RawLink.SendFrame(new WebSocketFrame(WebSocketFrame.Ping, payload ?? Array.Empty<byte>()));
            }
        }

        /// <summary>
        /// Makes the link half-open: nothing is read, nothing is sent, nothing is closed, the TCP connection stays.
        /// </summary>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public void Freeze()
        {
            lock (_central.Sync)
            {
                RawLink.IsFrozen = true;
            }
        }

        /// <summary>
        /// Ends <see cref="Freeze"/>; what came meanwhile is read now, what was to be sent meanwhile is lost.
        /// </summary>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public void Thaw()
        {
            lock (_central.Sync)
            {
                RawLink.IsFrozen = false;
            }
        }

        /// <summary>
        /// Closes the WebSocket.
        /// </summary>
        /// <param name="code">Close code.</param>
        /// <param name="reason">Reason, at most 123 bytes.</param>
        public void Close(int code = 1000, string reason = "")
        {
            lock (_central.Sync)
            {
                if (IsOpen)
                {
                    _central.Log(Record, FrameDirection.ToChargePoint, "close", code + " " + reason);
                    _link.Close(code, reason);
                    Ended(code, reason);
                }
            }
        }

        /// <summary>
        /// Cuts the connection without a close frame.
        /// </summary>
        public void Abort()
        {
            lock (_central.Sync)
            {
                if (IsOpen)
                {
                    _central.Log(Record, FrameDirection.ToChargePoint, "lost", "cut by the CSMS");
                    _link.Abort();
                    Ended(AbnormalClosure, null);
                }
            }
        }

        /// <summary>
        /// For the door: takes a text message of the charge point.
        /// </summary>
        /// <param name="text">The message.</param>
        public void ReceiveText(string text)
        {
            lock (_central.Sync)
            {
                if (IsOpen)
                {
                    _central.Log(Record, FrameDirection.FromChargePoint, "text", text);
                    Receive(text);
                    _central.Changed();
                }
            }
        }

        /// <summary>
        /// For the door: takes a binary message of the charge point, which OCPP-J does not know.
        /// </summary>
        /// <param name="payload">The bytes.</param>
        public void ReceiveBinary(byte[] payload)
        {
            lock (_central.Sync)
            {
                _central.Log(Record, FrameDirection.FromChargePoint, "binary", Convert.ToHexString(payload));
                _checks.Report("A binary message of " + payload.Length + " bytes");
                _central.Changed();
            }
        }

        /// <summary>
        /// For the door: notes a ping of the charge point; the door answers it.
        /// </summary>
        /// <param name="payload">Its payload.</param>
        public void ReceivePing(byte[] payload)
        {
            lock (_central.Sync)
            {
                PingsReceived++;
                _central.Log(Record, FrameDirection.FromChargePoint, "ping", Convert.ToHexString(payload));
                _central.Changed();
            }
        }

        /// <summary>
        /// For the door: notes a pong of the charge point.
        /// </summary>
        /// <param name="payload">Its payload.</param>
        public void ReceivePong(byte[] payload)
        {
            lock (_central.Sync)
            {
                PongsReceived++;
                _central.Log(Record, FrameDirection.FromChargePoint, "pong", Convert.ToHexString(payload));
                _central.Changed();
            }
        }

        /// <summary>
        /// For the door: the charge point has ended the connection, or it was lost.
        /// </summary>
        /// <param name="code">Close code of the charge point; 1006 when there was no close frame.</param>
        /// <param name="reason">Its reason, or <see langword="null"/>.</param>
        public void LinkClosed(int code, string reason)
        {
            lock (_central.Sync)
            {
                if (IsOpen)
                {
                    _central.Log(Record, FrameDirection.FromChargePoint, code == AbnormalClosure ? "lost" : "close", code + " " + reason);
                    Ended(code, reason);
                }
            }
        }

        /// <summary>
        /// For the door: notes something wrong below the level of messages.
        /// </summary>
        /// <param name="fault">What is wrong.</param>
        public void ReportViolation(string fault)
        {
            _checks.Report(fault);
        }

        internal void Opened()
        {
            Record.Connections.Add(_connection);
            _central.Log(Record, FrameDirection.FromChargePoint, "open", Subprotocol);
        }

        private static PendingCall RawCallOf(OcppFrame frame, DateTimeOffset now)
        {
            return frame.Type == OcppFrame.Call
                ? new PendingCall(frame.MessageId, frame.Name, frame.Payload, now)
                : new PendingCall(null, null, null, now);
        }

        private PendingCall RawCall(string text)
        {
            return RawCallOf(OcppFrame.Parse(text), _central.Now);
        }

        private PendingCall Send(PendingCall call, string text, double timeoutSeconds)
        {
            Await(call, timeoutSeconds);
            SendNow(text);

            return call;
        }

        private void Await(PendingCall call, double timeoutSeconds)
        {
            if (!IsOpen)
            {
                Complete(call, AnswerKind.LinkLost, null);

                return;
            }

            _pending.Add(call);
            call.Deadline = _central.Schedule(timeoutSeconds, () => Expire(call));
        }

        private void Expire(PendingCall call)
        {
            _pending.Expire(call);
            Complete(call, AnswerKind.Timeout, null);
        }

        private void SendNow(string text)
        {
            if (IsOpen)
            {
                _central.Log(Record, FrameDirection.ToChargePoint, "text", text);
                _link.SendText(text);
            }
        }

        private void Receive(string text)
        {
            OcppFrame frame = OcppFrame.Parse(text);

            if (frame.Fault != null)
            {
                _checks.Report("A message " + frame.Fault + ": " + text);
            }

            switch (frame.Type)
            {
                case OcppFrame.Call when frame.MessageId != null:
                    ReceiveCall(frame);
                    break;
                case OcppFrame.CallResult when frame.MessageId != null:
                case OcppFrame.CallError when frame.MessageId != null:
                    ReceiveAnswer(frame, text);
                    break;
                default:
                    break;
            }
        }

        private void ReceiveCall(OcppFrame frame)
        {
            if (frame.Fault != null)
            {
                SendNow(CallReply.Error(Version.FormationError, "The message " + frame.Fault).ToFrame(frame.MessageId));

                return;
            }

            IncomingCall call = new IncomingCall(this, _central.Now, frame.MessageId, frame.Name, frame.Payload);
            _checks.Received(call);
            CallReply refusal = Version.Refusal(call);
            Record.Calls.Add(call);

            if (refusal == null)
            {
                Version.Record(call);
            }
            else
            {
                _checks.Report(call.Action + " was refused with " + refusal.ErrorCode + ": " + refusal.Description);
            }

            AnswerByRule(call, refusal);
            _central.Offer(call);
        }

        private void AnswerByRule(IncomingCall call, CallReply refusal)
        {
            AnswerRule rule = _central.TakeRule(call);

            if (rule == null)
            {
                Answer(call, refusal ?? Version.Answer(call), null);
            }
            else if (rule.DelaySeconds > 0)
            {
                _central.Schedule(rule.DelaySeconds, () => AnswerBy(rule, call, refusal));
            }
            else
            {
                AnswerBy(rule, call, refusal);
            }
        }

        private void AnswerBy(AnswerRule rule, IncomingCall call, CallReply refusal)
        {
            if (IsOpen && !rule.IsSilent && !rule.DoInstead(call))
            {
                Answer(call, rule.MakeReply(call) ?? refusal ?? Version.Answer(call), rule);
            }
        }

        private void Answer(IncomingCall call, CallReply reply, AnswerRule rule)
        {
            string right = reply.ToFrame(call.MessageId);
            string sent = rule == null ? right : rule.Spoil(right);

            if (sent == right)
            {
                bool isError = reply.ErrorCode != null;
                call.SetAnswer(isError ? null : reply.Payload, reply.ErrorCode, _central.Now);
                _checks.Answered(call);
                Version.RecordAnswer(call);
                SendNow(sent);
            }
            else
            {
                SendText(sent);
            }
        }

        private void ReceiveAnswer(OcppFrame frame, string text)
        {
            PendingCall call = _pending.Take(frame.MessageId);

            if (call == null && frame.Type == OcppFrame.CallError)
            {
                call = _pending.TakeUnnamed();
            }

            if (call == null)
            {
                if (!_pending.TakeOverdue(frame.MessageId))
                {
                    _checks.Report("An answer to nothing: " + text);
                }

                return;
            }

            _checks.AnswerReceived(call, frame);
            Complete(call, frame.Type == OcppFrame.CallResult ? AnswerKind.Result : AnswerKind.Error, frame);
            Version.RecordAnswer(this, call);
        }

        private void Complete(PendingCall call, AnswerKind kind, OcppFrame frame)
        {
            call.Complete(new CallAnswer(
                kind,
                frame?.MessageId ?? call.MessageId,
                frame?.Payload,
                frame?.Name,
                frame?.Description,
                _central.Now - call.SentAt));
        }

        private void Ended(int code, string reason)
        {
            IsOpen = false;
            _connection.ClosedAt = _central.Now;
            _connection.CloseCode = code;
            _connection.CloseReason = reason;
            _central.Remove(this);

            foreach (PendingCall call in _pending.TakeAll())
            {
                Complete(call, AnswerKind.LinkLost, null);
            }

            _central.Changed();
        }
    }
}
