// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Firmware.Authorization;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class LocalListTests
    {
        private const IdTokenKind Card = IdTokenKind.ISO14443;

        [TestMethod]
        public void Update_Full_ReplacesTheList()
        {
            LocalList list = new AuthorizerBench(true).List;
            Expect(LocalListResult.Accepted, list.Update(5, true, new ListedTokens().With("A").With("B")));

            Expect(LocalListResult.Accepted, list.Update(3, true, new ListedTokens().With("C")));

            Assert.AreEqual((int)3, list.Version);
            Assert.AreEqual((int)1, list.Count);
            Assert.IsNull(list.Find("A", Card));
            Assert.IsTrue(list.Find("C", Card).IsListed);
        }

        [TestMethod]
        public void Update_Differences_AddChangeAndRemove()
        {
            LocalList list = new AuthorizerBench(true).List;
            list.Update(1, true, new ListedTokens().With("A").With("B").With("C"));

            Expect(LocalListResult.Accepted, list.Update(2, false, new ListedTokens().With("D").With("b", IdTokenStatus.Blocked).Without("C").Without("NOT THERE")));

            Assert.AreEqual((int)3, list.Count);
            Assert.IsNotNull(list.Find("A", Card));
            Assert.AreEqual((int)IdTokenStatus.Blocked, (int)list.Find("B", Card).Status);
            Assert.IsNull(list.Find("C", Card));
            Assert.IsNotNull(list.Find("D", Card));
        }

        [TestMethod]
        public void Update_OlderDifferences_AreRefused()
        {
            LocalList list = new AuthorizerBench(true).List;
            list.Update(5, true, new ListedTokens().With("A"));

            Expect(LocalListResult.VersionMismatch, list.Update(5, false, new ListedTokens().With("B")));
            Expect(LocalListResult.VersionMismatch, list.Update(4, false, new ListedTokens()));
            Expect(LocalListResult.VersionMismatch, list.Update(-1, false, new ListedTokens()));

            Assert.AreEqual((int)5, list.Version);
            Assert.IsNull(list.Find("B", Card));
        }

        [TestMethod]
        public void Update_VersionThatNoListHas_IsRefused()
        {
            LocalList list = new AuthorizerBench(true).List;
            list.Update(5, true, new ListedTokens().With("A"));

            Expect(LocalListResult.WrongVersion, list.Update(0, true, new ListedTokens().With("B")));
            Expect(LocalListResult.WrongVersion, list.Update(-1, true, new ListedTokens().With("B")));

            Assert.IsNotNull(list.Find("A", Card));
        }

        [TestMethod]
        public void Update_VersionZeroWithoutEntries_EmptiesTheListWhereThatHasNoVersion()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.List.Update(5, true, new ListedTokens().With("A"));
            Expect(LocalListResult.WrongVersion, bench.List.Update(0, true, new ListedTokens()));

            bench.Services.Queue.Traits.HasEmptyListNoVersion = true;
            Expect(LocalListResult.Accepted, bench.List.Update(0, true, new ListedTokens()));

            Assert.AreEqual((int)0, bench.List.Version);
            Assert.IsNull(bench.List.Find("A", Card));
            Expect(LocalListResult.Accepted, bench.List.Update(1, false, new ListedTokens().With("B")));
        }

        [TestMethod]
        public void Update_SameTokenTwice_IsRefused()
        {
            LocalList list = new AuthorizerBench(true).List;
            list.Update(5, true, new ListedTokens().With("A"));

            Expect(LocalListResult.WrongElement, list.Update(6, true, new ListedTokens().With("x").With("B").With("X")));
            Expect(LocalListResult.WrongElement, list.Update(6, false, new ListedTokens().With("A").Without("a")));

            Assert.AreEqual((int)5, list.Version);
            Assert.IsNotNull(list.Find("A", Card));
        }

        [TestMethod]
        public void Update_FullWithATokenOfWhichNothingIsSaid_IsRefused()
        {
            LocalList list = new AuthorizerBench(true).List;
            list.Update(5, true, new ListedTokens().With("A"));

            Expect(LocalListResult.WrongElement, list.Update(6, true, new ListedTokens().With("B").Without("A")));

            Assert.AreEqual((int)5, list.Version);
        }

        [TestMethod]
        public void Update_TooManyEntries_IsRefusedAsAWhole()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            int largest = bench.Services.Model.GetInteger(Setting.LocalAuthListMaxLength);
            ListedTokens tokens = new ListedTokens();
            for (int i = 0; i < largest; i++)
            {
                tokens.With("TOKEN" + i.ToString());
            }

            Expect(LocalListResult.Accepted, bench.List.Update(1, true, tokens));

            Expect(LocalListResult.TooLong, bench.List.Update(2, false, new ListedTokens().Without("TOKEN1").With("A").With("B")));

            Assert.AreEqual((int)1, bench.List.Version);
            Assert.AreEqual((int)largest, bench.List.Count);
            Assert.IsNotNull(bench.List.Find("TOKEN1", Card));
            Expect(LocalListResult.Accepted, bench.List.Update(2, false, new ListedTokens().With("A").Without("TOKEN1")));
            Assert.AreEqual((int)largest, bench.List.Count);
        }

        [TestMethod]
        public void Update_FailingFlash_IsRefusedAndTheListStays()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.List.Update(1, true, new ListedTokens().With("A"));
            bench.Services.Files.IsFailing = true;

            Expect(LocalListResult.NotStored, bench.List.Update(2, true, new ListedTokens().With("B")));

            Assert.AreEqual((int)1, bench.List.Version);
            Assert.IsNotNull(bench.List.Find("A", Card));
        }

        [TestMethod]
        public void Update_Empty_KeepsItsVersionUnlessTheProtocolSaysZero()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.List.Update(5, true, new ListedTokens());
            Assert.AreEqual((int)5, bench.List.Version);

            bench.Services.Face.Traits.HasEmptyListNoVersion = true;

            Assert.AreEqual((int)0, bench.List.Version);
            Expect(LocalListResult.Accepted, bench.List.Update(2, false, new ListedTokens().With("A")));
            Assert.AreEqual((int)2, bench.List.Version);
        }

        [TestMethod]
        public void Update_SwitchedOff_IsRefusedAndTheListNotUsed()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.List.Update(5, true, new ListedTokens().With("A"));
            bench.Set(Setting.LocalAuthListEnabled, false);

            Expect(LocalListResult.NotEnabled, bench.List.Update(6, true, new ListedTokens()));
            Assert.IsNull(bench.List.Find("A", Card));

            bench.Set(Setting.LocalAuthListEnabled, true);
            Assert.IsNotNull(bench.List.Find("A", Card));
        }

        [TestMethod]
        public void Ask_Offline_ListBeforeCacheAndUnknown()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.Cache.Put("TAG", Card, new IdTokenInfo(IdTokenStatus.Accepted, null, 0));
            bench.ExpectVerdict("TAG Accepted;");

            bench.List.Update(1, true, new ListedTokens().With("TAG", IdTokenStatus.Blocked));
            bench.ExpectVerdict("TAG Blocked;");

            bench.Set(Setting.LocalAuthListEnabled, false);
            bench.ExpectVerdict("TAG Accepted;");
        }

        [TestMethod]
        public void Ask_Offline_EntryWhoseDateHasPassedIsRefused()
        {
            AuthorizerBench bench = new AuthorizerBench(false);
            bench.Services.Clock.SetUtc(1000000);
            bench.Set(Setting.AllowOfflineTxForUnknownId, true);
            bench.List.Update(1, true, new ListedTokens().With("OLD", IdTokenStatus.Accepted, null, 999999).With("NEW", IdTokenStatus.Accepted, null, 1000001));

            bench.ExpectVerdict("OLD Expired;", "OLD");
            bench.ExpectVerdict("NEW Accepted;", "NEW");
        }

        [TestMethod]
        public void Learn_ListedToken_GoesIntoTheCacheUnlessTheProtocolForbidsIt()
        {
            AuthorizerBench bench = new AuthorizerBench(true);
            bench.List.Update(1, true, new ListedTokens().With("TAG"));
            bench.ExpectLearned(true, new IdTokenInfo(IdTokenStatus.Accepted, null, 0));

            bench.Services.Face.Traits.KeepsListedOutOfCache = true;

            bench.ExpectLearned(false, new IdTokenInfo(IdTokenStatus.Accepted, null, 0));
        }

        private static void Expect(LocalListResult expected, LocalListResult result)
        {
            Assert.AreEqual((int)expected, (int)result);
        }
    }
}
