// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// What the charge point remembers of idTokens while it is online, and what becomes of a driver whom it let charge by mistake.
    /// </summary>
    [Feature("Authorization cache", "OCPP 2.0.1 C10-C12")]
    public sealed class AuthorizationCacheTests : Scenario201
    {
        private const string PreAuthorize = "LocalPreAuthorize=true";
        private const string Fleet = "FLEET-7";
        private const string Police = "POLICE";

        [Fact]
        public void TC_C_08_CS_C12_FR_04_cached_token_starts_without_a_question()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);

            Charge201();

            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void TC_C_09_CS_C10_FR_03_C12_FR_05_cached_invalid_token_is_asked_for_again()
        {
            AskAgain("Invalid", "Invalid");
        }

        [Fact]
        public void TC_C_10_CS_cached_blocked_token_is_asked_for_again()
        {
            AskAgain("Blocked", "Blocked");
        }

        [Fact]
        public void TC_C_11_CS_cached_expired_token_is_asked_for_again()
        {
            AskAgain("Expired", "Expired");
        }

        [Fact]
        public void TC_C_12_CS_cached_invalid_token_that_is_accepted_now_starts()
        {
            AskAgain("Invalid", "Accepted");
        }

        [Fact]
        public void TC_C_13_CS_cached_token_before_the_cable()
        {
            Boot201(settings: new[] { PreAuthorize, "TxStartPoint=Authorized" });
            Learn(Alice);

            Tag(Alice);

            IncomingCall started = ExpectEvent("Started", "Authorized");
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Plug();
            ExpectEvent("Updated", "CablePluggedIn");
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void TC_C_14_CS_cached_master_pass_stops()
        {
            Boot201(settings: new[] { PreAuthorize, "MasterPassGroupId=" + Police });
            Csms.Tokens.Set(Bob, "Accepted", Police);
            Tag(Bob);
            Expect("Authorize");
            Charge201();
            int asked = Count("Authorize");

            Tag(Bob);

            IncomingCall ended = ExpectEvent("Ended", "StopAuthorized");
            Assert.Equal("MasterPass", ended.Text("transactionInfo.stoppedReason"));
            Assert.Equal(Bob, ended.Text("idToken.idToken"));
            Assert.Equal(asked, Count("Authorize"));
            Unplug();
        }

        [Fact]
        public void TC_C_15_CS_cached_token_turns_out_invalid_and_gets_its_energy()
        {
            StartOffline("StopTransactionOnInvalidId=false", "MaxEnergyOnInvalidId=10000");
            RestoreLink();

            ExpectEvent("Started", within: 60);
            ExpectNone("TransactionEvent", 120, call => call.Text("triggerReason") == "Deauthorized" || call.Text("transactionInfo.chargingState") == "SuspendedEVSE");
            Assert.True(Hardware().Contactor.IsClosed);
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy", 7200);
            Assert.Equal("ChargingStateChanged", Expect("TransactionEvent", call => call.Text("transactionInfo.chargingState") == "SuspendedEVSE").Text("triggerReason"));
            Assert.InRange(Latest().Events.Last(one => one.MeterValues.Count > 0).MeterValues[0].Values[0].Number.Value, 9000, 11000);
        }

        [Fact]
        public void TC_C_16_CS_cached_token_turns_out_invalid_and_is_stopped()
        {
            StartOffline("StopTransactionOnInvalidId=true", "MaxEnergyOnInvalidId=0");
            RestoreLink();

            ExpectDeauthorized();
        }

        [Fact]
        public void TC_C_17_CS_cached_token_turns_out_invalid_and_is_suspended()
        {
            StartOffline("StopTransactionOnInvalidId=false", "MaxEnergyOnInvalidId=0");
            RestoreLink();

            IncomingCall started = ExpectEvent("Started", within: 60);
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal("ChargingStateChanged", Expect("TransactionEvent", call => call.Text("transactionInfo.chargingState") == "SuspendedEVSE").Text("triggerReason"));
            ExpectNone("TransactionEvent", 20, call => call.Text("triggerReason") == "Deauthorized");
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.True(Latest().IsOpen);
        }

        [Fact]
        public void TC_C_18_CS_cached_token_turns_out_invalid_and_is_stopped_whatever_energy_is_left()
        {
            StartOffline("StopTransactionOnInvalidId=true", "MaxEnergyOnInvalidId=500");
            RestoreLink();

            ExpectDeauthorized();
        }

        [Fact]
        public void C15_FR_03_cached_token_turns_out_invalid_where_unplugging_ends_the_transaction()
        {
            StartOffline("StopTransactionOnInvalidId=true", "MaxEnergyOnInvalidId=0", "TxStopPoint=EVConnected");
            RestoreLink();

            ExpectEvent("Started", within: 60);
            ExpectEvent("Updated", "Deauthorized");
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy", 5);
            Reach(() => Latest().ChargingState == "EVConnected", "the state", 5);
            Assert.True(Latest().IsOpen);
            Unplug();
            Assert.Equal("DeAuthorized", ExpectEvent("Ended").Text("transactionInfo.stoppedReason"));
        }

        [Fact]
        public void C10_FR_07_full_cache_forgets_refused_tokens_first()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);
            Csms.Tokens.DefaultStatus = "Unknown";
            for (int number = 0; number < 60; number++)
            {
                Tag("04AA" + number.ToString("X4"));
                Advance(1);
            }

            Csms.Tokens.DefaultStatus = "Accepted";
            int asked = Count("Authorize");

            Charge201();

            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void TC_C_33_CS_C10_FR_04_answer_to_Authorize_is_remembered()
        {
            Boot201(settings: PreAuthorize);
            Charge201();
            Tag(Alice);
            ExpectEvent("Ended");
            Unplug();
            ExpectStatus201("Available");
            Csms.On("TransactionEvent").When(call => call.Text("idToken.idToken") != null).Reply(call => new { idTokenInfo = new { status = "Invalid" } });
            Plug();
            Advance(1);

            Tag(Alice);

            Assert.Equal(Alice, ExpectEvent("Started", "Authorized").Text("idToken.idToken"));
            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void TC_C_34_CS_C10_FR_05_answer_to_TransactionEvent_is_remembered()
        {
            Boot201(settings: new[] { PreAuthorize, "StopTransactionOnInvalidId=true", "MaxEnergyOnInvalidId=0" });
            Learn(Alice);
            Csms.Tokens.Set(Alice, "Invalid");
            Plug();
            Advance(1);
            Tag(Alice);
            ExpectEvent("Started", "Authorized");
            ExpectEvent("Ended", "Deauthorized");
            Unplug();
            ExpectStatus201("Available");
            Plug();

            Tag(Alice);

            Assert.Equal(Alice, Expect("Authorize").Text("idToken.idToken"));
            Assert.Equal(2, Count("Authorize"));
            ExpectNone("TransactionEvent", 20);
        }

        [Fact]
        public void TC_C_36_CS_cache_is_not_used_online_without_LocalPreAuthorize()
        {
            Boot201();
            Learn(Alice);
            Csms.Tokens.Set(Alice, "Invalid");

            Tag(Alice);

            Expect("Authorize");
            Plug();
            ExpectNone("TransactionEvent", 20);
        }

        [Fact]
        public void TC_C_37_CS_C11_FR_01_02_03_cache_is_cleared()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);

            Ask("ClearCache", new { }, "Accepted");
            Plug();
            Tag(Alice);

            Expect("Authorize");
            ExpectEvent("Started", "Authorized");
            Assert.Equal(2, Count("Authorize"));
        }

        [Fact]
        public void TC_C_38_CS_C11_FR_04_cache_that_is_off_is_not_cleared()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);
            Set("AuthCacheCtrlr.Enabled", "false");

            Ask("ClearCache", new { }, "Rejected");

            Set("AuthCacheCtrlr.Enabled", "true");
            Charge201();
            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C10_FR_11_cache_that_is_off_is_neither_used_nor_filled()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);
            Set("AuthCacheCtrlr.Enabled", "false");

            Learn(Alice);
            Learn(Bob);
            Assert.Equal(3, Count("Authorize"));

            Set("AuthCacheCtrlr.Enabled", "true");
            Learn(Alice);
            Assert.Equal(3, Count("Authorize"));
            Learn(Bob);
            Assert.Equal(4, Count("Authorize"));
        }

        [Fact]
        public void TC_C_41_CS_cached_token_of_the_group_stops_without_a_question()
        {
            Boot201(settings: PreAuthorize);
            Csms.Tokens.Set(Alice, "Accepted", Fleet);
            Csms.Tokens.Set(Bob, "Accepted", Fleet);
            Learn(Alice);
            Learn(Bob);
            Charge201();

            Tag(Bob);

            Assert.Equal(Bob, ExpectEvent("Ended", "StopAuthorized").Text("idToken.idToken"));
            Assert.Equal(2, Count("Authorize"));
            Unplug();
        }

        [Fact]
        public void TC_C_44_CS_cached_invalid_token_of_the_group_does_not_stop()
        {
            Boot201(settings: PreAuthorize);
            Csms.Tokens.Set(Alice, "Accepted", Fleet);
            Csms.Tokens.Set(Bob, "Invalid", Fleet);
            Learn(Alice);
            Tag(Bob);
            Expect("Authorize");
            Charge201();
            Forget();

            Tag(Bob);

            Assert.Equal(Bob, Expect("Authorize").Text("idToken.idToken"));
            ExpectNone("TransactionEvent", 35, call => call.Text("eventType") == "Ended" || call.Text("idToken.idToken") != null);
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void TC_C_46_CS_C10_FR_10_entry_is_forgotten_after_its_life_time()
        {
            Boot201(settings: PreAuthorize);
            Set("AuthCacheCtrlr.LifeTime", "120");
            Learn(Alice);
            Advance(60);
            Learn(Alice);
            Assert.Equal(1, Count("Authorize"));
            Advance(125);

            Charge201();

            Assert.Equal(2, Count("Authorize"));
        }

        [Fact]
        public void TC_C_57_CS_cached_invalid_token_is_not_asked_for_when_that_is_off()
        {
            Boot201(settings: PreAuthorize);
            Set("AuthCacheCtrlr.DisablePostAuthorize", "true");
            Csms.Tokens.Set(Alice, "Invalid");
            Plug();
            Tag(Alice);
            Expect("Authorize");
            Csms.Tokens.Set(Alice, "Accepted");

            Tag(Alice);

            ExpectNone("Authorize", 35);
            Assert.Empty(Record.EventTransactions);
            Set("AuthCacheCtrlr.DisablePostAuthorize", "false");
            Tag(Alice);
            Expect("Authorize");
            ExpectEvent("Started", "Authorized");
        }

        [Fact]
        public void C10_FR_13_entry_expires_at_its_own_date()
        {
            Boot201(settings: new[] { PreAuthorize, "AuthCacheLifeTime=1000" });
            Csms.Tokens.Set(Alice, "Accepted", null, Bench.Time.AddSeconds(3600));
            Learn(Alice);
            Advance(2000);
            Learn(Alice);
            Assert.Equal(1, Count("Authorize"));
            Advance(1600);

            Charge201();

            Assert.Equal(2, Count("Authorize"));
        }

        [Fact]
        public void C10_FR_13_date_that_has_passed_stops_nobody_who_charges()
        {
            Boot201(settings: PreAuthorize);
            Csms.Tokens.Set(Alice, "Accepted", null, Bench.Time.AddSeconds(-3600));

            Charge201();
            Advance(120);

            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C10_FR_01_every_status_is_remembered_for_the_time_without_a_link()
        {
            Boot201();
            Csms.Tokens.Set(Alice, "ConcurrentTx");
            Plug();
            Tag(Alice);
            Expect("Authorize");
            Set("AuthCtrlr.OfflineTxForUnknownIdEnabled", "true");
            CutLink();

            Tag(Alice);
            Advance(10);
            Assert.False(Hardware().Contactor.IsClosed);

            Tag(Bob);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
        }

        [Fact]
        public void C12_LocalPreAuthorize_counts_online_only()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);
            Set("AuthCtrlr.LocalAuthorizeOffline", "false");
            CutLink();
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C12_FR_02_cached_token_starts_remotely_without_a_question()
        {
            Boot201(settings: PreAuthorize);
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Learn(Alice);
            Plug();

            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = new { idToken = Alice, type = "ISO14443" } }, "Accepted");

            Assert.Equal(Alice, ExpectEvent("Started", "RemoteStart").Text("idToken.idToken"));
            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C12_FR_06_limit_to_some_EVSEs_is_remembered()
        {
            Boot201(2, settings: PreAuthorize);
            Csms.On("Authorize").Reply(call => new { idTokenInfo = new { status = "Accepted", evseId = new[] { 2 } } });
            Tag(Alice);
            Expect("Authorize");
            Advance(70);
            Plug(1);

            Tag(Alice);
            ExpectNone("TransactionEvent", 20);
            Plug(2);

            Assert.Equal(2, ExpectEvent("Started").Integer("evse.id"));
            Assert.Equal(1, Count("Authorize"));
        }

        private void Learn(string tag)
        {
            Charge201(tag: tag);
            Tag(tag);
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy");
            Advance(1);
            Unplug();
            Reach(() => !Latest().IsOpen && Record.StatusOf(1, 1) == "Available", "the end");
            Forget();
        }

        private void AskAgain(string status, string then)
        {
            Boot201(settings: PreAuthorize);
            Csms.Tokens.Set(Alice, status);
            Tag(Alice);
            Expect("Authorize");
            Csms.Tokens.Set(Alice, then);
            Plug();
            ExpectStatus201("Occupied");

            Tag(Alice);

            Assert.Equal(Alice, Expect("Authorize").Text("idToken.idToken"));
            if (then == "Accepted")
            {
                ExpectEvent("Started", "Authorized");
                Reach(() => Hardware().Contactor.IsClosed, "charging");
            }
            else
            {
                ExpectNone("TransactionEvent", 35);
            }
        }

        private void StartOffline(params string[] settings)
        {
            Boot201(settings: settings.Append(PreAuthorize).ToArray());
            Learn(Alice);
            Csms.Tokens.Set(Alice, "Invalid");
            Plug();
            ExpectStatus201("Occupied");
            CutLink();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Advance(5);
        }

        private void ExpectDeauthorized()
        {
            IncomingCall started = ExpectEvent("Started", within: 60);
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.True(started.Payload["offline"].GetValue<bool>());
            IncomingCall ended = ExpectEvent("Ended", "Deauthorized");
            Assert.Equal("DeAuthorized", ended.Text("transactionInfo.stoppedReason"));
            Assert.False(ended.Payload["offline"].GetValue<bool>());
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.True(Latest().EnergyWh < 100);
        }
    }
}
