// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class EventTimeTests
    {
        [TestMethod]
        public void GetUtc_ClockKnownAtTheEvent_StaysWhateverTheClockDoes()
        {
            FakeClock clock = new FakeClock();
            clock.SetUtc(1767323045000L);
            EventTime time = new EventTime(clock);

            clock.Advance(5000);
            clock.SetUtc(1700000000000L);

            Assert.AreEqual(1767323045000L, time.GetUtc(clock));
            Assert.AreEqual(1000L, time.MonotonicMilliseconds);
        }

        [TestMethod]
        public void GetUtc_ClockSetLater_CountsBack()
        {
            FakeClock clock = new FakeClock();
            EventTime time = new EventTime(clock);

            clock.Advance(60000);
            clock.SetUtc(1767323045000L);

            Assert.AreEqual(1767323045000L - 60000, time.GetUtc(clock));
        }

        [TestMethod]
        public void GetUtc_OnceTold_StaysTheSame()
        {
            FakeClock clock = new FakeClock();
            EventTime time = new EventTime(clock);
            clock.Advance(60000);
            clock.SetUtc(1767323045000L);
            long first = time.GetUtc(clock);

            clock.Advance(1000);
            clock.SetUtc(1767399999000L);

            Assert.AreEqual(first, time.GetUtc(clock));
        }

        [TestMethod]
        public void GetUtc_ClockStillUnknown_IsNotKept()
        {
            FakeClock clock = new FakeClock();
            EventTime time = new EventTime(clock);
            clock.Advance(1000);
            time.GetUtc(clock);

            clock.SetUtc(1767323045000L);

            Assert.AreEqual(1767323044000L, time.GetUtc(clock));
        }
    }
}
