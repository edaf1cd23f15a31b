// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// A call to the charge point that is, or was, waiting for its answer. Over a socket it can be awaited; in virtual time
    /// <see cref="Answer"/> tells.
    /// </summary>
    public sealed class PendingCall
    {
        private readonly TaskCompletionSource<CallAnswer> _completion =
            new TaskCompletionSource<CallAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);

        internal PendingCall(string messageId, string action, JsonObject payload, DateTimeOffset sentAt)
        {
            MessageId = messageId;
            Action = action;
            Payload = payload;
            SentAt = sentAt;
        }

        /// <summary>
        /// Gets the message id, or <see langword="null"/> when what was sent has none.
        /// </summary>
        public string MessageId { get; }

        /// <summary>
        /// Gets the action, or <see langword="null"/> when what was sent has none.
        /// </summary>
        public string Action { get; }

        /// <summary>
        /// Gets when it was sent.
        /// </summary>
        public DateTimeOffset SentAt { get; }

        /// <summary>
        /// Gets how it ended, or <see langword="null"/> while it waits.
        /// </summary>
        public CallAnswer Answer { get; private set; }

        /// <summary>
        /// Gets a value indicating whether it waits no more.
        /// </summary>
        public bool IsDone
        {
            get
            {
                return Answer != null;
            }
        }

        /// <summary>
        /// Gets a task that ends with the call; it never fails, a timeout is an answer too.
        /// </summary>
        public Task<CallAnswer> Completion
        {
            get
            {
                return _completion.Task;
            }
        }

        /// <summary>
        /// Gets what was sent, or <see langword="null"/> when that is no object.
        /// </summary>
        internal JsonObject Payload { get; }

        internal ScheduledAction Deadline { get; set; }

        /// <summary>
        /// Lets <c>await</c> wait for the answer.
        /// </summary>
        /// <returns>The awaiter of <see cref="Completion"/>.</returns>
        public TaskAwaiter<CallAnswer> GetAwaiter()
        {
            return Completion.GetAwaiter();
        }

        internal void Complete(CallAnswer answer)
        {
            if (Answer == null)
            {
                Deadline?.Cancel();
                Answer = answer;
                _completion.TrySetResult(answer);
            }
        }
    }
}
