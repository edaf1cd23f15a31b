// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class TimeKeeperTests
    {
        private const long Utc = 1763665839000;
        private const long Hour = 3600000;

        [TestMethod]
        public void KnownTime_IsAnEstimateAfterALossOfPower_AndNotKnown()
        {
            FakeFileStore files = RunWithKnownTime();
            FakePlatformTime platform = new FakePlatformTime();
            FakeClock clock = new FakeClock();
            TimeKeeper keeper = new TimeKeeper(clock, platform, files, platform, null);
            keeper.Poll(string.Empty);
            Assert.AreEqual(Utc, platform.Estimate);
            Assert.IsFalse(clock.IsUtcKnown);
        }

        [TestMethod]
        public void NewBoard_HasNoEstimate()
        {
            FakePlatformTime platform = new FakePlatformTime();
            new TimeKeeper(new FakeClock(), platform, new FakeFileStore(), null, null);
            Assert.AreEqual(0L, platform.Estimate);
        }

        [TestMethod]
        public void ClockThatWentOnOverARestart_IsLeftAlone()
        {
            FakeFileStore files = RunWithKnownTime();
            FakePlatformTime platform = new FakePlatformTime { SystemMilliseconds = Utc + Hour };
            new TimeKeeper(new FakeClock(), platform, files, null, null);
            Assert.AreEqual(0L, platform.Estimate);
        }

        [TestMethod]
        public void Estimate_StaysOneOverARestart()
        {
            FakeFileStore files = RunWithKnownTime();
            new TimeKeeper(new FakeClock(), new FakePlatformTime(), files, null, null);

            // A crash: the platform's clock goes on with the estimate.
            FakePlatformTime platform = new FakePlatformTime { SystemMilliseconds = Utc + Hour };
            new TimeKeeper(new FakeClock(), platform, files, null, null);
            Assert.AreEqual(Utc + Hour, platform.Estimate);
        }

        [TestMethod]
        public void Estimate_DoesNotFallBehindWhatWasKnown()
        {
            FakeFileStore files = RunWithKnownTime();
            new TimeKeeper(new FakeClock(), new FakePlatformTime(), files, null, null);
            FakePlatformTime platform = new FakePlatformTime { SystemMilliseconds = Utc - Hour };
            new TimeKeeper(new FakeClock(), platform, files, null, null);
            Assert.AreEqual(Utc, platform.Estimate);
        }

        [TestMethod]
        public void TimeThatBecomesKnown_IsTrustedAfterTheNextRestart()
        {
            FakeFileStore files = RunWithKnownTime();
            FakeClock clock = new FakeClock();
            TimeKeeper keeper = new TimeKeeper(clock, new FakePlatformTime(), files, null, null);
            clock.SetUtc(Utc + Hour);
            keeper.Poll(string.Empty);
            FakePlatformTime platform = new FakePlatformTime { SystemMilliseconds = Utc + (2 * Hour) };
            new TimeKeeper(new FakeClock(), platform, files, null, null);
            Assert.AreEqual(0L, platform.Estimate);
        }

        [TestMethod]
        public void MarkThatCannotBeWritten_MeansNoEstimate()
        {
            FakeFileStore files = RunWithKnownTime();
            files.IsFailing = true;
            FakePlatformTime platform = new FakePlatformTime();
            new TimeKeeper(new FakeClock(), platform, files, null, null);
            Assert.AreEqual(0L, platform.Estimate);
        }

        [TestMethod]
        public void KnownTime_IsKeptFourTimesADay()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(Utc);
            TimeKeeper keeper = new TimeKeeper(clock, new FakePlatformTime(), files, null, null);
            for (int minute = 0; minute < 24 * 60; minute++)
            {
                keeper.Poll(string.Empty);
                clock.AdvanceSeconds(60);
            }

            Assert.AreEqual(4, files.WriteCount);
        }

        [TestMethod]
        public void FlashThatFails_IsTriedSixTimesAnHour()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(Utc);
            TimeKeeper keeper = new TimeKeeper(clock, new FakePlatformTime(), files, null, null);
            files.IsFailing = true;
            keeper.Poll(string.Empty);
            files.IsFailing = false;
            clock.AdvanceSeconds(599);
            keeper.Poll(string.Empty);
            Assert.AreEqual(0, files.WriteCount);
            clock.AdvanceSeconds(1);
            keeper.Poll(string.Empty);
            Assert.AreEqual(1, files.WriteCount);
        }

        [TestMethod]
        public void Servers_AreAskedEveryTenMinutes_UntilTheTimeIsKnown()
        {
            FakePlatformTime platform = new FakePlatformTime();
            FakeClock clock = new FakeClock();
            FakeNetwork network = new FakeNetwork();
            TimeKeeper keeper = new TimeKeeper(clock, platform, new FakeFileStore(), platform, network);
            keeper.Poll("a.example, b.example");
            Assert.AreEqual(0, platform.Asked, "without a network");
            network.IsUp = true;
            for (int i = 0; i < 1200; i++)
            {
                keeper.Poll("a.example, b.example");
                clock.AdvanceSeconds(1);
            }

            Assert.AreEqual(2, platform.Asked);
            Assert.AreEqual("a.example", platform.First);
            Assert.AreEqual("b.example", platform.Second);
            clock.SetUtc(Utc);
            keeper.Poll("a.example");
            keeper.Poll("a.example");
            Assert.AreEqual(2, platform.Asked);
            Assert.AreEqual(1, platform.Stopped);
        }

        private static FakeFileStore RunWithKnownTime()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TimeKeeper keeper = new TimeKeeper(clock, new FakePlatformTime(), files, null, null);
            clock.SetUtc(Utc);
            keeper.Poll(string.Empty);
            return files;
        }
    }
}
