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

        private readonly FakeClock _clock = new FakeClock();
        private readonly EventLog _log = new EventLog(4);

        [TestMethod]
        public void Take_UnknownTime_Sets()
        {
            new TimeSetter(_clock, _log).Take(Noon);

            Assert.IsTrue(_clock.IsUtcKnown);
            Assert.AreEqual(Noon, _clock.UtcMilliseconds);
            Assert.AreEqual("Clock: set to 2026-01-02T12:00:00.000Z", _log.GetLine(0));
        }

        [TestMethod]
        public void Take_UnknownTimeThatHappensToBeRight_CountsAsKnownFromThenOn()
        {
            new TimeSetter(_clock, _log).Take(_clock.UtcMilliseconds);

            Assert.IsTrue(_clock.IsUtcKnown);
        }

        [TestMethod]
        public void Take_WithinASecond_LeavesTheClockAlone()
        {
            _clock.SetUtc(Noon);
            TimeSetter setter = new TimeSetter(_clock, _log);

            setter.Take(Noon + 1000);
            setter.Take(Noon - 1000);

            Assert.AreEqual(Noon, _clock.UtcMilliseconds);
            Assert.AreEqual((int)0, _log.Total);
        }

        [TestMethod]
        public void Take_WrongByMore_SetsForwardAndBack()
        {
            _clock.SetUtc(Noon);
            TimeSetter setter = new TimeSetter(_clock, _log);

            setter.Take(Noon + 1001);
            Assert.AreEqual(Noon + 1001, _clock.UtcMilliseconds);

            setter.Take(Noon);
            Assert.AreEqual(Noon, _clock.UtcMilliseconds);
        }
    }
}
