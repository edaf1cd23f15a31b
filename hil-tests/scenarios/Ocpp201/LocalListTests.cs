// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Ocpp201
{
    /// <summary>
    /// The local authorization list: how the CSMS changes it, and who may charge by it, with a link and without.
    /// </summary>
    [Feature("Local authorization list", "OCPP 2.0.1 C09, C13, C14, D01, D02")]
    public sealed class LocalListTests : Scenario201
    {
        private const string PreAuthorize = "LocalPreAuthorize=true";
        private const string Fleet = "FLEET-7";

        [Fact]
        public void TC_D_01_CS_whole_list()
        {
            Boot201();

            Send(4, "Full", "Accepted", Entry(Alice));

            Assert.Equal(4, Version());
            Assert.Equal("1", Get("LocalAuthListCtrlr.Entries"));
            Send(3, "Full", "Accepted", Entry(Bob), Entry("OTHER"), Entry("THIRD"));
            Assert.Equal(3, Version());
            Assert.Equal("3", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_D_02_CS_D01_FR_16_differences_added()
        {
            Boot201();
            Send(1, "Full", "Accepted", Entry(Alice));

            Send(2, "Differential", "Accepted", Entry(Bob), Entry(Alice, "Blocked"));

            Assert.Equal(2, Version());
            Assert.Equal("2", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_D_03_CS_D01_FR_17_differences_removed()
        {
            Boot201();
            Send(1, "Full", "Accepted", Entry(Alice), Entry(Bob));

            Send(2, "Differential", "Accepted", Removal(Alice), Removal("UNKNOWN"));

            Assert.Equal(2, Version());
            Assert.Equal("1", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_D_04_CS_D01_FR_04_whole_list_without_entries()
        {
            Boot201();
            Send(1, "Full", "Accepted", Entry(Alice));

            Ask("SendLocalList", new { versionNumber = 2, updateType = "Full" }, "Accepted");

            Assert.Equal(2, Version());
            Assert.Equal("0", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_D_05_CS_differences_without_entries()
        {
            Boot201();
            Send(1, "Full", "Accepted", Entry(Alice));

            Ask("SendLocalList", new { versionNumber = 2, updateType = "Differential" }, "Accepted");

            Assert.Equal(2, Version());
            Assert.Equal("1", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void D01_FR_05_empty_list_means_none()
        {
            Boot201();
            Send(1, "Full", "Accepted", Entry(Alice));

            Send(2, "Differential", "Accepted");
            Assert.Equal("1", Get("LocalAuthListCtrlr.Entries"));

            Send(3, "Full", "Accepted");
            Assert.Equal("0", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_D_06_CS_D01_FR_19_version_does_not_fit()
        {
            Boot201();
            Send(5, "Full", "Accepted", Entry(Alice));

            Send(4, "Differential", "VersionMismatch", Entry(Bob));
            Assert.Equal(5, Version());
            Send(5, "Differential", "VersionMismatch", Entry(Bob));

            Assert.Equal(5, Version());
            Assert.Equal("1", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_D_07_CS_list_survives_a_restart()
        {
            Boot201();
            Send(5, "Full", "Accepted", Entry(Alice));

            Ask("Reset", new { type = "Immediate" }, "Accepted");
            Reach(() => Bench.Restarts == 1, "the restart");
            ExpectStatus201("Available");

            Assert.Equal(5, Version());
        }

        [Fact]
        public void D01_FR_10_list_survives_a_power_cut()
        {
            Boot201(settings: PreAuthorize);
            Send(5, "Full", "Accepted", Entry(Alice));

            Bench.PowerCycle(5);
            ExpectStatus201("Available");

            Charge201();
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_D_08_CS_D02_FR_01_version()
        {
            Boot201();
            Assert.Equal(0, Version());

            Send(5, "Full", "Accepted", Entry(Alice));

            Assert.Equal(5, Version());
        }

        [Fact]
        public void TC_D_10_CS_D02_FR_03_version_where_the_list_is_off()
        {
            Boot201();
            Send(5, "Full", "Accepted", Entry(Alice));
            Set("LocalAuthListCtrlr.Enabled", "false");

            Assert.Equal(0, Version());
            Assert.Equal("NotEnabled", Reason(6, "Full", Entry(Bob)));

            Set("LocalAuthListCtrlr.Enabled", "true");
            Assert.Equal(5, Version());
        }

        [Fact]
        public void D01_FR_06_idTokens_are_unique()
        {
            Boot201();
            Send(5, "Full", "Accepted", Entry(Alice));

            Assert.Equal("InvalidValue", Reason(6, "Full", Entry("twice"), Entry("TWICE")));
            Assert.Equal("InvalidValue", Reason(6, "Differential", Entry(Bob), Removal(Bob)));
            Send(6, "Full", "Accepted", Entry("TWICE"), new { idToken = new { idToken = "TWICE", type = "Central" }, idTokenInfo = new { status = "Accepted" } });

            Assert.Equal("2", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void D01_FR_15_whole_list_tells_of_each_idToken_what_it_is_worth()
        {
            Boot201();

            Assert.Equal("InvalidValue", Reason(1, "Full", Removal(Alice)));

            Assert.Equal(0, Version());
        }

        [Fact]
        public void D01_FR_11_12_limits_of_message_and_list()
        {
            Boot201();
            int each = int.Parse(Get("LocalAuthListCtrlr.ItemsPerMessage"));
            int bytes = int.Parse(Get("LocalAuthListCtrlr.BytesPerMessage"));
            int most = 200;
            int version = 0;
            for (int count = 0; count < most; count += each)
            {
                object[] part = Enumerable.Range(count, System.Math.Min(each, most - count)).Select(number => Entry("T" + number)).ToArray();
                Send(++version, "Differential", "Accepted", part);
            }

            Assert.Equal("200", Get("LocalAuthListCtrlr.Entries"));
            Assert.Equal("TooManyElements", Reason(version + 1, "Differential", Entry(Alice)));
            object[] many = Enumerable.Range(0, each + 1).Select(number => Entry("T" + number)).ToArray();
            Assert.Equal("OccurrenceConstraintViolation", Ask("SendLocalList", new { versionNumber = 9, updateType = "Full", localAuthorizationList = many }).ErrorCode);
            object[] large = { new { idToken = new { idToken = "T", type = "Central" }, idTokenInfo = new { status = "Accepted" }, customData = new { vendorId = "v", text = new string('x', bytes) } } };
            Assert.Equal("FormatViolation", Ask("SendLocalList", new { versionNumber = 9, updateType = "Full", localAuthorizationList = large }).ErrorCode);
            Assert.Equal(version, Version());
        }

        [Fact]
        public void D01_FR_18_version_is_greater_than_zero()
        {
            Boot201();

            Assert.Equal("ValueTooLow", Reason(0, "Full", Entry(Alice)));
            Assert.Equal("ValueTooLow", Reason(-1, "Full", Entry(Alice)));

            Assert.Equal("0", Get("LocalAuthListCtrlr.Entries"));
        }

        [Fact]
        public void TC_C_21_CS_list_starts_and_stops_without_a_link()
        {
            Boot201(settings: PreAuthorize);
            Send(1, "Full", "Accepted", Entry(Alice));
            CutLink();
            Plug();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
            Advance(30);
            Tag(Alice);
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy");
            Advance(1);
            Unplug();
            RestoreLink();

            IncomingCall started = ExpectEvent("Started", within: 60);
            Assert.True(started.Payload["offline"].GetValue<bool>());
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Expect("TransactionEvent", call => call.Text("triggerReason") == "StopAuthorized");
            Reach(() => !Latest().IsOpen, "the end at the CSMS");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_C_22_CS_invalid_entry_does_not_start_without_a_link()
        {
            RefuseOffline("Invalid");
        }

        [Fact]
        public void TC_C_23_CS_blocked_entry_does_not_start_without_a_link()
        {
            RefuseOffline("Blocked");
        }

        [Fact]
        public void TC_C_24_CS_expired_entry_does_not_start_without_a_link()
        {
            RefuseOffline("Expired");
        }

        [Fact]
        public void TC_C_25_CS_list_comes_before_the_cache()
        {
            Boot201(settings: new[] { PreAuthorize, "AllowOfflineTxForUnknownId=true", "StopTransactionOnInvalidId=false" });
            Learn(Alice);
            Send(1, "Full", "Accepted", Entry(Alice, "Invalid"));
            Plug();
            ExpectStatus201("Occupied");
            Forget();
            CutLink();

            Tag(Alice);
            Advance(30);
            Assert.False(Hardware().Contactor.IsClosed);
            RestoreLink();
            AwaitLink();

            ExpectNone("TransactionEvent", 30);
        }

        [Fact]
        public void C13_FR_04_unknown_tag_starts_without_a_link_where_that_is_allowed()
        {
            Boot201(settings: "AllowOfflineTxForUnknownId=true");
            Send(1, "Full", "Accepted", Entry(Alice));
            CutLink();
            Plug();

            Tag(Bob);

            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
        }

        [Theory]
        [InlineData(false)]
        [InlineData(true)]
        public void C13_FR_05_06_entry_whose_date_has_passed_does_not_start_without_a_link(bool unknownMay)
        {
            Boot201(settings: "AllowOfflineTxForUnknownId=" + (unknownMay ? "true" : "false"));
            Assert.Equal("true", Get("LocalAuthListCtrlr.SupportsExpiryDateTime"));
            SendWithDate(60);
            CutLink();
            Advance(61);
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void TC_C_27_CS_list_starts_without_a_question()
        {
            Boot201(settings: new[] { PreAuthorize, "TxStartPoint=Authorized" });
            Send(1, "Full", "Accepted", Entry(Alice));

            Tag(Alice);

            IncomingCall started = ExpectEvent("Started", "Authorized");
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal("ISO14443", started.Text("idToken.type"));
            Plug();
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_C_28_CS_invalid_entry_is_asked_for()
        {
            AskOnline("Invalid", "Invalid");
        }

        [Fact]
        public void TC_C_29_CS_blocked_entry_is_asked_for()
        {
            AskOnline("Blocked", "Blocked");
        }

        [Fact]
        public void TC_C_30_CS_expired_entry_is_asked_for()
        {
            AskOnline("Expired", "Expired");
        }

        [Fact]
        public void TC_C_31_CS_invalid_entry_that_is_accepted_now_starts()
        {
            AskOnline("Invalid", "Accepted");
        }

        [Fact]
        public void C14_FR_04_05_entry_is_asked_for_when_its_date_has_passed()
        {
            Boot201(settings: PreAuthorize);
            SendWithDate(3600);
            Charge201();
            Assert.Equal(0, Count("Authorize"));
            Tag(Alice);
            ExpectEvent("Ended");
            Unplug();
            Set("LocalAuthListCtrlr.DisablePostAuthorize", "true");
            Advance(3600);

            Charge201();

            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void TC_C_58_CS_refused_entry_is_not_asked_for_when_that_is_off()
        {
            Boot201(settings: PreAuthorize);
            Set("LocalAuthListCtrlr.DisablePostAuthorize", "true");
            Send(1, "Full", "Accepted", Entry(Alice, "Invalid"));
            Plug();

            Tag(Alice);

            ExpectNone("Authorize", 35);
            Assert.Empty(Record.EventTransactions);
        }

        [Fact]
        public void TC_C_40_CS_another_tag_of_the_group_stops_without_a_question()
        {
            Boot201(settings: PreAuthorize);
            Csms.Tokens.Set(Alice, "Accepted", Fleet);
            Send(1, "Full", "Accepted", Entry(Alice, "Accepted", Fleet), Entry(Bob, "Accepted", Fleet));
            Charge201();

            Tag(Bob);

            Assert.Equal(Bob, ExpectEvent("Ended", "StopAuthorized").Text("idToken.idToken"));
            Assert.Equal(0, Count("Authorize"));
            Unplug();
        }

        [Fact]
        public void TC_C_43_CS_invalid_tag_of_the_group_does_not_stop()
        {
            Boot201(settings: PreAuthorize);
            Csms.Tokens.Set(Alice, "Accepted", Fleet);
            Csms.Tokens.Set(Bob, "Invalid", Fleet);
            Send(1, "Full", "Accepted", Entry(Alice, "Accepted", Fleet), Entry(Bob, "Invalid", Fleet));
            Charge201();
            Forget();

            Tag(Bob);

            Assert.Equal(Bob, Expect("Authorize").Text("idToken.idToken"));
            ExpectNone("TransactionEvent", 35, call => call.Text("eventType") == "Ended" || call.Text("idToken.idToken") != null);
            Assert.True(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C15_FR_03_listed_tag_that_the_CSMS_refuses_after_an_offline_start()
        {
            Boot201(settings: new[] { "StopTransactionOnInvalidId=true", "MaxEnergyOnInvalidId=0" });
            Send(1, "Full", "Accepted", Entry(Alice));
            Csms.Tokens.Set(Alice, "Invalid");
            Plug();
            CutLink();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");

            RestoreLink();

            Assert.True(ExpectEvent("Started", within: 60).Payload["offline"].GetValue<bool>());
            Assert.Equal("DeAuthorized", ExpectEvent("Ended", "Deauthorized").Text("transactionInfo.stoppedReason"));
            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void C14_list_that_is_off_is_not_used()
        {
            Boot201(settings: PreAuthorize);
            Send(1, "Full", "Accepted", Entry(Alice));
            Set("LocalAuthListCtrlr.Enabled", "false");

            Charge201();

            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C14_kind_of_the_idToken_matters()
        {
            Boot201(settings: PreAuthorize);
            Send(1, "Full", "Accepted", new { idToken = new { idToken = Alice, type = "KeyCode" }, idTokenInfo = new { status = "Accepted" } });

            Charge201();

            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C14_limit_to_some_EVSEs_counts()
        {
            Boot201(2, settings: PreAuthorize);
            Send(1, "Full", "Accepted", new { idToken = new { idToken = Alice, type = "ISO14443" }, idTokenInfo = new { status = "Accepted", evseId = new[] { 2 } } });
            Plug(1);

            Tag(Alice);
            ExpectNone("TransactionEvent", 20);
            Plug(2);

            Assert.Equal(2, ExpectEvent("Started").Integer("evse.id"));
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_C_32_CS_cache_survives_a_restart()
        {
            Boot201(settings: new[] { PreAuthorize, "TxStartPoint=Authorized" });
            Learn(Alice);
            Ask("Reset", new { type = "Immediate" }, "Accepted");
            Reach(() => Bench.Restarts == 1, "the restart");
            ExpectStatus201("Available");

            Tag(Alice);

            IncomingCall started = ExpectEvent("Started", "Authorized");
            Assert.Equal(Alice, started.Text("idToken.idToken"));
            Assert.Equal("ISO14443", started.Text("idToken.type"));
            Plug();
            Reach(() => Hardware().Contactor.IsClosed, "charging");
            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C10_FR_02_cache_survives_a_power_cut_after_some_minutes()
        {
            Boot201(settings: PreAuthorize);
            Learn(Alice);
            Advance(601);
            Bench.PowerCycle(5);
            ExpectStatus201("Available");

            Charge201();

            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void C10_FR_08_life_time_goes_on_over_a_restart()
        {
            Boot201(settings: new[] { PreAuthorize, "AuthCacheLifeTime=7200" });
            Learn(Alice);
            Advance(3600);
            Bench.PowerCycle(5);
            ExpectStatus201("Available");
            Advance(3000);
            Learn(Alice);
            Assert.Equal(1, Count("Authorize"));
            Advance(601);
            Bench.PowerCycle(7200);
            ExpectStatus201("Available");

            Charge201();

            Assert.Equal(2, Count("Authorize"));
        }

        [Fact]
        public void C11_cleared_cache_stays_cleared_and_the_list_stays()
        {
            Boot201(settings: PreAuthorize);
            Send(3, "Full", "Accepted", Entry(Bob));
            Learn(Alice);
            Advance(601);

            Ask("ClearCache", new { }, "Accepted");
            Bench.PowerCycle(5);
            ExpectStatus201("Available");

            Assert.Equal(3, Version());
            Charge201();
            Assert.Equal(2, Count("Authorize"));
        }

        private static object Entry(string idToken, string status = "Accepted", string group = null)
        {
            object token = new { idToken, type = "ISO14443" };
            return group == null
                ? new { idToken = token, idTokenInfo = new { status } }
                : new { idToken = token, idTokenInfo = new { status, groupIdToken = new { idToken = group, type = "Central" } } };
        }

        private static object Removal(string idToken)
        {
            return new { idToken = new { idToken, type = "ISO14443" } };
        }

        private void Send(int versionNumber, string updateType, string status, params object[] localAuthorizationList)
        {
            Ask("SendLocalList", new { versionNumber, updateType, localAuthorizationList }, status);
        }

        private void SendWithDate(double seconds)
        {
            Send(1, "Full", "Accepted", new { idToken = new { idToken = Alice, type = "ISO14443" }, idTokenInfo = new { status = "Accepted", cacheExpiryDateTime = Bench.Time.AddSeconds(seconds) } });
        }

        private string Reason(int versionNumber, string updateType, params object[] localAuthorizationList)
        {
            CallAnswer answer = Ask("SendLocalList", new { versionNumber, updateType, localAuthorizationList });
            Assert.Equal("Failed", answer.Status);
            return answer.Text("statusInfo.reasonCode");
        }

        private int Version()
        {
            return Ask("GetLocalListVersion", new { }).Payload["versionNumber"].GetValue<int>();
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

        private void RefuseOffline(string status)
        {
            Boot201(settings: PreAuthorize);
            Send(1, "Full", "Accepted", Entry(Alice, status));
            CutLink();
            Plug();
            Tag(Alice);
            Advance(10);
            Assert.False(Hardware().Contactor.IsClosed);

            RestoreLink();
            AwaitLink();

            ExpectNone("TransactionEvent", 30);
        }

        private void AskOnline(string status, string then)
        {
            Boot201(settings: PreAuthorize);
            Send(1, "Full", "Accepted", Entry(Alice, status));
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
    }
}
