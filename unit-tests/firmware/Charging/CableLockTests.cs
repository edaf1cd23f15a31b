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
        [TestMethod]
        public void FixedCable_IsAlwaysHeldAndNeverFails()
        {
            CableLockBench bench = new CableLockBench();
            CableLock fixedCable = new CableLock(bench.Clock, null);

            Assert.IsTrue(fixedCable.IsHolding);
            Assert.IsTrue(fixedCable.Hold());
            fixedCable.Release();
            Assert.IsTrue(fixedCable.IsHolding);
            Assert.IsFalse(fixedCable.HasFailed);
        }

        [TestMethod]
        public void Hold_MovesOnceAndWaits()
        {
            CableLockBench bench = new CableLockBench();
            for (int i = 0; i < 20; i++)
            {
                Assert.IsFalse(bench.Hold(100));
            }

            Assert.AreEqual((int)1, bench.Motor.HoldCount);
            Assert.IsFalse(bench.Lock.IsHolding);

            bench.Motor.Arrive();
            Assert.IsTrue(bench.Hold(100));
            Assert.IsTrue(bench.Lock.IsHolding);
            Assert.IsFalse(bench.Lock.HasFailed);
        }

        [TestMethod]
        public void Problem_LastsUntilTheLockHoldsAgain()
        {
            CableLockBench bench = new CableLockBench();
            bench.FailToHold();
            Assert.IsTrue(bench.Lock.HasProblem);
            bench.Motor.Arrive();
            bench.Poll(60000);
            Assert.IsTrue(bench.Lock.HasProblem);
            Assert.IsFalse(bench.Lock.HasFailed);
            bench.FailToHold();
            Assert.AreEqual((int)2, bench.Lock.FailureCount);

            bench.Motor.Arrive();
            bench.Hold(10000);
            bench.Motor.Arrive();
            Assert.IsTrue(bench.Hold(100));
            Assert.IsFalse(bench.Lock.HasProblem);
            Assert.AreEqual((int)2, bench.Lock.FailureCount);
        }

        [TestMethod]
        public void Problem_StuckCable_CountsOnceAndEndsWithTheRelease()
        {
            CableLockBench bench = new CableLockBench();
            bench.Motor.State = LockState.Locked;
            bench.Lock.Release();
            bench.Motor.Jam();
            for (int i = 0; i < 200; i++)
            {
                bench.Poll(100);
                bench.Motor.Jam();
            }

            Assert.IsTrue(bench.Lock.HasProblem);
            Assert.AreEqual((int)1, bench.Lock.FailureCount);
            bench.Poll(10000);
            bench.Motor.Arrive();
            bench.Poll(100);
            Assert.IsFalse(bench.Lock.HasProblem);
        }

        [TestMethod]
        public void Hold_AlreadyHeld_DoesNotMove()
        {
            CableLockBench bench = new CableLockBench();
            bench.Motor.State = LockState.Locked;

            Assert.IsTrue(bench.Hold(0));

            Assert.AreEqual((int)0, bench.Motor.HoldCount);
        }

        [TestMethod]
        public void Hold_WhileReleasing_TurnsRound()
        {
            CableLockBench bench = new CableLockBench();
            bench.Motor.State = LockState.Moving;

            Assert.IsFalse(bench.Hold(0));
            Assert.AreEqual((int)1, bench.Motor.HoldCount);

            bench.Motor.Arrive();
            Assert.IsTrue(bench.Hold(100));
        }

        [TestMethod]
        public void Hold_Jams_TriesThreeTimesThenFails()
        {
            CableLockBench bench = new CableLockBench();
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                Assert.IsFalse(bench.Hold(100));
                Assert.AreEqual(attempt, bench.Motor.HoldCount);
                Assert.IsFalse(bench.Hold(100));
                Assert.AreEqual(attempt, bench.Motor.HoldCount);
                bench.Motor.Jam();
                Assert.IsFalse(bench.Lock.HasFailed, "attempt " + attempt.ToString());
            }

            Assert.IsFalse(bench.Hold(100));

            Assert.IsTrue(bench.Lock.HasFailed);
            Assert.AreEqual((int)3, bench.Motor.HoldCount);
            Assert.AreEqual((int)1, bench.Motor.ReleaseCount);
        }

        [TestMethod]
        public void Hold_NeverArrives_EachTryTakesThreeSeconds()
        {
            CableLockBench bench = new CableLockBench();
            for (int i = 0; i < 90; i++)
            {
                Assert.IsFalse(bench.Hold(100));
                Assert.IsFalse(bench.Lock.HasFailed, "after " + i.ToString());
            }

            Assert.AreEqual((int)3, bench.Motor.HoldCount);
            bench.Hold(100);
            Assert.IsTrue(bench.Lock.HasFailed);
        }

        [TestMethod]
        public void Failure_IsShownForFiveSecondsThenTheNextMayTry()
        {
            CableLockBench bench = new CableLockBench();
            bench.FailToHold();
            bench.Motor.Arrive();
            bench.Clock.Advance(4999);
            Assert.IsTrue(bench.Lock.HasFailed);
            bench.Clock.Advance(1);
            Assert.IsFalse(bench.Lock.HasFailed);

            bench.Hold(100);
            bench.Motor.Arrive();
            Assert.IsTrue(bench.Hold(100));
        }

        [TestMethod]
        public void Failure_LockStaysJammed_IsShownUntilItMoves()
        {
            CableLockBench bench = new CableLockBench();
            bench.FailToHold();
            bench.Motor.Jam();
            bench.Poll(5000);
            Assert.IsTrue(bench.Lock.HasFailed);

            bench.Poll(5000);
            Assert.IsTrue(bench.Lock.HasFailed);
            bench.Motor.Arrive();
            bench.Poll(100);
            Assert.IsFalse(bench.Lock.HasFailed);
        }

        [TestMethod]
        public void Release_Jams_IsAFailureAndTriedAgainEveryTenSeconds()
        {
            CableLockBench bench = new CableLockBench();
            bench.Motor.State = LockState.Locked;
            bench.Lock.Release();
            Assert.AreEqual((int)1, bench.Motor.ReleaseCount);
            bench.Poll(100);
            Assert.IsFalse(bench.Lock.HasFailed);
            bench.Motor.Jam();
            for (int i = 0; i < 30; i++)
            {
                bench.Poll(1000);
                bench.Motor.Jam();
                Assert.IsTrue(bench.Lock.HasFailed);
            }

            Assert.AreEqual((int)4, bench.Motor.ReleaseCount);
        }

        [TestMethod]
        public void Release_ByHandAfterAJam_IsNoFailureAnyMore()
        {
            CableLockBench bench = new CableLockBench();
            bench.Motor.State = LockState.Jammed;
            bench.Poll(100);
            Assert.IsTrue(bench.Lock.HasFailed);

            bench.Motor.State = LockState.Unlocked;
            bench.Poll(100);

            Assert.IsFalse(bench.Lock.HasFailed);
        }

        [TestMethod]
        public void New_CableHeldFromBeforeTheRestart_IsReleased()
        {
            FakeLock motor = new FakeLock { State = LockState.Locked };
            Assert.IsFalse(new CableLock(new FakeClock(), motor).IsHolding);
            Assert.AreEqual((int)LockState.Unlocked, (int)motor.State);

            motor = new FakeLock();
            Assert.IsFalse(new CableLock(new FakeClock(), motor).IsHolding);
            Assert.AreEqual((int)0, motor.ReleaseCount);
        }

        [TestMethod]
        public void Release_BetweenTries_BeginsToCountAnew()
        {
            CableLockBench bench = new CableLockBench();
            bench.Hold(100);
            bench.Motor.Jam();
            bench.Hold(100);
            bench.Motor.Jam();
            bench.Lock.Release();
            bench.Motor.Arrive();
            for (int attempt = 1; attempt <= 3; attempt++)
            {
                bench.Hold(100);
                bench.Motor.Jam();
                Assert.IsFalse(bench.Lock.HasFailed);
            }

            bench.Hold(100);
            Assert.IsTrue(bench.Lock.HasFailed);
        }
    }
}
