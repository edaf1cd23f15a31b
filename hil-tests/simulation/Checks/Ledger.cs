// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.Simulation.Worlds;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// Nothing is told again once its answer has come and was kept. A start or an end is kept before the charge point does anything else;
    /// how far it has come with what lies between may be forgotten when the firmware starts anew.
    /// </summary>
    internal sealed class Ledger
    {
        /// <summary>The plans' MessageTimeout, less what a moment may last: a later answer need not count.</summary>
        private const double LatestAnswerSeconds = 9.9;

        private readonly Bench _bench;
        private readonly FailedLog _failed;
        private readonly Course _course = new Course();
        private readonly List<IncomingCall> _open = new List<IncomingCall>();
        private readonly HashSet<string> _kept = new HashSet<string>(StringComparer.Ordinal);
        private readonly HashSet<string> _known = new HashSet<string>(StringComparer.Ordinal);
        private int _seen;
        private int _restarts;
        private int _violations;
        private int _unknownStops;

        public Ledger(Bench bench, FailedLog failed)
        {
            _bench = bench;
            _failed = failed;
        }

        /// <summary>Gets the number of messages in both directions.</summary>
        public long Frames { get; private set; }

        /// <summary>Gets or sets a value indicating whether flash fails now and then: the answer may then not be kept.</summary>
        public bool IsFlashPoor { get; set; }

        /// <summary>Gets or sets a value indicating whether messages are given up: what follows one is told all the same.</summary>
        public bool GivesUp { get; set; }

        public void OnFrame(FrameRecord frame)
        {
            Frames += frame.Kind == "text" ? 1 : 0;
        }

        public void OnPowerCut()
        {
            Forget();
            _open.Clear();
            _failed.Look(false);
        }

        public void Look()
        {
            if (_bench.Restarts != _restarts)
            {
                _restarts = _bench.Restarts;
                Forget();
            }

            RecordList<IncomingCall> calls = _bench.Record.Calls;
            for (; _seen < calls.Count; _seen++)
            {
                IncomingCall call = calls[_seen];
                string key = Key(call);
                CheckCourse(call);
                if (key == null)
                {
                    continue;
                }

                if (_kept.Contains(key) || _known.Contains(key))
                {
                    throw new ViolationException("told again after it was answered: " + call + " " + key);
                }

                if (IsDurable(call) && !IsFlashPoor && _failed.IsFinal(call))
                {
                    throw new ViolationException("told again after it was given up: " + call + " " + key);
                }

                _open.Add(call);
            }

            _failed.Look(true);
            CheckViolations();
            for (int i = _open.Count - 1; i >= 0; i--)
            {
                IncomingCall call = _open[i];
                if (call.AnsweredAt == null && call.Session.IsOpen && (_bench.Time - call.Time).TotalSeconds < LatestAnswerSeconds)
                {
                    continue;
                }

                _open.RemoveAt(i);
                bool isInTime = call.AnsweredAt != null && (call.AnsweredAt.Value - call.Time).TotalSeconds < LatestAnswerSeconds;
                if (call.Answer != null && isInTime && call.Session.IsOpen && !_bench.Network.IsBlackHole)
                {
                    (IsDurable(call) ? _kept : _known).Add(Key(call));
                }
            }
        }

        /// <summary>
        /// The CSMS takes for told again what it has answered too late; the ledger knows better.
        /// </summary>
        public bool IsMeant(string violation)
        {
            return !(GivesUp && violation.EndsWith(" came before the start", StringComparison.Ordinal)) && !violation.EndsWith("was delivered and answered over this connection before", StringComparison.Ordinal);
        }

        private void CheckViolations()
        {
            for (; _violations < _bench.Csms.Violations.Count; _violations++)
            {
                // What flash did not take, a power cut takes away: numbers may be given anew then.
                if (IsMeant(_bench.Csms.Violations[_violations]) && !IsFlashPoor)
                {
                    throw new ViolationException(_bench.Csms.Violations[_violations]);
                }
            }

            for (; _unknownStops < _bench.Record.UnknownStops.Count; _unknownStops++)
            {
                string stop = _bench.Record.UnknownStops[_unknownStops];
                if (!IsFlashPoor && !(GivesUp && stop.Contains("\"transactionId\":-1,", StringComparison.Ordinal)))
                {
                    throw new ViolationException("a stop of an unknown transaction: " + stop);
                }
            }
        }

        private void CheckCourse(IncomingCall call)
        {
            string wrong = _course.Check(call);
            if (wrong != null)
            {
                throw new ViolationException(wrong);
            }
        }

        /// <summary>
        /// Gets what stays the same when a start, an end or another event of a transaction is told again.
        /// </summary>
        /// <returns>The key, or <see langword="null"/> for any other call.</returns>
        public static string Key(IncomingCall call)
        {
            switch (call.Action)
            {
                case "StartTransaction":
                    return "start " + call.Integer("connectorId") + " " + call.Text("timestamp") + " " + call.Integer("meterStart");
                case "StopTransaction" when call.Integer("transactionId") == -1:
                    return "stop of " + call.Text("timestamp") + " " + call.Integer("meterStop");
                case "StopTransaction":
                    return "stop " + call.Integer("transactionId");
                case "TransactionEvent":
                    return "event " + call.Text("transactionInfo.transactionId") + " " + call.Integer("seqNo");
                default:
                    return null;
            }
        }

        private static bool IsDurable(IncomingCall call)
        {
            return call.Action != "TransactionEvent" || call.Text("eventType") != "Updated";
        }

        private void Forget()
        {
            _known.Clear();
            if (IsFlashPoor)
            {
                _course.Forget();
                _kept.Clear();
            }
        }
    }
}
