// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class TimeSetterTests
    {
        private const long Noon = 1767355200000L;

        private static FakeClock s_clock;
        private static EventLog s_log;

        [TestMethod]
        public void Take_UnknownTime_Sets()
        {
            SetUp();
            new TimeSetter(s_clock, s_log).Take(Noon);

            Assert.IsTrue(s_clock.IsUtcKnown);
            Assert.AreEqual(Noon, s_clock.UtcMilliseconds);
            Assert.AreEqual("Clock: set to 2026-01-02T12:00:00.000Z", s_log.GetLine(0));
        }

        [TestMethod]
        public void Take_UnknownTimeThatHappensToBeRight_CountsAsKnownFromThenOn()
        {
            SetUp();
            new TimeSetter(s_clock, s_log).Take(s_clock.UtcMilliseconds);

            Assert.IsTrue(s_clock.IsUtcKnown);
        }

        [TestMethod]
        public void Take_WithinASecond_LeavesTheClockAlone()
        {
            SetUp();
            s_clock.SetUtc(Noon);
            TimeSetter setter = new TimeSetter(s_clock, s_log);

            setter.Take(Noon + 1000);
            setter.Take(Noon - 1000);

            Assert.AreEqual(Noon, s_clock.UtcMilliseconds);
            Assert.AreEqual((int)0, s_log.Total);
        }

        [TestMethod]
        public void Take_WrongByMore_SetsForwardAndBack()
        {
            SetUp();
            s_clock.SetUtc(Noon);
            TimeSetter setter = new TimeSetter(s_clock, s_log);

            setter.Take(Noon + 1001);
            Assert.AreEqual(Noon + 1001, s_clock.UtcMilliseconds);

            setter.Take(Noon);
            Assert.AreEqual(Noon, s_clock.UtcMilliseconds);
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_clock = new FakeClock();
            s_log = new EventLog(4);
        }
    }
}
