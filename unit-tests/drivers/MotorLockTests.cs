// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class MotorLockTests
    {
        [TestMethod]
        public void New_ShowsTheSwitch_AndMovesNothing()
        {
            LockMotor motor = new LockMotor(100) { Position = 200 };
            motor.Start(400);
            Expect(LockState.Locked, motor.Lock.State);
            motor = new LockMotor(100);
            motor.Start(400);
            Expect(LockState.Unlocked, motor.Lock.State);
            Expect(LockState.Unlocked, motor.Pass(5000));
            Assert.AreEqual(0, motor.Pulses);
        }

        [TestMethod]
        public void Set_MovesWithOnePulse_BothWays()
        {
            LockMotor motor = new LockMotor(100);
            motor.Start(400);
            motor.Lock.Set(true);
            Expect(LockState.Moving, motor.Lock.State);
            Expect(LockState.Moving, motor.Pass(400));
            Expect(LockState.Locked, motor.Pass(200));
            motor.Lock.Set(false);
            Expect(LockState.Unlocked, motor.Pass(600));
            Assert.AreEqual(2, motor.Pulses);
            Assert.IsTrue(motor.LongestPulse >= 400 && motor.LongestPulse <= 500, motor.LongestPulse.ToString());
        }

        [TestMethod]
        public void Pulse_IsKeptBetween300And600()
        {
            LockMotor motor = new LockMotor(1);
            motor.Start(5);
            motor.Lock.Set(true);
            Expect(LockState.Locked, motor.Pass(2000));
            Assert.AreEqual(300, motor.LongestPulse);
            motor = new LockMotor(1);
            motor.Start(60000);
            motor.Lock.Set(true);
            Expect(LockState.Locked, motor.Pass(2000));
            Assert.AreEqual(600, motor.LongestPulse);
        }

        [TestMethod]
        public void StuckBolt_GetsThreePulses_ThenItIsAJam()
        {
            for (int stuck = 0; stuck <= 3; stuck++)
            {
                LockMotor motor = new LockMotor(100) { StuckPulses = stuck };
                motor.Start(300);
                motor.Lock.Set(true);
                Expect(stuck == 3 ? LockState.Jammed : LockState.Locked, motor.Pass(3000));
                Assert.AreEqual(stuck == 3 ? 3 : stuck + 1, motor.Pulses);
                Assert.IsFalse(motor.LockSide.IsHigh);
            }
        }

        [TestMethod]
        public void Jam_EndsByTheNextMovement_OrByHand()
        {
            LockMotor motor = new LockMotor(100) { StuckPulses = 3 };
            motor.Start(300);
            motor.Lock.Set(true);
            Expect(LockState.Jammed, motor.Pass(3000));
            Expect(LockState.Jammed, motor.Pass(60000));
            motor.Lock.Set(true);
            Expect(LockState.Locked, motor.Pass(1000));

            motor.StuckPulses = 3;
            motor.Lock.Set(false);
            Expect(LockState.Jammed, motor.Pass(3000));
            motor.Position = 0;
            motor.Switch.Set(false);
            Expect(LockState.Unlocked, motor.Pass(1000));
            Assert.AreEqual(7, motor.Pulses);
        }

        [TestMethod]
        public void Reversal_NeverDrivesBothSides()
        {
            for (int at = 0; at < 900; at += 7)
            {
                LockMotor motor = new LockMotor(1 + (at % 3 * 50));
                motor.Start(400);
                motor.Lock.Set(true);
                motor.Pass(at);
                motor.Lock.Set(false);
                Assert.IsFalse(motor.LockSide.IsHigh);
                motor.Lock.Set(false);
                Expect(LockState.Unlocked, motor.Pass(3000));
                Assert.AreEqual(0, motor.Position);
                Assert.IsFalse(motor.HasShort);
            }
        }

        [TestMethod]
        public void ShakenSwitch_DoesNotOpenTheLock_MovedBoltDoes()
        {
            LockMotor motor = new LockMotor(100) { Position = 200 };
            motor.Start(400);
            motor.Lock.Set(true);
            Expect(LockState.Locked, motor.Pass(1000));
            motor.Switch.Set(false);
            Expect(LockState.Locked, motor.Pass(100));
            motor.Switch.Set(true);
            Expect(LockState.Locked, motor.Pass(500));
            motor.Switch.Set(false);
            Expect(LockState.Unlocked, motor.Pass(400));
        }

        [TestMethod]
        public void LoopThatStandsStill_EndsThePulseWhenItGoesOn()
        {
            LockMotor motor = new LockMotor(4000);
            motor.Start(400);
            motor.Lock.Set(true);
            motor.Pass(4000);
            Assert.IsFalse(motor.LockSide.IsHigh);
            motor.PollMilliseconds = 100;
            Expect(LockState.Locked, motor.Pass(200));
            Assert.AreEqual(1, motor.Pulses);
        }

        /// <summary>A board without a feedback switch: the pin never changes.</summary>
        [TestMethod]
        public void DeadSwitch_IsAJam_NotAGuess()
        {
            LockMotor motor = new LockMotor(100);
            FakePin dead = new FakePin();
            MotorLock locked = new MotorLock(motor.Clock, motor.LockSide, motor.UnlockSide, dead, true, 400);
            locked.Set(true);
            for (int i = 0; i < 50; i++)
            {
                motor.Clock.Advance(100);
                Assert.IsTrue(locked.State != LockState.Locked);
            }

            Expect(LockState.Jammed, locked.State);
        }

        private static void Expect(LockState expected, LockState state)
        {
            Assert.AreEqual((int)expected, (int)state);
        }
    }
}
