// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.WebSocket;
using nanoFramework.TestFramework;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Utf8ValidatorTests
    {
        [TestMethod]
        public void Check_FirstAndLastOfEachLength_Passes()
        {
            Assert.IsTrue(IsText(new byte[] { }));
            Assert.IsTrue(IsText(new byte[] { 0x00, 0x7F }));
            Assert.IsTrue(IsText(new byte[] { 0xC2, 0x80, 0xDF, 0xBF }));
            Assert.IsTrue(IsText(new byte[] { 0xE0, 0xA0, 0x80, 0xEF, 0xBF, 0xBF }));
            Assert.IsTrue(IsText(new byte[] { 0xF0, 0x90, 0x80, 0x80, 0xF4, 0x8F, 0xBF, 0xBF }));
            Assert.IsTrue(IsText(new byte[] { 0xED, 0x9F, 0xBF, 0xEE, 0x80, 0x80 }));
        }

        [TestMethod]
        public void Check_OverlongForm_Fails()
        {
            Assert.IsFalse(IsText(new byte[] { 0xC0, 0x80 }));
            Assert.IsFalse(IsText(new byte[] { 0xC1, 0xBF }));
            Assert.IsFalse(IsText(new byte[] { 0xE0, 0x9F, 0xBF }));
            Assert.IsFalse(IsText(new byte[] { 0xF0, 0x8F, 0xBF, 0xBF }));
        }

        [TestMethod]
        public void Check_Surrogate_Fails()
        {
            Assert.IsFalse(IsText(new byte[] { 0xED, 0xA0, 0x80 }));
            Assert.IsFalse(IsText(new byte[] { 0xED, 0xBF, 0xBF }));
        }

        [TestMethod]
        public void Check_AboveUnicode_Fails()
        {
            Assert.IsFalse(IsText(new byte[] { 0xF4, 0x90, 0x80, 0x80 }));
            Assert.IsFalse(IsText(new byte[] { 0xF5, 0x80, 0x80, 0x80 }));
            Assert.IsFalse(IsText(new byte[] { 0xFF }));
        }

        [TestMethod]
        public void Check_StrayOrMissingContinuation_Fails()
        {
            Assert.IsFalse(IsText(new byte[] { 0x80 }));
            Assert.IsFalse(IsText(new byte[] { 0xC3, 0x41 }));
            Assert.IsFalse(IsText(new byte[] { 0xE2, 0x82, 0x41 }));
            Assert.IsFalse(IsText(new byte[] { 0xF0, 0x9F, 0x98, 0xC3 }));
        }

        [TestMethod]
        public void Check_CutCharacter_IsNotComplete()
        {
            Assert.IsFalse(IsText(new byte[] { 0x41, 0xC3 }));
            Assert.IsFalse(IsText(new byte[] { 0xE2, 0x82 }));
            Assert.IsFalse(IsText(new byte[] { 0xF0, 0x9F, 0x98 }));
        }

        [TestMethod]
        public void Check_AnySplit_GivesTheSame()
        {
            byte[] good = new byte[] { 0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80 };
            byte[] bad = new byte[] { 0x41, 0xC3, 0xA9, 0xED, 0xA0, 0xAC, 0xF0, 0x9F, 0x98, 0x80 };
            for (int i = 0; i <= good.Length; i++)
            {
                Assert.IsTrue(IsText(good, i));
                Assert.IsFalse(IsText(bad, i));
            }
        }

        [TestMethod]
        public void Reset_AfterCutCharacter_StartsAnew()
        {
            Utf8Validator validator = new Utf8Validator();
            validator.Check(new byte[] { 0xE0 }, 0, 1);

            validator.Reset();

            Assert.IsTrue(validator.IsComplete);
            Assert.IsTrue(validator.Check(new byte[] { 0xC3, 0x80 }, 0, 2));
        }

        private static bool IsText(byte[] bytes)
        {
            return IsText(bytes, 0);
        }

        private static bool IsText(byte[] bytes, int split)
        {
            Utf8Validator validator = new Utf8Validator();
            return validator.Check(bytes, 0, split) && validator.Check(bytes, split, bytes.Length - split) && validator.IsComplete;
        }
    }
}
