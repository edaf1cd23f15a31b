// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal.Drivers.Meters;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class RegisterValueTests
    {
        [TestMethod]
        public void Integers_AreScaledWithTheirSign()
        {
            Expect("0901", RegisterType.Unsigned16, false, 2, 230500);
            Expect("8000", RegisterType.Unsigned16, false, 3, 32768000);
            Expect("8000", RegisterType.Signed16, false, 3, -32768000);
            Expect("FFFF", RegisterType.Signed16, false, 3, -1000);
            Expect("80000000", RegisterType.Unsigned32, false, 0, 2147483648);
            Expect("80000000", RegisterType.Signed32, false, 0, -2147483648);
            Expect("000000010000000A", RegisterType.Unsigned64, false, 4, 42949673060000);
        }

        [TestMethod]
        public void LowWordFirst_SwapsWordsNotBytes()
        {
            Expect("E2400001", RegisterType.Signed32, true, 5, 12345600000);
            Expect("0001E240", RegisterType.Signed32, false, 5, 12345600000);
            Expect("FFF6FFFF", RegisterType.Signed32, true, 2, -1000);
            Expect("88004366", RegisterType.Float32, true, 3, 230531);
        }

        [TestMethod]
        public void NoValue_IsTold()
        {
            ExpectNone("FFFF", RegisterType.Unsigned16, 0);
            ExpectNone("7FFF", RegisterType.Signed16, 0);
            ExpectNone("FFFFFFFF", RegisterType.Unsigned32, 0);
            ExpectNone("7FFFFFFF", RegisterType.Signed32, 0);
            ExpectNone("FFFFFFFFFFFFFFFF", RegisterType.Unsigned64, 0);
            ExpectNone("8000000000000000", RegisterType.Unsigned64, 0);
            ExpectNone("00FFFFFFFFFFFFFF", RegisterType.Unsigned64, 4);
            ExpectNone("7FC00000", RegisterType.Float32, 3);
            ExpectNone("7F800000", RegisterType.Float32, 3);
            ExpectNone("FF800000", RegisterType.Float32, 3);
            ExpectNone("7F7FC99E", RegisterType.Float32, 6);
        }

        [TestMethod]
        public void Floats_AreRoundedToTheNearest()
        {
            Expect("43668000", RegisterType.Float32, false, 3, 230500);
            Expect("C56D8800", RegisterType.Float32, false, 3, -3800500);
            Expect("BE800000", RegisterType.Float32, false, 3, -250);
            Expect("3DCCCCCD", RegisterType.Float32, false, 6, 100000);
            Expect("3F333333", RegisterType.Float32, false, 6, 700000);
            Expect("4640E6B6", RegisterType.Float32, false, 6, 12345677734);
            Expect("47C3500D", RegisterType.Float32, false, 6, 100000101563);
            Expect("4B3C614E", RegisterType.Float32, false, 3, 12345678000);
            Expect("00000000", RegisterType.Float32, false, 6, 0);
            Expect("80000000", RegisterType.Float32, false, 6, 0);
            Expect("0DA24260", RegisterType.Float32, false, 6, 0);
            Expect("00000001", RegisterType.Float32, false, 6, 0);
        }

        [TestMethod]
        public void Floats_GrowWithTheirBits()
        {
            // Positive floats are in the order of their bits; a register made of them must not run back.
            long last = -1;
            byte[] data = new byte[4];
            for (uint bits = 0; bits < 0x54000000; bits += 0x1357)
            {
                data[0] = (byte)(bits >> 24);
                data[1] = (byte)(bits >> 16);
                data[2] = (byte)(bits >> 8);
                data[3] = (byte)bits;
                long value;
                bool isValue = RegisterValue.TryRead(data, 0, RegisterType.Float32, false, 6, out value);
                if (isValue)
                {
                    Assert.IsTrue(value >= last);
                    last = value;
                }
                else
                {
                    Assert.IsTrue(bits >= 0x54000000 - 0x01000000);
                }

                bits += bits > 0x30000000 && bits < 0x44000000 ? 0 : (uint)0x2FFFF;
            }

            Assert.IsTrue(last > 1000000000000000);
        }

        private static void Expect(string hex, RegisterType type, bool isLowWordFirst, int exponent, long expected)
        {
            long value;
            Assert.IsTrue(RegisterValue.TryRead(Hex.Parse(hex), 0, type, isLowWordFirst, exponent, out value), hex);
            Assert.AreEqual(expected, value, hex);
            Assert.AreEqual(hex.Length / 4, RegisterValue.GetWidth(type));
        }

        private static void ExpectNone(string hex, RegisterType type, int exponent)
        {
            long value;
            Assert.IsFalse(RegisterValue.TryRead(Hex.Parse(hex), 0, type, false, exponent, out value), hex);
        }
    }
}
