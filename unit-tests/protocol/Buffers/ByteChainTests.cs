// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Buffers;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ByteChainTests
    {
        [TestMethod]
        public void Append_OverSegments_KeepsTheBytes()
        {
            ByteChain chain = new ByteChain(2000);
            byte[] source = Numbered(1300);

            int accepted = chain.Append(source, 0, 700) + chain.Append(source, 700, 600);

            byte[] copy = new byte[1300];
            chain.CopyTo(0, copy, 0, 1300);
            Assert.AreEqual((int)1300, accepted);
            Assert.AreEqual((int)1300, chain.Length);
            Assert.AreEqual((int)6, chain.SegmentCount);
            Assert.AreEqual((int)20, chain.GetSegmentLength(5));
            CollectionAssert.AreEqual(source, copy);
        }

        [TestMethod]
        public void Append_BeyondLimit_TakesOnlyWhatFits()
        {
            ByteChain chain = new ByteChain(600);

            Assert.AreEqual((int)600, chain.Append(Numbered(601), 0, 601));
            Assert.AreEqual((int)0, chain.Append(Numbered(1), 0, 1));
            Assert.AreEqual((int)600, chain.Length);
        }

        [TestMethod]
        public void Clear_ThenAppend_StartsAnew()
        {
            ByteChain chain = new ByteChain(2000);
            byte[] kept = chain.GetSegment(0);
            chain.Append(Numbered(1300), 0, 1300);

            chain.Clear();

            Assert.AreEqual((int)0, chain.Length);
            Assert.AreEqual((int)0, chain.SegmentCount);
            Assert.AreEqual((int)3, chain.Append(Numbered(3), 0, 3));
            Assert.AreSame(kept, chain.GetSegment(0));
        }

        [TestMethod]
        public void KeepFirstSegment_CutsOffTheRest()
        {
            ByteChain chain = new ByteChain(2000);
            chain.Append(Numbered(1300), 0, 1300);

            chain.KeepFirstSegment();

            Assert.AreEqual(ByteChain.SegmentSize, chain.Length);
            Assert.AreEqual((int)1, chain.SegmentCount);
            Assert.AreEqual(Numbered(256)[255], chain.GetSegment(0)[255]);
        }

        [TestMethod]
        public void Append_LongMessage_IsKeptAndHasRoom()
        {
            ByteChain chain = new ByteChain(5000);
            byte[] source = Numbered(4096);
            chain.Append(source, 0, 4096);

            Assert.IsTrue(chain.HasRoom());
            byte[] copy = new byte[4096];
            chain.CopyTo(0, copy, 0, 4096);
            CollectionAssert.AreEqual(source, copy);
            Assert.AreEqual((int)16, chain.SegmentCount);
            Assert.AreEqual((int)904, chain.Append(source, 0, 4096), "room up to the limit");
        }

        [TestMethod]
        public void KeepFirstSegment_ShortChain_KeepsAll()
        {
            ByteChain chain = new ByteChain(2000);
            chain.Append(Numbered(3), 0, 3);

            chain.KeepFirstSegment();

            Assert.AreEqual((int)3, chain.Length);
        }

        private static byte[] Numbered(int count)
        {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++)
            {
                bytes[i] = (byte)(i * 7);
            }

            return bytes;
        }
    }
}
