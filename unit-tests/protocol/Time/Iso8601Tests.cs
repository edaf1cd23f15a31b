// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class Iso8601Tests
    {
        private const long Day = 86400000;

        [TestMethod]
        public void ToText_KnownMoments()
        {
            Assert.AreEqual("1970-01-01T00:00:00.000Z", Iso8601.ToText(0));
            Assert.AreEqual("1969-12-31T23:59:59.999Z", Iso8601.ToText(-1));
            Assert.AreEqual("2000-02-29T12:00:00.000Z", Iso8601.ToText(951825600000L));
            Assert.AreEqual("2026-01-02T03:04:05.678Z", Iso8601.ToText(1767323045678L));
            Assert.AreEqual("2038-01-19T03:14:08.000Z", Iso8601.ToText(2147483648000L));
            Assert.AreEqual("2100-03-01T00:00:00.000Z", Iso8601.ToText(4107542400000L));
            Assert.AreEqual("9999-12-31T23:59:59.999Z", Iso8601.ToText(253402300799999L));
            Assert.AreEqual("0001-01-01T00:00:00.000Z", Iso8601.ToText(-62135596800000L));
        }

        [TestMethod]
        public void Write_WritesExactlyItsLength()
        {
            byte[] target = new byte[Iso8601.Length + 2];
            target[0] = (byte)'<';
            target[Iso8601.Length + 1] = (byte)'>';

            Iso8601.Write(0, target, 1);

            Assert.AreEqual("<1970-01-01T00:00:00.000Z>", Encoding.UTF8.GetString(target, 0, target.Length));
        }

        [TestMethod]
        public void TryParse_KnownForms()
        {
            AssertTime("1970-01-01T00:00:00Z", 0);
            AssertTime("2026-01-02T03:04:05Z", 1767323045000L);
            AssertTime("2026-01-02T03:04:05z", 1767323045000L);
            AssertTime("2026-01-02t03:04:05Z", 1767323045000L);
            AssertTime("2026-01-02T03:04:05", 1767323045000L);
            AssertTime("2026-01-02T03:04:05.678Z", 1767323045678L);
            AssertTime("2026-01-02T03:04:05.6Z", 1767323045600L);
            AssertTime("2026-01-02T03:04:05.6789Z", 1767323045678L);
            AssertTime("2026-01-02T03:04:05,678Z", 1767323045678L);
            AssertTime("2026-01-02T03:04:05.6781234+00:00", 1767323045678L);
            AssertTime("2026-01-02T03:04:05.678123456Z", 1767323045678L);
            AssertTime("2026-01-02T03:04:05.678-00:00", 1767323045678L);
            AssertTime("2026-01-02T05:04:05+02:00", 1767323045000L);
            AssertTime("2026-01-02T05:04:05+0200", 1767323045000L);
            AssertTime("2026-01-01T22:34:05-04:30", 1767323045000L);
            AssertTime("2026-01-02T17:04:05+14:00", 1767323045000L);
            AssertTime("2026-01-02 03:04:05Z", 1767323045000L);
            AssertTime("2026-01-02 03:04:05.678", 1767323045678L);
            AssertTime("2026-01-02 05:04:05.678+02", 1767323045678L);
            AssertTime("2026-01-02T03:04Z", 1767323040000L);
            AssertTime("2026-01-02T05:04+02:00", 1767323040000L);
            AssertTime("2026-01-02T03:04", 1767323040000L);
            AssertTime("2016-12-31T23:59:60Z", 1483228800000L);
            AssertTime("0001-01-01T00:00:00Z", -62135596800000L);
            AssertTime("9999-12-31T23:59:59.9999999Z", 253402300799999L);
        }

        [TestMethod]
        public void TryParse_Garbage_IsRefused()
        {
            string[] garbage = new string[]
            {
                null, string.Empty, "Z", "2026", "2026-01-02", "2026-01-02T03:0", "2026-01-02T03:04:", "2026-01-02T03:04:5", "2026-01-02T03:04.5Z", "2026-01-02_03:04:05Z", "2026-01-02T03:04:05.Z", "2026-01-02T03:04:05.",
                "2026-1-2T03:04:05Z", "2026-13-02T03:04:05Z", "2026-00-02T03:04:05Z", "2026-01-00T03:04:05Z", "2026-01-32T03:04:05Z",
                "2026-02-29T03:04:05Z", "1900-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-01-02T24:00:00Z",
                "2026-01-02T03:60:05Z", "2026-01-02T03:04:61Z", "0000-01-01T00:00:00Z", "-026-01-02T03:04:05Z", "+2026-01-02T03:04:05Z",
                "2026-01-02T03:04:05ZZ", "2026-01-02T03:04:05Z ", " 2026-01-02T03:04:05Z", "2026-01-02T03:04:05+2",
                "2026-01-02T03:04:05+02:0", "2026-01-02T03:04:05+02:000", "2026-01-02T03:04:05+24:00", "2026-01-02T03:04:05+02:60",
                "2026-01-02T03:04:05*02:00", "2026-01-02T03:04:05+02-00", "2026-01-02T03:04:05.1.2Z", "2026/01/02T03:04:05Z",
                "2026-01-02T03-04-05Z", "2026-01-02T03-04:05Z", "2026-01-02T03:04-05Z", "2026-01/02T03:04:05Z", "2O26-01-02T03:04:05Z", "2026-01-02T0x:04:05Z", "Fri Jan  2 03:04:05 2026", "1767323045000",
                "2026-01-02T03:04:05GMT", "\u0662\u0660\u0662\u0666-01-02T03:04:05Z",
            };
            foreach (string text in garbage)
            {
                long value;
                Assert.IsFalse(Iso8601.TryParse(text, out value), text);
                Assert.AreEqual(0L, value, text);
            }
        }

        [TestMethod]
        public void RoundTrip_LeapYearsAndTurnsOfTheYear()
        {
            for (int year = 1; year <= 9999; year += year >= 1960 && year < 2110 ? 1 : 37)
            {
                string prefix = Padded(year);
                bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                AssertRoundTrip(prefix + "-01-01T00:00:00.000Z");
                AssertRoundTrip(prefix + "-02-28T23:59:59.999Z");
                AssertRoundTrip(prefix + "-03-01T00:00:00.000Z");
                AssertRoundTrip(prefix + "-12-31T23:59:59.999Z");
                long value;
                Assert.AreEqual(isLeap, Iso8601.TryParse(prefix + "-02-29T00:00:00Z", out value), prefix);
                long february = Parse(prefix + "-02-28T00:00:00Z");
                long march = Parse(prefix + "-03-01T00:00:00Z");
                Assert.AreEqual(isLeap ? 2 * Day : Day, march - february, prefix);
            }
        }

        [TestMethod]
        public void RoundTrip_EveryDayOfFourYears()
        {
            long start = Parse("2023-01-01T12:34:56.789Z");
            for (int day = 0; day < 1461; day++)
            {
                long moment = start + (day * Day);
                Assert.AreEqual(moment, Parse(Iso8601.ToText(moment)));
            }

            Assert.AreEqual("2027-01-01T12:34:56.789Z", Iso8601.ToText(start + (1461 * Day)));
        }

        private static string Padded(int year)
        {
            string text = year.ToString();
            return new string('0', 4 - text.Length) + text;
        }

        private static long Parse(string text)
        {
            long value;
            Assert.IsTrue(Iso8601.TryParse(text, out value), text);
            return value;
        }

        private static void AssertTime(string text, long expected)
        {
            Assert.AreEqual(expected, Parse(text), text);
        }

        private static void AssertRoundTrip(string text)
        {
            Assert.AreEqual(text, Iso8601.ToText(Parse(text)));
        }
    }
}
