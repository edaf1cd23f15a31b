// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

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
    /// Everything that waits to be sent, in one order. Messages of transactions keep their order among themselves and survive
    /// a lost link; a transaction message that the CSMS cannot process is tried again and holds back only the transaction
    /// messages behind it.
    /// </summary>
    public sealed class MessageQueue : IRpcCaller, IPollable
    {
        /// <summary>Most meter values of transactions that wait; beyond that every second one is dropped.</summary>
        private const int MostTransactionData = 40;

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
        /// Gets or sets what the version negotiated last demands of the rules.
        /// </summary>
        public ProtocolTraits Traits { get; set; }

        /// <summary>
        /// Gets or sets a value indicating whether the CSMS has accepted the charge point.
        /// </summary>
        public bool IsAccepted { get; set; }

        /// <summary>
        /// Gets the number of messages that wait or are in flight.
        /// </summary>
        public int Count
        {
            get { return _messages.Count; }
        }

        /// <summary>
        /// Gets the number of waiting messages of transactions.
        /// </summary>
        public int TransactionalCount
        {
            get
            {
                int count = 0;
                for (int i = 0; i < _messages.Count; i++)
                {
                    if (((OutgoingMessage)_messages[i]).IsTransactional)
                    {
                        count++;
                    }
                }

                return count;
            }
        }

        /// <inheritdoc/>
        public long NextDueMilliseconds
        {
            get
            {
                // A retry is the only thing that waits for a time of its own; all else waits for the link or an answer.
                long next = long.MaxValue;
                for (int i = 0; i < _messages.Count; i++)
                {
                    long due = ((OutgoingMessage)_messages[i]).NotBeforeMilliseconds;
                    if (due > _clock.MonotonicMilliseconds && due < next)
                    {
                        next = due;
                    }
                }

                return next;
            }
        }

        /// <summary>
        /// Gets a waiting message.
        /// </summary>
        /// <param name="index">0 to <see cref="Count"/> - 1, oldest first.</param>
        /// <returns>The message.</returns>
        public OutgoingMessage Get(int index)
        {
            return (OutgoingMessage)_messages[index];
        }

        /// <summary>
        /// Adds a message.
        /// </summary>
        /// <param name="message">Message.</param>
        public void Add(OutgoingMessage message)
        {
            _messages.Add(message);
            if (message.Kind == DeliveryKind.TransactionData)
            {
                ThinTransactionData();
            }
        }

        /// <summary>
        /// Adds a message that goes before all that wait.
        /// </summary>
        /// <param name="message">Message.</param>
        public void AddFirst(OutgoingMessage message)
        {
            _messages.Insert(0, message);
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
                DropWhatCannotWait();
                return;
            }

            bool isSending = true;
            while (isSending && _rpc.CanCall && Face != null)
            {
                OutgoingMessage message = FindNext();
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

                // When the sending itself has failed, the end of the connection is about to be told.
                isSending = _inFlight != null;
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
                _log.Write("OCPP: CSMS answered " + errorCode + ": " + description);
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

            Fail((OutgoingMessage)context, failure);
        }

        private void Finish(OutgoingMessage message)
        {
            _messages.Remove(message);
            if (message.Owner != null)
            {
                message.Owner.OnAnswered(message);
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
                _messages.Add(message);
                return;
            }

            GiveUp(message, failure);
        }

        private static bool IsWorthAnotherAttempt(OutgoingMessage message, RpcFailure failure)
        {
            return failure == RpcFailure.ConnectionLost || (failure == RpcFailure.Timeout && ++message.FailedAttempts < NoticeAttempts);
        }

        private void GiveUp(OutgoingMessage message, RpcFailure failure)
        {
            _messages.Remove(message);
            if (message.Owner != null)
            {
                message.Owner.OnGivenUp(message, failure);
            }
        }

        private OutgoingMessage FindNext()
        {
            bool isTransactionBlocked = false;
            for (int i = 0; i < _messages.Count; i++)
            {
                OutgoingMessage message = (OutgoingMessage)_messages[i];
                if (!IsAccepted && !message.MayPrecedeAcceptance)
                {
                    continue;
                }

                if (!message.IsTransactional)
                {
                    return message;
                }

                if (!isTransactionBlocked && message.NotBeforeMilliseconds <= _clock.MonotonicMilliseconds)
                {
                    return message;
                }

                isTransactionBlocked = true;
            }

            return null;
        }

        /// <summary>
        /// Without a link only messages of transactions wait, and from then on they count as offline; and what is to be told once.
        /// </summary>
        private void DropWhatCannotWait()
        {
            for (int i = _messages.Count - 1; i >= 0; i--)
            {
                OutgoingMessage message = (OutgoingMessage)_messages[i];
                message.WasOffline = true;
                if (!message.IsTransactional && message.Kind != DeliveryKind.Notice)
                {
                    GiveUp(message, RpcFailure.ConnectionLost);
                }
            }
        }

        private void ThinTransactionData()
        {
            int count = 0;
            for (int i = 0; i < _messages.Count; i++)
            {
                if (((OutgoingMessage)_messages[i]).Kind == DeliveryKind.TransactionData)
                {
                    count++;
                }
            }

            if (count <= MostTransactionData)
            {
                return;
            }

            bool isNextDropped = false;
            for (int i = _messages.Count - 1; i >= 0; i--)
            {
                OutgoingMessage message = (OutgoingMessage)_messages[i];
                if (message.Kind == DeliveryKind.TransactionData && message != _inFlight)
                {
                    if (isNextDropped)
                    {
                        _messages.RemoveAt(i);
                    }

                    isNextDropped = !isNextDropped;
                }
            }

            _log.Write("Too many meter values wait: every second one dropped");
        }
    }
}
