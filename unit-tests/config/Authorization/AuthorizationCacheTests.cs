// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class AuthorizationCacheTests
    {
        private const IdTokenKind Card = IdTokenKind.ISO14443;

        [TestMethod]
        public void Find_UnknownToken_GivesNull()
        {
            Assert.IsNull(Create(new FakeFileStore(), 3).Find("A", Card));
        }

        [TestMethod]
        public void Find_PutToken_GivesWhatWasSaid()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 3);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Blocked, "parent", 5);
            cache.Put("A", Card, info);

            ExpectSame(info, cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Find_OtherCase_IsTheSameToken()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 3);
            IdTokenInfo info = Accepted();
            cache.Put("aBc", Card, Accepted());
            cache.Put("AbC", Card, info);

            ExpectSame(info, cache.Find("ABC", Card));
        }

        [TestMethod]
        public void Put_KnownToken_TakesTheNewWordAndNoRoom()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 2);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Expired, null, 0);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());

            cache.Put("A", Card, info);

            ExpectSame(info, cache.Find("A", Card));
            Assert.IsNotNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Put_Full_TheLongestUnusedMakesRoom()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 3);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());
            cache.Put("C", Card, Accepted());
            cache.Find("A", Card);
            cache.Put("B", Card, Accepted());

            cache.Put("D", Card, Accepted());

            Assert.IsNull(cache.Find("C", Card));
            Assert.IsNotNull(cache.Find("A", Card));
            Assert.IsNotNull(cache.Find("B", Card));
            Assert.IsNotNull(cache.Find("D", Card));
        }

        [TestMethod]
        public void Put_CapacityOne_KeepsTheLast()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 1);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());

            Assert.IsNull(cache.Find("A", Card));
            Assert.IsNotNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Clear_ForgetsAllAndGoesOn()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 2);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());

            cache.Clear();

            Assert.IsNull(cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
            cache.Put("C", Card, Accepted());
            Assert.IsNotNull(cache.Find("C", Card));
        }

        [TestMethod]
        public void Put_Full_WhoMayNotChargeMakesRoomFirst()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 2);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, new IdTokenInfo(IdTokenStatus.Invalid, null, 0));

            cache.Put("C", Card, Accepted());

            Assert.IsNotNull(cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
            Assert.IsNotNull(cache.Find("C", Card));
        }

        [TestMethod]
        public void Find_OtherKind_IsAnotherToken()
        {
            AuthorizationCache cache = Create(new FakeFileStore(), 2);
            cache.Put("1234", Card, Accepted());

            Assert.IsNull(cache.Find("1234", IdTokenKind.KeyCode));
        }

        [TestMethod]
        public void Save_ReadByAnotherInstance_GivesAllThatWasSaid()
        {
            FakeFileStore files = new FakeFileStore();
            AuthorizationCache cache = Create(files, 5);
            IdTokenInfo info = new IdTokenInfo(IdTokenStatus.Blocked, "Fleet", 1234567890123) { Evses = 6 };
            cache.Put("A", Card, Accepted());
            cache.Put("Token", IdTokenKind.KeyCode, info);

            cache.Save();

            AuthorizationCache again = Create(files, 5);
            Assert.IsFalse(again.IsCorrupt);
            ExpectSame(Accepted(), again.Find("A", Card));
            ExpectSame(info, again.Find("tOKEN", IdTokenKind.KeyCode));
        }

        [TestMethod]
        public void Save_OrderOfUse_IsKept()
        {
            FakeFileStore files = new FakeFileStore();
            AuthorizationCache cache = Create(files, 2);
            cache.Put("A", Card, Accepted());
            cache.Put("B", Card, Accepted());
            cache.Find("A", Card);
            cache.Save();

            cache = Create(files, 2);
            cache.Put("C", Card, Accepted());

            Assert.IsNotNull(cache.Find("A", Card));
            Assert.IsNull(cache.Find("B", Card));
        }

        [TestMethod]
        public void Poll_News_AreWrittenOnceInSomeMinutes()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            AuthorizationCache cache = new AuthorizationCache(clock, files, 40);
            for (int minute = 0; minute < 60; minute++)
            {
                cache.Put("T" + minute.ToString(), Card, Accepted());
                clock.Advance(60000);
                cache.Poll();
            }

            Assert.AreEqual((int)6, files.WriteCount);
            Assert.IsTrue(files.LastWriteLength <= 4096);
        }

        [TestMethod]
        public void Poll_NothingNew_WritesNothing()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            AuthorizationCache cache = new AuthorizationCache(clock, files, 3);
            cache.Put("A", Card, Accepted());
            cache.Save();
            for (int hour = 0; hour < 10; hour++)
            {
                clock.Advance(3600000);
                cache.Find("A", Card);
                cache.Put("A", Card, new IdTokenInfo(IdTokenStatus.Accepted, null, 0) { LearnedAt = clock.MonotonicMilliseconds });
                cache.Poll();
            }

            Assert.AreEqual((int)1, files.WriteCount);
            cache.Save();
            cache.Save();
            Assert.AreEqual((int)2, files.WriteCount, "before a restart the use counts, once");
        }

        [TestMethod]
        public void Poll_FailingFlash_TriesAgainMuchLater()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            AuthorizationCache cache = new AuthorizationCache(clock, files, 3);
            cache.Put("A", Card, Accepted());
            files.IsFailing = true;
            clock.Advance(AuthorizationCache.SaveMilliseconds);
            cache.Poll();
            files.IsFailing = false;
            cache.Poll();
            Assert.AreEqual((int)0, files.WriteCount);

            clock.Advance(AuthorizationCache.SaveMilliseconds);
            cache.Poll();

            Assert.AreEqual((int)1, files.WriteCount);
        }

        [TestMethod]
        public void Save_LittleFlashLeft_LeavesItToSettingsAndTransactions()
        {
            FakeFileStore files = new FakeFileStore { FreeBytes = 4100 };
            AuthorizationCache cache = Create(files, 3);
            cache.Put("A", Card, Accepted());

            cache.Save();
            Assert.AreEqual((int)0, files.WriteCount);

            files.FreeBytes = 8000;
            cache.Save();
            Assert.AreEqual((int)1, files.WriteCount);
        }

        [TestMethod]
        public void Save_CutAtEveryByte_LeavesTheOldContent()
        {
            FakeFileStore before = new FakeFileStore();
            AuthorizationCache first = Create(before, 3);
            first.Put("A", Card, Accepted());
            first.Save();
            int cut = 0;
            bool isDone = false;
            while (!isDone)
            {
                FakeFileStore files = before.Copy();
                AuthorizationCache cache = Create(files, 3);
                cache.Put("B", Card, Accepted());
                files.CutAfterBytes = cut;
                isDone = true;
                try
                {
                    cache.Save();
                }
                catch (PowerCutException)
                {
                    isDone = false;
                }

                files.CutAfterBytes = -1;
                AuthorizationCache again = Create(files, 3);
                Assert.IsNotNull(again.Find("A", Card));
                Assert.AreEqual(isDone, again.Find("B", Card) != null);
                Assert.IsFalse(again.IsCorrupt);
                cut++;
            }

            Assert.IsTrue(cut > 40);
        }

        [TestMethod]
        public void Clear_CutAtEveryByte_LeavesTheOldContentOrNone()
        {
            FakeFileStore before = new FakeFileStore();
            AuthorizationCache first = Create(before, 3);
            first.Put("A", Card, Accepted());
            first.Save();
            first.Put("B", Card, Accepted());
            first.Save();
            for (int cut = 0; cut <= 16; cut++)
            {
                FakeFileStore files = before.Copy();
                AuthorizationCache cache = Create(files, 3);
                files.CutAfterBytes = cut;
                try
                {
                    Assert.IsTrue(cache.Clear());
                }
                catch (PowerCutException)
                {
                }

                files.CutAfterBytes = -1;
                AuthorizationCache again = Create(files, 3);
                Assert.AreEqual(cut < 16, again.Find("A", Card) != null);
                Assert.AreEqual(cut < 16, again.Find("B", Card) != null);
                Assert.IsFalse(again.IsCorrupt);
            }
        }

        [TestMethod]
        public void Clear_LeavesNoTokenInFlashAndNothingElseTouched()
        {
            FakeFileStore files = new FakeFileStore();
            files.Put("settings.a", new byte[] { 1, 2, 3 });
            AuthorizationCache cache = Create(files, 3);
            cache.Put("A", Card, Accepted());
            cache.Save();
            cache.Put("B", Card, Accepted());
            cache.Save();

            Assert.IsTrue(cache.Clear());

            Assert.AreEqual((int)16, files.GetLength("authcache.a"));
            Assert.AreEqual((int)16, files.GetLength("authcache.b"));
            Assert.AreEqual((int)3, files.GetLength("settings.a"));
            Assert.IsNull(Create(files, 3).Find("B", Card));
        }

        [TestMethod]
        public void Clear_FailingFlash_TellsAndTriesAgain()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            AuthorizationCache cache = new AuthorizationCache(clock, files, 3);
            cache.Put("A", Card, Accepted());
            cache.Save();
            files.IsFailing = true;

            Assert.IsFalse(cache.Clear());

            Assert.IsNull(cache.Find("A", Card));
            files.IsFailing = false;
            clock.Advance(AuthorizationCache.SaveMilliseconds);
            cache.Poll();
            Assert.IsNull(Create(files, 3).Find("A", Card));
        }

        [TestMethod]
        public void Load_SpoiltFile_BeginsEmptyAndTells()
        {
            FakeFileStore files = new FakeFileStore();
            AuthorizationCache cache = Create(files, 3);
            cache.Put("A", Card, Accepted());
            cache.Save();
            files.Get("authcache.b")[14] ^= 1;

            cache = Create(files, 3);

            Assert.IsTrue(cache.IsCorrupt);
            Assert.IsNull(cache.Find("A", Card));
            cache.Put("B", Card, Accepted());
            cache.Save();
            Assert.IsNotNull(Create(files, 3).Find("B", Card));
            Assert.IsFalse(Create(files, 3).IsCorrupt);
        }

        [TestMethod]
        public void Load_ForeignContent_BeginsEmptyAndTells()
        {
            FakeFileStore files = new FakeFileStore();
            SlotFile file = new SlotFile(files, "authcache", 100);
            file.Read();
            file.Write(new byte[] { 200, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26 }, 27);

            Assert.IsTrue(Create(files, 3).IsCorrupt);
        }

        [TestMethod]
        public void Put_LongTokens_NeverMakeAFileOfMoreThanFourKilobytes()
        {
            FakeFileStore files = new FakeFileStore();
            AuthorizationCache cache = Create(files, 40);
            for (int i = 0; i < 40; i++)
            {
                cache.Put(new string('\u20AC', 34) + (10 + i).ToString(), Card, new IdTokenInfo(IdTokenStatus.Accepted, new string('\u20AC', 36), 0));
            }

            cache.Save();

            Assert.IsTrue(files.LastWriteLength <= 4096);
            Assert.IsTrue(files.LastWriteLength > 3700);
            Assert.IsNotNull(Create(files, 40).Find(new string('\u20AC', 34) + "49", Card));
        }

        [TestMethod]
        public void LearnedAt_AfterARestart_CountsOnByUtc()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1000000000000);
            AuthorizationCache cache = new AuthorizationCache(clock, files, 3);
            cache.Put("A", Card, new IdTokenInfo(IdTokenStatus.Accepted, null, 0) { LearnedAt = clock.MonotonicMilliseconds });
            clock.Advance(50000);
            cache.Save();

            clock = new FakeClock();
            cache = new AuthorizationCache(clock, files, 3);
            Assert.AreEqual(0L, cache.Find("A", Card).LearnedAt, "not known yet, so as old as the board has been running");
            clock.SetUtc(1000000080000);
            Assert.AreEqual(80000L, clock.MonotonicMilliseconds - cache.Find("A", Card).LearnedAt);
            cache.Save();
            clock.Advance(1000);
            Assert.AreEqual(81000L, clock.MonotonicMilliseconds - new AuthorizationCache(clock, files, 3).Find("A", Card).LearnedAt);
        }

        private static AuthorizationCache Create(FakeFileStore files, int capacity)
        {
            return new AuthorizationCache(new FakeClock(), files, capacity);
        }

        private static void ExpectSame(IdTokenInfo expected, IdTokenInfo info)
        {
            Assert.IsNotNull(info);
            Assert.AreEqual((int)expected.Status, (int)info.Status);
            Assert.AreEqual(expected.ParentId, info.ParentId);
            Assert.AreEqual(expected.ExpiryUtc, info.ExpiryUtc);
            Assert.AreEqual(expected.Evses, info.Evses);
        }

        private static IdTokenInfo Accepted()
        {
            return new IdTokenInfo(IdTokenStatus.Accepted, null, 0);
        }
    }
}
