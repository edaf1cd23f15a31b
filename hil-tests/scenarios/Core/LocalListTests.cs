// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// idTags about which the CSMS speaks in advance, and what it said before, over a restart.
    /// </summary>
    [Feature("Local authorization list and cache in flash", "OCPP 1.6 3.5, 5.10, 5.15")]
    public sealed class LocalListTests : Scenario
    {
        private const string Fleet = "FLEET-7";

        [Fact]
        public void TC_008_1_CS_local_start_by_the_list()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Send(1, "Full", "Accepted", Entry(Alice));

            Charge();

            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_008_2_CS_remote_start_by_the_list()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Configure("AuthorizeRemoteTxRequests", "true");
            Send(1, "Full", "Accepted", Entry(Alice));
            Plug();

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");

            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void TC_042_1_CS_version_where_the_list_is_off()
        {
            Boot();
            Configure("LocalAuthListEnabled", "false");

            Assert.Equal(-1, Version());
        }

        [Fact]
        public void TC_042_2_CS_version()
        {
            Boot();
            Assert.Equal(0, Version());

            Send(5, "Full", "Accepted", Entry(Alice));

            Assert.Equal(5, Version());
        }

        [Fact]
        public void TC_043_CS_full_list_and_differences()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Send(1, "Full", "Accepted", Entry(Bob));
            Assert.Equal(1, Version());

            Send(2, "Differential", "Accepted", Entry(Alice), new { idTag = Bob });

            Assert.Equal(2, Version());
            Charge();
            Assert.Equal(0, Count("Authorize"));
            Tag(Bob);
            Expect("Authorize");
        }

        [Fact]
        public void TC_043_1_CS_list_that_is_off_is_not_supported()
        {
            Boot();
            Configure("LocalAuthListEnabled", "false");

            Send(1, "Full", "NotSupported", Entry(Alice));

            Configure("LocalAuthListEnabled", "true");
            Assert.Equal(0, Version());
        }

        [Fact]
        public void TC_043_2_CS_differences_for_an_older_list()
        {
            Boot();
            Send(5, "Full", "Accepted", Entry(Alice));

            Send(4, "Differential", "VersionMismatch", Entry(Bob));
            Send(5, "Differential", "VersionMismatch", Entry(Bob));

            Assert.Equal(5, Version());
        }

        [Fact]
        public void TC_043_3_CS_list_that_cannot_be_stored()
        {
            Boot();
            int most = int.Parse(Read("LocalAuthListMaxLength"));
            int each = int.Parse(Read("SendLocalListMaxLength"));
            int version = 1;
            Send(version, "Full", "Accepted");
            for (int count = 0; count < most; count += each)
            {
                Send(++version, "Differential", "Accepted", Enumerable.Range(count, System.Math.Min(each, most - count)).Select(number => Entry("T" + number)).ToArray());
            }

            Send(version + 1, "Differential", "Failed", Entry(Alice));

            Assert.Equal(version, Version());
            Assert.Equal("OccurenceConstraintViolation", Ask("SendLocalList", new { listVersion = 99, updateType = "Full", localAuthorizationList = Enumerable.Range(0, each + 1).Select(number => Entry("T" + number)) }).ErrorCode);
            Assert.Equal(version, Version());
            Send(version + 1, "Differential", "Accepted", Entry(Alice), new { idTag = "T0" });
        }

        [Fact]
        public void Full_list_that_is_wrong_changes_nothing()
        {
            Boot();
            Send(5, "Full", "Accepted", Entry(Alice));

            Send(6, "Full", "Failed", Entry("TWICE"), Entry("twice"));
            Send(6, "Full", "Failed", Entry(Bob), new { idTag = Alice });
            Send(0, "Full", "Failed", Entry(Bob));
            Send(-1, "Full", "Failed", Entry(Bob));
            Assert.Equal("PropertyConstraintViolation", Ask("SendLocalList", new { listVersion = 6, updateType = "Full", localAuthorizationList = new[] { Entry(Bob), Entry("123456789012345678901") } }).ErrorCode);

            Assert.Equal(5, Version());
        }

        [Fact]
        public void Empty_list_has_version_zero()
        {
            Boot();
            Send(5, "Full", "Accepted", Entry(Alice));

            Ask("SendLocalList", new { listVersion = 6, updateType = "Full" }, "Accepted");

            Assert.Equal(0, Version());
            Send(2, "Differential", "Accepted", Entry(Alice));
            Assert.Equal(2, Version());
        }

        [Fact]
        public void Full_list_of_version_zero_without_entries_empties_the_list()
        {
            Boot();
            Send(5, "Full", "Accepted", Entry(Alice));
            Send(0, "Full", "Failed", Entry(Bob));
            Assert.Equal(5, Version());

            Ask("SendLocalList", new { listVersion = 0, updateType = "Full", localAuthorizationList = new object[0] }, "Accepted");

            Assert.Equal(0, Version());
            Send(1, "Differential", "Accepted", Entry(Alice));
            Assert.Equal(1, Version());
        }

        [Fact]
        public void Everest_local_list_with_long_tokens()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            int each = int.Parse(Read("SendLocalListMaxLength"));
            object[] entries = Enumerable.Range(0, each)
                .Select(number => (object)new { idTag = "0123456789ABCDEF01" + number.ToString("00"), idTagInfo = new { status = "Accepted", expiryDate = "2027-01-02T03:04:05.678+00:00", parentIdTag = "GROUP-OF-20-CHARS-" + number.ToString("00") } })
                .ToArray();

            Send(1, "Full", "Accepted", entries);

            Charge(tag: "0123456789ABCDEF01" + (each - 1).ToString("00"));
            Assert.Equal(0, Count("Authorize"));
        }

        [Theory]
        [InlineData("Accepted", true)]
        [InlineData("Blocked", false)]
        [InlineData("Expired", false)]
        [InlineData("Invalid", false)]
        public void List_decides_without_a_link(string status, bool charges)
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Send(1, "Full", "Accepted", Entry(Alice, status));
            CutLink();
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.Equal(charges, Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void List_entry_expires_without_a_link()
        {
            Boot();
            Configure("AllowOfflineTxForUnknownId", "true");
            Send(1, "Full", "Accepted", new { idTag = Alice, idTagInfo = new { status = "Accepted", expiryDate = Bench.Time.AddSeconds(60) } });
            CutLink();
            Advance(61);
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void List_is_not_used_without_a_link_where_that_is_forbidden()
        {
            Boot();
            Configure("LocalAuthorizeOffline", "false");
            Send(1, "Full", "Accepted", Entry(Alice));
            CutLink();
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void List_comes_before_the_cache()
        {
            Boot();
            FillCache();
            Send(1, "Full", "Accepted", Entry(Alice, "Blocked"));
            CutLink();
            Plug();

            Tag(Alice);
            Advance(10);

            Assert.False(Hardware().Contactor.IsClosed);
        }

        [Fact]
        public void Group_of_the_list_stops()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Csms.Tokens.Set(Alice, "Accepted", Fleet);
            Send(1, "Full", "Accepted", Entry(Alice, "Accepted", Fleet), Entry(Bob, "Accepted", Fleet));
            Charge();

            Tag(Bob);

            Assert.Equal(Bob, Expect("StopTransaction").Text("idTag"));
            Assert.Equal(0, Count("Authorize"));
        }

        [Fact]
        public void Listed_tag_does_not_go_into_the_cache()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Send(1, "Full", "Accepted", Entry(Alice));
            FillCache();
            Ask("SendLocalList", new { listVersion = 2, updateType = "Full" }, "Accepted");

            Charge();

            Assert.Equal(1, Count("Authorize"));
        }

        [Fact]
        public void Conflict_with_the_list_is_told()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Send(1, "Full", "Accepted", Entry(Alice));
            Csms.Tokens.Set(Alice, "Blocked");
            Plug();

            Tag(Alice);

            Expect("StartTransaction");
            IncomingCall conflict = Expect("StatusNotification", call => call.Text("errorCode") == "LocalListConflict");
            Assert.Equal(0, conflict.Integer("connectorId"));
            Assert.Equal("Available", conflict.Text("status"));
            Send(2, "Differential", "Accepted", Entry(Alice, "Blocked"));
            Forget();
            Tag(Alice);
            Advance(30);
            Assert.DoesNotContain(Record.Calls.SkipWhile(call => call != conflict).Skip(1), call => call.Text("errorCode") == "LocalListConflict");
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Listed_tag_that_the_CSMS_refuses_after_an_offline_start(bool stops)
        {
            Boot(settings: new[] { "StopTransactionOnInvalidId=" + (stops ? "true" : "false"), "MaxEnergyOnInvalidId=0" });
            Send(1, "Full", "Accepted", Entry(Alice));
            Csms.Tokens.Set(Alice, "Invalid");
            Plug();
            CutLink();
            Tag(Alice);
            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");

            RestoreLink();

            Expect("StartTransaction", within: 60);
            Reach(() => !Hardware().Contactor.IsClosed, "the end of the energy");
            if (stops)
            {
                Assert.Equal("DeAuthorized", Expect("StopTransaction").Text("reason"));
            }
            else
            {
                ExpectNone("StopTransaction", 20);
            }
        }

        [Fact]
        public void List_survives_a_power_cut()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Send(7, "Full", "Accepted", Entry(Alice));

            Bench.PowerCycle(5);
            ExpectStatus(1, "Available");

            Assert.Equal(7, Version());
            Charge();
            Assert.Equal(0, Count("Authorize"));
        }

        [Theory]
        [InlineData("Soft")]
        [InlineData("Hard")]
        public void Cache_survives_an_ordered_restart(string type)
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            FillCache();
            int asked = Count("Authorize");
            Ask("Reset", new { type }, "Accepted");
            Reach(() => Bench.Restarts == 1, "the restart");
            ExpectStatus(1, "Available");

            Charge();

            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void Cache_survives_a_power_cut_after_some_minutes()
        {
            Boot();
            FillCache();
            Advance(601);
            CutLink();
            Bench.PowerCycle(5);
            Plug();

            Tag(Alice);

            Reach(() => Hardware().Contactor.IsClosed, "charging without the CSMS");
        }

        [Fact]
        public void Cleared_cache_stays_cleared_over_a_power_cut()
        {
            Boot();
            FillCache();
            Send(3, "Full", "Accepted", Entry(Bob));
            Advance(601);
            Ask("ClearCache", null, "Accepted");
            CutLink();
            Bench.PowerCycle(5);
            Plug();

            Tag(Alice);
            Advance(10);
            Assert.False(Hardware().Contactor.IsClosed);

            Tag(Bob);
            Reach(() => Hardware().Contactor.IsClosed, "charging by the list, which is another thing");
        }

        [Fact]
        public void Spoilt_cache_and_list_begin_empty_and_are_told_of()
        {
            Boot();
            FillCache();
            Send(3, "Full", "Accepted", Entry(Bob));
            Advance(601);
            foreach (string name in Bench.Files.List("auth"))
            {
                byte[] content = new byte[Bench.Files.GetLength(name)];
                Bench.Files.Read(name, 0, content, 0, content.Length);
                content[content.Length / 2] ^= 1;
                Bench.Files.Replace(name, content, 0, content.Length);
            }

            Bench.PowerCycle(5);
            ExpectStatus(1, "Available");

            Assert.Equal(0, Version());
            Assert.Contains(Enumerable.Range(0, 8).Select(age => Bench.ChargePoint.Log.GetLine(age)).Concat(Bench.Lines), line => line != null && line.Contains("cache: unreadable"));
            Charge();
            Assert.Equal(2, Count("Authorize"));
        }

        private static object Entry(string idTag, string status = "Accepted", string parent = null)
        {
            return parent == null ? new { idTag, idTagInfo = new { status } } : new { idTag, idTagInfo = new { status, parentIdTag = parent } };
        }

        private void Send(int listVersion, string updateType, string status, params object[] localAuthorizationList)
        {
            Ask("SendLocalList", new { listVersion, updateType, localAuthorizationList }, status);
        }

        private int Version()
        {
            return Ask("GetLocalListVersion", new { }).Payload["listVersion"].GetValue<int>();
        }

        private void FillCache()
        {
            Charge();
            Tag(Alice);
            Expect("StopTransaction");
            Unplug();
            ExpectStatus(1, "Available");
        }
    }
}
