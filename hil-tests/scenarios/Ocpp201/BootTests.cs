// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Boot of OCPP 2.0.1, accepted, pending and rejected: what is sent, when it is sent again, and what a CSMS gets meanwhile.
    /// </summary>
    [Feature("Boot", "OCPP 2.0.1 B01-B03")]
    public sealed class BootTests : Scenario201
    {
        [Fact]
        public void TC_B_01_CS_cold_boot_accepted()
        {
            Build201(2);
            Csms.HeartbeatInterval = 60;

            PowerOn();

            IncomingCall boot = Expect("BootNotification");
            Assert.Equal("PowerUp", boot.Text("reason"));
            Assert.False(string.IsNullOrEmpty(boot.Text("chargingStation.model")));
            Assert.False(string.IsNullOrEmpty(boot.Text("chargingStation.vendorName")));
            ExpectStatus201("Available", 1, 5);
            ExpectStatus201("Available", 2, 5);
            Assert.Equal("StartupOfTheDevice", Expect("SecurityEventNotification", within: 5).Text("type"));
            Assert.Equal(60, (Expect("Heartbeat", within: 61).Time - boot.Time).TotalSeconds, 0.5);
            Assert.Single(Record.Boots);
            Assert.All(Record.CallsOf("StatusNotification"), call => Assert.Equal(1, call.Integer("connectorId")));
            Assert.DoesNotContain(Record.CallsOf("StatusNotification"), call => call.Integer("evseId") == 0);
        }

        [Fact]
        public void TC_B_02_CS_cold_boot_pending()
        {
            BootWith("Pending", 300, 1, evses: 2);

            Set("OCPPCommCtrlr.OfflineThreshold", "300");
            Assert.Equal("300", Get("OCPPCommCtrlr.OfflineThreshold"));
            Ask("GetBaseReport", new { requestId = 7, reportBase = "FullInventory" }, "Accepted");
            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report", 20);
            Ask("RequestStartTransaction", RemoteStart(), "Rejected");
            Assert.All(Record.Calls, call => Assert.Contains(call.Action, new[] { "BootNotification", "NotifyReport" }));
            Ask("TriggerMessage", new { requestedMessage = "BootNotification" }, "Accepted");

            Assert.Equal("Triggered", Expect("BootNotification", within: 5).Text("reason"));
            ExpectStatus201("Available", 1);
            ExpectStatus201("Available", 2);
            Assert.Equal(2, Record.Boots.Count);
            Assert.Single(Record.Connections);
        }

        [Fact]
        public void TC_B_03_CS_cold_boot_rejected()
        {
            BootWith("Rejected", 40, 1, evses: 2);
            Plug(2);
            Tag(Alice);
            Unplug(2);

            IncomingCall second = Expect("BootNotification", within: 45);

            Assert.Equal(40, (second.Time - Record.Boots[0].Time).TotalSeconds, 0.5);
            Assert.Equal("PowerUp", second.Text("reason"));
            Assert.All(Record.Calls.Take(2), call => Assert.Equal("BootNotification", call.Action));
            ExpectStatus201("Available", 1);
            ExpectStatus201("Available", 2);
        }

        [Theory]
        [InlineData("GetBaseReport", "{\"requestId\":1,\"reportBase\":\"FullInventory\"}")]
        [InlineData("GetReport", "{\"requestId\":1}")]
        [InlineData("GetVariables", "{\"getVariableData\":[{\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"OfflineThreshold\"}}]}")]
        [InlineData("SetVariables", "{\"setVariableData\":[{\"attributeValue\":\"33\",\"component\":{\"name\":\"OCPPCommCtrlr\"},\"variable\":{\"name\":\"OfflineThreshold\"}}]}")]
        [InlineData("RequestStartTransaction", "{\"remoteStartId\":1,\"evseId\":1,\"idToken\":{\"idToken\":\"04A2B3C4\",\"type\":\"ISO14443\"}}")]
        [InlineData("RequestStopTransaction", "{\"transactionId\":\"x\"}")]
        [InlineData("ChangeAvailability", "{\"operationalStatus\":\"Inoperative\"}")]
        [InlineData("ClearCache", "{}")]
        [InlineData("DataTransfer", "{\"vendorId\":\"x\"}")]
        [InlineData("GetTransactionStatus", "{}")]
        [InlineData("Reset", "{\"type\":\"Immediate\"}")]
        [InlineData("SetNetworkProfile", "{}")]
        [InlineData("UnlockConnector", "{\"evseId\":1,\"connectorId\":1}")]
        [InlineData("TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}")]
        [InlineData("TriggerMessage", "{\"requestedMessage\":\"StatusNotification\",\"evse\":{\"id\":1,\"connectorId\":1}}")]
        [InlineData("SetDisplayMessage", "{}")]
        [InlineData("NoSuchAction", "{}")]
        public void TC_B_30_CS_rejected_station_answers_security_error(string action, string payload)
        {
            BootWith("Rejected", 600, 1);

            Assert.Equal("SecurityError", Ask(action, payload).ErrorCode);

            Advance(20);
            Assert.Single(Record.Calls);
            Assert.Equal(0, Bench.Restarts);
            Assert.Single(Record.Connections);
            Assert.Equal("60", Bench.ChargePoint.Model.GetText(Config.Setting.OfflineThreshold));
        }

        [Fact]
        public void B03_FR_08_boot_is_all_that_a_rejected_station_can_be_asked_for()
        {
            BootWith("Rejected", 600, 1);

            Ask("TriggerMessage", new { requestedMessage = "BootNotification" }, "Accepted");

            Assert.Equal("Triggered", Expect("BootNotification", within: 5).Text("reason"));
            ExpectStatus201("Available");
        }

        [Theory]
        [InlineData(BootReason.PowerUp, "PowerUp")]
        [InlineData(BootReason.Watchdog, "Watchdog")]
        [InlineData(BootReason.ApplicationReset, "ApplicationReset")]
        [InlineData(BootReason.FirmwareUpdate, "FirmwareUpdate")]
        [InlineData(BootReason.LocalReset, "LocalReset")]
        [InlineData(BootReason.RemoteReset, "RemoteReset")]
        [InlineData(BootReason.Unknown, "Unknown")]
        public void B01_FR_03_B01_FR_09_every_start_is_told_with_its_reason(BootReason reason, string expected)
        {
            Boot201();

            Bench.PowerCycle(5, reason);

            Assert.Equal(expected, Expect("BootNotification").Text("reason"));
            ExpectStatus201("Available");
            Expect("SecurityEventNotification", call => call.Text("type") == (expected == "RemoteReset" ? "ResetOrReboot" : "StartupOfTheDevice"));
        }

        [Theory]
        [InlineData(0, 300)]
        [InlineData(45, 45)]
        public void B01_FR_04_heartbeats_follow_the_interval_of_the_answer(int interval, double expected)
        {
            Build201();
            Csms.HeartbeatInterval = interval;
            PowerOn();
            IncomingCall boot = Expect("BootNotification");

            IncomingCall beat = Expect("Heartbeat", within: expected + 5);

            Assert.Equal(expected, (beat.Time - boot.Time).TotalSeconds, 0.5);
            Assert.Equal(expected.ToString(), Get("OCPPCommCtrlr.HeartbeatInterval"));
        }

        [Fact]
        public void B01_FR_06_clock_is_set_by_the_answer()
        {
            Build201();
            Assert.False(Bench.Clock.IsUtcKnown);

            PowerOn();

            IncomingCall status = ExpectStatus201("Available");
            Assert.Equal(0, (status.Timestamp("timestamp").Value - status.Time).TotalSeconds, 1);
            Assert.Equal(0, (DateTimeOffset.Parse(Get("ClockCtrlr.DateTime")) - Bench.Time).TotalSeconds, 1);
        }

        [Fact]
        public void B01_FR_07_unavailable_survives_a_power_cut()
        {
            Boot201(2);
            Ask("ChangeAvailability", new { operationalStatus = "Inoperative", evse = new { id = 2 } }, "Accepted");
            ExpectStatus201("Unavailable", 2);

            Bench.PowerCycle(5);

            Expect("BootNotification");
            ExpectStatus201("Available", 1);
            ExpectStatus201("Unavailable", 2);
        }

        [Fact]
        public void B01_FR_08_nothing_is_sent_before_the_answer_to_boot()
        {
            Build201();
            Csms.On("BootNotification").Delay(20).Times(1);
            PowerOn();
            Expect("BootNotification");

            Plug();
            Tag(Alice);
            Advance(15);

            Assert.Single(Record.Calls);
            ExpectStatus201("Occupied", within: 10);
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void B01_error_handling_boot_without_a_usable_answer_is_sent_again(bool isError)
        {
            Build201(settings: new[] { "BootRetryInterval=25", "MessageTimeout=10" });
            AnswerRule rule = Csms.On("BootNotification").Times(2);
            _ = isError ? rule.ReplyError("InternalError") : rule.Silence();

            PowerOn();

            IncomingCall first = Expect("BootNotification");
            IncomingCall second = Expect("BootNotification", within: 60);
            Assert.Equal(isError ? 25 : 35, (second.Time - first.Time).TotalSeconds, 0.5);
            Expect("BootNotification", within: 60);
            ExpectStatus201("Available");
        }

        [Fact]
        public void B02_FR_01_pending_station_answers_what_the_CSMS_wants_to_know_and_set()
        {
            BootWith("Pending", 300, 1);

            Set("SampledDataCtrlr.TxUpdatedInterval", "33");
            Assert.Equal("33", Get("SampledDataCtrlr.TxUpdatedInterval"));
            Ask("GetReport", new { requestId = 2, componentVariable = new[] { new { component = new { name = "OCPPCommCtrlr" } } } }, "Accepted");
            Reach(() => Record.Reports.Any(report => report.IsComplete), "the report", 10);
            Ask("GetBaseReport", new { requestId = 3, reportBase = "SummaryInventory" }, "Accepted");
            Reach(() => Record.Reports.Count(report => report.IsComplete) == 2, "the second report", 10);
            Ask("ChangeAvailability", new { operationalStatus = "Operative" }, "Accepted");
            Ask("ClearCache", new { }, "Accepted");

            Assert.All(Record.Calls, call => Assert.Contains(call.Action, new[] { "BootNotification", "NotifyReport" }));
        }

        [Fact]
        public void B02_FR_02_pending_station_sends_what_is_triggered_and_nothing_else()
        {
            BootWith("Pending", 600, 1);

            Plug();
            Tag(Alice);
            Unplug();
            Advance(60);
            Assert.Single(Record.Calls);

            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", evse = new { id = 1, connectorId = 1 } }, "Accepted");
            ExpectStatus201("Available");
            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
            Expect("Heartbeat");
            Ask("TriggerMessage", new { requestedMessage = "MeterValues", evse = new { id = 1 } }, "Accepted");
            Expect("MeterValues");
            Advance(60);
            Assert.Equal(4, Record.Calls.Count);
        }

        [Fact]
        public void B02_FR_03_transaction_before_acceptance_is_told_afterwards()
        {
            Build201(settings: "AllowOfflineTxForUnknownId=true");
            Csms.On("BootNotification").Reply(call => Answer("Pending", 60)).Times(1);
            PowerOn();
            Expect("BootNotification");

            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(20);
            Assert.Single(Record.Calls);

            Expect("BootNotification", within: 60);
            IncomingCall started = ExpectEvent("Started");
            Assert.Equal("true", started.Payload["offline"].ToJsonString());
            Assert.Equal(Alice, Latest().IdToken);
        }

        [Fact]
        public void B02_FR_04_a_new_connection_does_not_shorten_the_interval()
        {
            BootWith("Pending", 100, 1);

            Advance(20);
            LoseLink(5);
            IncomingCall second = Expect("BootNotification", within: 110);

            Assert.Equal(100, (second.Time - Record.Boots[0].Time).TotalSeconds, 0.5);
            Assert.Equal(2, Record.Connections.Count);
        }

        [Fact]
        public void B02_FR_04_B03_FR_02_interval_that_ends_without_a_link_counts_at_the_next_one()
        {
            BootWith("Rejected", 30, 1);

            CutLink();
            Advance(60);
            Assert.Single(Record.Boots);
            RestoreLink();
            AwaitLink();

            Expect("BootNotification", within: 1);
            ExpectStatus201("Available");
        }

        [Fact]
        public void B02_FR_05_remote_start_and_stop_are_rejected_while_pending()
        {
            BootWith("Pending", 300, 1, settings: "AllowOfflineTxForUnknownId=true");
            Plug();
            Ask("RequestStartTransaction", RemoteStart(), "Rejected");
            Advance(5);
            Assert.Null(Connector().Transaction);

            Tag(Alice);
            Reach(() => Connector().Transaction != null, "a transaction");
            Ask("RequestStopTransaction", new { transactionId = Connector().Transaction.StationId }, "Rejected");

            Advance(5);
            Assert.NotNull(Connector().Transaction);
            Watch.MayLoseEnergy = true;
        }

        [Fact]
        public void B02_FR_06_link_stays_while_pending()
        {
            BootWith("Pending", 3600, 1);

            Advance(3500);

            Assert.Single(Record.Connections);
            Assert.Single(Record.Calls);
        }

        [Theory]
        [InlineData("Pending")]
        [InlineData("Rejected")]
        public void B02_FR_07_B03_FR_05_interval_zero_leaves_the_wait_to_the_station(string status)
        {
            BootWith(status, 0, 2);

            IncomingCall second = Expect("BootNotification", within: 60);
            IncomingCall third = Expect("BootNotification", within: 60);

            Assert.Equal(30, (second.Time - Record.Boots[0].Time).TotalSeconds, 0.5);
            Assert.Equal(30, (third.Time - second.Time).TotalSeconds, 0.5);
        }

        [Theory]
        [InlineData("Pending")]
        [InlineData("Rejected")]
        public void B02_FR_08_B03_FR_06_boot_is_sent_again_after_the_interval(string status)
        {
            BootWith(status, 17, 3);

            for (int attempt = 1; attempt <= 3; attempt++)
            {
                IncomingCall next = Expect("BootNotification", within: 20);
                Assert.Equal(17 * attempt, (next.Time - Record.Boots[0].Time).TotalSeconds, 0.5);
            }

            ExpectStatus201("Available");
        }

        [Fact]
        public void F06_FR_17_boot_is_not_triggered_once_accepted()
        {
            Boot201();

            Ask("TriggerMessage", new { requestedMessage = "BootNotification" }, "Rejected");

            ExpectNone("BootNotification");
        }

        [Fact]
        public void A04_FR_02_start_is_told_once_and_again_when_the_answer_is_lost()
        {
            Build201();
            Csms.On("SecurityEventNotification").Abort().Times(1);
            PowerOn();
            IncomingCall first = Expect("SecurityEventNotification");

            IncomingCall second = Expect("SecurityEventNotification", within: 60);

            Assert.Equal(first.Text("timestamp"), second.Text("timestamp"));
            LoseLink(10);
            ExpectNone("SecurityEventNotification", 30);
        }

        [Fact]
        public void CSMS_that_never_answers_security_events_is_not_asked_for_ever()
        {
            Build201(settings: "MessageTimeout=5");
            Csms.On("SecurityEventNotification").Silence();
            PowerOn();
            ExpectStatus201("Available");

            Advance(600);

            Assert.Equal(3, Count("SecurityEventNotification"));
            Assert.Single(Record.Boots);
        }

        private static object RemoteStart()
        {
            return new { remoteStartId = 1, evseId = 1, idToken = new { idToken = Alice, type = "ISO14443" } };
        }

        private object Answer(string status, int interval)
        {
            return new { status, interval, currentTime = Csms.TimeText };
        }

        private void BootWith(string status, int interval, int times, int evses = 1, params string[] settings)
        {
            Build201(evses, settings: settings);
            Csms.On("BootNotification").Reply(call => Answer(status, interval)).Times(times);
            PowerOn();
            Expect("BootNotification");
        }
    }
}
