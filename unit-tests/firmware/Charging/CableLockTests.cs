// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class CableLockTests
    {
        private static FakeClock s_clock;
        private static FakeLock s_device;
        private static CableLock s_lock;

        [TestMethod]
        public void FixedCable_IsAlwaysHeldAndNeverFails()
        {
            SetUp();
            CableLock fixedCable = new CableLock(s_clock, null);

            Assert.IsTrue(fixedCable.IsHolding);
            Assert.IsTrue(fixedCable.Hold());
            fixedCable.Release();
            Assert.IsTrue(fixedCable.IsHolding);
            Assert.IsFalse(fixedCable.HasFailed);
        }

        [TestMethod]
        public void Hold_MovesOnceAndWaits()
        {
            SetUp();
            for (int i = 0; i < 20; i++)
            {
                Assert.IsFalse(Hold(100));
            }

            Assert.AreEqual((int)1, s_device.HoldCount);
            Assert.IsFalse(s_lock.IsHolding);

            s_device.Arrive();
            Assert.IsTrue(Hold(100));
            Assert.IsTrue(s_lock.IsHolding);
            Assert.IsFalse(s_lock.HasFailed);
        }

        [TestMethod]
        public void Hold_AlreadyHeld_DoesNotMove()
        {
            SetUp();
            s_device.State = LockState.Locked;

            Assert.IsTrue(Hold(0));

            Assert.AreEqual((int)0, s_device.HoldCount);
        }

        [TestMethod]
        public void Hold_WhileReleasing_TurnsRound()
        {
            SetUp();
            s_device.State = LockState.Moving;

            Assert.IsFalse(Hold(0));
            Assert.AreEqual((int)1, s_device.HoldCount);

            s_device.Arrive();
            Assert.IsTrue(Hold(100));
        }

        [TestMethod]
        public void Hold_Jams_TriesThreeTimesThenFails()
        {
            SetUp();
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                Assert.IsFalse(Hold(100));
                Assert.AreEqual(attempt, s_device.HoldCount);
                Assert.IsFalse(Hold(100));
                Assert.AreEqual(attempt, s_device.HoldCount);
                s_device.Jam();
                Assert.IsFalse(s_lock.HasFailed, "attempt " + attempt.ToString());
            }

            Assert.IsFalse(Hold(100));

            Assert.IsTrue(s_lock.HasFailed);
            Assert.AreEqual((int)3, s_device.HoldCount);
            Assert.AreEqual((int)1, s_device.ReleaseCount);
        }

        [TestMethod]
        public void Hold_NeverArrives_EachTryTakesThreeSeconds()
        {
            SetUp();
            for (int i = 0; i < 90; i++)
            {
                Assert.IsFalse(Hold(100));
                Assert.IsFalse(s_lock.HasFailed, "after " + i.ToString());
            }

            Assert.AreEqual((int)3, s_device.HoldCount);
            Hold(100);
            Assert.IsTrue(s_lock.HasFailed);
        }

        [TestMethod]
        public void Failure_IsShownForFiveSecondsThenTheNextMayTry()
        {
            SetUp();
            FailToHold();
            s_device.Arrive();
            s_clock.Advance(4999);
            Assert.IsTrue(s_lock.HasFailed);
            s_clock.Advance(1);
            Assert.IsFalse(s_lock.HasFailed);

            Hold(100);
            s_device.Arrive();
            Assert.IsTrue(Hold(100));
        }

        [TestMethod]
        public void Failure_LockStaysJammed_IsShownUntilItMoves()
        {
            SetUp();
            FailToHold();
            s_device.Jam();
            s_clock.Advance(60000);
            Assert.IsTrue(s_lock.HasFailed);

            s_lock.Release();
            Assert.IsFalse(s_lock.HasFailed);
        }

        [TestMethod]
        public void Release_Jams_IsAFailure()
        {
            SetUp();
            s_device.State = LockState.Locked;
            s_lock.Release();
            Assert.AreEqual((int)1, s_device.ReleaseCount);
            Assert.IsFalse(s_lock.HasFailed);

            s_device.Jam();

            Assert.IsTrue(s_lock.HasFailed);
        }

        [TestMethod]
        public void Jammed_NobodyHasAsked_IsAFailure()
        {
            SetUp();
            s_device.State = LockState.Jammed;

            Assert.IsTrue(s_lock.HasFailed);
        }

        [TestMethod]
        public void Release_BetweenTries_BeginsToCountAnew()
        {
            SetUp();
            Hold(100);
            s_device.Jam();
            Hold(100);
            s_device.Jam();
            s_lock.Release();
            s_device.Arrive();
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                Hold(100);
                s_device.Jam();
                Assert.IsFalse(s_lock.HasFailed);
            }

            Hold(100);
            Assert.IsTrue(s_lock.HasFailed);
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_clock = new FakeClock();
            s_device = new FakeLock { IsSlow = true };
            s_lock = new CableLock(s_clock, s_device);
        }

        private static void FailToHold()
        {
            for (int i = 0; i < 3; i++)
            {
                Hold(100);
                s_device.Jam();
            }

            Hold(100);
            Assert.IsTrue(s_lock.HasFailed);
        }

        private static bool Hold(long milliseconds)
        {
            s_clock.Advance(milliseconds);
            return s_lock.Hold();
        }
    }
}
