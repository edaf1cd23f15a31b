// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Buffers;
using OcppChargePoint.Protocol.Json;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class JsonNumberTests
    {
        [TestMethod]
        public void TryGetInt64_WholeNumbers_AreTaken()
        {
            AssertInteger("0", 0);
            AssertInteger("-0", 0);
            AssertInteger("7", 7);
            AssertInteger("-7", -7);
            AssertInteger("1.0", 1);
            AssertInteger("1.000", 1);
            AssertInteger("-5.0e0", -5);
            AssertInteger("1e3", 1000);
            AssertInteger("1E+3", 1000);
            AssertInteger("12.5e1", 125);
            AssertInteger("1.50e1", 15);
            AssertInteger("1200e-2", 12);
            AssertInteger("0e999", 0);
            AssertInteger("0.000e5", 0);
            AssertInteger("0e-999", 0);
            AssertInteger("2147483648", 2147483648L);
            AssertInteger("9223372036854775807", long.MaxValue);
            AssertInteger("-9223372036854775807", -long.MaxValue);
            AssertInteger("-9223372036854775808", long.MinValue);
            AssertInteger("9.223372036854775807e18", long.MaxValue);
        }

        [TestMethod]
        public void TryGetInt64_FractionsAndOverflows_AreRefused()
        {
            string[] refused = new string[]
            {
                "0.5", "1.5", "-1.5", "1e-1", "1.23e1", "0.001e2", "9223372036854775808", "-9223372036854775809",
                "10000000000000000000", "1e19", "1e400", "1e4000", "1e99999999999", "-1e99", "0.00000000000000000000000001",
            };
            foreach (string text in refused)
            {
                long value;
                Assert.IsFalse(Read(text).TryGetInt64(out value), text);
            }
        }

        [TestMethod]
        public void TryGetFixed_KeepsTheDecimals()
        {
            AssertFixed("16.1", 1, 161);
            AssertFixed("21.4", 1, 214);
            AssertFixed("21.40", 1, 214);
            AssertFixed("21.4000000000000000000000000", 1, 214);
            AssertFixed("16", 1, 160);
            AssertFixed("-0.5", 1, -5);
            AssertFixed("0.001", 3, 1);
            AssertFixed("1e-3", 3, 1);
            AssertFixed("0.01e-1", 3, 1);
            AssertFixed("1.5e2", 3, 150000);
            AssertFixed("9223372036854775.807", 3, long.MaxValue);
            AssertFixed("0.123456", 6, 123456);
        }

        [TestMethod]
        public void TryGetFixed_TooManyDecimals_AreRefused()
        {
            long value;
            Assert.IsFalse(Read("16.15").TryGetFixed(1, out value));
            Assert.IsFalse(Read("0.0001").TryGetFixed(3, out value));
            Assert.IsFalse(Read("1.0001").TryGetFixed(3, out value));
            Assert.IsFalse(Read("1.10001").TryGetFixed(3, out value));
            Assert.IsFalse(Read("9223372036854775.808").TryGetFixed(3, out value));
            Assert.IsFalse(Read("9223372036854775807").TryGetFixed(1, out value));
        }

        [TestMethod]
        public void TryGetFixed_AtEveryOffsetAroundASegmentBorder_IsTheSame()
        {
            const string text = "-1234567.8901e2";
            for (int offset = ByteChain.SegmentSize - text.Length - 1; offset <= ByteChain.SegmentSize + 1; offset++)
            {
                JsonReader reader = JsonText.ReaderAt(text, offset);
                long value;
                Assert.IsTrue(reader.Read(JsonToken.Number));
                Assert.IsTrue(reader.TryGetFixed(3, out value));
                Assert.AreEqual(-123456789010L, value);
            }
        }

        private static JsonReader Read(string text)
        {
            JsonReader reader = JsonText.Reader(text);
            Assert.IsTrue(reader.Read(JsonToken.Number), text);
            return reader;
        }

        private static void AssertInteger(string text, long expected)
        {
            long value;
            Assert.IsTrue(Read(text).TryGetInt64(out value), text);
            Assert.AreEqual(expected, value, text);
        }

        private static void AssertFixed(string text, int decimals, long expected)
        {
            long value;
            Assert.IsTrue(Read(text).TryGetFixed(decimals, out value), text);
            Assert.AreEqual(expected, value, text);
        }
    }
}
