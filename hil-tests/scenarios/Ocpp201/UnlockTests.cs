// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Cables that the CSMS sets free.
    /// </summary>
    [Feature("Unlock connector", "OCPP 2.0.1 F05")]
    public sealed class UnlockTests : Scenario201
    {
        [Fact]
        public void TC_F_05_CS_ongoing_transaction_is_left_alone()
        {
            Boot201(sockets: true);
            EventTransactionRecord transaction = Charge201();

            Unlock(1, 1, "OngoingAuthorizedTransaction");

            Advance(10);
            Assert.True(Hardware().Contactor.IsClosed);
            Assert.True(Hardware().Lock.IsHolding);
            Assert.True(transaction.IsOpen);
        }

        [Fact]
        public void TC_F_06_CS_cable_without_a_transaction_is_unlocked()
        {
            Boot201(sockets: true);
            Hardware().Lock.Set(true);
            Advance(2);
            Assert.True(Hardware().Lock.IsHolding);

            Unlock(1, 1, "Unlocked");

            Assert.False(Hardware().Lock.IsHolding);
        }

        [Fact]
        public void TC_F_06_CS_cable_that_is_held_after_the_vehicle_was_unplugged_is_unlocked()
        {
            Boot201(sockets: true, settings: "UnlockConnectorOnEVSideDisconnect=false");
            Charge201();
            UnplugAtCar();
            ExpectEvent("Ended", "EVCommunicationLost");
            Advance(5);
            Assert.True(Hardware().Lock.IsHolding);

            Unlock(1, 1, "Unlocked");

            Assert.False(Hardware().Lock.IsHolding);
        }

        [Fact]
        public void TC_F_07_CS_connector_without_a_cable_is_unlocked()
        {
            Boot201(sockets: true);

            Unlock(1, 1, "Unlocked");

            Assert.False(Hardware().Lock.IsHolding);
        }

        [Theory]
        [InlineData(1, 999)]
        [InlineData(1, 2)]
        [InlineData(1, 0)]
        [InlineData(0, 1)]
        [InlineData(3, 1)]
        public void TC_F_10_CS_unknown_connector(int evseId, int connectorId)
        {
            Boot201(2, sockets: true);

            Unlock(evseId, connectorId, "UnknownConnector");
        }

        [Fact]
        public void F05_FR_05_lock_that_does_not_move()
        {
            Boot201(sockets: true);
            Hardware().Lock.Set(true);
            Advance(2);
            Hardware().Lock.IsBlocked = true;

            Unlock(1, 1, "UnlockFailed");

            Hardware().Lock.IsBlocked = false;
            Unlock(1, 1, "Unlocked");
        }

        [Fact]
        public void F05_FR_05_fixed_cable()
        {
            Boot201();

            Assert.Equal("FixedCable", Unlock(1, 1, "UnlockFailed").Text("statusInfo.reasonCode"));
        }

        [Fact]
        public void F05_FR_02_ongoing_transaction_on_a_fixed_cable()
        {
            Boot201();
            Charge201();

            Unlock(1, 1, "OngoingAuthorizedTransaction");
        }

        [Fact]
        public void F05_FR_04_transaction_that_nobody_was_authorized_for_goes_on()
        {
            Boot201(sockets: true, settings: "TxStartPoint=EVConnected");
            Plug();
            ExpectEvent("Started");

            Unlock(1, 1, "Unlocked");

            ExpectNone("TransactionEvent", 20, call => call.Text("eventType") == "Ended");
            Tag(Alice);
            ExpectEvent("Updated", "Authorized");
            Reach(() => Hardware().Contactor.IsClosed, "charging");
        }

        [Fact]
        public void F05_FR_04_transaction_that_waits_for_the_unplugging_goes_on()
        {
            Boot201(sockets: true, settings: "TxStopPoint=EVConnected");
            EventTransactionRecord transaction = Charge201();
            Tag(Alice);
            ExpectEvent("Updated", "StopAuthorized");
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy", 5);
            Advance(1);

            Unlock(1, 1, "Unlocked");

            Assert.True(transaction.IsOpen);
            Unplug();
            Assert.Equal("Local", ExpectEvent("Ended").Text("transactionInfo.stoppedReason"));
        }

        [Fact]
        public void F05_FR_02_stop_first_then_unlock()
        {
            Boot201(sockets: true);
            EventTransactionRecord transaction = Charge201();
            Ask("RequestStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");
            ExpectEvent("Ended", "RemoteStop");

            Unlock(1, 1, "Unlocked");

            Unplug();
        }

        [Theory]
        [InlineData("{\"evseId\":1}", "OccurrenceConstraintViolation")]
        [InlineData("{\"connectorId\":1}", "OccurrenceConstraintViolation")]
        [InlineData("{\"evseId\":\"1\",\"connectorId\":1}", "TypeConstraintViolation")]
        [InlineData("{\"evseId\":1,\"connectorId\":-1}", "PropertyConstraintViolation")]
        public void F05_malformed_request_unlocks_nothing(string payload, string errorCode)
        {
            Boot201(sockets: true);
            Charge201();

            Assert.Equal(errorCode, Ask("UnlockConnector", System.Text.Json.Nodes.JsonNode.Parse(payload)).ErrorCode);

            Advance(5);
            Assert.True(Hardware().Lock.IsHolding);
        }

        private CallAnswer Unlock(int evseId, int connectorId, string status)
        {
            CallAnswer answer = Ask("UnlockConnector", new { evseId, connectorId });
            Assert.Equal(status, answer.Status);
            return answer;
        }
    }
}
