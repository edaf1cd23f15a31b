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
            bench.Cache.Put("TAG", With(IdTokenStatus.Blocked));
            bench.Set(Setting.AuthorizationCacheEnabled, false);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.ExpectVerdict("TAG Accepted;");

            bench.Set(Setting.AllowOfflineTxForUnknownId, false);
            bench.Cache.Put("TAG", Accepted());
            bench.ExpectVerdict("TAG Invalid;");
        }

        [TestMethod]
        public void Offline_EntryPastItsExpiry_IsExpired()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Services.Clock.SetUtc(Noon);
            bench.Cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", Noon + 1000));
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
            bench.Cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, null, Noon - 1));

            bench.ExpectVerdict("TAG Expired;");
        }

        [TestMethod]
        public void Offline_TimeUnknown_ExpiryCannotBeJudged()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, null, 1));

            bench.ExpectVerdict("TAG Accepted;");
        }

        [TestMethod]
        public void Online_WithoutPreAuthorize_AsksWhateverTheCacheSays()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Cache.Put("TAG", Accepted());
            bench.Services.Face.TokenInfo = With(IdTokenStatus.Blocked);

            bench.ExpectVerdict("TAG Blocked;");

            bench.Services.ExpectSent("Authorize TAG;");
        }

        [TestMethod]
        public void Online_PreAuthorize_AcceptedEntryIsTaken()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.Set(Setting.LocalPreAuthorize, true);
            bench.Cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0));
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
            bench.Cache.Put("BLOCKED", With(IdTokenStatus.Blocked));
            bench.ExpectVerdict("BLOCKED Accepted;", "BLOCKED");
            bench.Cache.Put("OLD", new IdTokenInfo(IdTokenStatus.Accepted, null, bench.Services.Clock.UtcMilliseconds));
            bench.ExpectVerdict("OLD Accepted;", "OLD");
            bench.Set(Setting.AuthorizationCacheEnabled, false);
            bench.ExpectVerdict("NEW Accepted;", "NEW");

            bench.Services.ExpectSent("Authorize NEW;Authorize BLOCKED;Authorize OLD;Authorize NEW;");
        }

        [TestMethod]
        public void Offline_PreAuthorize_AcceptedEntryIsTaken()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Set(Setting.LocalPreAuthorize, true);
            bench.Set(Setting.LocalAuthorizeOffline, false);
            bench.Cache.Put("TAG", Accepted());

            bench.ExpectVerdict("TAG Accepted;");
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
            Assert.IsNull(bench.Cache.Find("TAG"));
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
            bench.Cache.Put("KNOWN", Accepted());
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
            bench.ExpectLearned(false, With(IdTokenStatus.ConcurrentTx));
            bench.ExpectLearned(false, With(IdTokenStatus.NoVerdict));
            bench.ExpectLearned(false, null);

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
            bench.Cache.Put("TAG", Accepted());

            Assert.IsTrue(bench.Authorizer.ClearCache());
            Assert.IsNull(bench.Cache.Find("TAG"));

            bench.Set(Setting.AuthorizationCacheEnabled, false);
            Assert.IsFalse(bench.Authorizer.ClearCache());
        }

        private static void ExpectOffline(string expected, IdTokenInfo known, bool localAuthorizeOffline, bool allowUnknown)
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Set(Setting.LocalAuthorizeOffline, localAuthorizeOffline);
            bench.Set(Setting.AllowOfflineTxForUnknownId, allowUnknown);
            if (known != null)
            {
                bench.Cache.Put("TAG", known);
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
