// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One connection of a charge point.
    /// </summary>
    public sealed class CsmsSession
    {
        private const int AbnormalClosure = 1006;

        // No charge point takes a longer one for an id, nor must it.
        private const int LongestMessageId = 255;

        private readonly CentralSystem _central;
        private readonly ICsmsLink _link;
        private readonly SessionChecks _checks;
        private readonly CallDesk _incoming;
        private readonly PendingCallTable _pending;
        private readonly ConnectionRecord _connection;

        internal CsmsSession(CentralSystem central, ChargePointRecord record, ICsmsLink link, string subprotocol)
        {
            _central = central;
            _link = link;
            Record = record;
            Version = central.VersionOf(subprotocol);
            _checks = new SessionChecks(central, this);
            _incoming = new CallDesk(central, this, _checks);
            _pending = new PendingCallTable(central, this, _checks);
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

        /// <summary>
        /// Gets what can be done to the charge point below the level of messages.
        /// </summary>
        /// <exception cref="NotSupportedException">The door passes whole messages only.</exception>
        public RawSender Raw
        {
            get
            {
                IRawCsmsLink link = _link as IRawCsmsLink ?? throw new NotSupportedException("This door passes whole messages only.");

                return new RawSender(_central, this, link);
            }
        }

        internal IOcppVersion Version { get; }

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

        internal void SendNow(string text)
        {
            if (IsOpen)
            {
                _central.Log(Record, FrameDirection.ToChargePoint, "text", text);
                _link.SendText(text);
            }
        }

        /// <summary>
        /// Begins to wait for an answer to something that is sent below the level of messages.
        /// </summary>
        /// <param name="text">What is sent, as far as it is text.</param>
        /// <param name="timeoutSeconds">How long to wait.</param>
        /// <returns>The answer, if one comes.</returns>
        internal PendingCall Await(string text, double timeoutSeconds)
        {
            PendingCall call = RawCall(text);
            _pending.Add(call, timeoutSeconds);

            return call;
        }

        // Without a readable id any CALLERROR that answers nothing else is taken for the answer.
        private PendingCall RawCall(string text)
        {
            OcppFrame frame = OcppFrame.Parse(text);

            bool isReadable = frame.MessageId?.Length is > 0 and <= LongestMessageId && !frame.MessageId.Contains('\0', StringComparison.Ordinal);

            return frame.Type == OcppFrame.Call && isReadable
                ? new PendingCall(frame.MessageId, frame.Name, frame.Payload, _central.Now)
                : new PendingCall(null, null, null, _central.Now);
        }

        private PendingCall Send(PendingCall call, string text, double timeoutSeconds)
        {
            _pending.Add(call, timeoutSeconds);
            SendNow(text);

            return call;
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
                    _incoming.Receive(frame);
                    break;
                case OcppFrame.CallResult when frame.MessageId != null:
                case OcppFrame.CallError when frame.MessageId != null:
                    _pending.Receive(frame, text);
                    break;
                default:
                    break;
            }
        }

        private void Ended(int code, string reason)
        {
            IsOpen = false;
            _connection.ClosedAt = _central.Now;
            _connection.CloseCode = code;
            _connection.CloseReason = reason;
            _central.Remove(this);

            _pending.LinkLost();
            _central.Changed();
        }
    }
}
