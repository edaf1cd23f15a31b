// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Config.Stores;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Crc32Tests
    {
        [TestMethod]
        public void Compute_KnownTexts_GivesThePublishedChecksums()
        {
            Expect(0x00000000u, string.Empty);
            Expect(0xE8B7BE43u, "a");
            Expect(0xCBF43926u, "123456789");
            Expect(0x414FA339u, "The quick brown fox jumps over the lazy dog");
        }

        [TestMethod]
        public void Compute_ZerosAndOnes_GivesThePublishedChecksums()
        {
            byte[] bytes = new byte[32];
            Assert.AreEqual(0x190A55ADu, Crc32.Compute(bytes, 0, 32));
            for (int i = 0; i < 32; i++)
            {
                bytes[i] = 0xFF;
            }

            Assert.AreEqual(0xFF6CAB0Bu, Crc32.Compute(bytes, 0, 32));
        }

        [TestMethod]
        public void Compute_Range_LooksAtNothingElse()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("xx123456789yy");

            Assert.AreEqual(0xCBF43926u, Crc32.Compute(bytes, 2, 9));
        }

        [TestMethod]
        public void Compute_Twice_BeginsAnew()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("123456789");
            Crc32.Compute(bytes, 0, 5);

            Assert.AreEqual(0xCBF43926u, Crc32.Compute(bytes, 0, 9));
        }

        [TestMethod]
        public void Compute_AnyBitFlipped_GivesAnotherChecksum()
        {
            byte[] bytes = Encoding.UTF8.GetBytes("123456789");
            for (int bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                Assert.IsTrue(Crc32.Compute(bytes, 0, bytes.Length) != 0xCBF43926u, "bit " + bit.ToString());
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }

        private static void Expect(uint expected, string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            Assert.AreEqual(expected, Crc32.Compute(bytes, 0, bytes.Length), text);
        }
    }
}
