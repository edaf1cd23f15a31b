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
        private readonly FakeClock _clock = new FakeClock();
        private readonly FakeLock _device = new FakeLock { IsSlow = true };
        private readonly CableLock _lock;

        public CableLockTests()
        {
            _lock = new CableLock(_clock, _device);
        }

        [TestMethod]
        public void FixedCable_IsAlwaysHeldAndNeverFails()
        {
            CableLock fixedCable = new CableLock(_clock, null);

            Assert.IsTrue(fixedCable.IsHolding);
            Assert.IsTrue(fixedCable.Hold());
            fixedCable.Release();
            Assert.IsTrue(fixedCable.IsHolding);
            Assert.IsFalse(fixedCable.HasFailed);
        }

        [TestMethod]
        public void Hold_MovesOnceAndWaits()
        {
            for (int i = 0; i < 20; i++)
            {
                Assert.IsFalse(Hold(100));
            }

            Assert.AreEqual((int)1, _device.HoldCount);
            Assert.IsFalse(_lock.IsHolding);

            _device.Arrive();
            Assert.IsTrue(Hold(100));
            Assert.IsTrue(_lock.IsHolding);
            Assert.IsFalse(_lock.HasFailed);
        }

        [TestMethod]
        public void Hold_AlreadyHeld_DoesNotMove()
        {
            _device.State = LockState.Locked;

            Assert.IsTrue(Hold(0));

            Assert.AreEqual((int)0, _device.HoldCount);
        }

        [TestMethod]
        public void Hold_WhileReleasing_TurnsRound()
        {
            _device.State = LockState.Moving;

            Assert.IsFalse(Hold(0));
            Assert.AreEqual((int)1, _device.HoldCount);

            _device.Arrive();
            Assert.IsTrue(Hold(100));
        }

        [TestMethod]
        public void Hold_Jams_TriesThreeTimesThenFails()
        {
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                Assert.IsFalse(Hold(100));
                Assert.AreEqual(attempt, _device.HoldCount);
                Assert.IsFalse(Hold(100));
                Assert.AreEqual(attempt, _device.HoldCount);
                _device.Jam();
                Assert.IsFalse(_lock.HasFailed, "attempt " + attempt.ToString());
            }

            Assert.IsFalse(Hold(100));

            Assert.IsTrue(_lock.HasFailed);
            Assert.AreEqual((int)3, _device.HoldCount);
            Assert.AreEqual((int)1, _device.ReleaseCount);
        }

        [TestMethod]
        public void Hold_NeverArrives_EachTryTakesThreeSeconds()
        {
            for (int i = 0; i < 90; i++)
            {
                Assert.IsFalse(Hold(100));
                Assert.IsFalse(_lock.HasFailed, "after " + i.ToString());
            }

            Assert.AreEqual((int)3, _device.HoldCount);
            Hold(100);
            Assert.IsTrue(_lock.HasFailed);
        }

        [TestMethod]
        public void Failure_IsShownForFiveSecondsThenTheNextMayTry()
        {
            FailToHold();
            _device.Arrive();
            _clock.Advance(4999);
            Assert.IsTrue(_lock.HasFailed);
            _clock.Advance(1);
            Assert.IsFalse(_lock.HasFailed);

            Hold(100);
            _device.Arrive();
            Assert.IsTrue(Hold(100));
        }

        [TestMethod]
        public void Failure_LockStaysJammed_IsShownUntilItMoves()
        {
            FailToHold();
            _device.Jam();
            _clock.Advance(60000);
            Assert.IsTrue(_lock.HasFailed);

            _lock.Release();
            Assert.IsFalse(_lock.HasFailed);
        }

        [TestMethod]
        public void Release_Jams_IsAFailure()
        {
            _device.State = LockState.Locked;
            _lock.Release();
            Assert.AreEqual((int)1, _device.ReleaseCount);
            Assert.IsFalse(_lock.HasFailed);

            _device.Jam();

            Assert.IsTrue(_lock.HasFailed);
        }

        [TestMethod]
        public void Jammed_NobodyHasAsked_IsAFailure()
        {
            _device.State = LockState.Jammed;

            Assert.IsTrue(_lock.HasFailed);
        }

        [TestMethod]
        public void Release_BetweenTries_BeginsToCountAnew()
        {
            Hold(100);
            _device.Jam();
            Hold(100);
            _device.Jam();
            _lock.Release();
            _device.Arrive();
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                Hold(100);
                _device.Jam();
                Assert.IsFalse(_lock.HasFailed);
            }

            Hold(100);
            Assert.IsTrue(_lock.HasFailed);
        }

        private void FailToHold()
        {
            for (int i = 0; i < 3; i++)
            {
                Hold(100);
                _device.Jam();
            }

            Hold(100);
            Assert.IsTrue(_lock.HasFailed);
        }

        private bool Hold(long milliseconds)
        {
            _clock.Advance(milliseconds);
            return _lock.Hold();
        }
    }
}
