// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Drivers, vehicles, network and CSMS do whatever they like for an hour, with start and stop points at random, each hour replayable by
    /// its seed. Afterwards the CSMS knows each transaction from its start to its end, and all energy.
    /// </summary>
    [Feature("Transactions at random", "OCPP 2.0.1 E01-E14")]
    public sealed class RandomTransactionTests : TransactionScenario
    {
        private static readonly string[] s_tags = { "04000001", "04000002", "04000003", "04000004", "04000005" };

        private static readonly string[] s_points = { "EVConnected", "Authorized", "PowerPathClosed", "EnergyTransfer" };

        private static readonly string[] s_switches =
        {
            "TxCtrlr.StopTxOnEVSideDisconnect", "TxCtrlr.StopTxOnInvalidId", "OCPPCommCtrlr.UnlockOnEVSideDisconnect", "AuthCtrlr.LocalPreAuthorize",
            "AuthCtrlr.OfflineTxForUnknownIdEnabled", "AuthCtrlr.AuthorizeRemoteStart",
        };

        private static readonly FaultCode[] s_faults = { FaultCode.GroundFailure, FaultCode.HighTemperature, FaultCode.EVCommunicationError, FaultCode.ConnectorLockFailure };

        private SeededRandom _random;
        private int _evses;

        /// <summary>
        /// Few in every run; SCENARIO_SEEDS=300-900 plays others.
        /// </summary>
        public static IEnumerable<object[]> Seeds()
        {
            string[] range = (Environment.GetEnvironmentVariable("SCENARIO_SEEDS") ?? "1-20").Split('-');
            int first = int.Parse(range[0], CultureInfo.InvariantCulture);
            int last = int.Parse(range[range.Length - 1], CultureInfo.InvariantCulture);
            return Enumerable.Range(first, last - first + 1).Select(seed => new object[] { seed });
        }

        [Theory]
        [MemberData(nameof(Seeds))]
        public void Hour_of_transactions(int seed)
        {
            _random = new SeededRandom(seed);
            _evses = 1 + _random.Below(3);
            Build201(_evses, _random.Below(2) == 0, seed, "TransactionMessageAttempts=100", "TransactionMessageRetryInterval=1", "MessageTimeout=10", "MeterValueSampleInterval=0", "MaxEnergyOnInvalidId=" + (_random.Below(2) * 200));
            Csms.ShortestCallTimeout = 0;
            Watch.MayOpenUnderLoad = true;
            PowerOn();
            Reach(() => Record.StatusOf(1, 1) == "Available", "the boot");
            SetPoints(Points(), Points());
            DateTimeOffset end = Bench.Time.AddHours(1);
            while (Bench.Time < end)
            {
                DoSomething(1 + _random.Below(_evses));
                Advance(_random.Below(3) == 0 ? _random.Below(20) * 0.1 : _random.Below(40));
            }

            End();

            foreach (EventTransactionRecord transaction in Record.EventTransactions)
            {
                Assert.Single(transaction.Events, one => one.EventType == "Started");
                Assert.Single(transaction.Events, one => one.EventType == "Ended");
                Assert.Equal(Enumerable.Range(0, transaction.Events.Count), transaction.Events.Select(one => one.SequenceNumber));
                Assert.True(transaction.Events.Count(one => one.IdToken != null) <= 2, transaction.TransactionId);
                Assert.True(transaction.Events.Count(one => one.EvseId != null) <= 2, transaction.TransactionId);
            }

            Assert.True(Record.EventTransactions.Count > 1);
        }

        private string Points()
        {
            int bits = 1 + _random.Below(15);
            return string.Join(",", s_points.Where((point, index) => (bits & (1 << index)) != 0));
        }

        private void DoSomething(int evse)
        {
            switch (_random.Below(14))
            {
                case 0:
                case 1:
                case 2:
                    Bench.Station.Plug(evse);
                    break;
                case 3:
                    Bench.Station.Unplug(evse);
                    break;
                case 4:
                    UnplugAtCar(evse);
                    break;
                case 5:
                case 6:
                case 7:
                    Bench.Station.PresentTag(Pick(s_tags));
                    break;
                case 8:
                    Car(evse).WantsEnergy = _random.Below(3) > 0;
                    break;
                case 9:
                    Bench.Network.Switch(_random.Below(3) > 0);
                    break;
                case 10:
                    DisturbCsms();
                    break;
                case 11:
                    if (_random.Below(3) == 0)
                    {
                        Fault(s_faults[_random.Below(s_faults.Length)], true, evse);
                    }
                    else
                    {
                        Hardware(evse).ClearFaults();
                    }

                    break;
                case 12:
                    Csms.Tokens.Set(Pick(s_tags), _random.Below(3) == 0 ? "Blocked" : "Accepted", _random.Below(3) == 0 ? "FLEET" : null);
                    break;
                default:
                    CallChargePoint(evse);
                    break;
            }
        }

        private void DisturbCsms()
        {
            AnswerRule rule = Csms.On(_random.Below(4) == 0 ? "Authorize" : "TransactionEvent").Times(1 + _random.Below(2));
            switch (_random.Below(5))
            {
                case 0:
                    rule.Silence();
                    break;
                case 1:
                    rule.ReplyError("InternalError");
                    break;
                case 2:
                    rule.Malform("[3,\"{id}\",{\"idTokenInfo\":7}]");
                    break;
                case 3:
                    rule.Abort();
                    break;
                default:
                    rule.Delay(3);
                    break;
            }
        }

        private void CallChargePoint(int evse)
        {
            CsmsSession session = Csms.Session(Bench.Identity);
            if (session == null)
            {
                return;
            }

            object idToken = new { idToken = Pick(s_tags), type = "ISO14443" };
            switch (_random.Below(7))
            {
                case 0:
                    session.Call("RequestStartTransaction", new { remoteStartId = _random.Below(1000), idToken, evseId = evse });
                    break;
                case 1:
                    session.Call("RequestStartTransaction", new { remoteStartId = _random.Below(1000), idToken });
                    break;
                case 2:
                    session.Call("RequestStopTransaction", new { transactionId = Record.EventTransactions.Latest?.TransactionId ?? "none" });
                    break;
                case 3:
                    session.Call("UnlockConnector", new { evseId = evse, connectorId = 1 });
                    break;
                case 4:
                    session.Call("Reset", new { type = _random.Below(2) == 0 ? "Immediate" : "OnIdle", evseId = evse });
                    break;
                case 5:
                    JsonObject data = Name(Pick(s_switches));
                    data["attributeValue"] = _random.Below(2) == 0 ? "true" : "false";
                    session.Call("SetVariables", new { setVariableData = new[] { data } });
                    break;
                default:
                    session.Call("TriggerMessage", new { requestedMessage = "TransactionEvent", evse = new { id = evse } });
                    break;
            }
        }

        /// <summary>
        /// Peace: all faults are gone, all transactions are stopped, all vehicles leave.
        /// </summary>
        private void End()
        {
            Csms.Off(null);
            Bench.Network.Switch(true);
            AwaitLink();
            for (int evse = 1; evse <= _evses; evse++)
            {
                Hardware(evse).ClearFaults();
            }

            // Permissions that waited for a fault to go are used now, or end.
            Advance(70);
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 1200);
            for (int evse = 1; evse <= _evses; evse++)
            {
                if (Connector(evse).Transaction != null)
                {
                    Ask("RequestStopTransaction", new { transactionId = Connector(evse).Transaction.StationId }, "Accepted");
                }
            }

            Advance(70);
            for (int evse = 1; evse <= _evses; evse++)
            {
                if (Hardware(evse).Lock != null)
                {
                    Ask("UnlockConnector", new { evseId = evse, connectorId = 1 }, "Unlocked");
                }

                Unplug(evse);
            }

            Reach(() => Bench.ChargePoint.Connectors.All(connector => connector.Status == ConnectorStatus.Available && connector.Transaction == null && connector.Permission == null), "all available", 200);
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 1200);
        }

        private string Pick(string[] texts)
        {
            return texts[_random.Below(texts.Length)];
        }
    }
}
