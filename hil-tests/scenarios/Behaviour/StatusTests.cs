// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// What the CSMS is told about the connectors, and when.
    /// </summary>
    [Feature("Status notifications", "OCPP 1.6 sections 4.9, 9.1.21")]
    public sealed class StatusTests : Scenario
    {
        [Fact]
        public void State_is_told_at_once_without_a_minimum_duration()
        {
            Boot();
            DateTimeOffset plugged = Bench.Time;

            Plug();

            IncomingCall preparing = ExpectStatus(1, "Preparing");
            Assert.InRange((preparing.Time - plugged).TotalSeconds, 0, 0.2);
            Assert.Equal(preparing.Time, preparing.Timestamp("timestamp"));
            Assert.Equal("NoError", preparing.Text("errorCode"));
        }

        [Fact]
        public void State_is_told_after_the_minimum_duration_with_the_time_of_its_beginning()
        {
            Boot();
            Configure("MinimumStatusDuration", "10");

            Plug();
            Advance(0.2);
            DateTimeOffset plugged = Bench.Time;
            IncomingCall preparing = ExpectStatus(1, "Preparing");

            Assert.Equal(10, (preparing.Time - plugged).TotalSeconds, 0.3);
            Assert.Equal(0, (preparing.Timestamp("timestamp").Value - plugged).TotalSeconds, 0.3);
        }

        [Fact]
        public void State_that_is_shorter_than_the_minimum_duration_is_not_told()
        {
            Boot();
            Configure("MinimumStatusDuration", "10");

            Plug();
            Advance(8);
            Unplug();
            Advance(8);
            Plug();
            Advance(8);
            Unplug();

            ExpectNone("StatusNotification", 60);
        }

        [Fact]
        public void Minimum_duration_counts_at_once_when_it_is_changed()
        {
            Boot();
            Configure("MinimumStatusDuration", "100");
            Plug();
            ExpectNone("StatusNotification", 20);

            Configure("MinimumStatusDuration", "0");

            ExpectStatus(1, "Preparing", 1);
        }

        [Fact]
        public void Only_the_state_of_now_is_told_after_a_reconnect()
        {
            Boot(connectors: 2);
            Configure("AllowOfflineTxForUnknownId", "true");
            CutLink();
            Plug(1);
            Advance(5);
            Tag(Alice);
            Advance(20);
            Tag(Alice);
            Advance(20);
            Unplug(1);
            Plug(2);
            Advance(10);
            Forget();

            RestoreLink();
            AwaitLink();
            Advance(10);

            IncomingCall[] told = Record.Calls.SkipWhile(call => call.Session != Session).Where(call => call.Action == "StatusNotification").ToArray();
            IncomingCall only = Assert.Single(told);
            Assert.Equal(2, only.Integer("connectorId"));
            Assert.Equal("Preparing", only.Text("status"));
        }

        [Fact]
        public void Nothing_is_told_after_a_reconnect_when_nothing_has_changed()
        {
            Boot(connectors: 2);

            LoseLink(60);

            ExpectNone("StatusNotification", 30);
        }

        [Fact]
        public void State_whose_notification_was_lost_is_told_again()
        {
            Boot();
            Csms.On("StatusNotification").Silence().Times(1);

            Plug();
            ExpectStatus(1, "Preparing");
            Bench.Network.Break();

            ExpectStatus(1, "Preparing");
        }

        [Fact]
        public void State_whose_notification_got_no_answer_is_told_again_after_the_next_reconnect()
        {
            Boot();
            Configure("MessageTimeout", "10");
            Csms.On("StatusNotification").Silence().Times(1);

            Plug();
            ExpectStatus(1, "Preparing");

            ExpectNone("StatusNotification", 60);
            LoseLink(5);

            ExpectStatus(1, "Preparing");
        }

        [Fact]
        public void Vehicle_that_pauses_is_suspended_by_the_vehicle()
        {
            Boot();
            Charge();

            Car().WantsEnergy = false;
            ExpectStatus(1, "SuspendedEV");
            Reach(() => !Hardware().Contactor.IsClosed, "the contactor open", 0.1);
            Car().WantsEnergy = true;
            ExpectStatus(1, "Charging");

            Assert.Single(Record.Transactions);
        }

        [Fact]
        public void Full_battery_is_suspended_by_the_vehicle()
        {
            Boot();
            Car().CapacityMilliwattHours = 1000000;
            Car().StateOfCharge = 90000;
            Charge();

            ExpectStatus(1, "SuspendedEV", 120);
        }

        [Fact]
        public void Vehicle_that_never_draws_is_suspended_by_the_vehicle()
        {
            Boot();
            Car().WantsEnergy = false;

            Plug();
            Tag(Alice);

            Expect("StartTransaction");
            ExpectStatus(1, "SuspendedEV");
            Assert.DoesNotContain("Charging", Record.StatusesOf(1));
        }

        [Fact]
        public void Vehicle_that_wants_ventilation_gets_no_energy()
        {
            Boot();
            Car().NeedsVentilation = true;

            Plug();
            Tag(Alice);

            ExpectStatus(1, "SuspendedEV");
            Assert.Equal(0, Hardware().Contactor.CloseCount);
        }

        [Fact]
        public void Heartbeat_interval_changes_at_once()
        {
            Boot();
            Configure("HeartbeatInterval", "600");
            ExpectNone("Heartbeat", 310);

            Configure("HeartbeatInterval", "20");
            DateTimeOffset changed = Bench.Time;

            Assert.Equal(20, (Expect("Heartbeat").Time - changed).TotalSeconds, 0.3);
            Configure("HeartbeatInterval", "0");
            ExpectNone("Heartbeat", 700);
        }

        [Fact]
        public void Ping_interval_changes_at_once()
        {
            Boot();
            Configure("WebSocketPingInterval", "0");
            Advance(120);
            int pings = Session.PingsReceived;
            Advance(120);
            Assert.Equal(pings, Session.PingsReceived);

            Configure("WebSocketPingInterval", "10");
            Advance(101);

            Assert.InRange(Session.PingsReceived - pings, 9, 11);
        }

        [Theory]
        [InlineData("RemoteStartTransaction", "{\"idTag\":\"04D5E6F7\",\"connectorId\":2}")]
        [InlineData("RemoteStopTransaction", "{\"transactionId\":1}")]
        [InlineData("ChangeAvailability", "{\"connectorId\":0,\"type\":\"Inoperative\"}")]
        [InlineData("TriggerMessage", "{\"requestedMessage\":\"BootNotification\"}")]
        [InlineData("TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}")]
        [InlineData("TriggerMessage", "{\"requestedMessage\":\"MeterValues\"}")]
        [InlineData("TriggerMessage", "{\"requestedMessage\":\"StatusNotification\"}")]
        [InlineData("Reset", "{\"type\":\"Soft\"}")]
        public void Answer_comes_before_what_follows_from_the_call(string action, string payload)
        {
            Boot(connectors: 2, settings: "MeterValueSampleInterval=0");
            Charge(1);
            Plug(2);
            ExpectStatus(2, "Preparing");
            Advance(1);
            int frames = Record.Frames.Count;

            Ask(action, payload);
            Reach(() => Record.Frames.Skip(frames).Count(IsFromChargePoint) > 1, "what follows");

            Assert.StartsWith("[3,\"csms-", Record.Frames.Skip(frames).First(IsFromChargePoint).Text, StringComparison.Ordinal);
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 60);
        }

        [Fact]
        public void Boot_answer_without_an_interval_leaves_ours()
        {
            Build(settings: "HeartbeatInterval=40");
            Csms.HeartbeatInterval = 0;
            PowerOn();
            DateTimeOffset boot = Expect("BootNotification").Time;

            Assert.Equal(40, (Expect("Heartbeat", within: 60).Time - boot).TotalSeconds, 0.3);
        }

        [Fact]
        public void Rapid_changes_end_with_the_right_state()
        {
            Boot();
            Csms.On("StatusNotification").Delay(3);

            for (int round = 0; round < 20; round++)
            {
                Plug();
                Advance(0.3);
                Unplug();
                Advance(0.3);
            }

            Plug();
            Reach(() => Bench.ChargePoint.Queue.Count == 0, "nothing waiting", 300);
            Assert.Equal("Preparing", Record.StatusOf(1));
        }

        [Fact]
        public void Fault_is_told_with_its_code_and_its_end()
        {
            Boot();

            Fault(FaultCode.HighTemperature);
            Assert.Equal("HighTemperature", ExpectStatus(1, "Faulted").Text("errorCode"));
            Fault(FaultCode.HighTemperature, false);
            Assert.Equal("NoError", ExpectStatus(1, "Available").Text("errorCode"));
        }

        private static bool IsFromChargePoint(FrameRecord frame)
        {
            return frame.Direction == FrameDirection.FromChargePoint && frame.Kind == "text";
        }
    }
}
