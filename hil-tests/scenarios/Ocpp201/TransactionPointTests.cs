// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Every set of start points with every set of stop points, in each order of plug and tag, with each end: what must be told is
    /// worked out here from the definitions of the points alone.
    /// </summary>
    [Feature("Start and stop points", "OCPP 2.0.1 E01.FR.02-06, E06.FR.02-07, 2.6.4-2.6.6")]
    public sealed class TransactionPointTests : TransactionScenario
    {
        private static readonly string[] Points = { "EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer" };

        private enum End
        {
            Tag,
            Remote,
            Unplug,
            UnplugGoesOn,
        }

        public static IEnumerable<object[]> Sets
        {
            get { return Subsets().Select(set => new object[] { set }); }
        }

        [Theory]
        [MemberData(nameof(Sets))]
        public void E01_FR_02_03_05_06_07_and_E06_FR_02_03_06_07_all_combinations(string start)
        {
            Boot201();
            Set("TxCtrlr.EVConnectionTimeOut", "30");
            Set("SampledDataCtrlr.TxUpdatedInterval", "0");
            Set("TxCtrlr.TxStartPoint", start);
            foreach (string stop in Subsets())
            {
                Set("TxCtrlr.TxStopPoint", stop);
                foreach (bool isPlugFirst in new[] { true, false })
                {
                    foreach (End end in Enum.GetValues<End>())
                    {
                        Play(start, stop, isPlugFirst, end);
                    }
                }
            }
        }

        private static IEnumerable<string> Subsets()
        {
            return Enumerable.Range(1, 15).Select(bits => string.Join(",", Points.Where((point, index) => (bits & (1 << index)) != 0)));
        }

        private static string[] Expect(string start, string stop, bool isPlugFirst, End end)
        {
            HashSet<string> starts = start.Split(',').ToHashSet();
            HashSet<string> stops = stop.Split(',').ToHashSet();
            List<string> events = new List<string>();
            foreach (char step in isPlugFirst ? "PAC" : "APC")
            {
                bool isBegun = events.Count > 0;
                bool begins = step == 'C' || starts.Contains(step == 'P' ? "EVConnected" : "Authorized")
                    || (starts.Contains("PowerPathClosed") && step == (isPlugFirst ? 'A' : 'P'));
                if (isBegun || begins)
                {
                    string what = step == 'P' ? "CablePluggedIn EVConnected" : step == 'C' ? "ChargingStateChanged Charging" : isPlugFirst ? "Authorized EVConnected" : "Authorized Idle";
                    events.Add((isBegun ? "Updated " : "Started ") + what);
                }
            }

            bool endsWithAuthorization = stops.Contains("Authorized") || stops.Contains("PowerPathClosed") || stops.Contains("EnergyTransfer");
            bool endsWithCable = stops.Contains("EVConnected") || stops.Contains("PowerPathClosed");
            string trigger = end == End.Tag ? "StopAuthorized" : "RemoteStop";
            string reason = end == End.Tag ? "Local" : "Remote";
            if (end == End.Tag || end == End.Remote)
            {
                events.AddRange(endsWithAuthorization
                    ? new[] { "Ended " + trigger + " EVConnected " + reason }
                    : new[] { "Updated " + trigger + " Charging", "Updated ChargingStateChanged EVConnected", "Ended EVCommunicationLost Idle " + reason });
            }
            else if (stops.Contains("EnergyTransfer"))
            {
                events.Add("Ended ChargingStateChanged EVConnected StoppedByEV");
            }
            else
            {
                events.Add("Updated ChargingStateChanged SuspendedEV");
                events.AddRange(end == End.Unplug || endsWithCable
                    ? new[] { "Ended EVCommunicationLost Idle EVDisconnected" }
                    : new[] { "Updated EVCommunicationLost Idle", "Ended EVConnectTimeout Idle Timeout" });
            }

            return events.ToArray();
        }

        private void Play(string start, string stop, bool isPlugFirst, End end)
        {
            string name = start + " | " + stop + " | " + (isPlugFirst ? "plug first" : "tag first") + " | " + end;
            int before = Record.EventTransactions.Count;
            long delivered = Bench.Station.TotalDeliveredMilliwattHours;
            Set("TxCtrlr.StopTxOnEVSideDisconnect", end == End.UnplugGoesOn ? "false" : "true");
            Car().WantsEnergy = true;
            if (isPlugFirst)
            {
                Plug();
                Advance(2);
                Tag(Alice);
            }
            else
            {
                Tag(Alice);
                Advance(2);
                Plug();
            }

            Reach(() => Hardware().Contactor.IsClosed, name + ": charging");
            Advance(40);
            switch (end)
            {
                case End.Tag:
                    Tag(Alice);
                    break;
                case End.Remote:
                    RemoteStop();
                    break;
                default:
                    Car().WantsEnergy = false;
                    break;
            }

            Advance(15);
            Unplug();
            Advance(40);

            Assert.True(Record.EventTransactions.Count == before + 1, name + ": transactions " + (Record.EventTransactions.Count - before));
            EventTransactionRecord transaction = Record.EventTransactions.Last();
            Assert.Equal(
                name + ": " + string.Join("; ", Expect(start, stop, isPlugFirst, end)),
                name + ": " + string.Join("; ", Events.Select(Describe)));
            Assert.Equal(Enumerable.Range(0, Events.Count), Events.Select(one => one.SequenceNumber));
            CheckFields(name, end);
            decimal energy = (Bench.Station.TotalDeliveredMilliwattHours - delivered) / 1000m;
            Assert.True(energy > 50 && Math.Abs(transaction.EnergyWh.Value - energy) <= 1, name + ": " + transaction.EnergyWh + " Wh told, " + energy + " Wh delivered");
            Assert.Null(Connector().Transaction);
            Assert.Null(Connector().Permission);
            Assert.Equal("Available", Record.StatusOf(1, 1));
        }

        /// <summary>
        /// Who charges is told once, who stops once, and the connector with the first event after the plug.
        /// </summary>
        private void CheckFields(string name, End end)
        {
            TransactionEventRecord[] tokens = Events.Where(one => one.IdToken != null).ToArray();
            Assert.True(tokens.Length == (end == End.Tag ? 2 : 1), name + ": idTokens told " + tokens.Length);
            Assert.True(tokens[0].TriggerReason != "StopAuthorized", name + ": who charges");
            Assert.True(end != End.Tag || tokens[1].TriggerReason == "StopAuthorized", name + ": who stops");
            TransactionEventRecord plugged = Events.First(one => one.ChargingState != "Idle");
            Assert.True(plugged.EvseId == 1 && plugged.ConnectorId == 1, name + ": the connector after the plug");
            Assert.True(Events.SkipWhile(one => one != plugged).Skip(1).All(one => one.EvseId == null), name + ": the connector again");
        }
    }
}
