// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Provisioning;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class AuthorizerTests
    {
        private const long Noon = 1767355200000L;

        [TestMethod]
        public void Offline_EveryCombinationOfCacheAndSettings()
        {
            // What the cache says (null: not in the cache) x LocalAuthorizeOffline x AllowOfflineTxForUnknownId.
            ExpectOffline("Accepted", Accepted(), true, true);
            ExpectOffline("Accepted", Accepted(), true, false);
            ExpectOffline("Invalid", Accepted(), false, true);
            ExpectOffline("Invalid", Accepted(), false, false);
            ExpectOffline("Blocked", With(IdTokenStatus.Blocked), true, true);
            ExpectOffline("Blocked", With(IdTokenStatus.Blocked), true, false);
            ExpectOffline("Invalid", With(IdTokenStatus.Blocked), false, true);
            ExpectOffline("Invalid", With(IdTokenStatus.Invalid), true, true);
            ExpectOffline("Expired", With(IdTokenStatus.Expired), true, true);
            ExpectOffline("Accepted", null, true, true);
            ExpectOffline("Invalid", null, true, false);
            ExpectOffline("Accepted", null, false, true);
            ExpectOffline("Invalid", null, false, false);
        }

        [TestMethod]
        public void Offline_CacheSwitchedOff_TokensAreUnknown()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, With(IdTokenStatus.Blocked));
            bench.Set(Setting.AuthorizationCacheEnabled, false);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.ExpectVerdict("TAG Accepted;");

            bench.Set(Setting.AllowOfflineTxForUnknownId, false);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, Accepted());
            bench.ExpectVerdict("TAG Invalid;");
        }

        [TestMethod]
        public void Offline_EntryPastItsExpiry_IsExpired()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Services.Clock.SetUtc(Noon);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", Noon + 1000));
            bench.ExpectVerdict("TAG Accepted;");

            bench.Services.Clock.Advance(1000);
            bench.ExpectVerdict("TAG Expired;");
            Assert.AreEqual("GROUP", bench.Verdicts.Info.ParentId);
        }

        [TestMethod]
        public void Offline_ExpiredEntry_IsNotAnUnknownToken()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Services.Clock.SetUtc(Noon);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Accepted, null, Noon - 1));

            bench.ExpectVerdict("TAG Expired;");
        }

        [TestMethod]
        public void Offline_TimeUnknown_ExpiryCannotBeJudged()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Accepted, null, 1));

            bench.ExpectVerdict("TAG Accepted;");
        }

        [TestMethod]
        public void Online_WithoutPreAuthorize_AsksWhateverTheCacheSays()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, Accepted());
            bench.Services.Face.TokenInfo = With(IdTokenStatus.Blocked);

            bench.ExpectVerdict("TAG Blocked;");

            bench.Services.ExpectSent("Authorize TAG;");
        }

        [TestMethod]
        public void Online_PreAuthorize_AcceptedEntryIsTaken()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.LocalPreAuthorize, true);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0));
            object context = new object();

            bench.Authorizer.Ask("TAG", IdTokenKind.ISO14443, bench.Verdicts, context);

            Assert.AreEqual("TAG Accepted;", bench.Verdicts.Take());
            Assert.AreSame(context, bench.Verdicts.Context);
            Assert.AreEqual("GROUP", bench.Verdicts.Info.ParentId);
            bench.Services.Turn();
            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Online_PreAuthorize_AnyOtherEntryIsAskedAbout()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.LocalPreAuthorize, true);
            bench.ExpectVerdict("NEW Accepted;", "NEW");
            bench.Cache.Put("BLOCKED", IdTokenKind.ISO14443, With(IdTokenStatus.Blocked));
            bench.ExpectVerdict("BLOCKED Accepted;", "BLOCKED");
            bench.Cache.Put("OLD", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Accepted, null, bench.Services.Clock.UtcMilliseconds));
            bench.ExpectVerdict("OLD Accepted;", "OLD");
            bench.Set(Setting.AuthorizationCacheEnabled, false);
            bench.ExpectVerdict("NEW Accepted;", "NEW");

            bench.Services.ExpectSent("Authorize NEW;Authorize BLOCKED;Authorize OLD;Authorize NEW;");
        }

        [TestMethod]
        public void Offline_MemoryTooShortForTheList_NobodyIsAccepted()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.List.Update(1, true, new ListedTokens().With("TAG", IdTokenStatus.Blocked));
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, Accepted());
            bench.Services.Files.IsMemoryShort = true;
            bench.ExpectVerdict("TAG Invalid;");

            bench.Services.Files.IsMemoryShort = false;
            bench.ExpectVerdict("TAG Blocked;");
        }

        [TestMethod]
        public void Online_MemoryTooShortForTheList_CsmsIsAsked_AndNoConflictIsTold()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.List.Update(1, true, new ListedTokens().With("TAG"));
            bench.Services.Files.IsMemoryShort = true;

            bench.ExpectVerdict("TAG Accepted;");

            bench.Services.ExpectSent("Authorize TAG;");
        }

        [TestMethod]
        public void Offline_PreAuthorize_CountsOnlineOnly()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Set(Setting.LocalPreAuthorize, true);
            bench.Set(Setting.LocalAuthorizeOffline, false);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, Accepted());

            bench.ExpectVerdict("TAG Invalid;");
        }

        [TestMethod]
        public void AuthorizationOff_NobodyIsAsked()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.AuthorizationEnabled, false);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, With(IdTokenStatus.Blocked));

            bench.ExpectVerdict("TAG Accepted;");
            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Online_DisablePostAuthorize_RefusedEntryIsTakenUntilItExpires()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.AuthCacheDisablePostAuthorize, true);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Blocked, null, bench.Services.Clock.UtcMilliseconds + 1000));
            bench.ExpectVerdict("TAG Blocked;");
            bench.Cache.Put("KNOWN", IdTokenKind.ISO14443, Accepted());
            bench.ExpectVerdict("KNOWN Accepted;", "KNOWN");
            bench.Services.ExpectSent("Authorize KNOWN;");

            bench.Services.Clock.Advance(1000);

            bench.ExpectVerdict("TAG Accepted;");
            bench.Services.ExpectSent("Authorize TAG;");
        }

        [TestMethod]
        public void LifeTime_EntryWithoutADateIsForgotten()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Services.Set(Setting.AuthCacheLifeTime, "100");
            bench.Authorizer.Learn("TAG", IdTokenKind.ISO14443, Accepted());
            bench.Authorizer.Learn("DATED", IdTokenKind.ISO14443, new IdTokenInfo(IdTokenStatus.Accepted, null, long.MaxValue));
            bench.Services.Clock.Advance(99999);
            bench.ExpectVerdict("TAG Accepted;");
            bench.Services.Clock.Advance(1);
            bench.ExpectVerdict("TAG Invalid;");
            bench.ExpectVerdict("DATED Accepted;", "DATED");

            bench.Services.Set(Setting.AuthCacheLifeTime, "0");
            bench.ExpectVerdict("TAG Accepted;");
        }

        [TestMethod]
        public void MasterPass_IsTheGroupOfTheSetting()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            Assert.IsFalse(bench.Authorizer.IsMasterPass("POLICE"));
            Assert.IsFalse(bench.Authorizer.IsMasterPass(string.Empty));

            bench.Services.Set(Setting.MasterPassGroupId, "Police");

            Assert.IsTrue(bench.Authorizer.IsMasterPass("POLICE"));
            Assert.IsFalse(bench.Authorizer.IsMasterPass("POLICE2"));
            Assert.IsFalse(bench.Authorizer.IsMasterPass(null));
        }

        [TestMethod]
        public void IdTokens_WhatCanBeTold()
        {
            Assert.AreEqual((int)IdTokenKind.ISO14443, (int)IdTokens.KindOf("04A2B3C4"));
            Assert.AreEqual((int)IdTokenKind.ISO14443, (int)IdTokens.KindOf("04A2B3C4D5E6F708091A"));
            Assert.AreEqual((int)IdTokenKind.ISO15693, (int)IdTokens.KindOf("E004010012345678"));
            Assert.IsTrue(IdTokens.IsCard("e004010012345678", IdTokenKind.ISO15693, "E004010012345678"));
            Assert.IsFalse(IdTokens.IsCard("E004010012345678", IdTokenKind.Central, "E004010012345678"));
            Assert.IsFalse(IdTokens.IsCard("E004010012345679", IdTokenKind.ISO15693, "E004010012345678"));
            Assert.AreEqual("***", IdTokens.ForLog("1234", IdTokenKind.KeyCode));
            Assert.AreEqual("1234", IdTokens.ForLog("1234", IdTokenKind.Local));
            Assert.AreEqual("12?34", IdTokens.ForLog("12\n34", IdTokenKind.Local));
        }

        [TestMethod]
        public void Online_EachAnswer_IsTheVerdict()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            string[] expected = new string[] { "Accepted", "Blocked", "Expired", "Invalid", "ConcurrentTx" };
            for (int i = 0; i < expected.Length; i++)
            {
                bench.Services.Face.TokenInfo = With((IdTokenStatus)i);
                bench.ExpectVerdict("TAG " + expected[i] + ";");
            }
        }

        [TestMethod]
        public void Online_Error_IsARefusal()
        {
            // Also where unknown tokens may charge offline: the CSMS was reached.
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.Services.IsAnswering = false;
            bench.Ask("TAG");
            bench.Services.AnswerError();

            Assert.AreEqual("TAG Invalid;", bench.Verdicts.Take());
        }

        [TestMethod]
        public void Online_UnusableAnswer_IsARefusal()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.Services.Face.AreAnswersUnusable = true;

            bench.ExpectVerdict("TAG Invalid;");
            Assert.IsNull(bench.Cache.Find("TAG", IdTokenKind.ISO14443));
        }

        [TestMethod]
        public void Online_NoAnswer_IsDecidedAsOffline()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.Services.IsAnswering = false;
            bench.Ask("TAG");
            bench.Services.Pass(29900);
            Assert.AreEqual(string.Empty, bench.Verdicts.Take());
            bench.Services.Pass(100);

            Assert.AreEqual("TAG Accepted;", bench.Verdicts.Take());
        }

        [TestMethod]
        public void Online_LinkLostMeanwhile_IsDecidedAsOffline()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Cache.Put("KNOWN", IdTokenKind.ISO14443, Accepted());
            bench.Services.IsAnswering = false;
            bench.Ask("KNOWN");
            bench.Ask("OTHER");
            bench.Services.LoseLink();

            Assert.AreEqual("KNOWN Accepted;OTHER Invalid;", bench.Verdicts.Take());
        }

        [TestMethod]
        public void LinkUpButNotAccepted_CountsAsOffline()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Services.Face.Verdict = RegistrationState.Pending;
            bench.Services.GoOnline();
            bench.Services.TakeSent();
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);

            bench.ExpectVerdict("TAG Accepted;");

            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Learn_WhatIsKept()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.ExpectLearned(true, Accepted());
            bench.ExpectLearned(true, With(IdTokenStatus.Blocked));
            bench.ExpectLearned(true, With(IdTokenStatus.Expired));
            bench.ExpectLearned(true, With(IdTokenStatus.Invalid));
            bench.ExpectLearned(true, With(IdTokenStatus.ConcurrentTx));
            bench.ExpectLearned(false, With(IdTokenStatus.NoVerdict));
            bench.ExpectLearned(false, null);
            bench.ExpectLearned(true, Accepted(), IdTokenKind.KeyCode);
            bench.ExpectLearned(false, Accepted(), IdTokenKind.Central);
            bench.ExpectLearned(false, Accepted(), IdTokenKind.NoAuthorization);

            bench.Set(Setting.AuthorizationCacheEnabled, false);
            bench.ExpectLearned(false, Accepted());
        }

        [TestMethod]
        public void Online_Answer_IsLearned()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Services.Face.TokenInfo = With(IdTokenStatus.Blocked);
            bench.ExpectVerdict("TAG Blocked;");
            bench.Services.LoseLink();

            bench.ExpectVerdict("TAG Blocked;");
        }

        [TestMethod]
        public void ClearCache_ForgetsAndTellsWhetherThereIsOne()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Cache.Put("TAG", IdTokenKind.ISO14443, Accepted());

            Assert.IsTrue(bench.Authorizer.ClearCache());
            Assert.IsNull(bench.Cache.Find("TAG", IdTokenKind.ISO14443));

            bench.Cache.Put("TAG", IdTokenKind.ISO14443, Accepted());
            bench.Set(Setting.AuthorizationCacheEnabled, false);
            Assert.IsFalse(bench.Authorizer.ClearCache());
            Assert.IsNotNull(bench.Cache.Find("TAG", IdTokenKind.ISO14443));
        }

        private static void ExpectOffline(string expected, IdTokenInfo known, bool localAuthorizeOffline, bool allowUnknown)
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Set(Setting.LocalAuthorizeOffline, localAuthorizeOffline);
            bench.Set(Setting.AllowOfflineTxForUnknownId, allowUnknown);
            if (known != null)
            {
                bench.Cache.Put("TAG", IdTokenKind.ISO14443, known);
            }

            bench.ExpectVerdict("TAG " + expected + ";");
        }

        private static IdTokenInfo With(IdTokenStatus status)
        {
            return new IdTokenInfo(status, null, 0);
        }

        private static IdTokenInfo Accepted()
        {
            return With(IdTokenStatus.Accepted);
        }
    }
}
