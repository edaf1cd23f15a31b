// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Network connection profiles: what is taken, in which order they are dialled, and the way back when one leads nowhere.
    /// </summary>
    [Feature("Network profiles", "OCPP 2.0.1 B09-B10")]
    public sealed class NetworkProfileTests : Scenario201
    {
        private const string Elsewhere = "ws://other.example/ocpp";
        private const string Priority = "OCPPCommCtrlr.NetworkConfigurationPriority";

        [Theory]
        [InlineData(999)]
        [InlineData(3)]
        [InlineData(-1)]
        public void TC_B_43_CS_B09_FR_05_slot_that_is_not_in_the_list_is_rejected(int slot)
        {
            Boot201();

            CallAnswer answer = SetProfile(slot);

            Assert.Equal("Rejected", answer.Status);
            Assert.Equal("InvalidConfSlot", answer.Text("statusInfo.reasonCode"));
        }

        [Fact]
        public void B09_FR_01_B09_FR_06_two_slots_can_be_filled()
        {
            Boot201();

            Assert.Equal("Accepted", SetProfile(1).Status);
            Assert.Equal("Accepted", SetProfile(2, "ws://third.example/ocpp").Status);

            Set(Priority, "2,1,0", "RebootRequired");
            Assert.Equal("2,1,0", Get(Priority));
            Assert.Equal("0", Get("OCPPCommCtrlr.ActiveNetworkProfile"));
        }

        [Theory]
        [InlineData("ocppCsmsUrl", "\"http://other.example/\"")]
        [InlineData("ocppCsmsUrl", "\"\"")]
        [InlineData("ocppTransport", "\"SOAP\"")]
        [InlineData("ocppVersion", "\"OCPP15\"")]
        [InlineData("messageTimeout", "0")]
        [InlineData("messageTimeout", "-5")]
        [InlineData("securityProfile", "1")]
        [InlineData("securityProfile", "2")]
        [InlineData("securityProfile", "7")]
        [InlineData("ocppInterface", "\"Wireless3\"")]
        [InlineData("apn", "{\"apn\":\"internet\",\"apnAuthentication\":\"NONE\"}")]
        [InlineData("vpn", "{\"server\":\"s\",\"user\":\"u\",\"password\":\"p\",\"key\":\"k\",\"type\":\"IPSec\"}")]
        public void B09_FR_02_profile_that_cannot_work_is_rejected(string field, string value)
        {
            Boot201();
            JsonObject data = JsonSerializer.SerializeToNode(Profile(Elsewhere)).AsObject();
            data[field] = JsonNode.Parse(value);

            CallAnswer answer = Ask("SetNetworkProfile", new { configurationSlot = 1, connectionData = data });

            Assert.Equal("Rejected", answer.Status);
            Assert.Equal("InvalidNetworkConf", answer.Text("statusInfo.reasonCode"));
            Set(Priority, "1,0", "Rejected");
        }

        [Fact]
        public void B09_FR_04_profile_that_is_less_secure_is_rejected()
        {
            Build201(settings: "AuthorizationKey=correct horse battery");
            Csms.Admission.SetPassword(Bench.Identity, "correct horse battery");
            PowerOn();
            ExpectStatus201("Available");

            CallAnswer answer = Ask("SetNetworkProfile", new { configurationSlot = 1, connectionData = Profile(Elsewhere, 0) });

            Assert.Equal("Rejected", answer.Status);
            Assert.Equal("NoSecurityDowngrade", answer.Text("statusInfo.reasonCode"));
            Assert.Equal("1", Get("SecurityCtrlr.SecurityProfile"));
            Ask("SetNetworkProfile", new { configurationSlot = 1, connectionData = Profile(Elsewhere, 1) }, "Accepted");
        }

        [Theory]
        [InlineData("1,0")]
        [InlineData("2")]
        [InlineData("0,0")]
        [InlineData("0,3")]
        [InlineData("")]
        [InlineData("zero")]
        public void B10_FR_02_order_with_a_slot_that_is_empty_or_unknown_is_rejected(string order)
        {
            Boot201();

            Set(Priority, order, "Rejected");

            Assert.Equal("0", Get(Priority));
        }

        [Fact]
        public void TC_B_45_CS_B10_FR_01_B10_FR_04_B10_FR_06_migration_to_another_profile()
        {
            Boot201();
            Assert.Equal("Accepted", SetProfile(1).Status);
            Set(Priority, "1,0", "RebootRequired");
            Assert.Equal("0", Get("OCPPCommCtrlr.ActiveNetworkProfile"));
            int dials = Bench.Network.Dials;
            Ask("Reset", new { type = "OnIdle" }, "Accepted");

            ExpectBooted();

            Assert.Equal(1, Bench.Network.Dials - dials);
            Assert.True(Record.Connections[0].ClosedAt <= Record.Connections[1].OpenedAt);
            Assert.Equal(1, Bench.ChargePoint.Connection.Slot);
            Assert.Equal("1", Get("OCPPCommCtrlr.ActiveNetworkProfile"));
            Assert.Equal("1,0", Get(Priority));
        }

        [Fact]
        public void TC_B_46_CS_B10_FR_03_fall_back_to_the_next_profile_of_the_order()
        {
            Boot201();
            Set("OCPPCommCtrlr.NetworkProfileConnectionAttempts", "2");
            SetProfile(1);
            Set(Priority, "1,0", "RebootRequired");
            ConnectRule silence = Csms.OnConnect().Silence().Times(2);
            int dials = Bench.Network.Dials;
            Ask("Reset", new { type = "OnIdle" }, "Accepted");

            ExpectBooted(300);

            Assert.Equal(2, silence.Hits);
            Assert.Equal(3, Bench.Network.Dials - dials);
            Assert.Equal("0", Get("OCPPCommCtrlr.ActiveNetworkProfile"));
        }

        [Fact]
        public void TC_B_49_CS_B10_FR_07_fall_back_to_the_profile_that_served_last()
        {
            Boot201(settings: new[] { "NetworkProfileConnectionAttempts=1", "RetryBackOffRepeatTimes=0", "RetryBackOffRandomRange=0", "RetryBackOffWaitMinimum=5" });
            SetProfile(1);
            Set(Priority, "1,0", "RebootRequired");
            ConnectRule refusal = Csms.OnConnect().Refuse(503).Times(2);
            Ask("Reset", new { type = "OnIdle" }, "Accepted");
            Reach(() => refusal.Hits == 2, "both attempts", 60);
            DateTimeOffset second = Bench.Time;

            ExpectBooted();

            Assert.Equal(5, (Record.Connections.Latest.OpenedAt - second).TotalSeconds, 0.5);
            Assert.Equal(0, Bench.ChargePoint.Connection.Slot);
        }

        [Fact]
        public void B10_FR_09_order_without_the_installers_profile_still_finds_the_way_back()
        {
            Boot201(settings: "NetworkProfileConnectionAttempts=2");
            SetProfile(1);
            Set(Priority, "1", "RebootRequired");
            Ask("Reset", new { type = "Immediate" }, "Accepted");
            Bench.Network.DialFailure = StreamFailure.Refused;
            Reach(() => Bench.Restarts == 1, "the restart", 60);
            Reach(() => Bench.ChargePoint.Connection.Slot != 1, "the other profile", 200);

            Bench.Network.DialFailure = StreamFailure.None;

            ExpectBooted(200);
            Assert.Equal(0, Bench.ChargePoint.Connection.Slot);
        }

        [Fact]
        public void B10_FR_03_lost_link_of_the_new_profile_is_dialled_again_before_the_next_one()
        {
            Boot201(settings: new[] { "NetworkProfileConnectionAttempts=3", "RetryBackOffRandomRange=0" });
            SetProfile(1);
            Set(Priority, "1,0", "RebootRequired");
            Ask("Reset", new { type = "OnIdle" }, "Accepted");
            ExpectBooted();
            ConnectRule refusal = Csms.OnConnect().Refuse(503).Times(3);

            Session.Close(1001, "away");
            Reach(() => refusal.Hits == 2, "two attempts", 100);
            Assert.Equal(1, Bench.ChargePoint.Connection.Slot);
            AwaitLink();

            Assert.Equal(0, Bench.ChargePoint.Connection.Slot);
        }

        [Fact]
        public void B10_FR_10_another_profile_is_told_with_a_boot_although_nothing_was_restarted()
        {
            Boot201(settings: new[] { "NetworkProfileConnectionAttempts=1", "RetryBackOffRandomRange=0" });
            SetProfile(1);
            Set(Priority, "1,0", "RebootRequired");
            Ask("Reset", new { type = "OnIdle" }, "Accepted");
            ExpectBooted();
            Csms.OnConnect().Refuse(503).Times(1);

            Session.Close(1001, "away");
            AwaitLink();

            Assert.Equal(0, Bench.ChargePoint.Connection.Slot);
            Expect("BootNotification", within: 10);
            Assert.Equal(1, Bench.Restarts);
        }

        [Fact]
        public void B09_profile_of_the_connection_in_use_changes_after_a_reboot_only()
        {
            Boot201();
            SetProfile(1);
            Set(Priority, "1,0", "RebootRequired");
            Ask("Reset", new { type = "OnIdle" }, "Accepted");
            ExpectBooted();

            Assert.Equal("Accepted", SetProfile(1, "ws://third.example/ocpp").Status);

            Advance(60);
            Assert.Equal(2, Record.Connections.Count);
            Session.Close(1001, "away");
            AwaitLink();
            Assert.Equal("other.example", Bench.Network.Host);
            Ask("Reset", new { type = "OnIdle" }, "Accepted");
            ExpectBooted();
            Assert.Equal("third.example", Bench.Network.Host);
        }

        [Fact]
        public void B09_slots_of_the_list_take_turns_as_the_compliance_tool_uses_them()
        {
            Boot201();
            foreach (int slot in new[] { 1, 0, 1, 2, 0 })
            {
                string active = Get("OCPPCommCtrlr.ActiveNetworkProfile");
                Assert.Equal("Accepted", SetProfile(slot, "ws://csms" + slot + ".example/ocpp").Status);
                Set(Priority, slot + "," + active, "RebootRequired");
                Ask("Reset", new { type = "OnIdle" }, "Accepted");
                ExpectBooted();
                Assert.Equal(slot.ToString(), Get("OCPPCommCtrlr.ActiveNetworkProfile"));
                Assert.Equal("csms" + slot + ".example", Bench.Network.Host);
            }
        }

        [Fact]
        public void B10_FR_05_migration_waits_for_the_transaction_and_tells_the_old_CSMS_its_end()
        {
            Boot201();
            Charge201();
            SetProfile(1);
            Set(Priority, "1,0", "RebootRequired");
            Ask("Reset", new { type = "OnIdle" }, "Scheduled");
            Advance(60);
            Assert.Single(Record.Connections);

            Tag(Alice);

            ExpectEvent("Ended");
            Assert.Equal("ScheduledReset", Expect("BootNotification", within: 60).Text("reason"));
            ExpectStatus201("Occupied");
            Assert.Equal(1, Bench.ChargePoint.Connection.Slot);
        }

        [Fact]
        public void B10_profile_of_1_6_leads_to_a_CSMS_of_1_6()
        {
            Boot201();
            object data = new { ocppVersion = "OCPP16", ocppTransport = "JSON", ocppCsmsUrl = Elsewhere, messageTimeout = 30, securityProfile = 0, ocppInterface = "Wired0" };
            Ask("SetNetworkProfile", new { configurationSlot = 1, connectionData = data }, "Accepted");
            Set(Priority, "1,0", "RebootRequired");
            Ask("Reset", new { type = "OnIdle" }, "Accepted");

            Expect("BootNotification", call => call.Text("chargePointVendor") != null, 60);

            Assert.Equal("ocpp1.6", Bench.ChargePoint.Connection.Version);
            ExpectStatus(1, "Available");
        }

        private static object Profile(string url, int securityProfile = 0)
        {
            return new { ocppVersion = "OCPP20", ocppTransport = "JSON", ocppCsmsUrl = url, messageTimeout = 30, securityProfile, ocppInterface = "Wired0" };
        }

        private CallAnswer SetProfile(int slot, string url = Elsewhere)
        {
            return Ask("SetNetworkProfile", new { configurationSlot = slot, connectionData = Profile(url) });
        }

        private void ExpectBooted(double within = 60)
        {
            Expect("BootNotification", within: within);
            ExpectStatus201("Available", within: 10);
        }
    }
}
