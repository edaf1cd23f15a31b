// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// Sessions that a driver begins and ends, as the compliance test tool has them.
    /// </summary>
    [Feature("Charging sessions", "OCPP 1.6 sections 3.4, 4.1, 4.8, 4.9, 4.10")]
    public sealed class SessionTests : Scenario
    {
        [Fact]
        public void TC_003_CS_regular_charging_session_plug_in_first()
        {
            Boot();

            Plug();
            ExpectStatus(1, "Preparing");
            Tag(Alice);
            Assert.Equal(Alice, Expect("Authorize").Text("idTag"));
            IncomingCall start = Expect("StartTransaction");
            ExpectStatus(1, "Charging");
            Advance(120);
            Tag(Alice);
            IncomingCall stop = Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");

            TransactionRecord transaction = Assert.Single(Record.Transactions);
            Assert.Equal(1, start.Integer("connectorId"));
            Assert.Equal(Alice, start.Text("idTag"));
            Assert.Equal(Alice, transaction.StopIdTag);
            Assert.Equal("Local", transaction.Reason);
            Assert.Equal(transaction.TransactionId, stop.Integer("transactionId"));
            Assert.InRange(transaction.EnergyWh.Value, 300, 400);
            Assert.Equal(new[] { "Available", "Preparing", "Charging", "Finishing", "Available" }, Record.StatusesOf(1));
        }

        [Fact]
        public void TC_004_1_CS_regular_charging_session_identification_first()
        {
            Boot();

            Tag(Alice);
            Expect("Authorize");
            ExpectStatus(1, "Preparing");
            Advance(10);
            Assert.Empty(Record.Transactions);
            Plug();
            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
            Tag(Alice);
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");
            Assert.Equal(new[] { "Available", "Preparing", "Charging", "Finishing", "Available" }, Record.StatusesOf(1));
        }

        [Fact]
        public void TC_004_2_CS_identification_first_and_connection_timeout()
        {
            Boot();
            Configure("ConnectionTimeOut", "20");

            Tag(Alice);
            IncomingCall preparing = ExpectStatus(1, "Preparing");
            IncomingCall available = ExpectStatus(1, "Available");

            Assert.Equal(20, (available.Time - preparing.Time).TotalSeconds, 0.5);
            Plug();
            ExpectStatus(1, "Preparing");
            ExpectNone("StartTransaction", 30);
        }

        [Fact]
        public void TC_068_CS_stop_by_the_same_tag_and_no_other()
        {
            Boot();
            Charge();
            int asked = Count("Authorize");

            Tag(Bob);
            ExpectNone("StopTransaction", 20);
            Tag(Alice);
            IncomingCall stop = Expect("StopTransaction");

            Assert.Equal(Alice, stop.Text("idTag"));
            Assert.Equal(asked + 1, Count("Authorize"));
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void TC_069_CS_stop_by_a_tag_with_the_same_parent(bool isParentToldAtStart)
        {
            Boot();
            Csms.Tokens.Set(Alice, "Accepted", "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", "FLEET");
            if (isParentToldAtStart)
            {
                Csms.On("Authorize").Reply(new { idTagInfo = new { status = "Accepted" } }).Times(1);
            }

            Charge();
            Tag(Bob);
            Expect("Authorize", call => call.Text("idTag") == Bob);
            IncomingCall stop = Expect("StopTransaction");

            Assert.Equal(Bob, stop.Text("idTag"));
            ExpectStatus(1, "Finishing");
        }

        [Fact]
        public void TC_005_1_CS_disconnect_at_the_vehicle_stops_and_unlocks()
        {
            Boot(sockets: true);
            Configure("StopTransactionOnEVSideDisconnect", "true");
            Configure("UnlockConnectorOnEVSideDisconnect", "true");
            Charge();
            Assert.True(Hardware().Lock.IsHolding);

            UnplugAtCar();

            Assert.Equal("EVDisconnected", Expect("StopTransaction").Text("reason"));
            ExpectStatus(1, "Finishing");
            Reach(() => !Hardware().Lock.IsHolding, "the lock open");
            ExpectNone("StatusNotification");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void TC_005_2_CS_disconnect_at_the_vehicle_stops_and_keeps_the_cable_locked()
        {
            Boot(sockets: true);
            Configure("StopTransactionOnEVSideDisconnect", "true");
            Configure("UnlockConnectorOnEVSideDisconnect", "false");
            Charge();

            UnplugAtCar();

            Assert.Equal("EVDisconnected", Expect("StopTransaction").Text("reason"));
            ExpectStatus(1, "Finishing");
            Advance(20);
            Assert.True(Hardware().Lock.IsHolding);
            Tag(Alice);
            Reach(() => !Hardware().Lock.IsHolding, "the lock open");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void TC_005_3_CS_disconnect_at_the_vehicle_suspends()
        {
            Boot();
            Configure("StopTransactionOnEVSideDisconnect", "false");
            TransactionRecord transaction = Charge();

            UnplugAtCar();
            ExpectStatus(1, "SuspendedEV");
            ExpectNone("StopTransaction", 30);
            Plug();
            ExpectStatus(1, "Charging");
            Ask("RemoteStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");

            Assert.Equal("Remote", Expect("StopTransaction").Text("reason"));
        }
    }
}
