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

        private readonly RecordingVerdicts _verdicts = new RecordingVerdicts();
        private ServiceBench _bench;
        private RamAuthorizationCache _cache;
        private Authorizer _authorizer;

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
            Begin(false);
            _cache.Put("TAG", With(IdTokenStatus.Blocked));
            Set(Setting.AuthorizationCacheEnabled, false);
            Set(Setting.AllowOfflineTxForUnknownId, true);
            ExpectVerdict("TAG Accepted;");

            Set(Setting.AllowOfflineTxForUnknownId, false);
            _cache.Put("TAG", Accepted());
            ExpectVerdict("TAG Invalid;");
        }

        [TestMethod]
        public void Offline_EntryPastItsExpiry_IsExpired()
        {
            Begin(false);
            _bench.Clock.SetUtc(Noon);
            _cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", Noon + 1000));
            ExpectVerdict("TAG Accepted;");

            _bench.Clock.Advance(1000);
            ExpectVerdict("TAG Expired;");
            Assert.AreEqual("GROUP", _verdicts.Info.ParentId);
        }

        [TestMethod]
        public void Offline_ExpiredEntry_IsNotAnUnknownToken()
        {
            Begin(false);
            _bench.Clock.SetUtc(Noon);
            Set(Setting.AllowOfflineTxForUnknownId, true);
            _cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, null, Noon - 1));

            ExpectVerdict("TAG Expired;");
        }

        [TestMethod]
        public void Offline_TimeUnknown_ExpiryCannotBeJudged()
        {
            Begin(false);
            _cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, null, 1));

            ExpectVerdict("TAG Accepted;");
        }

        [TestMethod]
        public void Online_WithoutPreAuthorize_AsksWhateverTheCacheSays()
        {
            Begin(true);
            _cache.Put("TAG", Accepted());
            _bench.Face.TokenInfo = With(IdTokenStatus.Blocked);

            ExpectVerdict("TAG Blocked;");

            _bench.ExpectSent("Authorize TAG;");
        }

        [TestMethod]
        public void Online_PreAuthorize_AcceptedEntryIsTaken()
        {
            Begin(true);
            Set(Setting.LocalPreAuthorize, true);
            _cache.Put("TAG", new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0));
            object context = new object();

            _authorizer.Ask("TAG", IdTokenKind.ISO14443, _verdicts, context);

            Assert.AreEqual("TAG Accepted;", _verdicts.Take());
            Assert.AreSame(context, _verdicts.Context);
            Assert.AreEqual("GROUP", _verdicts.Info.ParentId);
            _bench.Turn();
            _bench.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Online_PreAuthorize_AnyOtherEntryIsAskedAbout()
        {
            Begin(true);
            Set(Setting.LocalPreAuthorize, true);
            ExpectVerdict("NEW Accepted;", "NEW");
            _cache.Put("BLOCKED", With(IdTokenStatus.Blocked));
            ExpectVerdict("BLOCKED Accepted;", "BLOCKED");
            _cache.Put("OLD", new IdTokenInfo(IdTokenStatus.Accepted, null, _bench.Clock.UtcMilliseconds));
            ExpectVerdict("OLD Accepted;", "OLD");
            Set(Setting.AuthorizationCacheEnabled, false);
            ExpectVerdict("NEW Accepted;", "NEW");

            _bench.ExpectSent("Authorize NEW;Authorize BLOCKED;Authorize OLD;Authorize NEW;");
        }

        [TestMethod]
        public void Offline_PreAuthorize_AcceptedEntryIsTaken()
        {
            Begin(false);
            Set(Setting.LocalPreAuthorize, true);
            Set(Setting.LocalAuthorizeOffline, false);
            _cache.Put("TAG", Accepted());

            ExpectVerdict("TAG Accepted;");
        }

        [TestMethod]
        public void Online_EachAnswer_IsTheVerdict()
        {
            Begin(true);
            string[] expected = new string[] { "Accepted", "Blocked", "Expired", "Invalid", "ConcurrentTx" };
            for (int i = 0; i < expected.Length; i++)
            {
                _bench.Face.TokenInfo = With((IdTokenStatus)i);
                ExpectVerdict("TAG " + expected[i] + ";");
            }
        }

        [TestMethod]
        public void Online_Error_IsARefusal()
        {
            // Also where unknown tokens may charge offline: the CSMS was reached.
            Begin(true);
            Set(Setting.AllowOfflineTxForUnknownId, true);
            _bench.IsAnswering = false;
            Ask("TAG");
            _bench.AnswerError();

            Assert.AreEqual("TAG Invalid;", _verdicts.Take());
        }

        [TestMethod]
        public void Online_UnusableAnswer_IsARefusal()
        {
            Begin(true);
            Set(Setting.AllowOfflineTxForUnknownId, true);
            _bench.Face.AreAnswersUnusable = true;

            ExpectVerdict("TAG Invalid;");
            Assert.IsNull(_cache.Find("TAG"));
        }

        [TestMethod]
        public void Online_NoAnswer_IsDecidedAsOffline()
        {
            Begin(true);
            Set(Setting.AllowOfflineTxForUnknownId, true);
            _bench.IsAnswering = false;
            Ask("TAG");
            _bench.Pass(29900);
            Assert.AreEqual(string.Empty, _verdicts.Take());
            _bench.Pass(100);

            Assert.AreEqual("TAG Accepted;", _verdicts.Take());
        }

        [TestMethod]
        public void Online_LinkLostMeanwhile_IsDecidedAsOffline()
        {
            Begin(true);
            _cache.Put("KNOWN", Accepted());
            _bench.IsAnswering = false;
            Ask("KNOWN");
            Ask("OTHER");
            _bench.LoseLink();

            Assert.AreEqual("KNOWN Accepted;OTHER Invalid;", _verdicts.Take());
        }

        [TestMethod]
        public void LinkUpButNotAccepted_CountsAsOffline()
        {
            Begin(false);
            _bench.Face.Verdict = RegistrationState.Pending;
            _bench.GoOnline();
            _bench.TakeSent();
            Set(Setting.AllowOfflineTxForUnknownId, true);

            ExpectVerdict("TAG Accepted;");

            _bench.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Learn_WhatIsKept()
        {
            Begin(false);
            ExpectLearned(true, Accepted());
            ExpectLearned(true, With(IdTokenStatus.Blocked));
            ExpectLearned(true, With(IdTokenStatus.Expired));
            ExpectLearned(true, With(IdTokenStatus.Invalid));
            ExpectLearned(false, With(IdTokenStatus.ConcurrentTx));
            ExpectLearned(false, With(IdTokenStatus.NoVerdict));
            ExpectLearned(false, null);

            Set(Setting.AuthorizationCacheEnabled, false);
            ExpectLearned(false, Accepted());
        }

        [TestMethod]
        public void Online_Answer_IsLearned()
        {
            Begin(true);
            _bench.Face.TokenInfo = With(IdTokenStatus.Blocked);
            ExpectVerdict("TAG Blocked;");
            _bench.LoseLink();

            ExpectVerdict("TAG Blocked;");
        }

        [TestMethod]
        public void ClearCache_ForgetsAndTellsWhetherThereIsOne()
        {
            Begin(false);
            _cache.Put("TAG", Accepted());

            Assert.IsTrue(_authorizer.ClearCache());
            Assert.IsNull(_cache.Find("TAG"));

            Set(Setting.AuthorizationCacheEnabled, false);
            Assert.IsFalse(_authorizer.ClearCache());
        }

        private static IdTokenInfo With(IdTokenStatus status)
        {
            return new IdTokenInfo(status, null, 0);
        }

        private static IdTokenInfo Accepted()
        {
            return With(IdTokenStatus.Accepted);
        }

        private void Begin(bool online)
        {
            _bench = new ServiceBench();
            _cache = new RamAuthorizationCache(10);
            _authorizer = new Authorizer(_bench.Clock, _bench.Model, _bench.Log, _bench.Queue, _bench.Registration, _cache);
            _bench.Complete();
            if (online)
            {
                _bench.GoOnline();
                _bench.TakeSent();
            }
        }

        private void Set(Setting setting, bool value)
        {
            _bench.Set(setting, value ? "true" : "false");
        }

        private void Ask(string idTag)
        {
            _authorizer.Ask(idTag, IdTokenKind.ISO14443, _verdicts, null);
            _bench.Turn();
        }

        private void ExpectVerdict(string expected, string idTag = "TAG")
        {
            Ask(idTag);
            Assert.AreEqual(expected, _verdicts.Take());
        }

        private void ExpectOffline(string expected, IdTokenInfo known, bool localAuthorizeOffline, bool allowUnknown)
        {
            Begin(false);
            Set(Setting.LocalAuthorizeOffline, localAuthorizeOffline);
            Set(Setting.AllowOfflineTxForUnknownId, allowUnknown);
            if (known != null)
            {
                _cache.Put("TAG", known);
            }

            ExpectVerdict("TAG " + expected + ";");
        }

        private void ExpectLearned(bool expected, IdTokenInfo info)
        {
            _cache.Clear();
            _authorizer.Learn("TAG", info);
            Assert.AreEqual(expected, _cache.Find("TAG") != null);
        }
    }
}
