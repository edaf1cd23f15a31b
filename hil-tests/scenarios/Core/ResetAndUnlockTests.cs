// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// Resets and unlocks, as the compliance test tool has them.
    /// </summary>
    [Feature("Reset and unlock", "OCPP 1.6 sections 5.14, 5.18")]
    public sealed class ResetAndUnlockTests : Scenario
    {
        [Fact]
        public void TC_013_CS_hard_reset_without_a_transaction()
        {
            ResetIdle("Hard");
        }

        [Fact]
        public void TC_014_CS_soft_reset_without_a_transaction()
        {
            ResetIdle("Soft");
        }

        [Fact]
        public void TC_015_CS_hard_reset_with_a_transaction()
        {
            ResetCharging("Hard", "HardReset");
        }

        [Fact]
        public void TC_016_CS_soft_reset_with_a_transaction()
        {
            ResetCharging("Soft", "SoftReset");
        }

        [Fact]
        public void TC_017_1_CS_unlock_a_socket_without_a_transaction()
        {
            Boot(sockets: true);

            Ask("UnlockConnector", new { connectorId = 1 }, "Unlocked");

            ExpectNone("StopTransaction");
        }

        [Fact]
        public void TC_017_2_CS_unlock_a_fixed_cable_without_a_transaction()
        {
            Boot();

            Ask("UnlockConnector", new { connectorId = 1 }, "NotSupported");
        }

        [Fact]
        public void TC_018_1_CS_unlock_a_socket_with_a_transaction()
        {
            Boot(sockets: true);
            TransactionRecord transaction = Charge();
            Advance(60);

            // The compliance tool takes the answer first, and misses what comes before it.
            PendingCall unlock = Session.Call("UnlockConnector", new { connectorId = 1 });
            bool isAnswered = false;
            Csms.On("StopTransaction").Do(call => isAnswered = unlock.IsDone);
            IncomingCall stop = Expect("StopTransaction");
            Assert.True(isAnswered);
            Assert.Equal("Unlocked", unlock.Answer.Status);
            Assert.Equal("UnlockCommand", stop.Text("reason"));
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void TC_018_2_CS_unlock_a_fixed_cable_with_a_transaction()
        {
            Boot();
            Charge();

            Ask("UnlockConnector", new { connectorId = 1 }, "NotSupported");

            ExpectNone("StopTransaction", 10);
        }

        [Fact]
        public void TC_030_CS_unlock_a_lock_that_does_not_move()
        {
            Boot(sockets: true);
            Charge();
            Hardware().Lock.IsBlocked = true;

            Ask("UnlockConnector", new { connectorId = 1 }, "UnlockFailed");

            Assert.Equal("UnlockCommand", Expect("StopTransaction").Text("reason"));
        }

        [Fact]
        public void TC_031_CS_unlock_a_connector_that_does_not_exist()
        {
            Boot(sockets: true);

            Ask("UnlockConnector", new { connectorId = 2 }, "NotSupported");
        }

        private void ResetIdle(string type)
        {
            Boot(connectors: 2);
            Ask("ChangeAvailability", new { connectorId = 1, type = "Inoperative" }, "Accepted");
            ExpectStatus(1, "Unavailable");

            Ask("Reset", new { type }, "Accepted");

            Expect("BootNotification", within: 60);
            ExpectStatus(0, "Available");
            ExpectStatus(1, "Unavailable");
            ExpectStatus(2, "Available");
            Assert.Equal(1, Bench.Restarts);
            Assert.Equal(2, Record.Boots.Count);
        }

        private void ResetCharging(string type, string reason)
        {
            Boot(connectors: 2);
            TransactionRecord transaction = Charge();
            Advance(60);

            Ask("Reset", new { type }, "Accepted");

            IncomingCall stop = Expect("StopTransaction");
            Assert.Equal(reason, stop.Text("reason"));
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Expect("BootNotification", within: 60);
            ExpectStatus(1, "Preparing");
            ExpectStatus(2, "Available");
            Assert.Equal(ContactorFeedback.Open, Hardware().Contactor.Feedback);
            ExpectNone("StartTransaction", 30);
        }
    }
}
