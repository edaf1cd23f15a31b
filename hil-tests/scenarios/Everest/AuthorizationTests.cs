// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Everest
{
    /// <summary>
    /// The authorization scenarios of EVerest (authorization_tests.py and the tags of ocpp_compliance_tests.py), told anew.
    /// Those with reservations and local lists follow with these functions.
    /// </summary>
    [Feature("Authorization, beyond the catalogue", "OCPP 1.6 sections 3.4.1, 3.5, 4.1, 5.11; EVerest authorization_tests")]
    public sealed class AuthorizationTests : Scenario
    {
        [Fact]
        public void Everest_authorize_parent_id()
        {
            Boot();
            Csms.Tokens.Set(Alice, "Accepted", "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", "FLEET");

            Charge(tag: Bob);
            Tag(Alice);

            Assert.Equal(Alice, Expect("StopTransaction").Text("idTag"));
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Everest_authorize_invalid_leaves_the_connector_as_it_is()
        {
            Boot();
            Csms.Tokens.Set(Alice, "Invalid");
            Plug();
            ExpectStatus(1, "Preparing");

            Tag(Alice);

            Expect("Authorize");
            ExpectNone("StatusNotification", 20);
            ExpectNone("StartTransaction", 1);
        }

        [Fact]
        public void Everest_authorization_cache_entry_1_offline_start_by_the_cache_and_stop_by_the_group()
        {
            Boot();
            Csms.Tokens.Set(Alice, "Accepted", "FLEET");
            Csms.Tokens.Set(Bob, "Accepted", "FLEET");
            Configure("AllowOfflineTxForUnknownId", "false");
            Configure("LocalAuthorizeOffline", "true");
            Configure("LocalPreAuthorize", "true");
            ChargeOnce(Alice);
            ChargeOnce(Bob);

            CutLink();
            Advance(2);
            Tag(Alice);
            Plug();
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Advance(5);
            RestoreLink();
            AwaitLink();

            Expect("StartTransaction", call => call.Text("idTag") == Alice);
            Ask("TriggerMessage", new { requestedMessage = "StatusNotification", connectorId = 1 }, "Accepted");
            ExpectStatus(1, "Charging");
            Tag(Bob);
            Assert.Equal(Bob, Expect("StopTransaction").Text("idTag"));
        }

        [Fact]
        public void Everest_authorization_cache_entry_2_starts_without_asking()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            ChargeOnce(Alice);
            int asked = Count("Authorize");

            ChargeOnce(Alice);

            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void Everest_authorization_cache_entry_3_that_has_expired_is_asked_again()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Csms.Tokens.Set(Alice, "Accepted", null, Bench.Time.AddSeconds(120));
            ChargeOnce(Alice);
            int asked = Count("Authorize");

            ChargeOnce(Alice);
            Assert.Equal(asked, Count("Authorize"));
            Advance(120);
            Csms.Tokens.Set(Alice, "Accepted");
            ChargeOnce(Alice);

            Assert.Equal(asked + 1, Count("Authorize"));
        }

        [Fact]
        public void Everest_swipe_and_unplug_in_finishing_starts_nothing()
        {
            Boot();
            Charge();
            Tag(Alice);
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");

            Tag(Alice);
            Unplug();

            ExpectStatus(1, "Available");
            ExpectNone("StopTransaction", 10);
        }

        [Fact]
        public void Swipe_in_finishing_begins_a_new_transaction()
        {
            // OCPP 1.6 section 4.9, transition F2.
            Boot();
            Charge();
            Tag(Alice);
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
            Advance(10);

            Tag(Alice);

            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
        }

        [Fact]
        public void Everest_remote_start_without_a_connector_uses_the_one_that_is_plugged_in()
        {
            Boot(connectors: 2);

            Ask("RemoteStartTransaction", new { idTag = Alice }, "Accepted");
            Advance(3);
            Plug(1);
            Assert.Equal(1, Expect("StartTransaction").Integer("connectorId"));
            Ask("RemoteStartTransaction", new { idTag = Bob }, "Accepted");
            Advance(3);
            Plug(2);

            Assert.Equal(2, Expect("StartTransaction").Integer("connectorId"));
            Assert.Equal(2, Record.Transactions.Count);
        }

        [Fact]
        public void Remote_start_without_a_connector_follows_the_driver_to_another_one()
        {
            Boot(connectors: 2);

            Ask("RemoteStartTransaction", new { idTag = Alice }, "Accepted");
            ExpectStatus(1, "Preparing");
            Plug(2);

            Assert.Equal(2, Expect("StartTransaction").Integer("connectorId"));
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Remote_start_without_a_connector_prefers_the_one_that_was_plugged_in_first()
        {
            Boot(connectors: 2);
            Plug(2);
            ExpectStatus(2, "Preparing");

            Ask("RemoteStartTransaction", new { idTag = Alice }, "Accepted");

            Assert.Equal(2, Expect("StartTransaction").Integer("connectorId"));
        }

        [Fact]
        public void Remote_start_without_a_connector_is_rejected_when_none_is_free()
        {
            Boot(connectors: 2);
            Charge(1, Alice);
            Charge(2, Bob);

            Ask("RemoteStartTransaction", new { idTag = "04AAAAAA" }, "Rejected");
        }

        [Fact]
        public void Everest_remote_start_of_one_connector_is_for_no_other()
        {
            Boot(connectors: 2);

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 2 }, "Accepted");
            Plug(1);
            Advance(3);
            Plug(2);

            Assert.Equal(2, Expect("StartTransaction").Integer("connectorId"));
            ExpectNone("StartTransaction", 10);
        }

        [Fact]
        public void Everest_double_remote_start_begins_a_second_transaction_with_the_same_tag()
        {
            Boot(connectors: 2);

            Ask("RemoteStartTransaction", new { idTag = Alice }, "Accepted");
            Plug(1);
            ExpectStatus(1, "Charging");
            Ask("RemoteStartTransaction", new { idTag = Alice }, "Accepted");
            Plug(2);
            ExpectStatus(2, "Charging");

            Assert.Equal(2, Record.Transactions.Count);
            Assert.Equal(0, Count("StopTransaction"));
        }

        [Fact]
        public void Everest_one_reader_for_multiple_connectors()
        {
            Boot(connectors: 2);

            Tag(Alice);
            Expect("Authorize");
            Plug(2);
            Assert.Equal(2, Expect("StartTransaction").Integer("connectorId"));
            Tag(Bob);
            Expect("Authorize");
            Plug(1);
            Assert.Equal(1, Expect("StartTransaction").Integer("connectorId"));
            Tag(Alice);

            Assert.Equal(Record.Transactions[0].TransactionId, Expect("StopTransaction").Integer("transactionId"));
            ExpectStatus(2, "Finishing");
            Assert.True(Record.Transactions[1].IsOpen);
        }

        private void ChargeOnce(string tag)
        {
            Charge(tag: tag);
            Tag(tag);
            Expect("StopTransaction");
            Unplug();
            ExpectStatus(1, "Available");
        }
    }
}
