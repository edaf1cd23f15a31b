// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class LocalListFileTests
    {
        private const IdTokenKind Card = IdTokenKind.ISO14443;
        private const int Limit = 20480;

        [TestMethod]
        public void Find_NoFiles_GivesNullAndVersionZero()
        {
            LocalListFile list = new LocalListFile(new FakeFileStore(), Limit);

            Assert.IsNull(list.Find("A", Card));
            Assert.AreEqual((int)0, list.Version);
            Assert.AreEqual((int)0, list.Count);
            Assert.IsFalse(list.IsCorrupt);
        }

        [TestMethod]
        public void Commit_ReadByAnotherInstance_GivesAllThatWasSaid()
        {
            FakeFileStore files = new FakeFileStore();
            LocalListFile list = new LocalListFile(files, Limit);
            LocalListWriter writer = list.Begin(7);
            writer.Add("Token", IdTokenKind.EMAID, new IdTokenInfo(IdTokenStatus.Blocked, "Fleet", 1234567890123) { Evses = 4 });
            Assert.IsTrue(list.Commit(writer));

            list = new LocalListFile(files, Limit);

            Assert.AreEqual((int)7, list.Version);
            Assert.AreEqual((int)1, list.Count);
            IdTokenInfo info = list.Find("tOKEN", IdTokenKind.EMAID);
            Assert.AreEqual((int)IdTokenStatus.Blocked, (int)info.Status);
            Assert.AreEqual("Fleet", info.ParentId);
            Assert.AreEqual(1234567890123L, info.ExpiryUtc);
            Assert.AreEqual((int)4, info.Evses);
            Assert.IsNull(list.Find("Token", Card));
        }

        [TestMethod]
        public void Find_EachOfManyEntries_IsFoundThoughFewFitIntoRam()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 200);

            LocalListFile list = new LocalListFile(files, Limit);

            Assert.AreEqual((int)200, list.Count);
            for (int i = 0; i < 200; i++)
            {
                Assert.AreEqual((long)i, list.Find("TOKEN" + i.ToString(), Card).ExpiryUtc);
            }

            Assert.IsNull(list.Find("TOKEN200", Card));
            Assert.IsNull(list.Find("TOKEN", Card));
        }

        [TestMethod]
        public void Copy_ExceptSome_KeepsTheOthers()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 60);
            LocalListFile list = new LocalListFile(files, Limit);

            LocalListWriter writer = list.Begin(2);
            list.Copy(writer, new long[] { LocalListFile.GetMark("token5", Card), LocalListFile.GetMark("TOKEN59", Card), LocalListFile.GetMark("TOKEN6", IdTokenKind.Central) });
            writer.Add("NEW", Card, new IdTokenInfo(IdTokenStatus.Accepted, null, 0));
            Assert.AreEqual((int)59, writer.Count);
            Assert.IsTrue(list.Commit(writer));

            Assert.AreEqual((int)59, list.Count);
            Assert.IsNull(list.Find("TOKEN5", Card));
            Assert.IsNull(list.Find("TOKEN59", Card));
            Assert.IsNotNull(list.Find("TOKEN6", Card));
            Assert.IsNotNull(list.Find("NEW", Card));
        }

        [TestMethod]
        public void Commit_CutAtEveryByteOfEveryWrite_LeavesTheOldList()
        {
            // From nothing, from one generation and from two, so that each of the two files is hit.
            for (int generations = 0; generations < 4; generations++)
            {
                FakeFileStore before = new FakeFileStore();
                for (int i = 1; i <= generations; i++)
                {
                    Store(before, i, i);
                }

                int cuts = 0;
                for (int write = 0; write < 5; write++)
                {
                    int cut = 0;
                    while (ExpectOldAfterCut(before, generations, write, cut))
                    {
                        cut++;
                    }

                    cuts += cut;
                }

                Assert.IsTrue(cuts > 2000);
            }
        }

        [TestMethod]
        public void Commit_AfterACut_WritesAgain()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 3);
            files.CutAfterBytes = 20;
            Assert.ThrowsException(typeof(PowerCutException), () => Store(files, 2, 5));
            files.CutAfterBytes = -1;

            Store(files, 2, 5);

            Assert.AreEqual((int)5, new LocalListFile(files, Limit).Count);
            Assert.AreEqual((int)2, files.List("authlist.").Length);
        }

        [TestMethod]
        public void Commit_FailingFlash_TellsAndKeepsTheOldList()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 3);
            LocalListFile list = new LocalListFile(files, Limit);
            files.IsFailing = true;

            Assert.IsFalse(list.Commit(list.Begin(2)));

            Assert.AreEqual((int)1, list.Version);
            Assert.IsNotNull(list.Find("TOKEN2", Card));
        }

        [TestMethod]
        public void Commit_LittleFlashLeft_LeavesItToSettingsAndTransactions()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 3);
            LocalListFile list = new LocalListFile(files, Limit);
            files.FreeBytes = 4100;

            Assert.IsFalse(list.Commit(list.Begin(2)));

            Assert.AreEqual((int)1, list.Version);
            Assert.AreEqual((int)1, files.List("authlist.").Length);
        }

        [TestMethod]
        public void Commit_UnreadableFlash_TellsAndKeepsTheOldList()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 3);
            LocalListFile list = new LocalListFile(files, Limit);
            LocalListWriter writer = list.Begin(2);
            files.IsUnreadable = true;
            list.Copy(writer, new long[0]);
            files.IsUnreadable = false;

            Assert.IsFalse(list.Commit(writer));

            Assert.AreEqual((int)3, list.Count);
        }

        [TestMethod]
        public void Commit_TooManyBytes_TellsAndKeepsTheOldList()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 3);
            LocalListFile list = new LocalListFile(files, 2000);
            LocalListWriter writer = list.Begin(2);
            for (int i = 0; i < 60; i++)
            {
                writer.Add("LONGTOKEN" + i.ToString(), Card, new IdTokenInfo(IdTokenStatus.Accepted, null, 0));
            }

            Assert.IsFalse(list.Commit(writer));

            Assert.AreEqual((int)1, list.Version);
            Assert.AreEqual((int)1, files.List("authlist.").Length);
            Assert.IsNotNull(list.Find("TOKEN0", Card));
        }

        [TestMethod]
        public void Open_AnyByteOfTheNewestChanged_GivesTheOneBefore()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 2);
            Store(files, 2, 3);
            byte[] newest = files.Get("authlist.b");
            for (int i = 0; i < newest.Length; i++)
            {
                newest[i] ^= 0x10;
                LocalListFile list = new LocalListFile(files, Limit);
                Assert.AreEqual((int)1, list.Version, i.ToString());
                Assert.IsFalse(list.IsCorrupt);
                newest[i] ^= 0x10;
            }

            Assert.AreEqual((int)2, new LocalListFile(files, Limit).Version);
        }

        [TestMethod]
        public void Open_OnlyFileSpoilt_BeginsEmptyAndTells()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, 1, 2);
            files.Get("authlist.a")[20] ^= 1;

            LocalListFile list = new LocalListFile(files, Limit);

            Assert.IsTrue(list.IsCorrupt);
            Assert.AreEqual((int)0, list.Version);
            Assert.IsNull(list.Find("TOKEN0", Card));
        }

        [TestMethod]
        public void Commit_ManyTimes_UsesTwoFiles()
        {
            FakeFileStore files = new FakeFileStore();
            for (int i = 1; i < 10; i++)
            {
                Store(files, i, i);
                Assert.AreEqual((int)i, new LocalListFile(files, Limit).Version);
            }

            Assert.AreEqual((int)2, files.List(string.Empty).Length);
        }

        private static void Store(FakeFileStore files, int version, int count)
        {
            LocalListFile list = new LocalListFile(files, Limit);
            LocalListWriter writer = list.Begin(version);
            for (int i = 0; i < count; i++)
            {
                writer.Add("TOKEN" + i.ToString(), Card, new IdTokenInfo(IdTokenStatus.Accepted, null, i));
            }

            Assert.IsTrue(list.Commit(writer));
        }

        private static bool ExpectOldAfterCut(FakeFileStore before, int generations, int write, int cut)
        {
            FakeFileStore files = before.Copy();
            files.CutAfterBytes = cut;
            files.CutAfterWrites = write;
            bool isCut = false;
            try
            {
                Store(files, 9, 65);
            }
            catch (PowerCutException)
            {
                isCut = true;
            }

            files.CutAfterBytes = -1;
            LocalListFile list = new LocalListFile(files, Limit);
            Assert.AreEqual(isCut ? generations : (int)9, list.Version);
            Assert.AreEqual(isCut ? generations : (int)65, list.Count);
            Assert.AreEqual(isCut && generations == 0 && files.List("authlist.").Length > 0, list.IsCorrupt);
            return isCut;
        }
    }
}
