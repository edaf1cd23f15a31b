// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Provisioning;
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

        [TestMethod]
        public void OnIdle_Idle_IsAcceptedAndTheReasonIsNoted()
        {
            StationBench bench = StationBench.Online(1);
            Assert.AreEqual((int)ResetResult.Accepted, (int)bench.Reset.Request(ResetKind.OnIdle, -1));
            bench.Pass(500);

            Assert.AreEqual((int)1, bench.Rebooter.Count);
            Assert.AreEqual((int)BootReason.RemoteReset, bench.Services.Model.GetInteger(Setting.RestartReason));
        }

        [TestMethod]
        public void OnIdle_Transaction_ClosesTheFreeOnesAndWaitsForItsMessages()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1);
            Assert.AreEqual((int)ResetResult.Scheduled, (int)bench.Reset.Request(ResetKind.OnIdle, -1));
            bench.Pass(100000);
            bench.ExpectStatus(2, ConnectorStatus.Unavailable);
            bench.ExpectTransaction(1, "TAG");
            bench.Services.LoseLink();
            bench.Connectors[0].Stop(TransactionStopReason.Local, null);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);
            bench.ExpectTransaction(1, null);
            Assert.AreEqual((int)0, bench.Rebooter.Count, "the end is not delivered yet");

            bench.Services.OpenLink();
            bench.Pass(1000);

            Assert.AreEqual((int)1, bench.Rebooter.Count);
            Assert.AreEqual((int)BootReason.ScheduledReset, bench.Services.Model.GetInteger(Setting.RestartReason));
        }

        [TestMethod]
        public void OneConnector_OthersGoOn()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1);
            bench.Charge(2, "OTHER");
            Assert.AreEqual((int)ResetResult.Accepted, (int)bench.Reset.Request(ResetKind.Hard, 1));
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(60000);

            bench.ExpectTransaction(1, null);
            bench.ExpectTransaction(2, "OTHER");
            Assert.AreEqual((int)0, bench.Rebooter.Count);
            Assert.IsTrue(bench.Connectors[0].Session.MayStart);
        }

        [TestMethod]
        public void UnknownConnector_IsRejected()
        {
            StationBench bench = StationBench.Online(2);
            Assert.AreEqual((int)ResetResult.Rejected, (int)bench.Reset.Request(ResetKind.Hard, 0));
            Assert.AreEqual((int)ResetResult.Rejected, (int)bench.Reset.Request(ResetKind.OnIdle, 3));
            bench.Pass(60000);
            Assert.AreEqual((int)0, bench.Rebooter.Count);
        }
    }
}
