// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Drivers, vehicles, network and CSMS do whatever they like for an hour, each hour replayable by its seed. Afterwards the CSMS
    /// knows all energy, all transactions and the present states.
    /// </summary>
    [Feature("Everything at once, at random", "all of the above")]
    public sealed class RandomTests : Scenario
    {
        private static readonly string[] s_tags = { "04000001", "04000002", "04000003", "04000004", "04000005" };

        private static readonly string[] s_actions = { "StatusNotification", "Authorize", "StartTransaction", "MeterValues", "Heartbeat", "StopTransaction" };

        private static readonly string[] s_switches =
        {
            "StopTransactionOnEVSideDisconnect", "UnlockConnectorOnEVSideDisconnect", "StopTransactionOnInvalidId", "LocalPreAuthorize",
            "LocalAuthorizeOffline", "AllowOfflineTxForUnknownId", "AuthorizeRemoteTxRequests", "AuthorizationCacheEnabled", "FreeVendActive",
        };

        private static readonly FaultCode[] s_faults =
        {
            FaultCode.GroundFailure, FaultCode.HighTemperature, FaultCode.EVCommunicationError, FaultCode.ConnectorLockFailure, FaultCode.OtherError,
        };

        private SeededRandom _random;
        private int _connectors;

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
        public void Hour_of_anything(int seed)
        {
            Live(seed, 3600);
            End();

            Assert.Empty(Record.UnknownStops);
            Assert.All(Record.Transactions, transaction => Assert.False(transaction.IsOpen));
            for (int id = 1; id <= _connectors; id++)
            {
                Assert.Equal(Connector(id).Status.ToString(), Record.StatusOf(id));
                Assert.Equal(ConnectorStatus.Available, Connector(id).Status);
                Assert.Null(Connector(id).Permission);
            }

            // And it is as good as new.
            Charge(1);
        }

        [Fact]
        public void Equal_seeds_give_equal_runs()
        {
            string[] runs = new string[2];
            for (int run = 0; run < 2; run++)
            {
                Live(7, 1200);
                StringBuilder text = new StringBuilder();
                foreach (FrameRecord frame in Record.Frames)
                {
                    text.Append(frame).Append('\n');
                }

                runs[run] = text.ToString();
                End();
            }

            Assert.Equal(runs[0], runs[1]);
        }

        private void Live(int seed, int seconds)
        {
            _random = new SeededRandom(seed);
            _connectors = 1 + _random.Below(4);
            Build(_connectors, _random.Below(2) == 0, seed, "TransactionMessageAttempts=100", "TransactionMessageRetryInterval=1", "MessageTimeout=10", "MeterValueSampleInterval=30");
            Csms.ShortestCallTimeout = 0;
            Csms.HeartbeatInterval = 120;
            Watch.MayOpenUnderLoad = true;
            PowerOn();
            DateTimeOffset end = Bench.Time.AddSeconds(seconds);
            while (Bench.Time < end)
            {
                DoSomething();
                Advance(_random.Below(3) == 0 ? _random.Below(20) * 0.1 : _random.Below(40));
            }
        }

        private void DoSomething()
        {
            int id = 1 + _random.Below(_connectors);
            switch (_random.Below(16))
            {
                case 0:
                case 1:
                case 2:
                    Bench.Station.Plug(id);
                    break;
                case 3:
                    Bench.Station.Unplug(id);
                    break;
                case 4:
                    UnplugAtCar(id);
                    break;
                case 5:
                case 6:
                case 7:
                    Bench.Station.PresentTag(Pick(s_tags));
                    break;
                case 8:
                    Car(id).WantsEnergy = _random.Below(3) > 0;
                    break;
                case 9:
                    DisturbNetwork();
                    break;
                case 10:
                    DisturbCsms();
                    break;
                case 11:
                    Fault(s_faults[_random.Below(s_faults.Length)], _random.Below(2) == 0, id);
                    break;
                case 12:
                    Csms.Tokens.Set(Pick(s_tags), _random.Below(3) == 0 ? "Blocked" : "Accepted", _random.Below(3) == 0 ? "FLEET" : null);
                    break;
                case 13:
                    Bench.Apply("MaxCurrent." + id, (6 + _random.Below(27)).ToString());
                    Bench.Apply("StationMaxCurrent", (_random.Below(3) * 20).ToString());
                    break;
                default:
                    CallChargePoint(id);
                    break;
            }
        }

        private void DisturbNetwork()
        {
            switch (_random.Below(5))
            {
                case 0:
                    Bench.Network.Switch(false);
                    break;
                case 1:
                    Bench.Network.IsBlackHole = true;
                    break;
                case 2:
                    Bench.Network.BytesUntilCut = _random.Below(800);
                    break;
                default:
                    Bench.Network.Switch(true);
                    break;
            }
        }

        private void DisturbCsms()
        {
            AnswerRule rule = Csms.On(Pick(s_actions)).Times(1 + _random.Below(2));
            switch (_random.Below(5))
            {
                case 0:
                    rule.Silence();
                    break;
                case 1:
                    rule.ReplyError("InternalError");
                    break;
                case 2:
                    rule.Malform("[3,\"{id}\",{\"idTagInfo\":7}]");
                    break;
                case 3:
                    rule.Abort();
                    break;
                default:
                    rule.Delay(3);
                    break;
            }
        }

        private void CallChargePoint(int id)
        {
            CsmsSession session = Csms.Session(Bench.Identity);
            if (session == null)
            {
                return;
            }

            switch (_random.Below(7))
            {
                case 0:
                    session.Call("RemoteStartTransaction", new { idTag = Pick(s_tags), connectorId = id });
                    break;
                case 1:
                    session.Call("RemoteStartTransaction", new { idTag = Pick(s_tags) });
                    break;
                case 2:
                    session.Call("RemoteStopTransaction", new { transactionId = Record.Transactions.Latest?.TransactionId ?? 5 });
                    break;
                case 3:
                    session.Call("UnlockConnector", new { connectorId = id });
                    break;
                case 4:
                    session.Call("ChangeAvailability", new { connectorId = _random.Below(_connectors + 1), type = _random.Below(3) == 0 ? "Inoperative" : "Operative" });
                    break;
                case 5:
                    session.Call("ChangeConfiguration", new { key = Pick(s_switches), value = _random.Below(2) == 0 ? "true" : "false" });
                    break;
                default:
                    session.Call("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = id });
                    break;
            }
        }

        /// <summary>
        /// Peace: all faults are gone, all vehicles leave, the CSMS is as it should be.
        /// </summary>
        private void End()
        {
            Csms.Off(null);
            Csms.Tokens.DefaultStatus = "Accepted";
            Bench.Network.BytesUntilCut = -1;
            Bench.Network.Switch(true);
            AwaitLink();
            Bench.Apply("FreeVendActive", "false");
            Bench.Apply("StationMaxCurrent", "0");
            for (int id = 1; id <= _connectors; id++)
            {
                Hardware(id).ClearFaults();
                Car(id).WantsEnergy = true;
                Car(id).StateOfCharge = 50000;
            }

            Ask("ChangeAvailability", new { connectorId = 0, type = "Operative" });
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 1200);
            for (int id = 1; id <= _connectors; id++)
            {
                if (Connector(id).Transaction != null)
                {
                    Ask("RemoteStopTransaction", new { transactionId = Connector(id).Transaction.CsmsId });
                }
            }

            Reach(() => Bench.ChargePoint.Connectors.All(connector => connector.Transaction == null), "the end of all transactions", 120);
            for (int id = 1; id <= _connectors; id++)
            {
                if (Hardware(id).Lock != null)
                {
                    Ask("UnlockConnector", new { connectorId = id });
                }

                Unplug(id);
            }

            Reach(() => Bench.ChargePoint.Connectors.All(connector => connector.Status == ConnectorStatus.Available), "all available", 200);
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 1200);
            foreach (string tag in s_tags)
            {
                Csms.Tokens.Set(tag, "Accepted");
            }

            Forget();
        }

        private string Pick(string[] texts)
        {
            return texts[_random.Below(texts.Length)];
        }
    }
}
