// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class SimulatedLockTests
    {
        [TestMethod]
        public void Movement_TakesTime()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.ExpectLock(LockState.Unlocked);

            bench.Connector.Lock.Set(true);
            bench.Pass(399);
            bench.ExpectLock(LockState.Moving);
            Assert.IsFalse(bench.Connector.Lock.IsHolding);
            bench.Pass(1);
            bench.ExpectLock(LockState.Locked);
            Assert.IsTrue(bench.Connector.Lock.IsHolding);
        }

        [TestMethod]
        public void Command_AlreadyFulfilled_DoesNotMove()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();

            bench.Connector.Lock.Set(false);

            bench.ExpectLock(LockState.Unlocked);
        }

        [TestMethod]
        public void Command_Repeated_DoesNotProlongTheMovement()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();

            bench.Connector.Lock.Set(true);
            bench.Pass(300);
            bench.Connector.Lock.Set(true);
            bench.Pass(100);

            bench.ExpectLock(LockState.Locked);
        }

        [TestMethod]
        public void Command_Reversed_ComesBack()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();

            bench.Connector.Lock.Set(true);
            bench.Pass(300);
            bench.Connector.Lock.Set(false);
            bench.Pass(399);
            bench.ExpectLock(LockState.Moving);
            bench.Pass(1);

            bench.ExpectLock(LockState.Unlocked);
        }

        [TestMethod]
        public void Blocked_JamsWhereItWas()
        {
            SimulatedBench bench = Locked();
            bench.Connector.Lock.IsBlocked = true;

            bench.Connector.Lock.Set(false);
            bench.ExpectLock(LockState.Moving);
            bench.Pass(400);

            bench.ExpectLock(LockState.Jammed);
            Assert.IsTrue(bench.Connector.Lock.IsHolding);
            Assert.IsFalse(bench.Connector.Unplug());
        }

        [TestMethod]
        public void Jammed_StaysSoUntilAMovementArrives()
        {
            SimulatedBench bench = Locked();
            bench.Connector.Lock.IsBlocked = true;
            bench.Connector.Lock.Set(false);
            bench.Pass(400);

            bench.Connector.Lock.IsBlocked = false;
            bench.ExpectLock(LockState.Jammed);
            bench.Connector.Lock.Set(false);
            bench.Pass(400);

            bench.ExpectLock(LockState.Unlocked);
            Assert.IsTrue(bench.Connector.Unplug());
        }

        [TestMethod]
        public void Jammed_SentBackToWhereItIs_Arrives()
        {
            SimulatedBench bench = Locked();
            bench.Connector.Lock.IsBlocked = true;
            bench.Connector.Lock.Set(false);
            bench.Pass(400);

            bench.Connector.Lock.Set(true);
            bench.Pass(400);

            bench.ExpectLock(LockState.Locked);
        }

        [TestMethod]
        public void PowerCut_OnTheWay_LeavesTheBoltWhereItWas()
        {
            SimulatedBench bench = Locked();
            bench.Connector.Lock.Set(false);
            bench.Pass(200);

            bench.Station.PowerCycle();
            bench.Pass(1000);

            bench.ExpectLock(LockState.Locked);
        }

        private static SimulatedBench Locked()
        {
            SimulatedBench bench = SimulatedBench.WithSocketOutlet();
            bench.Connector.Plug();
            bench.Connector.Lock.Set(true);
            bench.Pass(400);
            bench.ExpectLock(LockState.Locked);
            return bench;
        }
    }
}
