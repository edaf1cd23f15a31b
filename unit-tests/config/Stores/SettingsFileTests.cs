// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SettingsFileTests
    {
        [TestMethod]
        public void Open_NoFile_IsFalse()
        {
            Assert.IsFalse(new SettingsFile(new FakeFileStore()).Open());
        }

        [TestMethod]
        public void Commit_ReadByAnotherInstance_GivesTheRecordsInOrder()
        {
            FakeFileStore files = new FakeFileStore();
            SettingsFile file = Empty(files);
            file.Add("Key", "value");
            file.Add("Empty", string.Empty);
            file.Add("Umlaut", "Wärme € 充电");
            Assert.IsTrue(file.Commit());

            Assert.AreEqual("Key=value;Empty=;Umlaut=Wärme € 充电;", Read(files));
        }

        [TestMethod]
        public void Commit_NoRecords_IsAnEmptyFile()
        {
            FakeFileStore files = new FakeFileStore();
            SettingsFile file = Empty(files);
            file.Add("Key", "value");
            file.Commit();
            file.Begin();

            Assert.IsTrue(file.Commit());

            Assert.IsTrue(new SettingsFile(files).Open());
            Assert.AreEqual(string.Empty, Read(files));
        }

        [TestMethod]
        public void Commit_LargestContent_IsStoredWhole()
        {
            FakeFileStore files = new FakeFileStore();
            SettingsFile file = Empty(files);
            string value = new string('v', 3993);
            file.Add("Key", value);

            Assert.IsTrue(file.Commit());

            Assert.AreEqual("Key=" + value + ";", Read(files));
            Assert.AreEqual((int)4016, files.LastWriteLength);
        }

        [TestMethod]
        public void Commit_ContentOfAnySize_IsStoredWhole()
        {
            string expected = string.Empty;
            for (int records = 0; records < 40; records++)
            {
                FakeFileStore files = new FakeFileStore();
                SettingsFile file = Empty(files);
                for (int i = 0; i < records; i++)
                {
                    file.Add("K" + i.ToString(), new string('v', 90 - i));
                }

                Assert.IsTrue(file.Commit());

                Assert.AreEqual(expected, Read(files));
                expected += "K" + records.ToString() + "=" + new string('v', 90 - records) + ";";
            }
        }

        [TestMethod]
        public void Commit_TooMuch_IsRefusedAndTheOldContentStays()
        {
            FakeFileStore files = new FakeFileStore();
            SettingsFile file = Empty(files);
            file.Add("Key", "old");
            file.Commit();

            file.Begin();
            file.Add("Key", new string('v', 3994));
            file.Add("Small", "1");
            Assert.IsFalse(file.Commit());

            Assert.AreEqual("Key=old;", Read(files));
            file.Begin();
            file.Add("Key", "new");
            Assert.IsTrue(file.Commit());
            Assert.AreEqual("Key=new;", Read(files));
        }

        [TestMethod]
        public void Commit_FailingFlash_IsRefusedAndTheOldContentStays()
        {
            FakeFileStore files = new FakeFileStore();
            SettingsFile file = Empty(files);
            file.Add("Key", "old");
            file.Commit();
            files.IsFailing = true;

            file.Begin();
            file.Add("Key", "new");

            Assert.IsFalse(file.Commit());
            Assert.AreEqual("Key=old;", Read(files));
        }

        [TestMethod]
        public void ReadNext_RecordsCutShort_EndsBeforeThem()
        {
            // The checksum is right: another firmware has written something else there.
            ExpectRecords("Key=value;", new byte[] { 3, 0, (byte)'K', (byte)'e', (byte)'y', 5, 0, (byte)'v', (byte)'a', (byte)'l', (byte)'u', (byte)'e', 200, 0, 1 });
            ExpectRecords(string.Empty, new byte[] { 1, 0, (byte)'K', 2, 0, (byte)'v' });
            ExpectRecords(string.Empty, new byte[] { 1, 0, (byte)'K', 1 });
            ExpectRecords(string.Empty, new byte[] { 1, 0, (byte)'K' });
            ExpectRecords(string.Empty, new byte[] { 0xFF, 0xFF });
            ExpectRecords(string.Empty, new byte[] { 1 });
        }

        private static SettingsFile Empty(FakeFileStore files)
        {
            SettingsFile file = new SettingsFile(files);
            file.Open();
            file.Begin();
            return file;
        }

        private static string Read(FakeFileStore files)
        {
            SettingsFile file = new SettingsFile(files);
            Assert.IsTrue(file.Open());
            string all = string.Empty;
            while (file.ReadNext())
            {
                all += file.Key + "=" + file.Value + ";";
            }

            return all;
        }

        private static void ExpectRecords(string expected, byte[] content)
        {
            FakeFileStore files = new FakeFileStore();
            SlotFile slot = new SlotFile(files, "settings", 4000);
            slot.Read();
            slot.Write(content, content.Length);

            Assert.AreEqual(expected, Read(files));
        }
    }
}
