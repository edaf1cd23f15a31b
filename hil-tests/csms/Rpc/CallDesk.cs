// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// The calls that one charge point makes over one connection: checked, recorded, answered by the script or by default.
    /// </summary>
    internal sealed class CallDesk
    {
        private readonly CentralSystem _central;
        private readonly CsmsSession _session;
        private readonly SessionChecks _checks;

        public CallDesk(CentralSystem central, CsmsSession session, SessionChecks checks)
        {
            _central = central;
            _session = session;
            _checks = checks;
        }

        public void Receive(OcppFrame frame)
        {
            if (frame.Fault != null)
            {
                CallReply formation = CallReply.Error(_session.Version.FormationError, "The message " + frame.Fault);
                _session.SendNow(formation.ToFrame(frame.MessageId));

                return;
            }

            IncomingCall call = new IncomingCall(_session, _central.Now, frame.MessageId, frame.Name, frame.Payload);
            _checks.Received(call);
            _session.Record.Calls.Add(call);
            CallReply refusal = _session.Version.Refusal(call);

            if (refusal == null)
            {
                _session.Version.Record(call);
            }
            else
            {
                _checks.Report(call + " was refused with " + refusal.ErrorCode + ": " + refusal.Description);
            }

            AnswerByRule(call, refusal);
            _central.Offer(call);
        }

        private void AnswerByRule(IncomingCall call, CallReply refusal)
        {
            AnswerRule rule = _central.TakeRule(call);

            if (rule == null)
            {
                Answer(call, refusal ?? _session.Version.Answer(call), null);
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
            if (!_session.IsOpen || rule.IsSilent)
            {
                return;
            }

            try
            {
                if (!rule.DoInstead(call))
                {
                    Answer(call, rule.MakeReply(call) ?? rule.Altered(refusal ?? _session.Version.Answer(call)), rule);
                }
            }
            catch (Exception fault) when (call.AnsweredAt == null)
            {
                // Code of a test, called by a door: the test must hear of it, and the charge point not wait for ever.
                _checks.Report("The script failed on " + call + ": " + fault.Message);
                Answer(call, CallReply.Error("InternalError", "The script failed"), null);
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
                _session.Version.RecordAnswer(call);
                _session.SendNow(sent);
            }
            else
            {
                _session.SendText(sent);
            }
        }
    }
}
