// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Reset of the station and of one EVSE, at once and when idle, with and without transactions.
    /// </summary>
    [Feature("Reset", "OCPP 2.0.1 B11-B12")]
    public sealed class ResetTests : Scenario201
    {
        [Fact]
        public void TC_B_20_CS_station_on_idle_without_transaction()
        {
            Boot201(2);

            Ask("Reset", new { type = "OnIdle" }, "Accepted");

            ExpectRestart("RemoteReset");
            ExpectStatus201("Available", 1);
            ExpectStatus201("Available", 2);
            Expect("SecurityEventNotification", call => call.Text("type") == "ResetOrReboot");
            Assert.Equal(1, Bench.Restarts);
        }

        [Fact]
        public void TC_B_21_CS_station_on_idle_with_transaction()
        {
            Boot201(2);
            Charge201();

            Ask("Reset", new { type = "OnIdle" }, "Scheduled");
            ExpectStatus201("Unavailable", 2, 5);
            Advance(600);
            Assert.Equal(0, Bench.Restarts);
            Assert.True(Hardware().Contactor.IsClosed);
            Tag(Alice);

            IncomingCall ended = ExpectEvent("Ended");
            Assert.Equal("EVConnected", ended.Text("transactionInfo.chargingState"));
            Assert.Contains(ended.Text("transactionInfo.stoppedReason"), new[] { "Local", null });
            ExpectRestart("ScheduledReset");
            ExpectStatus201("Occupied", 1);
            ExpectStatus201("Available", 2);
            Expect("SecurityEventNotification", call => call.Text("type") == "ResetOrReboot");
        }

        [Fact]
        public void TC_B_22_CS_station_immediately_with_transaction()
        {
            Boot201(2);
            Charge201();
            Forget();

            Ask("Reset", new { type = "Immediate" }, "Accepted");

            ExpectResetEnd(1);
            ExpectRestart("RemoteReset");
            ExpectStatus201("Occupied", 1);
            ExpectStatus201("Available", 2);
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void TC_B_23_CS_unavailable_persists_reset()
        {
            Boot201(2);
            Ask("ChangeAvailability", new { operationalStatus = "Inoperative", evse = new { id = 1, connectorId = 1 } }, "Accepted");
            ExpectStatus201("Unavailable", 1);

            Ask("Reset", new { type = "OnIdle" }, "Accepted");

            ExpectRestart("RemoteReset");
            ExpectStatus201("Unavailable", 1);
            ExpectStatus201("Available", 2);
        }

        [Theory]
        [InlineData("OnIdle")]
        [InlineData("Immediate")]
        public void TC_B_25_CS_evse_without_transaction(string type)
        {
            Boot201(2);

            Ask("Reset", new { type, evseId = 1 }, "Accepted");

            Advance(30);
            Assert.Equal(0, Bench.Restarts);
            Assert.Single(Record.Boots);
            Assert.Equal("true", Get("EVSE(1).AllowReset"));
            Assert.Equal("true", Get("EVSE(2).AllowReset"));
            Charge201();
        }

        [Fact]
        public void TC_B_26_CS_B12_FR_07_evse_on_idle_with_transaction()
        {
            Boot201(2);
            Charge201(1);
            Charge201(2, Bob);

            Ask("Reset", new { type = "OnIdle", evseId = 1 }, "Scheduled");
            Advance(100);
            Assert.True(Hardware(1).Contactor.IsClosed);
            Tag(Alice);

            Assert.Equal(1, ExpectEvent("Ended").EventTransaction.EvseId);
            Unplug(1);
            ExpectStatus201("Available", 1);
            Advance(5);
            Assert.True(Hardware(2).Contactor.IsClosed);
            Assert.Equal(0, Bench.Restarts);
            Charge201(1);
        }

        [Fact]
        public void TC_B_27_CS_B12_FR_08_evse_immediately_with_transaction()
        {
            Boot201(2);
            Charge201(1);
            Charge201(2, Bob);
            Forget();

            Ask("Reset", new { type = "Immediate", evseId = 1 }, "Accepted");

            ExpectResetEnd(1);
            Advance(30);
            Assert.False(Hardware(1).Contactor.IsClosed);
            Assert.True(Hardware(2).Contactor.IsClosed);
            Assert.Equal(0, Bench.Restarts);
            Assert.Single(Record.Boots);
            Unplug(1);
            ExpectStatus201("Available", 1);
            Charge201(1);
        }

        [Fact]
        public void TC_B_41_CS_station_on_idle_with_several_transactions()
        {
            Boot201(2);
            Charge201(1);
            Charge201(2, Bob);

            Ask("Reset", new { type = "OnIdle" }, "Scheduled");
            Tag(Alice);
            ExpectEvent("Ended");
            Unplug(1);
            ExpectStatus201("Unavailable", 1);
            Advance(60);
            Assert.Equal(0, Bench.Restarts);
            Assert.True(Hardware(2).Contactor.IsClosed);
            Tag(Bob);

            ExpectEvent("Ended");
            ExpectRestart("ScheduledReset");
            ExpectStatus201("Available", 1);
            ExpectStatus201("Occupied", 2);
        }

        [Theory]
        [InlineData("EVConnected,Authorized")]
        [InlineData("EVConnected")]
        [InlineData("PowerPathClosed")]
        public void B12_FR_04_every_transaction_is_ended_whatever_the_stop_points(string stopPoints)
        {
            Boot201(3, settings: "TxStopPoint=" + stopPoints);
            Charge201(1);
            Charge201(3, Bob);
            Forget();

            Ask("Reset", new { type = "Immediate" }, "Accepted");

            ExpectRestart("RemoteReset");
            Assert.Equal(2, Record.EventTransactions.Count);
            Assert.All(Record.EventTransactions, transaction => Assert.Equal("ImmediateReset", transaction.StoppedReason));
            Assert.All(Record.CallsOf("TransactionEvent").Where(call => call.Text("eventType") == "Ended"), call => Assert.Equal("ResetCommand", call.Text("triggerReason")));
        }

        [Fact]
        public void B12_FR_04_transaction_that_waits_for_the_cable_is_ended_too()
        {
            Boot201(settings: "TxStopPoint=EVConnected");
            Charge201();
            Tag(Alice);
            ExpectEvent("Updated", "StopAuthorized");
            Advance(10);
            Assert.True(Latest().IsOpen);

            Ask("Reset", new { type = "Immediate" }, "Accepted");

            ExpectEvent("Ended", "ResetCommand");
            ExpectRestart("RemoteReset");
        }

        [Fact]
        public void B12_FR_03_scheduled_reset_waits_until_the_end_is_delivered()
        {
            Boot201();
            Charge201();
            Ask("Reset", new { type = "OnIdle" }, "Scheduled");
            CutLink();
            Tag(Alice);
            Reach(() => Connector().Transaction == null, "the end");
            Advance(300);
            Assert.Equal(0, Bench.Restarts);

            RestoreLink();
            AwaitLink();

            ExpectEvent("Ended");
            ExpectRestart("ScheduledReset");
        }

        [Fact]
        public void B12_nobody_else_is_let_in_while_a_reset_is_scheduled()
        {
            Boot201(2);
            Charge201(1);
            Ask("Reset", new { type = "OnIdle" }, "Scheduled");
            ExpectStatus201("Unavailable", 2);

            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 2, idToken = new { idToken = Bob, type = "ISO14443" } }, "Rejected");
            Plug(2);
            Tag(Bob);
            Advance(20);

            Assert.Null(Connector(2).Transaction);
            Assert.False(Hardware(2).Contactor.IsClosed);
            Assert.Equal("Unavailable", Get("EVSE(2).AvailabilityState"));
            Assert.Equal(0, Bench.Restarts);
        }

        [Fact]
        public void B12_immediate_reset_overtakes_a_scheduled_one()
        {
            Boot201();
            Charge201();
            Ask("Reset", new { type = "OnIdle" }, "Scheduled");
            Advance(60);

            Ask("Reset", new { type = "Immediate" }, "Accepted");

            ExpectResetEnd(1);
            ExpectRestart("RemoteReset");
        }

        [Fact]
        public void B12_FR_06_unavailable_survives_the_reset_of_the_evse()
        {
            Boot201(2);
            Charge201(1);
            Ask("ChangeAvailability", new { operationalStatus = "Inoperative", evse = new { id = 1 } }, "Scheduled");

            Ask("Reset", new { type = "Immediate", evseId = 1 }, "Accepted");

            ExpectEvent("Ended", "ResetCommand");
            Unplug(1);
            ExpectStatus201("Unavailable", 1);
            Assert.Equal("Unavailable", Get("Connector(1,1).AvailabilityState"));
        }

        [Theory]
        [InlineData(0)]
        [InlineData(3)]
        [InlineData(int.MaxValue)]
        public void Reset_of_an_evse_that_is_not_there_is_rejected(int evseId)
        {
            Boot201(2);

            Ask("Reset", new { type = "Immediate", evseId }, "Rejected");

            Advance(30);
            Assert.Equal(0, Bench.Restarts);
        }

        [Fact]
        public void Reason_of_a_reset_counts_for_one_start_only()
        {
            Boot201();
            Ask("Reset", new { type = "Immediate" }, "Accepted");
            ExpectRestart("RemoteReset");

            Bench.PowerCycle(5);

            Assert.Equal("PowerUp", Expect("BootNotification").Text("reason"));
        }

        [Fact]
        public void Tag_that_waits_for_a_cable_does_not_hold_up_a_reset()
        {
            Boot201();
            Tag(Alice);
            Expect("Authorize");

            Ask("Reset", new { type = "OnIdle" }, "Accepted");

            ExpectRestart("RemoteReset");
            ExpectNone("TransactionEvent");
        }

        private void ExpectResetEnd(int evse)
        {
            IncomingCall ended = ExpectEvent("Ended", "ResetCommand");
            Assert.Equal(evse, ended.EventTransaction.EvseId);
            Assert.Equal("EVConnected", ended.Text("transactionInfo.chargingState"));
            Assert.Equal("ImmediateReset", ended.Text("transactionInfo.stoppedReason"));
            Assert.Null(ended.Payload["idToken"]);
        }

        private void ExpectRestart(string reason)
        {
            Assert.Equal(reason, Expect("BootNotification", within: 60).Text("reason"));
        }
    }
}
