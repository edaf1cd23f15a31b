// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// The link is lost at every moment of a session and at every part of its bytes: the vehicle is charged all the same, and the
    /// CSMS has one complete transaction in the end.
    /// </summary>
    [Feature("Link lost at any moment", "OCPP 1.6 sections 3.7, 3.7.1; OCPP 2.0.1 E04, E11, E12, E13")]
    public sealed class LinkCutTests : ScenarioOfVersions
    {
        private const int SessionSeconds = 40;

        /// <summary>What the charge point sends in the session of OCPP 2.0.1 and a little more, bytes.</summary>
        private const int LongestSession = 5100;

        /// <summary>
        /// Every 29th byte of what a charge point sends in the session; SCENARIO_STEP=1 plays each.
        /// </summary>
        public static IEnumerable<object[]> Bytes()
        {
            int step = int.Parse(Environment.GetEnvironmentVariable("SCENARIO_STEP") ?? "29", CultureInfo.InvariantCulture);
            return from version in new[] { Version16, Version201 }
                   from bytes in Enumerable.Range(0, (version == Version16 ? 3770 : LongestSession) / step)
                   select new object[] { version, bytes * step };
        }

        public static IEnumerable<object[]> Moments()
        {
            return InBothVersions(
                from moment in Enumerable.Range(0, 60)
                from length in new[] { 0.0, 7, 90 }
                select new object[] { Math.Round(moment * 0.7, 1), length });
        }

        [Fact]
        public void Session_of_2_0_1_is_no_longer_than_what_is_cut()
        {
            Begin(Version201);
            Bench.Network.BytesUntilCut = LongestSession;
            RunSession();
            Assert.InRange(Bench.Network.BytesUntilCut, 1, 1000);
            CheckEnd();
        }

        [Theory]
        [MemberData(nameof(Bytes))]
        public void Link_breaks_after_some_bytes(string version, int bytes)
        {
            Begin(version);
            Bench.Network.BytesUntilCut = bytes;
            RunSession();
            Bench.Network.BytesUntilCut = -1;

            CheckEnd();
        }

        [Theory]
        [MemberData(nameof(Moments))]
        public void Link_is_lost_for_a_while(string version, double moment, double length)
        {
            Begin(version);
            At(moment, () => Bench.Network.Switch(false));
            At(moment + length, () => Bench.Network.Switch(true));
            RunSession();
            Advance(Math.Max(0, moment + length - SessionSeconds) + 1);

            CheckEnd();
        }

        [Theory]
        [MemberData(nameof(Moments))]
        public void Link_swallows_everything_for_a_while(string version, double moment, double length)
        {
            // A half-open connection: nothing arrives, nothing ends.
            Begin(version);
            At(moment, () => Bench.Network.IsBlackHole = true);
            At(moment + length, () => Bench.Network.Switch(false));
            At(moment + length + 0.3, () => Bench.Network.Switch(true));
            RunSession();
            Advance(Math.Max(0, moment + length - SessionSeconds) + 1);

            CheckEnd();
        }

        [Fact]
        public void Dead_link_is_noticed_by_the_missing_pong_and_dialled_again()
        {
            Boot();
            Configure("WebSocketPingInterval", "20");
            Configure("WebSocketPongTimeout", "10");
            Advance(25);
            DateTimeOffset dead = Bench.Time;

            Bench.Network.IsBlackHole = true;
            int dials = Bench.Network.Dials;
            Reach(() => Bench.Network.Dials > dials, "a new dial", 60);
            Assert.InRange((Bench.Time - dead).TotalSeconds, 10, 20 + 10 + 14);
            Bench.Network.IsBlackHole = false;
            AwaitLink();

            Assert.Contains(Bench.Lines, line => line.Contains("Link: ", StringComparison.Ordinal) && line.Contains("next dial in", StringComparison.Ordinal));
            Assert.Single(Record.Boots);
        }

        [Fact]
        public void Half_open_link_of_the_CSMS_is_noticed()
        {
            Boot();
            Configure("WebSocketPingInterval", "20");
            Charge();
            Session.Raw.Freeze();

            Reach(() => Record.Connections.Count == 2, "a new connection", 90);

            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
        }

        [Fact]
        public void CSMS_that_answers_pings_but_no_calls_is_dialled_again()
        {
            Boot();
            Configure("MessageTimeout", "10");
            Configure("HeartbeatInterval", "30");
            AnswerRule silence = Csms.On(null).Silence();

            Reach(() => Record.Connections.Count == 2, "a new connection", 200);
            silence.Remove();

            Expect("Heartbeat", call => call.Answer != null, 60);
        }

        private readonly List<(double Moment, Action Action)> _plan = new List<(double Moment, Action Action)>();

        private void At(double seconds, Action action)
        {
            _plan.Add((seconds, action));
        }

        private void Begin(string version)
        {
            BuildFor(version, settings: new[]
            {
                "AllowOfflineTxForUnknownId=true", "MeterValueSampleInterval=10", "MessageTimeout=5", "TransactionMessageRetryInterval=3",
                "WebSocketPingInterval=10", "WebSocketPongTimeout=5", "RetryBackOffWaitMinimum=1", "RetryBackOffRandomRange=1", "BootRetryInterval=5",
            });
            Csms.HeartbeatInterval = 15;
            At(3, () => Plug());
            At(5, () => Tag(Alice));
            At(30, () => Tag(Alice));
            At(37, () => Unplug());
        }

        private void RunSession()
        {
            PowerOn();
            DateTimeOffset start = Bench.Time;
            foreach ((double moment, Action action) in _plan.OrderBy(step => step.Moment))
            {
                if (moment < SessionSeconds)
                {
                    Bench.RunUntil(() => (Bench.Time - start).TotalSeconds >= moment, moment);
                    action();
                }
            }

            Bench.RunUntil(() => (Bench.Time - start).TotalSeconds >= SessionSeconds, SessionSeconds);
            foreach ((double moment, Action action) in _plan.Where(step => step.Moment >= SessionSeconds).OrderBy(step => step.Moment))
            {
                Bench.RunUntil(() => (Bench.Time - start).TotalSeconds >= moment, moment);
                action();
            }
        }

        private void CheckEnd()
        {
            AwaitLink();
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 120);
            Reach(() => IsTold(1, ConnectorStatus.Available), "the state at the CSMS", 60);

            ToldTransaction told = Assert.Single(Told);
            Assert.False(told.IsOpen);
            Assert.True(told.IsWhole);
            Assert.Equal("Local", told.Reason);
            Assert.Empty(Record.UnknownStops);

            // While nobody answers, the driver waits for the timeouts of Authorize and of what was sent before it.
            Assert.InRange((told.Stop.Value - told.Start).TotalSeconds, 12, 35);
            Assert.Equal(1, Hardware().Contactor.CloseCount);
            Assert.Equal(ContactorFeedback.Open, Hardware().Contactor.Feedback);
            Ask("ClearCache", null, "Accepted");
        }
    }
}
