// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class ResetServiceTests
    {
        [TestMethod]
        public void Idle_RebootsOnceWhenTheAnswerIsOut()
        {
            StationBench bench = StationBench.Online(2);
            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Pass(400);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
            Assert.AreEqual((int)ConnectionPhase.Open, (int)bench.Services.Connection.Phase);

            bench.Pass(100);
            Assert.AreEqual((int)1, bench.Rebooter.Count);
            bench.Pass(60000);
            Assert.AreEqual((int)1, bench.Rebooter.Count);
            Assert.AreEqual((int)ConnectionPhase.Off, (int)bench.Services.Connection.Phase);
        }

        [TestMethod]
        public void NotRequested_NeverReboots()
        {
            StationBench bench = StationBench.Online(1);
            bench.Pass(60000);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Soft_TransactionEndsGentlyAndItsMessageGoesOutFirst()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(2);
            bench.Pass(1000);
            bench.Services.TakeSent();

            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Pass(2000);
            Assert.IsTrue(bench.Devices[1].Contactor.IsCoilOn);
            Assert.AreEqual((int)PilotOutput.Standby, (int)bench.Devices[1].Pilot.Output);
            bench.Devices[1].Pilot.State = PilotState.B;
            bench.Pass(1000);

            Assert.Contains("Stop 2 TAG SoftReset;", bench.Services.TakeSent());
            Assert.AreEqual((int)1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Hard_TransactionEndsWithThatReason()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Pass(1000);
            bench.Reset.Request(ResetKind.Hard, -1);
            bench.Pass(7000);

            Assert.Contains("Stop 1 TAG HardReset;", bench.Services.TakeSent());
            Assert.AreEqual((int)1, bench.Rebooter.Count);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void Soft_CsmsDoesNotTakeTheMessages_WaitsHalfAMinute()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Services.IsAnswering = false;
            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(29900);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
            bench.Pass(100);
            Assert.AreEqual((int)1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void Hard_CsmsDoesNotTakeTheMessages_WaitsEightSeconds()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Services.IsAnswering = false;
            bench.Reset.Request(ResetKind.Hard, -1);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(7900);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
            bench.Pass(100);
            Assert.AreEqual((int)1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void NoLink_DoesNotWaitForMessages()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Services.LoseLink();
            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);

            Assert.AreEqual((int)1, bench.Rebooter.Count);
            Assert.IsTrue(bench.Services.Queue.TransactionalCount > 0);
        }

        [TestMethod]
        public void Requested_NoNewTransactionStarts()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1);
            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Plug(2, PilotState.C);
            bench.Permit(2, "OTHER");
            bench.Pass(1000);

            bench.ExpectTransaction(2, null);
            Assert.IsFalse(bench.Devices[1].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void HardAfterSoft_HurriesIt()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Services.IsAnswering = false;
            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(5000);
            bench.Reset.Request(ResetKind.Hard, -1);
            bench.Pass(2900);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
            bench.Pass(100);
            Assert.AreEqual((int)1, bench.Rebooter.Count);
        }

        [TestMethod]
        public void HardLongAfterSoft_TheAnswerStillGoesOut()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            bench.Services.IsAnswering = false;
            bench.Reset.Request(ResetKind.Soft, -1);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(20000);

            bench.Reset.Request(ResetKind.Hard, -1);
            bench.Pass(400);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
            bench.Pass(100);
            Assert.AreEqual((int)1, bench.Rebooter.Count);
        }
    }
}
