// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using TransactionRecord = OcppChargePoint.Csms.TransactionRecord;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// A charge point that gives up messages which the CSMS does not take: what was not told must be kept as failed, and of a transaction
    /// whose start was given up the end is told all the same.
    /// </summary>
    internal sealed class GivenUp
    {
        private readonly ChargePointRecord _record;
        private readonly FailedLog _failed;
        private readonly FailedEvent[] _starts;
        private readonly FailedEvent[] _ends;

        /// <param name="bench">Bench, all having been told.</param>
        /// <param name="failed">What is kept as failed.</param>
        public GivenUp(Bench bench, FailedLog failed)
        {
            _record = bench.Record;
            _failed = failed;
            IncomingCall[] told = bench.Record.Calls.Where(call => KindOf(call) == TransactionEventKind.Ended).ToArray();
            _starts = failed.Events.Where(one => one.Kind == TransactionEventKind.Started).ToArray();
            _ends = failed.Events.Where(one => one.Kind == TransactionEventKind.Ended && !told.Any(one.IsOf)).ToArray();
        }

        /// <summary>Gets the energy that the CSMS can bill only with what is kept as failed, Wh.</summary>
        public decimal EnergyWh { get; private set; }

        /// <summary>
        /// Tells which event of a transaction a call is about.
        /// </summary>
        /// <returns>The kind, or <see langword="null"/> when the call is about none.</returns>
        public static TransactionEventKind? KindOf(IncomingCall call)
        {
            switch (call.Action)
            {
                case "StartTransaction":
                    return TransactionEventKind.Started;
                case "StopTransaction":
                    return TransactionEventKind.Ended;
                case "TransactionEvent":
                    string kind = call.Text("eventType");
                    return kind == "Started" ? TransactionEventKind.Started : kind == "Ended" ? TransactionEventKind.Ended : TransactionEventKind.Updated;
                default:
                    return null;
            }
        }

        /// <summary>
        /// Checks OCPP 1.6: a start that was given up has its StopTransaction of transaction -1.
        /// </summary>
        public void Check16(List<string> findings)
        {
            FailedEvent[] dangling = _starts.Where(start => _ends.All(end => end.Number != start.Number) && _record.Transactions.All(one => !IsOf(one, start) || one.IsOpen)).ToArray();
            (DateTimeOffset? Time, int? Register)[] stops = _record.Calls.Where(call => call.Action == "StopTransaction" && call.Integer("transactionId") == -1)
                .Select(call => (call.Timestamp("timestamp"), call.Integer("meterStop"))).Distinct().ToArray();
            if (stops.Length != dangling.Length)
            {
                findings.Add(dangling.Length + " starts were given up, " + stops.Length + " ends without a start were told");
            }

            TransactionRecord[] open = _record.Transactions.Where(one => one.IsOpen && !_starts.Any(start => IsOf(one, start))).ToArray();
            CompareEnds(open, _ends.Count(end => _starts.All(start => start.Number != end.Number)), findings);
            EnergyWh = stops.Sum(stop => (decimal)stop.Register) - dangling.Sum(start => start.MeterStart) + _ends.Sum(end => end.MeterStop - end.MeterStart);
        }

        /// <summary>
        /// Checks OCPP 2.0.1: the rest of a transaction is told under its id.
        /// </summary>
        public void Check201(List<string> findings)
        {
            EnergyWh = _ends.Sum(end => end.MeterStop - end.MeterStart);
            foreach (EventTransactionRecord one in _record.EventTransactions.Where(one => one.Started == null))
            {
                FailedEvent start = _starts.FirstOrDefault(each => each.StationId == one.TransactionId);
                if (start == null)
                {
                    findings.Add("a transaction without start: " + one.TransactionId);
                }
                else if (!one.IsOpen)
                {
                    EnergyWh += one.MeterStart - start.MeterStart ?? 0;
                }
            }

            int[] unknown = _starts.Where(start => _record.EventTransaction(start.StationId) == null).Select(start => start.Number).ToArray();
            CompareEnds(_record.EventTransactions.Where(one => one.IsOpen).Select(one => one.TransactionId).ToArray(), _ends.Count(end => !unknown.Contains(end.Number)), findings);
            findings.AddRange(_starts.Where(start => unknown.Contains(start.Number) && _ends.All(end => end.Number != start.Number)).Select(start => "a start was given up, and no end is told: " + start));
        }

        /// <summary>
        /// Checks that each start and end was either told and answered, or is kept as failed.
        /// </summary>
        /// <param name="latestAnswerSeconds">A later answer does not count.</param>
        /// <param name="nonsense">Calls that got an answer which says nothing; an end takes it for its receipt.</param>
        /// <param name="findings">Gets what is wrong.</param>
        public void CheckCalls(double latestAnswerSeconds, ISet<IncomingCall> nonsense, List<string> findings)
        {
            foreach (IGrouping<string, IncomingCall> calls in _record.Calls.GroupBy(Ledger.Key).Where(one => one.Key != null && KindOf(one.First()) != TransactionEventKind.Updated))
            {
                IncomingCall last = calls.Last();
                bool isTold = calls.Any(nonsense.Contains) || calls.Any(call => call.Answer != null && (call.AnsweredAt.Value - call.Time).TotalSeconds <= latestAnswerSeconds);
                if (!isTold && !_failed.Has(last))
                {
                    findings.Add("neither answered nor kept as failed: " + last);
                }
            }
        }

        private static bool IsOf(TransactionRecord told, FailedEvent start)
        {
            return told.ConnectorId == start.Connector && told.Start == start.Time;
        }

        private static void CompareEnds(object[] open, int failed, List<string> findings)
        {
            if (open.Length != failed)
            {
                findings.Add(open.Length + " transactions without end, " + failed + " ends are kept as failed: " + string.Join(", ", open));
            }
        }
    }
}
