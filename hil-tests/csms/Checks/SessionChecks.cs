// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The rules of OCPP-J that every frame of a charge point is held against, whatever the script does.
    /// </summary>
    internal sealed class SessionChecks
    {
        private const int MaxMessageIdLength = 36;

        // A charge point measures the interval from when it has the answer; timers and accelerated clocks are not exact.
        private static readonly TimeSpan s_bootTolerance = TimeSpan.FromMilliseconds(500);

        private readonly CentralSystem _central;
        private readonly CsmsSession _session;
        private readonly List<IncomingCall> _unanswered = new List<IncomingCall>();
        private readonly HashSet<string> _delivered = new HashSet<string>(StringComparer.Ordinal);

        public SessionChecks(CentralSystem central, CsmsSession session)
        {
            _central = central;
            _session = session;
        }

        private DeliveryState Delivery
        {
            get
            {
                return _session.Record.Delivery;
            }
        }

        public void Received(IncomingCall call)
        {
            CheckMessageId(call);
            CheckOneAtATime(call);
            CheckSchema(call.Action, JsonRead.Write(call.Payload), call.Action);

            bool isTriggered = Delivery.TakeTriggered(call.Action);
            CheckBoot(call, isTriggered);

            if (!isTriggered && _delivered.Contains(DeliveryKey(call)))
            {
                Report(call + " was delivered and answered over this connection before");
            }
        }

        /// <summary>
        /// Notes that a call was answered as it should be.
        /// </summary>
        /// <param name="call">The call.</param>
        public void Answered(IncomingCall call)
        {
            _unanswered.Remove(call);

            if (call.Action == "BootNotification")
            {
                // After it all states are told again, also one that was triggered before.
                _delivered.RemoveWhere(key => key.StartsWith("StatusNotification", StringComparison.Ordinal));
            }

            if (call.Answer != null && DeliveryKey(call) is string key)
            {
                _delivered.Add(key);
            }
        }

        public void AnswerReceived(PendingCall call, OcppFrame frame)
        {
            if (call.Action == null)
            {
                return;
            }

            if (frame.Type == OcppFrame.CallResult)
            {
                CheckSchema(call.Action + "Response", JsonRead.Write(frame.Payload), "The answer to " + call.Action);
            }
            else
            {
                CheckErrorCode(frame);
            }
        }

        public void CheckErrorCode(OcppFrame frame)
        {
            if (!_session.Version.IsErrorCode(frame.Name))
            {
                Report("CALLERROR with the unknown code '" + frame.Name + "'");
            }
        }

        public void Report(string fault)
        {
            _central.Report(_session.Identity, fault);
        }

        // Only what carries its own time can be told from a second event of the same content.
        private static string DeliveryKey(IncomingCall call)
        {
            switch (call.Action)
            {
                case "StatusNotification":
                    return call.Text("timestamp") == null ? null : call.ToString();
                case "StartTransaction":
                case "StopTransaction":
                case "MeterValues":
                case "SecurityEventNotification":
                case "TransactionEvent":
                case "NotifyEvent":
                    return call.ToString();
                default:
                    return null;
            }
        }

        private void CheckMessageId(IncomingCall call)
        {
            if (call.MessageId.Length > MaxMessageIdLength)
            {
                Report(call.Action + " has a message id of " + call.MessageId.Length + " characters");
            }

            if (Delivery.CallsById.TryGetValue(call.MessageId, out IncomingCall earlier))
            {
                bool isResend = earlier.Session != call.Session
                    && earlier.AnsweredAt == null
                    && earlier.ToString() == call.ToString();

                if (!isResend)
                {
                    Report(call.Action + " reuses the message id " + call.MessageId + " of " + earlier.Action);
                }
            }

            Delivery.CallsById[call.MessageId] = call;
        }

        private void CheckOneAtATime(IncomingCall call)
        {
            foreach (IncomingCall open in _unanswered)
            {
                double seconds = (call.Time - open.Time).TotalSeconds;

                if (seconds < _central.ShortestCallTimeout)
                {
                    string waited = seconds.ToString("0.###", CultureInfo.InvariantCulture);
                    Report(call.Action + " was sent " + waited + " s after " + open.Action + ", which is not answered yet");
                }
            }

            _unanswered.Clear();
            _unanswered.Add(call);
        }

        private void CheckSchema(string message, string payload, string name)
        {
            if (!_session.Version.HasSchema(message))
            {
                return;
            }

            string wrong = _central.Schemas?.Validate(_session.Version.SchemaVersion, message, payload);

            if (wrong != null)
            {
                Report(name + " breaks its schema: " + wrong + " in " + payload);
            }
        }

        private void CheckBoot(IncomingCall call, bool isTriggered)
        {
            if (call.Action != "BootNotification")
            {
                if (!_session.Record.IsAccepted && !isTriggered)
                {
                    Report(call.Action + " was sent before a BootNotification was accepted");
                }

                return;
            }

            bool isEarly = Delivery.NextBootSession == _session && call.Time < Delivery.NextBoot - s_bootTolerance;

            if (isEarly && !isTriggered)
            {
                Report("BootNotification was repeated before its interval was over");
            }

            // It has restarted; what was agreed before is void. A triggered one changes nothing until it is answered.
            _session.Record.IsAccepted &= isTriggered;
        }
    }
}
