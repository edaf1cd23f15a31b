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

        [TestMethod]
        public void Take_UnknownTime_Sets()
        {
            FakeClock clock = new FakeClock();
            EventLog log = new EventLog(4);
            new TimeSetter(clock, log).Take(Noon);

            Assert.IsTrue(clock.IsUtcKnown);
            Assert.AreEqual(Noon, clock.UtcMilliseconds);
            Assert.AreEqual("Clock: set to 2026-01-02T12:00:00.000Z", log.GetLine(0));
        }

        [TestMethod]
        public void Take_UnknownTimeThatHappensToBeRight_CountsAsKnownFromThenOn()
        {
            FakeClock clock = new FakeClock();
            EventLog log = new EventLog(4);
            new TimeSetter(clock, log).Take(clock.UtcMilliseconds);

            Assert.IsTrue(clock.IsUtcKnown);
        }

        [TestMethod]
        public void Take_WithinASecond_LeavesTheClockAlone()
        {
            FakeClock clock = new FakeClock();
            EventLog log = new EventLog(4);
            clock.SetUtc(Noon);
            TimeSetter setter = new TimeSetter(clock, log);

            setter.Take(Noon + 1000);
            setter.Take(Noon - 1000);

            Assert.AreEqual(Noon, clock.UtcMilliseconds);
            Assert.AreEqual((int)0, log.Total);
        }

        [TestMethod]
        public void Take_WrongByMore_SetsForwardAndBack()
        {
            FakeClock clock = new FakeClock();
            EventLog log = new EventLog(4);
            clock.SetUtc(Noon);
            TimeSetter setter = new TimeSetter(clock, log);

            setter.Take(Noon + 1001);
            Assert.AreEqual(Noon + 1001, clock.UtcMilliseconds);

            setter.Take(Noon);
            Assert.AreEqual(Noon, clock.UtcMilliseconds);
        }
    }
}
