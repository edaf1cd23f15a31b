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
        private readonly CentralSystem _central;
        private readonly CsmsSession _session;
        private readonly SessionChecks _checks;
        private readonly List<PendingCall> _waiting = new List<PendingCall>();

        // Answers that come after their time are late, not wrong.
        private readonly HashSet<string> _overdue = new HashSet<string>(StringComparer.Ordinal);

        public PendingCallTable(CentralSystem central, CsmsSession session, SessionChecks checks)
        {
            _central = central;
            _session = session;
            _checks = checks;
        }

        /// <summary>
        /// Begins to wait for the answer to a call that is about to be sent.
        /// </summary>
        /// <param name="call">The call.</param>
        /// <param name="timeoutSeconds">How long to wait.</param>
        public void Add(PendingCall call, double timeoutSeconds)
        {
            if (!_session.IsOpen)
            {
                Complete(call, AnswerKind.LinkLost, null);

                return;
            }

            _waiting.Add(call);
            call.Deadline = _central.Schedule(timeoutSeconds, () => Expire(call));
        }

        public void Receive(OcppFrame frame, string text)
        {
            PendingCall call = Take(frame.MessageId);

            if (call == null && frame.Type == OcppFrame.CallError)
            {
                // A charge point answers what has no readable id with an id of its own making.
                call = Take(null);
            }

            if (call != null)
            {
                _checks.AnswerReceived(call, frame);
                Complete(call, frame.Type == OcppFrame.CallResult ? AnswerKind.Result : AnswerKind.Error, frame);
                _session.Version.RecordAnswer(_session, call);
            }
            else if (!_overdue.Remove(frame.MessageId))
            {
                _checks.Report("An answer to nothing: " + text);
            }
        }

        public void LinkLost()
        {
            PendingCall[] all = _waiting.ToArray();
            _waiting.Clear();

            foreach (PendingCall call in all)
            {
                Complete(call, AnswerKind.LinkLost, null);
            }
        }

        private PendingCall Take(string messageId)
        {
            PendingCall call = _waiting.FirstOrDefault(waiting => waiting.MessageId == messageId);
            _waiting.Remove(call);

            return call;
        }

        private void Expire(PendingCall call)
        {
            _waiting.Remove(call);

            if (call.MessageId != null)
            {
                _overdue.Add(call.MessageId);
            }

            Complete(call, AnswerKind.Timeout, null);
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
    }
}
