// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The calls to one charge point that wait for an answer.
    /// </summary>
    internal sealed class PendingCallTable
    {
        private readonly List<PendingCall> _waiting = new List<PendingCall>();

        // Answers that come after their time are late, not wrong.
        private readonly Dictionary<string, string> _overdue = new Dictionary<string, string>(StringComparer.Ordinal);

        public void Add(PendingCall call)
        {
            _waiting.Add(call);
        }

        /// <summary>
        /// Takes the call that a message id answers.
        /// </summary>
        /// <param name="messageId">Id of the answer.</param>
        /// <returns>The call, or <see langword="null"/>.</returns>
        public PendingCall Take(string messageId)
        {
            PendingCall call = _waiting.FirstOrDefault(waiting => waiting.MessageId == messageId);
            _waiting.Remove(call);

            return call;
        }

        /// <summary>
        /// Takes the oldest raw message that had no readable id; a charge point answers such a one with an id of its own making.
        /// </summary>
        /// <returns>The call, or <see langword="null"/>.</returns>
        public PendingCall TakeUnnamed()
        {
            return Take(null);
        }

        /// <summary>
        /// Gives up a call whose time is over.
        /// </summary>
        /// <param name="call">The call.</param>
        public void Expire(PendingCall call)
        {
            if (_waiting.Remove(call) && call.MessageId != null)
            {
                _overdue[call.MessageId] = call.Action;
            }
        }

        /// <summary>
        /// Says whether a message id answers a call that was given up.
        /// </summary>
        /// <param name="messageId">Id of the answer.</param>
        /// <returns><see langword="true"/> the first time.</returns>
        public bool TakeOverdue(string messageId)
        {
            return _overdue.Remove(messageId);
        }

        public IReadOnlyList<PendingCall> TakeAll()
        {
            PendingCall[] all = _waiting.ToArray();
            _waiting.Clear();

            return all;
        }
    }
}
