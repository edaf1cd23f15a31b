// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Resets with more going on than in the catalogue.
    /// </summary>
    [Feature("Reset with transactions", "OCPP 1.6 section 5.14")]
    public sealed class ResetTests : Scenario
    {
        [Theory]
        [InlineData("Soft", "SoftReset")]
        [InlineData("Hard", "HardReset")]
        public void All_transactions_end_and_are_told_before_the_restart(string type, string reason)
        {
            Boot(connectors: 4);
            for (int id = 1; id <= 4; id++)
            {
                Charge(id, "0400000" + id);
            }

            Advance(60);
            Ask("Reset", new { type }, "Accepted");

            Reach(() => Bench.Restarts == 1, "the restart", 60);
            Assert.Equal(4, Record.Transactions.Count(transaction => transaction.Reason == reason));
            Expect("BootNotification", within: 60);
            for (int id = 1; id <= 4; id++)
            {
                ExpectStatus(id, "Preparing");
            }
        }

        [Fact]
        public void Answer_comes_before_anything_else()
        {
            Boot();
            Charge();

            PendingCall reset = Session.Call("Reset", new { type = "Hard" });
            Reach(() => Count("StopTransaction") == 1, "the end of the transaction");

            Assert.Equal("Accepted", reset.Answer.Status);
            Assert.True(reset.SentAt + reset.Answer.Latency < Record.CallsOf("StopTransaction")[0].Time);
        }

        [Fact]
        public void Nothing_begins_while_the_reset_is_under_way()
        {
            Boot(connectors: 2);
            Charge(1);
            Car(1).ReactionMilliseconds = 4000;

            Ask("Reset", new { type = "Soft" }, "Accepted");
            Plug(2);
            Tag(Bob);
            Ask("RemoteStartTransaction", new { idTag = Bob, connectorId = 2 }, "Rejected");

            Reach(() => Bench.Restarts == 1, "the restart", 60);
            Assert.Single(Record.Transactions);
        }

        [Fact]
        public void Soft_reset_waits_for_a_slow_CSMS()
        {
            Boot();
            Charge();
            Csms.On("StopTransaction").Delay(20).Times(1);

            Ask("Reset", new { type = "Soft" }, "Accepted");
            Reach(() => Bench.Restarts == 1, "the restart", 60);

            Assert.Equal("SoftReset", Record.Transactions[0].Reason);
            Expect("BootNotification", within: 60);
        }

        [Fact]
        public void Silent_CSMS_does_not_keep_the_board_from_restarting()
        {
            Boot();
            Charge();
            Csms.On("StopTransaction").Silence();

            Ask("Reset", new { type = "Soft" }, "Accepted");

            Reach(() => Bench.Restarts == 1, "the restart", 60);
        }

        [Fact]
        public void Vehicle_that_ignores_the_pilot_does_not_keep_the_board_from_restarting()
        {
            Boot();
            Watch.MayOpenUnderLoad = true;
            Charge();
            Car().IgnoresPilot = true;

            Ask("Reset", new { type = "Hard" }, "Accepted");

            Reach(() => Bench.Restarts == 1, "the restart", 60);
            Assert.Equal("HardReset", Record.Transactions[0].Reason);
        }

        [Fact]
        public void Hard_reset_overtakes_a_soft_one()
        {
            Boot();
            Charge();
            Csms.On("StopTransaction").Silence();

            Ask("Reset", new { type = "Soft" }, "Accepted");
            Advance(2);
            Ask("Reset", new { type = "Hard" }, "Accepted");

            Reach(() => Bench.Restarts == 1, "the restart", 10);
        }

        [Fact]
        public void Connection_is_closed_and_not_cut()
        {
            Boot();

            Ask("Reset", new { type = "Soft" }, "Accepted");
            Reach(() => Bench.Restarts == 1, "the restart", 60);

            Assert.Equal(1000, Record.Connections[0].CloseCode);
        }

        [Fact]
        public void Message_ids_do_not_repeat_after_restarts()
        {
            Boot();
            for (int round = 0; round < 5; round++)
            {
                Ask("Reset", new { type = "Hard" }, "Accepted");
                Expect("BootNotification", within: 60);
                ExpectStatus(1, "Available");
            }

            Assert.Equal(Record.Calls.Count, Record.Calls.Select(call => call.MessageId).Distinct().Count());
        }

        [Fact]
        public void Charge_point_works_after_many_restarts()
        {
            Boot();
            for (int round = 0; round < 10; round++)
            {
                Charge();
                Advance(20);
                Ask("Reset", new { type = "Soft" }, "Accepted");
                Expect("BootNotification", within: 60);
                ExpectStatus(1, "Preparing");
                Unplug();
                ExpectStatus(1, "Available");
            }

            Assert.Equal(10, Record.Transactions.Count(transaction => transaction.Reason == "SoftReset"));
        }
    }
}
