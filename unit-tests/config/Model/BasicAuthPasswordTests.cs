// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Config;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class BasicAuthPasswordTests
    {
        [TestMethod]
        public void GetBytes_NothingSet_IsNull()
        {
            Assert.IsNull(BasicAuthPassword.GetBytes(string.Empty));
        }

        [TestMethod]
        public void GetBytes_Text_IsUtf8()
        {
            CollectionAssert.AreEqual(Encoding.UTF8.GetBytes("Pässwort: 1"), BasicAuthPassword.GetBytes("Pässwort: 1"));
        }

        [TestMethod]
        public void GetBytes_HexDigitsWithoutMark_AreText()
        {
            CollectionAssert.AreEqual(Encoding.UTF8.GetBytes("0011AA"), BasicAuthPassword.GetBytes("0011AA"));
        }

        [TestMethod]
        public void GetBytes_HexDigitsBehindTheMark_AreBytes()
        {
            CollectionAssert.AreEqual(new byte[] { 0x00, 0x11, 0xAA, 0xFF, 0x9F }, BasicAuthPassword.GetBytes("hex:0011aAFf9f"));
        }

        [TestMethod]
        public void IsCorrect_TextOfAnyKind()
        {
            Assert.IsTrue(BasicAuthPassword.IsCorrect(string.Empty));
            Assert.IsTrue(BasicAuthPassword.IsCorrect("secret"));
            Assert.IsTrue(BasicAuthPassword.IsCorrect("HEX:zz"));
            Assert.IsTrue(BasicAuthPassword.IsCorrect("my hex:zz"));
        }

        [TestMethod]
        public void IsCorrect_Mark_DemandsDigits()
        {
            Assert.IsTrue(BasicAuthPassword.IsCorrect("hex:00112233445566778899aabbccddeeff"));
            Assert.IsFalse(BasicAuthPassword.IsCorrect("hex:"));
            Assert.IsFalse(BasicAuthPassword.IsCorrect("hex:0"));
            Assert.IsFalse(BasicAuthPassword.IsCorrect("hex:001"));
            Assert.IsFalse(BasicAuthPassword.IsCorrect("hex:0g"));
            Assert.IsFalse(BasicAuthPassword.IsCorrect("hex: 00"));
        }

        [TestMethod]
        public void CheckOfCsms_SixteenToFortyCharacters()
        {
            Assert.IsNull(BasicAuthPassword.CheckOfCsms(new string('x', 16)));
            Assert.IsNull(BasicAuthPassword.CheckOfCsms(new string('x', 40)));
            Assert.IsNull(BasicAuthPassword.CheckOfCsms("hex:" + new string('0', 40)));
            Assert.AreEqual("16 to 40 characters allowed", BasicAuthPassword.CheckOfCsms(new string('x', 15)));
            Assert.IsNotNull(BasicAuthPassword.CheckOfCsms("hex:" + new string('0', 14)), "the mark does not count");
            Assert.IsNotNull(BasicAuthPassword.CheckOfCsms("hex:" + new string('0', 42)));
            Assert.IsNotNull(BasicAuthPassword.CheckOfCsms(string.Empty));
        }

        [TestMethod]
        public void IsHex_LooksAtEachDigit()
        {
            Assert.IsTrue(BasicAuthPassword.IsHex("0123456789abcdefABCDEF"));
            Assert.IsFalse(BasicAuthPassword.IsHex(string.Empty));
            Assert.IsFalse(BasicAuthPassword.IsHex("012"));
            foreach (char wrong in new[] { '/', ':', '@', 'G', '`', 'g', ' ', 'é', '\u0010' })
            {
                Assert.IsFalse(BasicAuthPassword.IsHex("0" + wrong.ToString()), "character " + ((int)wrong).ToString());
            }
        }
    }
}
