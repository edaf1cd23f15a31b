// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware.Messaging
{
    /// <summary>
    /// Everything that waits to be sent, in one order. Messages of transactions come from <see cref="Outbox"/>: they keep their order among
    /// themselves and survive a lost link; one that the CSMS cannot process is tried again and holds back only those behind it. A long
    /// backlog of them holds back nothing else.
    /// </summary>
    public sealed class MessageQueue : IRpcCaller, IPollable
    {
        /// <summary>With more messages of transactions waiting, all others go first.</summary>
        private const int Backlog = 8;

        /// <summary>Attempts at a notice that gets no answer.</summary>
        private const int NoticeAttempts = 3;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly EventLog _log;
        private readonly RpcPeer _rpc;
        private readonly ArrayList _messages = new ArrayList();
        private OutgoingMessage _inFlight;

        /// <summary>
        /// Initializes a new instance of the <see cref="MessageQueue"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings: attempts and interval of transaction messages.</param>
        /// <param name="log">Log.</param>
        /// <param name="rpc">Way to the CSMS.</param>
        public MessageQueue(IClock clock, DeviceModel model, EventLog log, RpcPeer rpc)
        {
            _clock = clock;
            _model = model;
            _log = log;
            _rpc = rpc;
        }

        /// <summary>
        /// Gets or sets the face of the negotiated version; <see langword="null"/> while there is no link.
        /// </summary>
        public IProtocolFace Face { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether messages wait for an answer of ours that is to go out before them.
        /// </summary>
        public bool IsHeld { get; set; }

        /// <summary>
        /// Gets or sets what the version negotiated last demands of the rules.
        /// </summary>
        public ProtocolTraits Traits { get; set; }

        /// <summary>
        /// Gets or sets the messages of transactions; <see langword="null"/> when there are none.
        /// </summary>
        public IOutbox Outbox { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the CSMS has accepted the charge point.
        /// </summary>
        public bool IsAccepted { get; set; }

        /// <summary>
        /// Gets the number of messages that wait or are in flight.
        /// </summary>
        public int Count
        {
            get { return _messages.Count + TransactionalCount; }
        }

        /// <summary>
        /// Gets the number of waiting messages that are not about transactions.
        /// </summary>
        public int OrdinaryCount
        {
            get { return _messages.Count; }
        }

        /// <summary>
        /// Gets the number of waiting messages of transactions.
        /// </summary>
        public int TransactionalCount
        {
            get { return Outbox == null ? 0 : Outbox.Count; }
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get
            {
                // A retry is the only thing that waits for a time of its own; all else waits for the link or an answer.
                OutgoingMessage head = Face == null || TransactionalCount == 0 ? null : Outbox.Peek();
                return head != null && head.NotBeforeMilliseconds > _clock.MonotonicMilliseconds ? head.NotBeforeMilliseconds : long.MaxValue;
            }
        }

        /// <summary>
        /// Gets a waiting message that is not about a transaction.
        /// </summary>
        /// <param name="index">Number, 0 is the oldest.</param>
        /// <returns>The message, or <see langword="null"/> when there are not so many.</returns>
        public OutgoingMessage Get(int index)
        {
            return index < _messages.Count ? (OutgoingMessage)_messages[index] : null;
        }

        /// <summary>
        /// Gets whether a message has been sent and its answer is awaited.
        /// </summary>
        /// <param name="message">Message.</param>
        /// <returns><see langword="true"/> if it is the one that is under way.</returns>
        public bool IsUnderWay(OutgoingMessage message)
        {
            return message == _inFlight;
        }

        /// <summary>
        /// Adds a message that is not about a transaction.
        /// </summary>
        /// <param name="message">Message.</param>
        public void Add(OutgoingMessage message)
        {
            message.After = Outbox == null ? 0 : Outbox.AddedCount;
            _messages.Add(message);
        }

        /// <summary>
        /// Takes a waiting message out again, for instance because it has lost its sense.
        /// </summary>
        /// <param name="message">Message.</param>
        public void Remove(OutgoingMessage message)
        {
            if (message != _inFlight)
            {
                _messages.Remove(message);
            }
        }

        /// <inheritdoc/>
        public void Poll()
        {
            if (Face == null)
            {
                if (Outbox != null)
                {
                    Outbox.OnOffline();
                }

                DropWhatCannotWait();
                return;
            }

            OutgoingMessage message = null;
            try
            {
                bool isSending = true;
                while (isSending && !IsHeld && _rpc.CanCall && Face != null)
                {
                    message = FindNext();
                    if (message == null)
                    {
                        return;
                    }

                    IRpcRequest request = Face.Render(message);
                    if (request == null)
                    {
                        Finish(message);
                        continue;
                    }

                    _inFlight = message;
                    _rpc.Call(request, this, message, null);

                    // When the sending itself has failed, the end of the connection is about to be told, or memory is short.
                    isSending = _inFlight != null;
                }
            }
            catch (OutOfMemoryException)
            {
                // What this turn has left behind is collected by the next one.
                if (message != null)
                {
                    OnFailure(message, RpcFailure.OutOfMemory, null, null);
                }
            }
        }

        /// <inheritdoc/>
        public void OnResult(object context, PayloadReader payload)
        {
            OutgoingMessage message = (OutgoingMessage)context;
            _inFlight = null;
            if (Face.ReadAnswer(message, payload))
            {
                Finish(message);
                return;
            }

            _log.Write("OCPP: answer cannot be used: " + payload.Detail);
            Fail(message, RpcFailure.UnreadableAnswer);
        }

        /// <inheritdoc/>
        public void OnFailure(object context, RpcFailure failure, string errorCode, string description)
        {
            _inFlight = null;
            if (failure == RpcFailure.CallError)
            {
                _log.OnProblem("CSMS answered " + errorCode + ": " + description);
            }
            else if (failure == RpcFailure.Timeout)
            {
                _log.Write("OCPP: CSMS did not answer in time");
                OutgoingMessage message = (OutgoingMessage)context;
                if (message.IsTransactional && message.FailedAttempts > 0)
                {
                    // Does the CSMS answer nothing at all, or does it not want this message only? The link need not suffer for the latter.
                    Add(new HeartbeatMessage(null));
                }
            }
            else if (failure == RpcFailure.OutOfMemory)
            {
                _log.Write("OCPP: memory is too short for a message");
            }

            Fail((OutgoingMessage)context, failure);
        }

        private void Finish(OutgoingMessage message)
        {
            if (!message.IsTransactional)
            {
                _messages.Remove(message);
            }

            if (message.Owner != null)
            {
                message.Owner.OnAnswered(message);
            }

            if (message.IsTransactional)
            {
                // What the answer says is kept before the message is gone.
                Outbox.Finish(message, false);
            }
        }

        private void Fail(OutgoingMessage message, RpcFailure failure)
        {
            if (message.IsTransactional)
            {
                if (failure == RpcFailure.ConnectionLost)
                {
                    return;
                }

                message.FailedAttempts++;
                if (message.FailedAttempts < _model.GetInteger(Setting.TransactionMessageAttempts))
                {
                    long wait = message.FailedAttempts * 1000L * _model.GetInteger(Setting.TransactionMessageRetryInterval);
                    message.NotBeforeMilliseconds = _clock.MonotonicMilliseconds + wait;
                    return;
                }

                _log.Write("Transaction message given up after " + message.FailedAttempts.ToString() + " attempts");
            }

            if (message.Kind == DeliveryKind.Notice && IsWorthAnotherAttempt(message, failure))
            {
                // Behind all others: they shall not wait for it.
                _messages.Remove(message);
                Add(message);
                return;
            }

            GiveUp(message, failure);
        }

        private static bool IsWorthAnotherAttempt(OutgoingMessage message, RpcFailure failure)
        {
            bool isUnanswered = failure == RpcFailure.Timeout || failure == RpcFailure.OutOfMemory;
            return failure == RpcFailure.ConnectionLost || (isUnanswered && ++message.FailedAttempts < NoticeAttempts);
        }

        private void GiveUp(OutgoingMessage message, RpcFailure failure)
        {
            if (message.IsTransactional)
            {
                Outbox.Finish(message, true);
            }
            else
            {
                _messages.Remove(message);
            }

            if (message.Owner != null)
            {
                message.Owner.OnGivenUp(message, failure);
            }
        }

        private OutgoingMessage FindNext()
        {
            OutgoingMessage ordinary = FindOrdinary();
            OutgoingMessage transactional = IsAccepted && TransactionalCount > 0 ? Outbox.Peek() : null;
            if (transactional == null || transactional.NotBeforeMilliseconds > _clock.MonotonicMilliseconds)
            {
                return ordinary;
            }

            bool isFirst = ordinary != null && (Outbox.Count > Backlog || ordinary.After <= Outbox.AddedCount - Outbox.Count);
            return isFirst ? ordinary : transactional;
        }

        private OutgoingMessage FindOrdinary()
        {
            for (int i = 0; i < _messages.Count; i++)
            {
                OutgoingMessage message = (OutgoingMessage)_messages[i];
                if (IsAccepted || message.MayPrecedeAcceptance)
                {
                    return message;
                }
            }

            return null;
        }

        /// <summary>
        /// Without a link only messages of transactions wait, and what is to be told once.
        /// </summary>
        private void DropWhatCannotWait()
        {
            for (int i = _messages.Count - 1; i >= 0; i--)
            {
                OutgoingMessage message = (OutgoingMessage)_messages[i];
                if (message.Kind != DeliveryKind.Notice)
                {
                    GiveUp(message, RpcFailure.ConnectionLost);
                }
            }
        }
    }
}
