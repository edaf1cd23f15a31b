// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class WearCounterTests
    {
        private static readonly byte[] s_bytes = new byte[5000];

        [TestMethod]
        public void Counters_NothingWritten_AreZero()
        {
            WearCounter wear = new WearCounter(new FakeFileStore());

            wear.GetLength("a");
            wear.Read("a", 0, new byte[1], 0, 1);
            wear.Delete("a");

            Check(wear, 0, 0, 0, 0);
        }

        [TestMethod]
        public void Replace_SmallFile_CostsMetadataOnly()
        {
            WearCounter wear = new WearCounter(new FakeFileStore());

            Assert.IsTrue(wear.Replace("a", s_bytes, 0, 100));

            Check(wear, 1, 100, 256, 0);
        }

        [TestMethod]
        public void Append_SmallFile_IsWrittenAnew()
        {
            WearCounter wear = new WearCounter(new FakeFileStore());
            wear.Append("a", s_bytes, 0, 100);

            wear.Append("a", s_bytes, 0, 200);

            // 40 + 100 and 40 + 300 bytes.
            Check(wear, 2, 300, 256 + 384, 0);
        }

        [TestMethod]
        public void Append_FileLeavesTheMetadata_TakesABlockWithAllOfIt()
        {
            WearCounter wear = new WearCounter(new FakeFileStore());
            wear.Append("a", s_bytes, 0, 512);
            long before = wear.Wear.ProgrammedBytes;

            wear.Append("a", s_bytes, 0, 1);

            Assert.AreEqual(before + 640 + 128, wear.Wear.ProgrammedBytes);
            Assert.AreEqual((int)1, wear.Wear.ErasedBlocks);
        }

        [TestMethod]
        public void Append_LargeFile_CopiesItsLastBlock()
        {
            WearCounter wear = new WearCounter(new FakeFileStore());
            wear.Append("a", s_bytes, 0, 5000);
            Check(wear, 1, 5000, 5120 + 128, 2);

            wear.Append("a", s_bytes, 0, 100);

            // 5000 - 4096 + 100 bytes.
            Check(wear, 2, 5100, 5120 + 128 + 1024 + 128, 3);
        }

        [TestMethod]
        public void Commits_MoreThanABlock_WriteTheMetadataAnew()
        {
            WearCounter wear = new WearCounter(new FakeFileStore());
            for (int i = 0; i < 32; i++)
            {
                wear.Replace("a", s_bytes, 0, 80);
            }

            Check(wear, 32, 32 * 80, 4096, 0);

            wear.Delete("a");

            Check(wear, 33, 32 * 80, 4096 + 128 + 2048, 1);
        }

        [TestMethod]
        public void Writes_ThatFail_DoNotCount()
        {
            FakeFileStore files = new FakeFileStore();
            WearCounter wear = new WearCounter(files);
            files.IsFailing = true;

            Assert.IsFalse(wear.Append("a", s_bytes, 0, 10));
            Assert.IsFalse(wear.Replace("a", s_bytes, 0, 10));

            Check(wear, 0, 0, 0, 0);
        }

        private static void Check(WearCounter wear, int writes, long payload, long programmed, int erased)
        {
            Assert.AreEqual(writes, wear.Wear.WriteCount);
            Assert.AreEqual(payload, wear.Wear.PayloadBytes);
            Assert.AreEqual(programmed, wear.Wear.ProgrammedBytes);
            Assert.AreEqual(erased, wear.Wear.ErasedBlocks);
        }
    }
}
