// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RecordLogTests
    {
        private const string Name = "q";
        private const int MostFiles = 6;

        [TestMethod]
        public void Append_ReadByAnotherInstance_GivesTheRecordsInOrder()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            for (int i = 0; i < 300; i++)
            {
                Assert.IsTrue(Append(log, i, 40));
            }

            Assert.IsTrue(log.FileCount > 1);
            Assert.AreEqual((int)300, CheckAll(Open(files), 0));
            Assert.AreEqual((int)300, CheckAll(log, 0));
        }

        [TestMethod]
        public void Append_LargestRecord_FitsAndALargerOneIsRefused()
        {
            RecordLog log = Open(new FakeFileStore());

            Assert.IsTrue(Append(log, 1, RecordLog.LargestRecord));
            Assert.IsFalse(Append(log, 2, RecordLog.LargestRecord + 1));
            Assert.IsTrue(Append(log, 2, RecordLog.LargestRecord));

            Assert.AreEqual((int)2, CheckAll(log, 1));
        }

        [TestMethod]
        public void Append_FilesStayBelowWhatIsCheapToAppendTo()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            for (int i = 0; i < 120; i++)
            {
                Append(log, i, 100);
            }

            foreach (string name in files.List(Name))
            {
                Assert.IsTrue(files.Get(name).Length <= 3100, name);
            }
        }

        [TestMethod]
        public void Append_PowerCutAtEveryByte_LosesAtMostTheRecordThatWasCut()
        {
            for (int record = 0; record < 4; record++)
            {
                bool isCut = true;
                for (int cut = 0; isCut; cut++)
                {
                    FakeFileStore files = new FakeFileStore();
                    RecordLog log = Open(files);
                    for (int i = 0; i < record; i++)
                    {
                        Append(log, i, 1500);
                    }

                    files.CutAfterBytes = cut;
                    isCut = AppendUntilCut(log, record);
                    files.CutAfterBytes = -1;

                    RecordLog again = Open(files);
                    int before = isCut ? record : record + 1;
                    Assert.AreEqual(before, CheckAll(again, 0));
                    Assert.IsTrue(Append(again, before, 1500));
                    Assert.AreEqual(before + 1, CheckAll(Open(files), 0));
                }
            }
        }

        [TestMethod]
        public void Append_FlashFails_SaysSoAndGoesOnAfterwards()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            Append(log, 0, 30);
            files.IsFailing = true;
            Assert.IsFalse(Append(log, 1, 30));
            Assert.IsFalse(Append(log, 1, RecordLog.LargestRecord));
            files.IsFailing = false;

            Assert.IsTrue(Append(log, 1, 30));

            Assert.AreEqual((int)2, CheckAll(log, 0));
            Assert.AreEqual((int)2, CheckAll(Open(files), 0));
        }

        [TestMethod]
        public void Append_AllFilesInUse_IsRefusedAndNothingIsLost()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            int count = 0;
            while (Append(log, count, 100))
            {
                count++;
            }

            Assert.AreEqual(MostFiles, log.FileCount);
            Assert.IsTrue(log.IsFull);
            Assert.AreEqual(count, CheckAll(log, 0));
            Assert.AreEqual(MostFiles, files.List(string.Empty).Length);
        }

        [TestMethod]
        public void Read_ABitHasFlipped_LeavesThatRecordOut()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            for (int i = 0; i < 5; i++)
            {
                Append(log, i, 20);
            }

            string file = files.List(Name)[0];
            int length = files.Get(file).Length;
            for (int spoiled = 18; spoiled < length; spoiled++)
            {
                FakeFileStore copy = files.Copy();
                copy.Get(file)[spoiled] ^= 0x10;
                RecordLog damaged = Open(copy);
                long position = 0;
                int read = 0;
                int last = -1;
                RecordReader record = new RecordReader();
                while (damaged.Read(ref position, record))
                {
                    int number = (int)record.GetNumber();
                    Assert.IsTrue(number > last);
                    last = number;
                    read++;
                }

                // A spoiled length hides what is behind it; any other bit, one record.
                bool isLength = (spoiled - 18) % 26 < 2;
                Assert.IsTrue(isLength ? read < 5 : read == 4);
                Assert.IsTrue(Append(damaged, 5, 20));
                Assert.AreEqual(damaged.End, Open(copy).End);
            }
        }

        [TestMethod]
        public void Open_HeaderSpoiled_TheFileStillCounts()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            for (int i = 0; i < 300; i++)
            {
                Append(log, i, 40);
            }

            string[] names = files.List(Name);
            for (int i = 0; i < names.Length; i++)
            {
                files.Get(names[i])[5] ^= 0xFF;
            }

            Assert.AreEqual((int)300, CheckAll(Open(files), 0));
        }

        [TestMethod]
        public void Open_ForeignFiles_ArePutAsideOnce()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            Append(log, 0, 30);
            files.Put("q00AB00", new byte[700]);
            files.Put("qx", new byte[3]);
            files.Put("q0000009", new byte[30]);
            files.Put("q000007", new byte[5]);

            RecordLog again = Open(files);

            Assert.AreEqual((int)2, again.ForeignFiles);
            Assert.AreEqual((int)1, CheckAll(again, 0));
            Assert.AreEqual((int)2, files.List("aside").Length);
            Assert.AreEqual((int)700, files.Get("aside.0").Length);
            Assert.AreEqual((int)30, files.Get("aside.1").Length);
            Assert.AreEqual((int)0, Open(files).ForeignFiles);
        }

        [TestMethod]
        public void Open_FlashCannotBeRead_NothingIsTakenAway()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            for (int i = 0; i < 100; i++)
            {
                Append(log, i, 90);
            }

            files.IsUnreadable = true;
            Append(Open(files), 100, 90);

            files.IsUnreadable = false;

            Assert.AreEqual((int)101, CheckAll(Open(files), 0));
        }

        [TestMethod]
        public void Drop_WhatIsNeededStays_AndPositionsGoOn()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            long fiftieth = 0;
            for (int i = 0; i < 120; i++)
            {
                fiftieth = i == 50 ? log.End : fiftieth;
                Append(log, i, 100);
            }

            log.Drop(log.CountDone(fiftieth, 400));

            Assert.AreEqual((int)70, CheckFrom(Open(files), fiftieth, 50));
            long end = log.End;
            log.Drop(log.CountDone(end, 400));
            Assert.AreEqual((int)0, log.FileCount);
            Assert.IsTrue(log.End > end);

            // Also when nothing is left that could tell where the sequence stood.
            RecordLog again = new RecordLog(files, Name, MostFiles);
            again.Open(end);
            Append(again, 7, 50);
            Assert.AreEqual((int)1, CheckFrom(again, end, 7));
        }

        [TestMethod]
        public void Drop_ShortTail_StaysUntilItIsLong()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            for (int i = 0; i < 5; i++)
            {
                Append(log, i, 60);
                log.Drop(log.CountDone(log.End, 400));
                Assert.AreEqual((int)1, log.FileCount);
            }

            Append(log, 5, 60);
            log.Drop(log.CountDone(log.End, 400));

            Assert.AreEqual((int)0, log.FileCount);
        }

        [TestMethod]
        public void Shrink_HalfMayGo_MakesRoomAndKeepsOrder()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            int count = 0;
            while (Append(log, count, 100))
            {
                count++;
            }

            Assert.IsTrue(log.Shrink(0, new OddFilter()));

            Assert.AreEqual(MostFiles - 1, log.FileCount);
            Assert.IsTrue(Append(log, count, 100));
            int last = -1;
            int kept = 0;
            long position = 0;
            RecordReader record = new RecordReader();
            RecordLog again = Open(files);
            while (again.Read(ref position, record))
            {
                int number = (int)record.GetNumber();
                Assert.IsTrue(number > last);
                last = number;
                kept++;
            }

            Assert.AreEqual(count, last);
            Assert.IsTrue(kept < count);
        }

        [TestMethod]
        public void Shrink_NothingMayGo_SaysSoAndChangesNothing()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            int count = 0;
            while (Append(log, count, 100))
            {
                count++;
            }

            Assert.IsFalse(log.Shrink(0, new OddFilter { KeepsAll = true }));

            Assert.AreEqual(count, CheckAll(Open(files), 0));
        }

        [TestMethod]
        public void Shrink_AgainAndAgain_EndsWithWhatMustStay()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            int must = 0;
            for (int i = 0; i < 600; i++)
            {
                // Every tenth must stay.
                bool isDone = Append(log, i, 100);
                while (!isDone && log.Shrink(0, new TenthFilter()))
                {
                    isDone = Append(log, i, 100);
                }

                Assert.IsTrue(isDone);
                must += i % 10 == 0 ? 1 : 0;
            }

            int found = 0;
            long position = 0;
            RecordReader record = new RecordReader();
            RecordLog again = Open(files);
            while (again.Read(ref position, record))
            {
                found += (int)record.GetNumber() % 10 == 0 ? 1 : 0;
            }

            Assert.AreEqual(must, found);
        }

        [TestMethod]
        public void Shrink_PowerCutAtAnyByteOfTheNewFile_LosesNothingThatMustStay()
        {
            FakeFileStore full = new FakeFileStore();
            RecordLog log = Open(full);
            int count = 0;
            while (Append(log, count, 150))
            {
                count++;
            }

            for (int cut = 0; cut < RecordLog.LargestFile; cut += 37)
            {
                FakeFileStore files = full.Copy();
                RecordLog cutLog = Open(files);
                files.CutAfterBytes = cut;
                try
                {
                    cutLog.Shrink(0, new OddFilter());
                }
                catch (PowerCutException)
                {
                    files.CutAfterBytes = -1;
                    Assert.AreEqual(count, CheckAll(Open(files), 0));
                    continue;
                }

                Assert.IsTrue(cut > 18);
                break;
            }
        }

        [TestMethod]
        public void Shrink_PowerCutBeforeTheOldFilesAreGone_TheNewOneCounts()
        {
            FakeFileStore files = new FakeFileStore();
            RecordLog log = Open(files);
            int count = 0;
            while (Append(log, count, 150))
            {
                count++;
            }

            FakeFileStore before = files.Copy();
            log.Shrink(0, new OddFilter());
            string[] names = files.List(Name);
            for (int i = 0; i < names.Length; i++)
            {
                before.Put(names[i], files.Get(names[i]));
            }

            Assert.AreEqual(log.End, Open(before).End);
            Assert.AreEqual(files.List(Name).Length, before.List(Name).Length);
        }

        private static RecordLog Open(FakeFileStore files)
        {
            RecordLog log = new RecordLog(files, Name, MostFiles);
            log.Open(0);
            return log;
        }

        private static bool Append(RecordLog log, int number, int length)
        {
            RecordWriter record = new RecordWriter();
            record.Begin();
            record.PutNumber(number);
            while (record.End < RecordWriter.Room + length)
            {
                record.PutByte(number * 7);
            }

            return log.Append(record);
        }

        private static bool AppendUntilCut(RecordLog log, int number)
        {
            try
            {
                Append(log, number, 1500);
                return false;
            }
            catch (PowerCutException)
            {
                return true;
            }
        }

        private static int CheckAll(RecordLog log, int first)
        {
            return CheckFrom(log, 0, first);
        }

        private static int CheckFrom(RecordLog log, long position, int first)
        {
            int count = 0;
            RecordReader record = new RecordReader();
            while (log.Read(ref position, record))
            {
                int number = (int)record.GetNumber();
                Assert.AreEqual(first + count, number);
                while (record.HasMore)
                {
                    Assert.AreEqual((number * 7) & 0xFF, record.GetByte());
                }

                count++;
            }

            return count;
        }

        private sealed class OddFilter : IRecordFilter
        {
            private int _count;

            public bool KeepsAll { get; set; }

            public void Begin(int strength)
            {
                _count = 0;
            }

            public bool Keeps(RecordReader record)
            {
                return KeepsAll || (_count++ & 1) == 0;
            }
        }

        private sealed class TenthFilter : IRecordFilter
        {
            private int _count;
            private int _strength;

            public void Begin(int strength)
            {
                _count = 0;
                _strength = strength;
            }

            public bool Keeps(RecordReader record)
            {
                return (int)record.GetNumber() % 10 == 0 || (_strength < RecordLog.GreatestStrength && (_count++ & ((1 << _strength) - 1)) == 0);
            }
        }
    }
}
