// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Everest
{
    /// <summary>
    /// The boot scenarios of EVerest (booting.py and the boot part of ocpp_compliance_tests.py), told anew.
    /// </summary>
    [Feature("Boot, beyond the catalogue", "OCPP 1.6 section 4.2; EVerest booting")]
    public sealed class BootingTests : Scenario
    {
        [Fact]
        public void Everest_boot_rejected_nothing_else_is_sent_and_boot_is_repeated_after_the_interval()
        {
            Build();
            Csms.On("BootNotification").Reply(call => new { status = "Rejected", interval = 20, currentTime = Csms.TimeText }).Times(2);

            PowerOn();

            IncomingCall first = Expect("BootNotification");
            IncomingCall second = Expect("BootNotification", within: 21);
            IncomingCall third = Expect("BootNotification", within: 21);
            Assert.Equal(20, (second.Time - first.Time).TotalSeconds, 0.5);
            Assert.Equal(20, (third.Time - second.Time).TotalSeconds, 0.5);
            Assert.All(Record.Calls.Take(3), call => Assert.Equal("BootNotification", call.Action));
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Everest_boot_rejected_and_a_call_of_the_CSMS_is_a_security_error()
        {
            Build();
            Csms.On("BootNotification").Reply(call => new { status = "Rejected", interval = 20, currentTime = Csms.TimeText }).Times(1);
            PowerOn();
            Expect("BootNotification");
            Plug();

            CallAnswer answer = Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 });

            Assert.Equal("SecurityError", answer.ErrorCode);
            Assert.Equal("SecurityError", Ask("GetConfiguration").ErrorCode);
            Expect("BootNotification");
            ExpectStatus(1, "Preparing");
            ExpectNone("StartTransaction");
        }

        [Fact]
        public void Everest_boot_answered_with_a_call_error_is_repeated()
        {
            Build(settings: "BootRetryInterval=25");
            Csms.On("BootNotification").ReplyError("InternalError").Times(2);

            PowerOn();

            IncomingCall first = Expect("BootNotification");
            IncomingCall second = Expect("BootNotification");
            Assert.Equal(25, (second.Time - first.Time).TotalSeconds, 0.5);
            Expect("BootNotification");
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Everest_boot_without_an_answer_is_repeated()
        {
            Build(settings: new[] { "BootRetryInterval=25", "MessageTimeout=10" });
            Csms.On("BootNotification").Silence().Times(2);

            PowerOn();

            IncomingCall first = Expect("BootNotification");
            IncomingCall second = Expect("BootNotification", within: 60);
            Assert.Equal(35, (second.Time - first.Time).TotalSeconds, 0.5);
            Assert.NotEqual(first.MessageId, second.MessageId);
            Expect("BootNotification", within: 60);
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Boot_repeated_on_a_new_connection_when_the_link_breaks_before_the_answer()
        {
            Build();
            Csms.On("BootNotification").Abort().Times(1);

            PowerOn();

            Expect("BootNotification");
            Expect("BootNotification", within: 20);
            ExpectStatus(1, "Available");
            Assert.Equal(2, Record.Connections.Count);
        }

        [Fact]
        public void Everest_remote_start_and_stop_are_rejected_while_pending()
        {
            BootPending(60);
            Plug();

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Rejected");
            Ask("RemoteStopTransaction", new { transactionId = 20 }, "Rejected");

            ExpectNone("StartTransaction", 20);
        }

        [Fact]
        public void Everest_triggered_messages_are_sent_while_pending()
        {
            BootPending(300);

            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 1 }, "Accepted");
            ExpectStatus(1, "Available");
            Ask("TriggerMessage", new { requestedMessage = "Heartbeat" }, "Accepted");
            Expect("Heartbeat");
            Ask("TriggerMessage", new { requestedMessage = "MeterValues", connectorId = 1 }, "Accepted");
            Expect("MeterValues");
            Csms.BootStatus = "Accepted";
            Ask("TriggerMessage", new { requestedMessage = "BootNotification" }, "Accepted");
            Expect("BootNotification");
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Everest_nothing_but_triggered_messages_is_sent_while_pending()
        {
            BootPending(120);

            Tag(Alice);
            Plug();
            Advance(60);

            Assert.Single(Record.Calls);
        }

        [Fact]
        public void Everest_authorization_key_changed_while_pending_is_used_for_a_new_connection()
        {
            BootPending(30);

            Configure("AuthorizationKey", "00112233445566778899AABBCCDDEEFF");
            Csms.Admission.SetPassword(Bench.Identity, new byte[] { 0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF });
            Csms.BootStatus = "Accepted";

            Reach(() => Record.Connections.Count == 2, "a new connection");
            Expect("BootNotification", within: 40);
            ExpectStatus(1, "Available");
            Assert.Null(Read("AuthorizationKey"));
            Assert.DoesNotContain(Bench.Lines, line => line.Contains("00112233", System.StringComparison.OrdinalIgnoreCase));
        }

        [Fact]
        public void Everest_changed_settings_survive_a_restart()
        {
            Boot();
            Configure("MeterValueSampleInterval", "33");
            Configure("MeterValuesSampledData", "Voltage");

            Bench.PowerCycle(5);
            Expect("BootNotification", within: 30);
            ExpectStatus(1, "Available");

            Assert.Equal("33", Read("MeterValueSampleInterval"));
            Assert.Equal("Voltage", Read("MeterValuesSampledData"));
        }

        [Fact]
        public void Everest_idle_charge_point_beats_again_after_a_lost_link()
        {
            Csms.HeartbeatInterval = 30;
            PowerOn();
            Expect("Heartbeat", within: 40);

            LoseLink(20);

            Expect("Heartbeat", within: 31);
            Expect("Heartbeat", within: 31);
            Assert.Single(Record.Boots);
        }

        private void BootPending(int interval)
        {
            Build();
            Csms.BootStatus = "Pending";
            Csms.HeartbeatInterval = interval;
            PowerOn();
            Expect("BootNotification");
        }
    }
}
