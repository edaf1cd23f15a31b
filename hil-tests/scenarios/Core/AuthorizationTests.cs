// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Core
{
    /// <summary>
    /// The cache, and tags that may not charge, as the compliance test tool has them.
    /// </summary>
    [Feature("Authorization and its cache", "OCPP 1.6 sections 3.5.1, 3.5.3, 4.1, 5.4")]
    public sealed class AuthorizationTests : Scenario
    {
        [Fact]
        public void TC_007_1_CS_local_start_with_a_cached_tag()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            FillCache();
            int asked = Count("Authorize");

            Plug();
            Tag(Alice);

            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void TC_007_2_CS_remote_start_with_a_cached_tag()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            Configure("AuthorizeRemoteTxRequests", "true");
            FillCache();
            int asked = Count("Authorize");

            Plug();
            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");

            Expect("StartTransaction");
            ExpectStatus(1, "Charging");
            Assert.Equal(asked, Count("Authorize"));
        }

        [Fact]
        public void TC_061_1_CS_clear_the_authorization_cache()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            FillCache();

            Ask("ClearCache", null, "Accepted");
            Plug();
            Tag(Alice);

            Expect("Authorize");
            Expect("StartTransaction");
        }

        [Fact]
        public void TC_061_2_CS_clear_the_authorization_cache_that_is_off()
        {
            Boot();
            Configure("LocalPreAuthorize", "true");
            FillCache();
            int asked = Count("Authorize");
            Configure("AuthorizationCacheEnabled", "false");

            Ask("ClearCache", null, "Rejected");

            Configure("AuthorizationCacheEnabled", "true");
            Charge();
            Assert.Equal(asked, Count("Authorize"));
        }

        [Theory]
        [InlineData("Invalid")]
        [InlineData("Blocked")]
        [InlineData("Expired")]
        [InlineData("ConcurrentTx")]
        public void TC_023_4_CS_local_start_with_a_tag_that_may_not(string status)
        {
            Boot();
            Csms.Tokens.Set(Alice, status);

            Plug();
            ExpectStatus(1, "Preparing");
            Tag(Alice);

            Expect("Authorize");
            ExpectNone("StartTransaction", 10);
            Tag(Bob);
            Expect("StartTransaction");
        }

        [Theory]
        [InlineData("Invalid")]
        [InlineData("Blocked")]
        [InlineData("Expired")]
        public void TC_023_5_CS_remote_start_with_a_tag_that_may_not(string status)
        {
            Boot();
            Configure("AuthorizeRemoteTxRequests", "true");
            Csms.Tokens.Set(Alice, status);
            Plug();
            ExpectStatus(1, "Preparing");

            Ask("RemoteStartTransaction", new { idTag = Alice, connectorId = 1 }, "Accepted");

            Expect("Authorize");
            ExpectNone("StartTransaction", 10);
        }

        [Fact]
        public void TC_024_CS_start_with_a_lock_that_does_not_move()
        {
            Boot(sockets: true);
            Hardware().Lock.IsBlocked = true;

            Plug();
            ExpectStatus(1, "Preparing");
            Tag(Alice);

            Expect("Authorize");
            Assert.Equal("ConnectorLockFailure", ExpectStatus(1, "Faulted").Text("errorCode"));
            ExpectNone("StartTransaction", 30);
            Hardware().Lock.IsBlocked = false;
            Unplug();
            ExpectStatus(1, "Available");
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
