// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// Who may charge, as OCPP 2.0.1 has it: cards, other idTokens, groups, the master pass, and nobody at all.
    /// </summary>
    [Feature("Authorization", "OCPP 2.0.1 C01-C06, C09, C15, C16")]
    public sealed class AuthorizationTests : Scenario201
    {
        private const string Fleet = "FLEET-7";
        private const string Police = "POLICE";
        private const string MasterPass = "MasterPassGroupId=" + Police;
        private const string StopOnUnplug = "TxStopPoint=EVConnected";
        private const string StartOnTag = "TxStartPoint=Authorized";

        [Fact]
        public void TC_C_02_CS_local_start_with_an_invalid_token()
        {
            Refuse("Invalid");
        }

        [Fact]
        public void TC_C_06_CS_local_start_with_a_blocked_token()
        {
            Refuse("Blocked");
        }

        [Fact]
        public void TC_C_07_CS_local_start_with_an_expired_token()
        {
            Refuse("Expired");
        }

        [Fact]
        public void TC_C_56_CS_local_start_with_an_unknown_token()
        {
            Refuse("Unknown");
        }

        [Theory]
        [InlineData("ConcurrentTx")]
        [InlineData("NoCredit")]
        [InlineData("NotAllowedTypeEVSE")]
        [InlineData("NotAtThisLocation")]
        [InlineData("NotAtThisTime")]
        public void C01_FR_07_every_other_status_refuses(string status)
        {
            Refuse(status);
        }

        [Fact]
        public void TC_C_05_CS_invalid_token_before_the_cable()
        {
            Boot201(sockets: true, settings: StartOnTag);
            Csms.Tokens.Set(Alice, "Invalid");

            Tag(Alice);

            ExpectCard(Expect("Authorize"), Alice);
            ExpectNone("TransactionEvent", 35);
            Assert.False(Hardware().Lock.IsHolding);
        }

        [Fact]
        public void TC_C_04_CS_different_token_does_not_stop()
        {
            Boot201();
            Charge201();
            Forget();

            Tag(Bob);

            ExpectCard(Expect("Authorize"), Bob);
            ExpectNone("TransactionEvent", 35, call => call.Text("idToken.idToken") != null || call.Text("eventType") == "Ended");
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C01_FR_01_no_energy_before_the_answer()
        {
            Boot201();
            Csms.On("Authorize").Delay(10);
            Plug();
            Tag(Alice);
            Expect("Authorize");

            Advance(9);
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Empty(Record.EventTransactions);

            ExpectEvent("Started", "Authorized");
            Reach(() => Hardware().Contactor.IsClosed, "charging");
        }

        [Fact]
        public void C01_FR_03_same_token_in_other_case_stops_without_a_question()
        {
            Boot201();
            Charge201(tag: "04ab12cd");
            int asked = Count("Authorize");
            Forget();

            Tag("04AB12CD");

            IncomingCall ended = ExpectEvent("Ended", "StopAuthorized");
            Assert.Equal("Local", ended.Text("transactionInfo.stoppedReason"));
            ExpectCard(ended, "04AB12CD");
            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void C01_FR_08_languages_and_personal_message_are_tolerated()
        {
            Boot201();
            object info = new
            {
                status = "Accepted",
                chargingPriority = -9,
                language1 = "en-US",
                language2 = "de",
                personalMessage = new { format = "UTF8", language = "en", content = "Welcome back, Älice" },
                cacheExpiryDateTime = "2027-01-01T00:00:00Z",
                groupIdToken = new { idToken = Fleet, type = "Central", additionalInfo = new[] { new { additionalIdToken = "7", type = "car" } } },
                evseId = new[] { 1 },
            };
            Csms.On("Authorize").Reply(call => new { idTokenInfo = info });
            Csms.On("TransactionEvent").When(call => call.Text("idToken.idToken") != null).Reply(call => new { idTokenInfo = info, chargingPriority = 3, updatedPersonalMessage = new { format = "ASCII", content = "Hello" } });

            Charge201();
            Advance(120);

            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C01_FR_21_token_for_some_EVSEs_starts_there_only()
        {
            Boot201(2);
            LimitTo(2);
            Plug(1);
            Tag(Alice);
            Expect("Authorize");
            ExpectNone("TransactionEvent", 20);

            Plug(2);

            Assert.Equal(2, ExpectEvent("Started").Integer("evse.id"));
            Reach(() => Hardware(2).Contactor.IsClosed, "charging");
            Assert.False(Hardware(1).Contactor.IsClosed);
        }

        [Fact]
        public void C01_FR_21_token_for_another_EVSE_starts_nothing()
        {
            Boot201();
            LimitTo(2);
            Plug();

            Tag(Alice);

            Expect("Authorize");
            ExpectNone("TransactionEvent", 35);
        }

        [Fact]
        public void C01_FR_21_answer_to_the_start_may_exclude_the_EVSE()
        {
            Boot201();
            Csms.On("TransactionEvent").When(call => call.Text("idToken.idToken") != null).Reply(call => new { idTokenInfo = new { status = "Accepted", evseId = new[] { 2, 3 } } });
            Plug();

            Tag(Alice);

            Assert.Equal("DeAuthorized", ExpectEvent("Ended", "Deauthorized").Text("transactionInfo.stoppedReason"));
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C01_FR_23_transaction_takes_no_second_token()
        {
            Boot201(settings: StopOnUnplug);
            EventTransactionRecord transaction = Charge201();
            Tag(Alice);
            ExpectEvent("Updated", "StopAuthorized");

            Tag(Bob);

            Expect("Authorize");
            ExpectNone("TransactionEvent", 20, call => call.Text("idToken.idToken") != null);
            Assert.True(transaction.IsOpen);
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C01_FR_25_idToken_of_another_type_is_another_token()
        {
            Boot201();
            Plug();
            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = new { idToken = Alice, type = "Central" } }, "Accepted");
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Forget();

            Tag(Alice);

            ExpectCard(Expect("Authorize"), Alice);
            ExpectNone("TransactionEvent", 20, call => call.Text("eventType") == "Ended");
        }

        [Fact]
        public void C01_FR_25_idToken_of_the_same_type_is_the_same_token()
        {
            Boot201();
            Plug();
            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = new { idToken = Alice.ToLowerInvariant(), type = "ISO14443" } }, "Accepted");
            Reach(() => Hardware().Contactor.IsClosed, "charging");

            Tag(Alice);

            ExpectEvent("Ended", "StopAuthorized");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void C01_FR_26_authorization_ends_when_nobody_plugs_in()
        {
            Boot201(settings: "ConnectionTimeOut=30");
            Tag(Alice);
            Expect("Authorize");
            Advance(31);

            Plug();

            ExpectNone("TransactionEvent", 20);
            Tag(Alice);
            Expect("Authorize");
            ExpectEvent("Started", "Authorized");
        }

        [Theory]
        [InlineData("04A2B3C4")]
        [InlineData("04A2B3C4D5E6F7")]
        [InlineData("04A2B3C4D5E6F708091A")]
        public void C01_card_is_sent_with_its_type(string uid)
        {
            Boot201();
            EventTransactionRecord transaction = Charge201(tag: uid);
            Assert.Equal("ISO14443", Record.Authorizations.Single().TokenType);

            Tag(uid);

            Reach(() => !transaction.IsOpen, "the end");
            Assert.All(new[] { transaction.Started, transaction.Ended }, one => Assert.Equal("ISO14443", one.IdTokenType));
            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C02_FR_01_start_without_authorization_sends_an_empty_token()
        {
            Boot201();
            Assert.Equal("true", Get("AuthCtrlr.Enabled"));
            Set("AuthCtrlr.Enabled", "false");
            Plug();

            IncomingCall started = ExpectEvent("Started");
            Assert.Equal(string.Empty, started.Text("idToken.idToken"));
            Assert.Equal("NoAuthorization", started.Text("idToken.type"));
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Advance(60);
            Unplug();
            ExpectEvent("Ended");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void C02_FR_01_free_vend_sends_an_empty_token()
        {
            Boot201(settings: new[] { "FreeVendActive=true", "FreeVendIdTag=FREE", "TxStartPoint=EVConnected" });
            Plug();

            ExpectEvent("Started");
            TransactionEventRecord withToken = Await(one => one.IdToken != null);
            Assert.Equal(string.Empty, withToken.IdToken);
            Assert.Equal("NoAuthorization", withToken.IdTokenType);
        }

        [Fact]
        public void C02_token_that_is_shown_without_authorization_is_told()
        {
            Boot201();
            Set("AuthCtrlr.Enabled", "false");
            Csms.Tokens.Set(Bob, "Accepted");
            Tag(Bob);
            Advance(2);

            Plug();

            ExpectCard(ExpectEvent("Started"), Bob);
            Assert.Equal(0, Count("Authorize"));
        }

        [Theory]
        [InlineData("Central", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
        [InlineData("NoAuthorization", "")]
        public void C03_FR_01_C05_FR_01_token_of_the_CSMS_is_not_authorized(string type, string idToken)
        {
            Boot201();
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Plug();

            Ask("RequestStartTransaction", new { remoteStartId = 5, evseId = 1, idToken = new { idToken, type } }, "Accepted");

            IncomingCall started = ExpectEvent("Started", "RemoteStart");
            Assert.Equal(idToken, started.Text("idToken.idToken"));
            Assert.Equal(type, started.Text("idToken.type"));
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void C04_FR_04_key_code_is_not_logged()
        {
            Boot201();
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Csms.Tokens.Set("4711-0815", "Invalid");
            Plug();
            Ask("RequestStartTransaction", new { remoteStartId = 5, evseId = 1, idToken = new { idToken = "4711-0815", type = "KeyCode" } }, "Accepted");
            Expect("Authorize");
            Csms.Tokens.Set("4711-0815", "Accepted");
            Csms.On("TransactionEvent").Reply(call => new { idTokenInfo = new { status = "Blocked" } }).Times(1);
            Ask("RequestStartTransaction", new { remoteStartId = 6, evseId = 1, idToken = new { idToken = "4711-0815", type = "KeyCode" } }, "Accepted");

            ExpectEvent("Ended", "Deauthorized");

            Assert.DoesNotContain(Bench.Lines, line => line.Contains("4711"));
            Assert.Contains(Bench.Lines, line => line.Contains("***"));
        }

        [Theory]
        [InlineData("eMAID", "DE-8AA-C1234567-8")]
        [InlineData("ISO14443", "04A2B3C4")]
        [InlineData("ISO15693", "E004010012345678")]
        [InlineData("KeyCode", "1234")]
        [InlineData("Local", "ticket 12/11")]
        [InlineData("MacAddress", "00:1A:2B:3C:4D:5E")]
        public void C06_FR_02_token_of_every_other_type_is_authorized_and_told(string type, string idToken)
        {
            Boot201();
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Plug();

            Ask("RequestStartTransaction", new { remoteStartId = 5, evseId = 1, idToken = new { idToken, type } }, "Accepted");

            foreach (IncomingCall call in new[] { Expect("Authorize"), ExpectEvent("Started", "RemoteStart") })
            {
                Assert.Equal(idToken, call.Text("idToken.idToken"));
                Assert.Equal(type, call.Text("idToken.type"));
            }
        }

        [Fact]
        public void TC_C_39_CS_other_token_of_the_group_stops()
        {
            Boot201();
            JoinFleet(Alice, "Accepted");
            JoinFleet(Bob, "Accepted");
            Charge201();
            Forget();

            Tag(Bob);

            ExpectCard(Expect("Authorize"), Bob);
            ExpectCard(ExpectEvent("Ended", "StopAuthorized"), Bob);
            Unplug();
            ExpectStatus201("Available");
        }

        [Fact]
        public void TC_C_42_CS_invalid_token_of_the_group_does_not_stop()
        {
            Boot201();
            JoinFleet(Alice, "Accepted");
            JoinFleet(Bob, "Invalid");
            Charge201();
            Forget();

            Tag(Bob);

            ExpectCard(Expect("Authorize"), Bob);
            ExpectNone("TransactionEvent", 35, call => call.Text("eventType") == "Ended" || call.Text("idToken.idToken") != null);
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C09_FR_03_group_that_the_answer_to_the_start_tells_counts()
        {
            Boot201();
            Csms.On("Authorize").When(call => call.Text("idToken.idToken") == Alice).Reply(call => new { idTokenInfo = new { status = "Accepted" } });
            JoinFleet(Alice, "Accepted");
            JoinFleet(Bob, "Accepted");
            Charge201();

            Tag(Bob);

            ExpectEvent("Ended", "StopAuthorized");
        }

        [Fact]
        public void C09_FR_03_without_a_common_group_nobody_else_stops()
        {
            Boot201();
            JoinFleet(Alice, "Accepted");
            Csms.Tokens.Set(Bob, "Accepted", "ANOTHER");
            Charge201();
            Forget();

            Tag(Bob);

            Expect("Authorize");
            ExpectNone("TransactionEvent", 20, call => call.Text("eventType") == "Ended");
        }

        [Fact]
        public void C09_FR_03_group_of_a_remote_start_counts()
        {
            Boot201();
            JoinFleet(Bob, "Accepted");
            Plug();
            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = new { idToken = "APP", type = "Central" }, groupIdToken = new { idToken = Fleet, type = "Central" } }, "Accepted");
            Reach(() => Hardware().Contactor.IsClosed, "charging");

            Tag(Bob);

            ExpectEvent("Ended", "StopAuthorized");
        }

        [Fact]
        public void C09_FR_03_stopping_token_is_told_once_when_the_transaction_goes_on()
        {
            Boot201(settings: StopOnUnplug);
            JoinFleet(Alice, "Accepted");
            JoinFleet(Bob, "Accepted");
            Charge201();
            Forget();
            Tag(Bob);

            ExpectCard(ExpectEvent("Updated", "StopAuthorized"), Bob);
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy", 5);
            Unplug();

            IncomingCall ended = ExpectEvent("Ended");
            Assert.Null(ended.Text("idToken.idToken"));
            Assert.Equal("Local", ended.Text("transactionInfo.stoppedReason"));
        }

        [Fact]
        public void TC_C_26_CS_unknown_token_offline()
        {
            Boot201(settings: new[] { "LocalPreAuthorize=true", "AllowOfflineTxForUnknownId=true", "MaxEnergyOnInvalidId=0", "StopTransactionOnInvalidId=false" });
            Csms.Tokens.Set(Alice, "Invalid");
            CutLink();
            Tag(Alice);
            Advance(2);
            Plug();
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Advance(60);
            int before = Record.Calls.Count;
            RestoreLink();

            ExpectEvent("Started", within: 60);
            IncomingCall suspended = Expect("TransactionEvent", call => call.Text("transactionInfo.chargingState") == "SuspendedEVSE");
            Assert.Equal("ChargingStateChanged", suspended.Text("triggerReason"));
            Advance(1);
            Assert.False(Hardware().Contactor.IsClosed);
            Assert.Contains(Record.Calls.Skip(before), call => call.Action == "StatusNotification" && call.Text("connectorStatus") == "Occupied");
            Assert.True(Latest().Started.Payload["offline"].GetValue<bool>());
            Tag(Alice);
            ExpectEvent("Ended", "StopAuthorized");
            Unplug();
        }

        [Fact]
        public void C15_unknown_token_offline_is_refused_unless_the_setting_says_otherwise()
        {
            Boot201();
            Assert.Equal("false", Get("AuthCtrlr.OfflineTxForUnknownIdEnabled"));
            CutLink();
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C15_FR_01_unknown_token_is_not_remembered()
        {
            Boot201(settings: "AllowOfflineTxForUnknownId=true");
            CutLink();
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Tag(Alice);
            Reach(() => !Hardware().Contactor.IsClosed, "the end");
            Unplug();
            Advance(2);
            Bench.Apply("AllowOfflineTxForUnknownId", "false");
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
            RestoreLink();
            ExpectEvent("Ended", within: 60);
        }

        [Fact]
        public void TC_C_45_CS_master_pass_starts_nothing()
        {
            Boot201(settings: new[] { MasterPass, StartOnTag });
            Csms.Tokens.Set(Bob, "Accepted", Police);

            Tag(Bob);
            ExpectCard(Expect("Authorize"), Bob);
            Plug();

            ExpectNone("TransactionEvent", 35);
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void TC_C_49_CS_master_pass_stops_all_transactions()
        {
            Boot201(2, settings: MasterPass);
            Charge201(1);
            Charge201(2, "04112233");
            Csms.Tokens.Set(Bob, "Accepted", Police.ToLowerInvariant());
            Forget();

            Tag(Bob);

            ExpectCard(Expect("Authorize"), Bob);
            Reach(() => Record.EventTransactions.All(one => !one.IsOpen), "the end of both");
            foreach (EventTransactionRecord transaction in Record.EventTransactions)
            {
                Assert.Equal("MasterPass", transaction.StoppedReason);
                Assert.Equal("StopAuthorized", transaction.Ended.TriggerReason);
                Assert.Equal(Bob, transaction.Ended.IdToken);
            }

            Unplug(1);
            Unplug(2);
        }

        [Fact]
        public void C16_FR_03_master_pass_starts_nothing_remotely()
        {
            Boot201(settings: MasterPass);
            Set("AuthCtrlr.AuthorizeRemoteStart", "true");
            Csms.Tokens.Set(Bob, "Accepted", Police);
            Plug();

            Ask("RequestStartTransaction", new { remoteStartId = 1, evseId = 1, idToken = new { idToken = Bob, type = "ISO14443" } }, "Accepted");
            Expect("Authorize");
            ExpectNone("TransactionEvent", 20);

            Ask("RequestStartTransaction", new { remoteStartId = 2, evseId = 1, idToken = new { idToken = Bob, type = "ISO14443" }, groupIdToken = new { idToken = Police, type = "Central" } }, "Rejected");
            ExpectNone("TransactionEvent", 20);
        }

        [Fact]
        public void C16_without_a_master_pass_group_the_group_is_like_any_other()
        {
            Boot201();
            Csms.Tokens.Set(Bob, "Accepted", Police);

            Charge201(tag: Bob);
        }

        private static void ExpectCard(IncomingCall call, string uid)
        {
            Assert.Equal(uid, call.Text("idToken.idToken"));
            Assert.Equal("ISO14443", call.Text("idToken.type"));
        }

        private void Refuse(string status)
        {
            Boot201();
            Csms.Tokens.Set(Alice, status);
            Plug();
            ExpectStatus201("Occupied");

            Tag(Alice);

            ExpectCard(Expect("Authorize"), Alice);
            ExpectNone("TransactionEvent", 35);
            Assert.False(Hardware().Contactor.IsClosed);
            Tag(Bob);
            ExpectCard(ExpectEvent("Started", "Authorized"), Bob);
        }

        private void JoinFleet(string tag, string status)
        {
            Csms.Tokens.Set(tag, status, Fleet);
        }

        private void LimitTo(params int[] evses)
        {
            Csms.On("Authorize").Reply(call => new { idTokenInfo = new { status = "Accepted", evseId = evses } });
        }

        private TransactionEventRecord Await(System.Func<TransactionEventRecord, bool> condition)
        {
            Reach(() => Latest()?.Events.Any(condition) == true, "the event");
            return Latest().Events.First(condition);
        }
    }
}
