// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.Simulation.Plans;

namespace OcppChargePoint.Simulation.Checks
{
    /// <summary>
    /// What the CSMS would bill, held against what the meters have counted.
    /// </summary>
    internal sealed class Books
    {
        /// <summary>The register of a running transaction is kept at JournalInterval; the world may look away for that long meanwhile.</summary>
        private const int LatenessSeconds = 15;

        /// <summary>So long a meter may be silent until the contactor opens, with some room for the world that looks away.</summary>
        private const int SilenceSeconds = 30;

        /// <summary>The plans' MessageTimeout, with what a moment may last: an earlier answer may count.</summary>
        private const double LatestAnswerSeconds = 10.5;

        /// <summary>The vehicles take no more: 16 A on three phases, with some room for the ramp.</summary>
        private const int MostWatts = 11100;

        private readonly Bench _bench;
        private readonly Plan _plan;
        private readonly FailedLog _failed;
        private readonly decimal[] _mayMissWh;
        private readonly bool[] _isRunning;

        public Books(Bench bench, Plan plan, FailedLog failed)
        {
            _failed = failed;
            _bench = bench;
            _plan = plan;
            _mayMissWh = new decimal[plan.Connectors + 1];
            _isRunning = new bool[plan.Connectors + 1];
            IsFlashPoor = plan.Steps.Any(step => step.Kind == StepKind.WriteErrors || step.Kind == StepKind.FlashFull);
            IsWelded = plan.Steps.Any(step => step.Kind == StepKind.Weld);
        }

        /// <summary>Gets the energy that has flown, Wh.</summary>
        public long FlownWh { get; private set; }

        /// <summary>Gets the energy that was not told, Wh.</summary>
        public long LostWh { get; private set; }

        /// <summary>Gets the calls that got an answer which says nothing.</summary>
        public HashSet<IncomingCall> Nonsense { get; } = new HashSet<IncomingCall>();

        /// <summary>Gets the number of messages that were given up and kept as failed.</summary>
        public int GivenUpCount { get; private set; }

        /// <summary>Gets a value indicating whether flash fails now and then: what it did not take, a power cut takes away.</summary>
        public bool IsFlashPoor { get; }

        /// <summary>Gets a value indicating whether contacts weld: energy may flow outside of transactions.</summary>
        public bool IsWelded { get; }

        /// <summary>
        /// Looks which transactions run, once all have come to rest.
        /// </summary>
        public void Look()
        {
            foreach (Connector connector in _bench.ChargePoint.Connectors)
            {
                _isRunning[connector.Id] = connector.Transaction != null;
            }
        }

        /// <summary>
        /// The power goes: each running transaction may lose what has flown since its last kept register, also when the power goes at the very
        /// moment in which its end is written.
        /// </summary>
        public void OnPowerCut()
        {
            foreach (Connector connector in _bench.ChargePoint.Connectors)
            {
                if (connector.Transaction != null || _isRunning[connector.Id])
                {
                    _mayMissWh[connector.Id] += (decimal)MostWatts * (_plan.JournalInterval + LatenessSeconds) / 3600;
                }

                _isRunning[connector.Id] = false;
            }
        }

        /// <summary>
        /// A meter falls silent, or its register wraps: what flows until that is noticed is told by no one.
        /// </summary>
        public void OnStep(Step step)
        {
            if (step.Kind == StepKind.MeterSilent || step.Kind == StepKind.MeterDropOut || step.Kind == StepKind.MeterWrap)
            {
                _mayMissWh[step.Connector] += (decimal)MostWatts * SilenceSeconds / 3600;
            }
        }

        /// <summary>
        /// Checks all that can be checked when all is told.
        /// </summary>
        /// <returns>What is wrong, one line each.</returns>
        public IReadOnlyList<string> Finish()
        {
            List<string> findings = new List<string>();
            IReadOnlyList<ToldTransaction> told = ToldTransaction.Of(_bench.Record);
            if (_plan.GivesUp && !IsFlashPoor)
            {
                CheckGivenUp(told, findings);
                return findings;
            }

            CheckEnds(told, findings);
            for (int id = 1; id <= _plan.Connectors; id++)
            {
                CheckEnergy("connector " + id, told.Where(one => one.Connector == id && !one.IsOpen).ToArray(), 0, Flown(id), _mayMissWh[id], findings);
            }

            return findings;
        }

        private decimal Flown(int connector)
        {
            return _bench.Station.GetConnector(connector).Meter.ImportedMilliwattHours / 1000m;
        }

        /// <summary>
        /// Where messages are given up, their share of the bill is in the log of failed ones; an end without a start does not say its connector.
        /// </summary>
        private void CheckGivenUp(IReadOnlyList<ToldTransaction> told, List<string> findings)
        {
            GivenUp given = new GivenUp(_bench, _failed);
            given.CheckCalls(LatestAnswerSeconds, Nonsense, findings);
            if (_plan.Versions == "ocpp1.6")
            {
                given.Check16(findings);
            }
            else
            {
                given.Check201(findings);
            }

            GivenUpCount = _failed.Events.Count;
            decimal flown = Enumerable.Range(1, _plan.Connectors).Sum(Flown);
            CheckEnergy("all connectors", told.Where(one => !one.IsOpen).ToArray(), given.EnergyWh, flown, _mayMissWh.Sum() + _failed.Events.Count, findings);
        }

        /// <summary>
        /// Each transaction has one start and one end; where the version changes meanwhile, the end is told in one of the versions.
        /// </summary>
        private void CheckEnds(IReadOnlyList<ToldTransaction> told, List<string> findings)
        {
            if (IsFlashPoor)
            {
                return;
            }

            if (!_plan.ChangesVersion)
            {
                findings.AddRange(told.Where(one => one.IsOpen).Select(one => "a transaction without end: " + one));
                findings.AddRange(_bench.Record.EventTransactions.Where(one => one.Started == null).Select(one => "a transaction without start: " + one.TransactionId));
                return;
            }

            foreach (IGrouping<(int Connector, DateTimeOffset Start), ToldTransaction> one in told.GroupBy(one => (one.Connector, one.Start)))
            {
                if (one.Select(each => each.Version).Distinct().Count() != one.Count())
                {
                    findings.Add("a transaction told twice: " + string.Join(", ", one));
                }

                if (one.All(each => each.IsOpen))
                {
                    findings.Add("a transaction without end: " + string.Join(", ", one));
                }
            }
        }

        /// <summary>
        /// The registers of a connector's transactions follow each other, and all that has flown lies between their starts and ends.
        /// </summary>
        private void CheckEnergy(string where, ToldTransaction[] ended, decimal givenUp, decimal flown, decimal mayMiss, List<string> findings)
        {
            decimal told = givenUp + ended.GroupBy(one => (one.Connector, one.Start)).Sum(one => one.Max(each => each.EnergyWh ?? 0));
            decimal missing = flown - told;
            FlownWh += (long)flown;
            LostWh += IsFlashPoor || IsWelded ? 0 : (long)Math.Max(0, missing - ended.Length - 1);
            if (missing < -ended.Length - GivenUpCount - 1)
            {
                findings.Add(where + ": " + told + " Wh are billed, " + flown + " Wh have flown");
            }

            if (missing > ended.Length + 1 + mayMiss && !IsFlashPoor && !IsWelded)
            {
                findings.Add(where + ": only " + told + " Wh are billed, " + flown + " Wh have flown, power cuts and silent meters may have taken " + mayMiss.ToString("F0") + " Wh");
            }
        }
    }
}
