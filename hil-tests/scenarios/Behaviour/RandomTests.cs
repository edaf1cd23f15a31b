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
    public sealed class RandomTests : ScenarioOfVersions
    {
        private static readonly string[] s_tags = { "04000001", "04000002", "04000003", "04000004", "04000005" };

        private static readonly string[] s_actions = { "StatusNotification", "Authorize", "StartTransaction", "MeterValues", "Heartbeat", "StopTransaction" };

        private static readonly string[] s_actions201 = { "StatusNotification", "Authorize", "TransactionEvent", "MeterValues", "Heartbeat" };

        private static readonly string[][] s_selections =
        {
            new[] { "ocpp1.6" }, new[] { "ocpp2.0.1" }, new[] { "ocpp1.6", "ocpp2.0.1" }, new[] { "ocpp2.0.1", "ocpp1.6" },
        };

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
        private bool _doesSwitch;

        /// <summary>
        /// Few in every run; SCENARIO_SEEDS=300-900 plays others.
        /// </summary>
        public static IEnumerable<object[]> Seeds()
        {
            string[] range = (Environment.GetEnvironmentVariable("SCENARIO_SEEDS") ?? "1-20").Split('-');
            int first = int.Parse(range[0], CultureInfo.InvariantCulture);
            int last = int.Parse(range[range.Length - 1], CultureInfo.InvariantCulture);
            return from version in new[] { Version16, Version201, AnyVersion } from seed in Enumerable.Range(first, last - first + 1) select new object[] { version, seed };
        }

        [Theory]
        [MemberData(nameof(Seeds))]
        public void Hour_of_anything(string version, int seed)
        {
            Live(version, seed, 3600);
            End();

            Assert.Empty(Record.UnknownStops);
            CheckTold();
            if (!_doesSwitch && !Bench.Lines.Any(line => line.Contains("Too many meter values wait", StringComparison.Ordinal)))
            {
                Assert.All(Told, transaction => Assert.True(transaction.IsWhole, transaction.ToString()));
            }

            for (int id = 1; id <= _connectors; id++)
            {
                Assert.True(IsTold(id, Connector(id).Status));
                Assert.Equal(ConnectorStatus.Available, Connector(id).Status);
                Assert.Null(Connector(id).Permission);
            }

            // And it is as good as new.
            ChargeFor(1);
        }

        [Theory]
        [InlineData(Version16)]
        [InlineData(Version201)]
        [InlineData(AnyVersion)]
        public void Equal_seeds_give_equal_runs(string version)
        {
            string[] runs = new string[2];
            for (int run = 0; run < 2; run++)
            {
                Live(version, 7, 1200);
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

        /// <summary>
        /// Each transaction was told to its end, and that once; where the version changes meanwhile, in one of the versions.
        /// </summary>
        private void CheckTold()
        {
            if (!_doesSwitch)
            {
                Assert.All(Told, transaction => Assert.False(transaction.IsOpen, transaction.ToString()));
                return;
            }

            foreach (IGrouping<(int Connector, DateTimeOffset Start), ToldTransaction> one in Told.GroupBy(told => (told.Connector, told.Start)))
            {
                Assert.True(one.Count() <= 2 && one.Select(told => told.Version).Distinct().Count() == one.Count(), string.Join(", ", one));
                Assert.True(one.Where(told => !told.IsOpen).Select(told => told.Stop).Distinct().Count() == 1, string.Join(", ", one));
            }
        }

        private void Live(string version, int seed, int seconds)
        {
            _random = new SeededRandom(seed);
            _doesSwitch = version == AnyVersion;
            _connectors = 1 + _random.Below(4);
            BuildFor(version, _connectors, _random.Below(2) == 0, seed, "TransactionMessageAttempts=100", "TransactionMessageRetryInterval=1", "MessageTimeout=10", "MeterValueSampleInterval=30");
            Csms.ShortestCallTimeout = 0;

            // Meter values are dropped when too many wait, and told elsewhere when the version changes.
            Csms.AllowSequenceGaps = true;
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
            if (_doesSwitch)
            {
                Csms.Admission.Subprotocols = s_selections[_random.Below(s_selections.Length)];
            }

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
            AnswerRule rule = Csms.On(Pick(Speaks201 ? s_actions201 : s_actions)).Times(1 + _random.Below(2));
            switch (_random.Below(5))
            {
                case 0:
                    rule.Silence();
                    break;
                case 1:
                    rule.ReplyError("InternalError");
                    break;
                case 2:
                    rule.Malform("[3,\"{id}\",{\"idTagInfo\":7,\"idTokenInfo\":7}]");
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
            switch (_random.Below(7))
            {
                case 0:
                    Call(RemoteStart(Pick(s_tags), id));
                    break;
                case 1:
                    Call(RemoteStart(Pick(s_tags), 0));
                    break;
                case 2:
                    Call(RemoteStop(Told.LastOrDefault(told => told.Version == (Speaks201 ? Version201 : Version16))?.Id ?? "5"));
                    break;
                case 3:
                    Call(Unlock(id));
                    break;
                case 4:
                    Call(Availability(_random.Below(_connectors + 1), _random.Below(3) > 0));
                    break;
                case 5:
                    Call(Change(Pick(s_switches), _random.Below(2) == 0 ? "true" : "false"));
                    break;
                default:
                    Call(Trigger(Speaks201 && _random.Below(2) == 0 ? "TransactionEvent" : "MeterValues", id));
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

            Ask(Availability(0, true));
            for (int id = 1; id <= _connectors && Speaks201; id++)
            {
                Advance(1);
                Ask(Availability(id, true));
                Advance(1);
                Ask(ConnectorAvailability(id, true));
            }

            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 1200);
            for (int id = 1; id <= _connectors; id++)
            {
                if (Connector(id).Transaction != null)
                {
                    Ask(RemoteStop(id));
                }
            }

            Reach(() => Bench.ChargePoint.Connectors.All(connector => connector.Transaction == null), "the end of all transactions", 120);
            for (int id = 1; id <= _connectors; id++)
            {
                if (Hardware(id).Lock != null)
                {
                    Ask(Unlock(id));
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
