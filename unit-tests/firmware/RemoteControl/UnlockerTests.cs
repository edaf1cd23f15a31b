// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class UnlockerTests
    {
        [TestMethod]
        public void NoSuchConnector_UnknownConnector()
        {
            StationBench bench = StationBench.Online(2, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();

            bench.Unlocker.Unlock(0, true, outcomes, "zero");
            bench.Unlocker.Unlock(3, true, outcomes, "three");
            bench.Unlocker.Unlock(-1, true, outcomes, "minus");

            Assert.AreEqual("zero UnknownConnector;three UnknownConnector;minus UnknownConnector;", outcomes.Take());
        }

        [TestMethod]
        public void FixedCable_NotSupportedAndTheTransactionGoesOn()
        {
            StationBench bench = StationBench.Online(1, false);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Charge(1);

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Pass(1000);

            Assert.AreEqual("one NotSupported;", outcomes.Take());
            bench.ExpectTransaction(1, "TAG");
        }

        [TestMethod]
        public void IdleSocket_UnlocksWhenTheLockHasArrived()
        {
            StationBench bench = StationBench.Online(2, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Devices[1].Lock.State = LockState.Locked;
            bench.Devices[1].Lock.IsSlow = true;

            bench.Unlocker.Unlock(2, true, outcomes, "two");
            bench.Pass(1000);
            Assert.AreEqual(string.Empty, outcomes.Take());
            bench.Devices[1].Lock.Arrive();
            bench.Pass(100);

            Assert.AreEqual("two Unlocked;", outcomes.Take());
            bench.Pass(60000);
            Assert.AreEqual(string.Empty, outcomes.Take());
            Assert.AreEqual((int)0, bench.Devices[0].Lock.ReleaseCount);
        }

        [TestMethod]
        public void Charging_TheTransactionEndsFirst()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Charge(1);
            bench.Pass(1000);
            bench.Services.TakeSent();

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Pass(3000);
            Assert.AreEqual((int)LockState.Locked, (int)bench.Devices[0].Lock.State);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(500);

            Assert.AreEqual("one Unlocked;", outcomes.Take());
            Assert.AreEqual((int)LockState.Unlocked, (int)bench.Devices[0].Lock.State);
            Assert.Contains("Stop 1 TAG UnlockCommand;", bench.Services.TakeSent());
        }

        [TestMethod]
        public void ChargingStartsMeanwhile_OngoingTransactionWhereThatMayNotEnd()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Devices[0].Lock.State = LockState.Locked;
            bench.Devices[0].Lock.IsSlow = true;
            bench.Unlocker.Unlock(1, false, outcomes, "one");
            bench.Pass(500);
            Assert.AreEqual(string.Empty, outcomes.Take());

            bench.Devices[0].Lock.IsSlow = false;
            bench.Charge(1);

            Assert.AreEqual("one OngoingTransaction;", outcomes.Take());
            bench.ExpectTransaction(1, "TAG");
            bench.Unlocker.Unlock(1, false, outcomes, "two");
            Assert.AreEqual("two OngoingTransaction;", outcomes.Take());
            bench.ExpectPermission(1, "TAG");
        }

        [TestMethod]
        public void PermissionThatWaits_IsTakenBack()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Permit(1, "TAG");

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Pass(1000);

            bench.ExpectPermission(1, null);
            Assert.AreEqual("one Unlocked;", outcomes.Take());
        }

        [TestMethod]
        public void LockJams_UnlockFailed()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Devices[0].Lock.State = LockState.Locked;
            bench.Devices[0].Lock.IsSlow = true;

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Pass(500);
            bench.Devices[0].Lock.Jam();
            bench.Pass(200);

            Assert.AreEqual("one UnlockFailed;", outcomes.Take());
        }

        [TestMethod]
        public void LockNeverArrives_UnlockFailedAfterFifteenSeconds()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Devices[0].Lock.State = LockState.Locked;
            bench.Devices[0].Lock.IsSlow = true;

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Pass(14900);
            Assert.AreEqual(string.Empty, outcomes.Take());
            bench.Pass(100);

            Assert.AreEqual("one UnlockFailed;", outcomes.Take());
        }

        [TestMethod]
        public void SecondRequestMeanwhile_UnlockFailedAtOnceAndTheFirstGoesOn()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Devices[0].Lock.State = LockState.Locked;
            bench.Devices[0].Lock.IsSlow = true;
            bench.Unlocker.Unlock(1, true, outcomes, "one");

            bench.Unlocker.Unlock(1, true, outcomes, "two");
            Assert.AreEqual("two UnlockFailed;", outcomes.Take());
            bench.Pass(1000);
            bench.Devices[0].Lock.Arrive();
            bench.Pass(1000);

            Assert.AreEqual("one Unlocked;", outcomes.Take());
        }

        [TestMethod]
        public void Afterwards_CanBeAskedAgain()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            for (int i = 0; i < 3; i++)
            {
                bench.Unlocker.Unlock(1, true, outcomes, i.ToString());
                bench.Pass(500);
                Assert.AreEqual(i.ToString() + " Unlocked;", outcomes.Take());
            }
        }

        [TestMethod]
        public void CableHeldForItsDriver_IsReleased()
        {
            StationBench bench = StationBench.Online(1, true);
            RecordingUnlocks outcomes = new RecordingUnlocks();
            bench.Services.Set(Setting.UnlockConnectorOnEVSideDisconnect, "false");
            bench.Charge(1);
            bench.Devices[0].Pilot.State = PilotState.A;
            bench.Pass(1000);
            Assert.AreEqual("TAG", bench.Connectors[0].Session.CableHeldFor);

            bench.Unlocker.Unlock(1, true, outcomes, "one");
            bench.Pass(1000);

            Assert.AreEqual("one Unlocked;", outcomes.Take());
            Assert.IsNull(bench.Connectors[0].Session.CableHeldFor);
        }
    }
}
