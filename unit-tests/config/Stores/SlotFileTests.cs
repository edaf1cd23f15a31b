// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SlotFileTests
    {
        private const int Limit = 40;

        [TestMethod]
        public void Read_NoFiles_GivesNull()
        {
            Assert.IsNull(new SlotFile(new FakeFileStore(), "x", Limit).Read());
        }

        [TestMethod]
        public void Write_ReadByAnotherInstance_GivesTheContent()
        {
            FakeFileStore files = new FakeFileStore();

            Assert.IsTrue(Store(files, "hello"));

            Assert.AreEqual("hello", Load(files));
        }

        [TestMethod]
        public void Write_EmptyContent_IsAContent()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "something");

            Assert.IsTrue(Store(files, string.Empty));

            Assert.AreEqual(string.Empty, Load(files));
        }

        [TestMethod]
        public void Write_ManyTimes_TheNewestCountsAndOnlyTwoFilesAreUsed()
        {
            FakeFileStore files = new FakeFileStore();
            SlotFile file = new SlotFile(files, "x", Limit);
            file.Read();
            for (int i = 0; i < 20; i++)
            {
                byte[] content = Encoding.UTF8.GetBytes("content " + i.ToString());
                Assert.IsTrue(file.Write(content, content.Length));
                Assert.AreEqual("content " + i.ToString(), Load(files));
            }

            Assert.AreEqual((int)2, files.List(string.Empty).Length);
        }

        [TestMethod]
        public void Write_AcrossInstances_TakesTurnsWithTheFiles()
        {
            FakeFileStore files = new FakeFileStore();
            for (int i = 0; i < 9; i++)
            {
                byte[] otherGeneration = Newest(files);
                Assert.IsTrue(Store(files, "content " + i.ToString()));
                Assert.AreEqual("content " + i.ToString(), Load(files));
                Assert.IsTrue(otherGeneration == null || files.Get("x.a") == otherGeneration || files.Get("x.b") == otherGeneration);
            }
        }

        [TestMethod]
        public void Write_NumbersOfOtherGenerations_ReplacesTheOlderContent()
        {
            for (uint sequence = 6; sequence < 10; sequence++)
            {
                FakeFileStore files = new FakeFileStore();
                Store(files, "b");
                Store(files, "a");
                bool isSecondNewer = sequence < 8;
                Put(files, "x.a", "older or newer", sequence);
                Put(files, "x.b", "newer or older", isSecondNewer ? sequence + 1 : sequence - 1);
                byte[] kept = files.Get(isSecondNewer ? "x.b" : "x.a");

                Assert.IsTrue(Store(files, "newest"));

                Assert.AreEqual("newest", Load(files));
                Assert.IsTrue(files.Get(isSecondNewer ? "x.b" : "x.a") == kept);
            }
        }

        [TestMethod]
        public void Write_Limit_IsTakenAndOneMoreIsRefused()
        {
            FakeFileStore files = new FakeFileStore();
            string full = new string('f', Limit);

            Assert.IsTrue(Store(files, full));
            Assert.IsFalse(Store(files, full + "g"));

            Assert.AreEqual(full, Load(files));
            Assert.AreEqual((int)1, files.WriteCount);
        }

        [TestMethod]
        public void Write_PartOfABuffer_TakesOnlyThat()
        {
            FakeFileStore files = new FakeFileStore();
            SlotFile file = new SlotFile(files, "x", Limit);
            file.Read();

            file.Write(Encoding.UTF8.GetBytes("content and more"), 7);

            Assert.AreEqual("content", Load(files));
        }

        [TestMethod]
        public void Write_CutAtEveryByte_LeavesTheOldContent()
        {
            // From nothing, from one generation and from two, so that each of the two files is hit.
            for (int generations = 0; generations < 4; generations++)
            {
                FakeFileStore before = new FakeFileStore();
                for (int i = 1; i <= generations; i++)
                {
                    Store(before, "old " + i.ToString());
                }

                string old = generations == 0 ? null : "old " + generations.ToString();
                int cut = 0;
                while (!TryStore(before.Copy(), "new content", cut, old))
                {
                    cut++;
                }

                Assert.AreEqual((int)27, cut, "bytes written");
            }
        }

        [TestMethod]
        public void Write_AfterACut_StoresAgain()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "first");
            Store(files, "second");
            for (int cut = 0; cut < 16; cut++)
            {
                files.CutAfterBytes = cut;
                Assert.ThrowsException(typeof(PowerCutException), () => Store(files, "lost"));
                files.CutAfterBytes = -1;
                Assert.AreEqual(cut == 0 ? "second" : "after cut " + (cut - 1).ToString(), Load(files));

                Assert.IsTrue(Store(files, "after cut " + cut.ToString()));
                Assert.AreEqual("after cut " + cut.ToString(), Load(files));
            }
        }

        [TestMethod]
        public void Write_FailingStore_TellsAndKeepsTheOldContent()
        {
            FakeFileStore files = new FakeFileStore();
            SlotFile file = new SlotFile(files, "x", Limit);
            file.Read();
            file.Write(new byte[] { (byte)'1' }, 1);
            files.IsFailing = true;
            Assert.IsFalse(file.Write(new byte[] { (byte)'2' }, 1));
            Assert.AreEqual("1", Load(files));

            files.IsFailing = false;
            Assert.IsTrue(file.Write(new byte[] { (byte)'3' }, 1));

            Assert.AreEqual("3", Load(files));
        }

        [TestMethod]
        public void Read_AnyByteOfTheNewestChanged_GivesTheOneBefore()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "older");
            Store(files, "newer");
            for (int i = 0; i < Newest(files).Length; i++)
            {
                FakeFileStore changed = files.Copy();
                Newest(changed)[i] ^= 0x10;
                Assert.AreEqual("older", Load(changed), "byte " + i.ToString());
            }

            Assert.AreEqual("newer", Load(files));
        }

        [TestMethod]
        public void Read_IncorrectFiles_ArePutAsideAndNeverMoreThanTwo()
        {
            FakeFileStore files = new FakeFileStore();
            for (int i = 0; i < 5; i++)
            {
                files.Put("x.a", Encoding.UTF8.GetBytes("something else, number " + i.ToString()));

                Assert.IsNull(Load(files));

                Assert.AreEqual((int)-1, files.GetLength("x.a"));
            }

            Assert.AreEqual((int)2, files.List(AsideFiles.Prefix).Length);
            Assert.AreEqual("something else, number 0", Encoding.UTF8.GetString(files.Get("aside.0"), 0, 24));
            Assert.AreEqual("something else, number 4", Encoding.UTF8.GetString(files.Get("aside.1"), 0, 24));
        }

        [TestMethod]
        public void Read_IncorrectFileThatCannotBeKept_StaysAndDoesNotHinder()
        {
            FakeFileStore files = new FakeFileStore();
            files.Put("x.a", new byte[50]);
            files.IsFailing = true;
            Assert.IsNull(Load(files));
            Assert.AreEqual((int)50, files.GetLength("x.a"));

            files.IsFailing = false;
            Store(files, "content");

            Assert.AreEqual("content", Load(files));
        }

        [TestMethod]
        public void Read_BothGenerationsCorrupt_GivesNullAndWritingHelps()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "older");
            Store(files, "newer");
            files.Get("x.a")[5] ^= 1;
            files.Get("x.b")[5] ^= 1;
            Assert.IsNull(Load(files));

            Store(files, "again");

            Assert.AreEqual("again", Load(files));
        }

        [TestMethod]
        public void Read_ForeignFiles_AreNoContent()
        {
            FakeFileStore files = new FakeFileStore();
            files.Put("x.a", Encoding.UTF8.GetBytes("[Settings]\r\nCsmsUrl=ws://old.example/\r\n"));
            files.Put("x.b", new byte[0]);
            Assert.IsNull(Load(files));

            files.Put("x.b", new byte[100000]);
            Assert.IsNull(Load(files));

            files.Put("x.b", new byte[16]);
            Assert.IsNull(Load(files));
        }

        [TestMethod]
        public void Read_LongerThanTheLimit_IsNoContent()
        {
            FakeFileStore files = new FakeFileStore();
            SlotFile larger = new SlotFile(files, "x", Limit + 1);
            larger.Read();
            larger.Write(new byte[Limit + 1], Limit + 1);

            Assert.IsNull(Load(files));
        }

        [TestMethod]
        public void Read_FlashUnreadable_GivesNull()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "content");
            files.IsUnreadable = true;

            Assert.IsNull(Load(files));

            files.IsUnreadable = false;
            Assert.AreEqual("content", Load(files));
        }

        [TestMethod]
        public void Read_SequenceNumbersOverflowed_GivesTheNewest()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "content 0");
            Put(files, "x.b", "before", 0xFFFFFFFFu);
            files.Delete("x.a");

            Store(files, "after");

            Assert.AreEqual("after", Load(files));
            Assert.AreEqual((int)0, (int)files.Get("x.a")[4]);
        }

        [TestMethod]
        public void Names_DoNotMix()
        {
            FakeFileStore files = new FakeFileStore();
            Store(files, "x content");

            Assert.IsNull(new SlotFile(files, "y", Limit).Read());
        }

        private static bool TryStore(FakeFileStore files, string text, int cut, string old)
        {
            files.CutAfterBytes = cut;
            try
            {
                Assert.IsTrue(Store(files, text));
            }
            catch (PowerCutException)
            {
                Assert.AreEqual(old, Load(files), "cut after " + cut.ToString());
                return false;
            }

            Assert.AreEqual(text, Load(files));
            return true;
        }

        private static bool Store(FakeFileStore files, string text)
        {
            SlotFile file = new SlotFile(files, "x", Limit);
            file.Read();
            byte[] content = Encoding.UTF8.GetBytes(text);
            return file.Write(content, content.Length);
        }

        private static string Load(FakeFileStore files)
        {
            byte[] content = new SlotFile(files, "x", Limit).Read();
            if (content == null)
            {
                return null;
            }

            return content.Length == 0 ? string.Empty : Encoding.UTF8.GetString(content, 0, content.Length);
        }

        private static byte[] Newest(FakeFileStore files)
        {
            byte[] first = files.Get("x.a");
            byte[] second = files.Get("x.b");
            return first == null || (second != null && second[4] > first[4]) ? second : first;
        }

        /// <summary>
        /// A correct file with a sequence number of the test's choice.
        /// </summary>
        private static void Put(FakeFileStore files, string name, string text, uint sequence)
        {
            byte[] content = Encoding.UTF8.GetBytes(text);
            byte[] slot = new byte[content.Length + 16];
            System.Array.Copy(files.Get(name), 0, slot, 0, 4);
            PutWord(slot, 4, sequence);
            PutWord(slot, 8, (uint)content.Length);
            System.Array.Copy(content, 0, slot, 12, content.Length);
            PutWord(slot, slot.Length - 4, Crc32.Compute(slot, 0, slot.Length - 4));
            files.Put(name, slot);
        }

        private static void PutWord(byte[] target, int index, uint value)
        {
            for (int i = 0; i < 4; i++)
            {
                target[index + i] = (byte)(value >> (8 * i));
            }
        }
    }
}
