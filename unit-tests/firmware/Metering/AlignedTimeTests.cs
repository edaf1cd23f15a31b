// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class AlignedTimeTests
    {
        private const long Day = 86400000;
        private const long Midnight = 20455 * Day;

        [TestMethod]
        public void Next_IntervalDividesTheDay_IsTheNextMultiple()
        {
            Expect(900000, 0, 900);
            Expect(900000, 1, 900);
            Expect(900000, 899999, 900);
            Expect(1800000, 900000, 900);
            Expect(Day, Day - 1, 900);
        }

        [TestMethod]
        public void Next_IntervalDoesNotDivideTheDay_BeginsAnewAtMidnight()
        {
            // 7 h: 7:00, 14:00, 21:00, midnight.
            Expect(25200000, 0, 25200);
            Expect(75600000, 50400000, 25200);
            Expect(Day, 75600000, 25200);
            Expect(Day + 25200000, Day, 25200);
        }

        [TestMethod]
        public void Next_WholeDay_IsMidnight()
        {
            Expect(Day, 0, 86400);
            Expect(Day, Day - 1, 86400);
            Expect(2 * Day, Day, 86400);
        }

        [TestMethod]
        public void Next_MoreThanHalfADay_HasOneMomentAndMidnight()
        {
            Expect(50000000, 0, 50000);
            Expect(Day, 50000000, 50000);
        }

        [TestMethod]
        public void Next_OneSecond()
        {
            Expect(1000, 0, 1);
            Expect(1000, 999, 1);
            Expect(2000, 1000, 1);
        }

        [TestMethod]
        public void Next_AnyIntervalAndTime_IsAMultipleOrMidnightAndNotFarther()
        {
            SeededRandom random = new SeededRandom(4711);
            for (int i = 0; i < 20000; i++)
            {
                int interval = 1 + random.Below(86400);
                long utc = Midnight + random.Below((int)Day);
                long next = AlignedTime.Next(utc, interval);
                long inDay = (next - Midnight) % Day;

                Assert.IsTrue(next > utc, "later");
                Assert.IsTrue(next - utc <= interval * 1000L, "not farther than the interval");
                Assert.IsTrue(inDay % (interval * 1000L) == 0, "multiple");
                Assert.IsTrue(next <= Midnight + Day, "not over midnight");
            }
        }

        [TestMethod]
        public void Next_AWholeDay_HasEachMomentOnce()
        {
            int[] intervals = new int[] { 60, 900, 3599, 3600, 3601, 43200, 86399 };
            foreach (int interval in intervals)
            {
                int moments = 0;
                for (long utc = Midnight; utc < Midnight + Day; utc = AlignedTime.Next(utc, interval))
                {
                    moments++;
                }

                Assert.AreEqual((int)((86400 + interval - 1) / interval), moments, "interval " + interval.ToString());
            }
        }

        private static void Expect(long expected, long utc, int interval)
        {
            Assert.AreEqual(Midnight + expected, AlignedTime.Next(Midnight + utc, interval));
        }
    }
}
