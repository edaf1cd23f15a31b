// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Tags that the CSMS calls invalid after the start, and what a charge point may decide without the CSMS.
    /// </summary>
    [Feature("Authorization rules", "OCPP 1.6 sections 3.5, 4.8, 9.1.1, 9.1.9-11, 9.1.22")]
    public sealed class InvalidTagTests : Scenario
    {
        [Theory]
        [InlineData("Invalid")]
        [InlineData("Blocked")]
        [InlineData("Expired")]
        [InlineData("ConcurrentTx")]
        public void Stop_transaction_on_invalid_id_true_stops_as_deauthorized(string status)
        {
            Boot();
            Configure("StopTransactionOnInvalidId", "true");
            RefuseAtStart(status);

            Plug();
            Tag(Alice);

            IncomingCall stop = Expect("StopTransaction");
            Assert.Equal("DeAuthorized", stop.Text("reason"));
            Assert.Equal(Record.Transactions[0].TransactionId, stop.Integer("transactionId"));
            ExpectStatus(1, "Finishing");
        }

        [Fact]
        public void Stop_transaction_on_invalid_id_false_suspends_until_the_driver_stops()
        {
            Boot();
            Configure("StopTransactionOnInvalidId", "false");
            RefuseAtStart("Invalid");

            Plug();
            Tag(Alice);
            Expect("StartTransaction");
            ExpectStatus(1, "SuspendedEVSE");
            ExpectNone("StopTransaction", 300);
            Assert.False(Hardware().Contactor.IsClosed);
            Tag(Alice);

            Assert.Equal("Local", Expect("StopTransaction").Text("reason") ?? "Local");
            ExpectStatus(1, "Finishing");
        }

        [Fact]
        public void Offline_start_that_turns_out_invalid_is_stopped()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Configure("StopTransactionOnInvalidId", "true");
            Csms.Tokens.Set(Alice, "Invalid");
            CutLink();
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Advance(100);

            RestoreLink();

            Assert.Equal("DeAuthorized", Expect("StopTransaction", within: 60).Text("reason"));
            Assert.True(Record.Transactions[0].EnergyWh > 200);
        }

        [Fact]
        public void Max_energy_on_invalid_id_is_delivered_before_the_stop()
        {
            Boot();
            Configure("StopTransactionOnInvalidId", "true");
            Configure("MaxEnergyOnInvalidId", "500");
            RefuseAtStart("Invalid");

            Plug();
            Tag(Alice);
            ExpectStatus(1, "Charging");
            Expect("StopTransaction", within: 300);

            Assert.InRange(Record.Transactions[0].EnergyWh.Value, 500, 520);
            Assert.Equal("DeAuthorized", Record.Transactions[0].Reason);
        }

        [Fact]
        public void Max_energy_on_invalid_id_is_delivered_before_the_suspension()
        {
            Boot();
            Configure("StopTransactionOnInvalidId", "false");
            Configure("MaxEnergyOnInvalidId", "300");
            RefuseAtStart("Invalid");

            Plug();
            Tag(Alice);
            ExpectStatus(1, "Charging");
            ExpectStatus(1, "SuspendedEVSE", 300);
            Tag(Alice);
            Expect("StopTransaction");

            Assert.InRange(Record.Transactions[0].EnergyWh.Value, 300, 320);
        }

        [Fact]
        public void Cable_of_a_refused_driver_is_kept_until_he_shows_his_tag()
        {
            Boot(sockets: true);
            RefuseAtStart("Blocked");
            Plug();
            Tag(Alice);
            Assert.Equal("DeAuthorized", Expect("StopTransaction").Text("reason"));
            Advance(300);
            Assert.True(Hardware().Lock.IsHolding);
            Forget();

            Tag(Alice);

            Reach(() => !Hardware().Lock.IsHolding, "a free cable", 5);
            ExpectNone("Authorize", 2);
            Unplug();
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Next_transaction_is_not_limited_by_the_invalid_one_before()
        {
            Boot();
            RefuseAtStart("Invalid", 1);
            Plug();
            Tag(Alice);
            Expect("StopTransaction");
            Unplug();
            Advance(1);

            Charge(tag: Bob);
            Advance(120);

            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Allow_offline_tx_for_unknown_id(bool isAllowed)
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", isAllowed ? "true" : "false");
            CutLink();

            Plug();
            Tag(Alice);
            Advance(10);

            Assert.Equal(isAllowed, Hardware().Contactor.IsClosed);
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Local_authorize_offline_of_a_cached_tag(bool isAllowed)
        {
            Boot();
            Configure("LocalAuthorizeOffline", isAllowed ? "true" : "false");
            Learn(Alice);
            CutLink();

            Plug();
            Tag(Alice);
            Advance(10);

            Assert.Equal(isAllowed, Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Local_pre_authorize_counts_online_only()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Configure("LocalAuthorizeOffline", "false");
            Learn(Alice);
            CutLink();

            Plug();
            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Tag_that_is_in_use_elsewhere_starts_nothing_offline()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Csms.Tokens.Set(Alice, "ConcurrentTx");
            Plug();
            Tag(Alice);
            Expect("Authorize");
            CutLink();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Full_cache_forgets_refused_tags_first()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Learn(Alice);
            Csms.Tokens.DefaultStatus = "Invalid";
            for (int number = 0; number < 60; number++)
            {
                Tag("04AA" + number.ToString("X4"));
                Advance(1);
            }

            Csms.Tokens.DefaultStatus = "Accepted";
            int asked = Count("Authorize");

            Charge();

            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void Cached_tag_that_is_refused_starts_nothing_offline_even_if_unknown_ones_may()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Csms.Tokens.Set(Alice, "Blocked");
            Plug();
            Tag(Alice);
            Expect("Authorize");
            CutLink();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Cached_tag_that_has_expired_starts_nothing_offline()
        {
            Boot();
            Csms.Tokens.Set(Alice, "Accepted", null, Bench.Time.AddSeconds(60));
            Learn(Alice);
            Advance(60);
            CutLink();

            Plug();
            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void Local_pre_authorize_decides_whether_a_cached_tag_is_asked_for(bool isLocal)
        {
            Boot();
            Configure("LocalPreAuthorize", isLocal ? "true" : "false");
            Learn(Alice);
            int asked = Count("Authorize");

            Charge();

            Assert.Equal(isLocal ? asked : asked + 1, Count("Authorize"));
        }

        [Fact]
        public void Cached_tag_that_is_refused_is_asked_for_again()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Csms.Tokens.Set(Alice, "Blocked");
            Plug();
            Tag(Alice);
            Expect("Authorize");

            Csms.Tokens.Set(Alice, "Accepted");
            Tag(Alice);

            Expect("Authorize");
            Expect("StartTransaction");
        }

        [Fact]
        public void Cache_learns_from_answers_to_start_and_stop()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Learn(Alice);
            Csms.On("StartTransaction").Reply(call => new { transactionId = call.Transaction.TransactionId, idTagInfo = new { status = "Invalid" } }).Times(1);
            Plug();
            Tag(Alice);
            Expect("StartTransaction");
            Expect("StopTransaction");
            Unplug();
            Advance(1);
            int asked = Count("Authorize");

            Plug();
            Tag(Alice);

            Expect("Authorize");
            Assert.Equal(asked + 1, Count("Authorize"));
        }

        [Fact]
        public void Cache_that_is_off_is_not_used()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Learn(Alice);
            Configure("AuthorizationCacheEnabled", "false");
            int asked = Count("Authorize");

            Charge();

            Assert.Equal(asked + 1, Count("Authorize"));
        }

        [Fact]
        public void Tags_are_compared_without_regard_to_case()
        {
            Boot();
            TransactionRecord transaction = Start(remoteTag: "04a2b3c4");

            Tag("04A2B3C4");

            Assert.Equal(transaction.TransactionId, Expect("StopTransaction").Integer("transactionId"));
        }

        [Fact]
        public void Free_vend_starts_on_plugging_in()
        {
            Boot(settings: new[] { "FreeVendActive=true", "FreeVendIdTag=FREE" });

            Plug();
            Assert.Equal("FREE", Expect("StartTransaction").Text("idTag"));
            ExpectStatus(1, "Charging");
            Assert.Equal(0, Count("Authorize"));
            Advance(60);
            Unplug();

            Assert.Equal("EVDisconnected", Expect("StopTransaction").Text("reason"));
            ExpectStatus(1, "Available");
        }

        [Fact]
        public void Free_vend_starts_once_for_each_plugging_in()
        {
            Boot(settings: "FreeVendActive=true");
            Plug();
            ExpectStatus(1, "Charging");
            Ask("RemoteStopTransaction", new { transactionId = Record.Transactions[0].TransactionId }, "Accepted");
            ExpectStatus(1, "Finishing");

            ExpectNone("StartTransaction", 60);
            Unplug();
            Advance(1);
            Plug();

            Expect("StartTransaction");
        }

        [Fact]
        public void Free_vend_works_without_the_CSMS()
        {
            Boot(settings: "FreeVendActive=true");
            CutLink();

            Plug();
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Advance(60);
            Unplug();
            Advance(5);
            RestoreLink();

            Expect("StopTransaction", within: 60);
            Assert.Equal("FREEVEND", Record.Transactions[0].IdTag);
        }

        [Fact]
        public void Tag_of_an_accepted_driver_is_not_asked_for_twice_while_he_fetches_the_cable()
        {
            Boot();
            Tag(Alice);
            Expect("Authorize");
            Advance(3);

            Tag(Alice);

            ExpectNone("Authorize", 10);
            Plug();
            Expect("StartTransaction");
        }

        [Fact]
        public void Impatient_driver_who_shows_the_tag_again_and_again_still_starts_once()
        {
            Boot();
            Csms.Tokens.Set(Alice, "Accepted", "FLEET");
            Csms.On("Authorize").Delay(4);
            Plug();
            Advance(1);

            for (int round = 0; round < 3; round++)
            {
                Tag(Alice);
                Advance(1);
            }

            Expect("StartTransaction");
            ExpectNone("StopTransaction", 30);
            Assert.Single(Record.Authorizations);
        }

        [Fact]
        public void Connection_timeout_that_is_changed_counts_for_a_driver_who_waits()
        {
            Boot();
            Configure("ConnectionTimeOut", "600");
            Tag(Alice);
            ExpectStatus(1, "Preparing");
            Advance(20);

            Configure("ConnectionTimeOut", "30");

            ExpectStatus(1, "Available", 11);
        }

        [Fact]
        public void Second_driver_does_not_take_over_the_connector_of_the_first()
        {
            Boot();
            Tag(Alice);
            ExpectStatus(1, "Preparing");

            Tag(Bob);
            Advance(5);
            Plug();

            Assert.Equal(Alice, Expect("StartTransaction").Text("idTag"));
        }

        private void RefuseAtStart(string status, int times = int.MaxValue)
        {
            Csms.On("StartTransaction").Reply(call => new { transactionId = call.Transaction.TransactionId, idTagInfo = new { status } }).Times(times);
        }

        private void Learn(string tag)
        {
            Charge(tag: tag);
            Tag(tag);
            Expect("StopTransaction");
            ExpectStatus(1, "Finishing");
            Unplug();
            ExpectStatus(1, "Available");
        }

        private TransactionRecord Start(string remoteTag)
        {
            Plug();
            Advance(1);
            Ask("RemoteStartTransaction", new { idTag = remoteTag, connectorId = 1 }, "Accepted");
            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
            return Record.Transactions.Latest;
        }
    }
}
