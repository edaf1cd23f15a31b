// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// Sessions that the CSMS begins and ends, as the compliance test tool has them.
    /// </summary>
    [Feature("Remote start and stop", "OCPP 1.6 sections 5.11, 5.12")]
    public sealed class RemoteTests : Scenario
    {
        [Fact]
        public void TC_010_CS_remote_start_cable_first()
        {
            Boot();
            Plug();
            ExpectStatus(1, "Preparing");

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");

            Assert.Equal(Alice, Expect("StartTransaction").Text("idTag"));
            ExpectStatus(1, "Charging");
            Assert.Equal(0, Count("Authorize"));
            Tag(Alice);
            Assert.Equal("Local", Expect("StopTransaction").Text("reason") ?? "Local");
        }

        [Fact]
        public void TC_010_CS_remote_start_cable_first_with_authorization()
        {
            Boot();
            Configure("AuthorizeRemoteTxRequests", "true");
            Plug();

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");

            Assert.Equal(Alice, Expect("Authorize").Text("idTag"));
            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
        }

        [Fact]
        public void TC_011_1_CS_remote_start_first_cable_afterwards()
        {
            Boot();

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");
            ExpectStatus(1, "Preparing");
            ExpectNone("StartTransaction");
            Plug();

            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
        }

        [Fact]
        public void TC_011_2_CS_remote_start_first_and_connection_timeout()
        {
            Boot();
            Configure("ConnectionTimeOut", "15");

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");
            IncomingCall preparing = ExpectStatus(1, "Preparing");
            IncomingCall available = ExpectStatus(1, "Available");

            Assert.Equal(15, (available.Time - preparing.Time).TotalSeconds, 0.5);
            ExpectNone("StartTransaction", 30);
        }

        [Fact]
        public void TC_012_CS_remote_stop()
        {
            Boot(sockets: true);
            TransactionRecord transaction = Charge();

            Ask("RemoteStopTransaction", new { transactionId = transaction.TransactionId }, "Accepted");

            IncomingCall stop = Expect("StopTransaction");
            Assert.Equal("Remote", stop.Text("reason"));
            Assert.Null(stop.Text("idTag"));
            ExpectStatus(1, "Finishing");
            Reach(() => !Hardware().Lock.IsHolding, "the lock open");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void TC_026_CS_remote_start_on_a_busy_connector()
        {
            Boot(connectors: 2);
            Charge();

            Ask("RemoteStartTransaction", new { idTag = Bob, connectorId = 1 }, "Rejected");

            ExpectNone("StartTransaction", 10);
            Assert.True(Record.Transactions.Latest.IsOpen);
        }

        [Fact]
        public void TC_026_CS_remote_start_on_a_connector_whose_driver_is_being_authorized()
        {
            Boot();
            Configure("AuthorizeRemoteTxRequests", "true");
            Csms.On("Authorize").Delay(5).Times(1);
            Plug();
            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");

            Ask("RemoteStartTransaction", new { idTag = Bob, connectorId = 1 }, "Rejected");

            Assert.Equal(Alice, Expect("StartTransaction").Text("idTag"));
            Assert.Single(Record.Authorizations);
        }

        [Fact]
        public void TC_027_CS_remote_start_on_connector_0()
        {
            Boot();
            Plug();

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 0 }, "Rejected");

            ExpectNone("StartTransaction", 10);
        }

        [Fact]
        public void TC_028_CS_remote_stop_of_an_unknown_transaction()
        {
            Boot();
            TransactionRecord transaction = Charge();

            Ask("RemoteStopTransaction", new { transactionId = transaction.TransactionId + 1 }, "Rejected");

            ExpectNone("StopTransaction", 10);
            Assert.True(Hardware().Contactor.IsClosed);
        }
    }
}
