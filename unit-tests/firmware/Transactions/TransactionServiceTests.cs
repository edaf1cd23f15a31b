// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class TransactionServiceTests
    {
        [TestMethod]
        public void Session_StartAndStopCarryTheRegister()
        {
            StationBench bench = StationBench.Online(1);
            bench.Devices[0].Meter.Energy = 5000;
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            Assert.AreEqual(5000L, record.MeterStart);
            Assert.AreEqual((int)1, bench.KeptCount);
            Assert.AreEqual(bench.Services.Face.LastTransactionId, record.CsmsId);

            bench.Devices[0].Meter.Energy = 12345;
            bench.Show("tag");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);

            Assert.AreEqual(12345L, record.MeterStop);
            Assert.AreEqual("tag", record.StopIdTag);
            Assert.AreEqual((int)TransactionStopReason.Local, (int)record.StopReason);
            Assert.IsTrue(record.StopTime.MonotonicMilliseconds > record.StartTime.MonotonicMilliseconds);
            Assert.AreEqual((int)0, bench.KeptCount);
            Assert.AreEqual((int)0, bench.Journal.WaitingCount);
        }

        [TestMethod]
        public void Offline_RecordStaysUntilTheCsmsHasItsEnd()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.LoseLink();
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            bench.Unplug(1);
            bench.Pass(1000);
            Assert.AreEqual((int)2, bench.Journal.WaitingCount);
            Assert.AreEqual(TransactionRecord.NoCsmsId, record.CsmsId);
            bench.Services.TakeSent();

            bench.Services.OpenLink();

            Assert.StartsWith("Start 1 TAG;Stop 1 TAG EVDisconnected;", bench.Services.TakeSent());
            Assert.AreEqual((int)0, bench.Journal.WaitingCount);
            Assert.AreEqual((int)0, bench.KeptCount);
        }

        [TestMethod]
        public void StartGivenUp_TheStopIsSentAllTheSame()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.TransactionMessageAttempts, "1");
            bench.Services.IsAnswering = false;
            bench.Charge(1);
            Assert.AreEqual("Status 1 Preparing;", bench.Services.TakeSent());
            bench.Services.Answer();
            bench.Services.AnswerError();
            bench.Services.IsAnswering = true;
            bench.Unplug(1);
            bench.Pass(1000);

            Assert.Contains("Stop 1 TAG EVDisconnected;", bench.Services.TakeSent());
            Assert.AreEqual((int)0, bench.KeptCount);
            Assert.AreEqual((int)0, bench.Journal.WaitingCount);
        }

        [TestMethod]
        public void StopGivenUp_RecordIsForgotten()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.TransactionMessageAttempts, "1");
            bench.Charge(1);
            bench.Pass(1000);
            bench.Services.IsAnswering = false;
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Connectors[0].Stop(TransactionStopReason.Local, null);
            bench.Pass(500);
            for (int i = 0; i < 5 && bench.Services.IsCallOpen; i++)
            {
                bench.Services.AnswerError();
            }

            Assert.AreEqual((int)0, bench.KeptCount);
            Assert.AreEqual((int)0, bench.Journal.WaitingCount);
        }

        [TestMethod]
        public void StartAnswer_IsLearnedWithItsGroup()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0);
            bench.Charge(1);

            Assert.AreEqual("GROUP", bench.Connectors[0].Transaction.ParentIdTag);
            Assert.AreEqual("GROUP", bench.Cache.Find("TAG", IdTokenKind.ISO14443).ParentId);
        }

        [TestMethod]
        public void StopAnswer_IsLearnedForTheTagThatStopped()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Accepted, "GROUP", 0);
            bench.Charge(1);
            bench.Show("PARTNER");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);

            Assert.AreEqual((int)IdTokenStatus.Blocked, (int)bench.Cache.Find("PARTNER", IdTokenKind.ISO14443).Status);
            Assert.AreEqual((int)IdTokenStatus.Accepted, (int)bench.Cache.Find("TAG", IdTokenKind.ISO14443).Status);
        }

        [TestMethod]
        public void StartRefused_TransactionStops()
        {
            IdTokenStatus[] refusals = new IdTokenStatus[] { IdTokenStatus.Blocked, IdTokenStatus.Expired, IdTokenStatus.Invalid, IdTokenStatus.ConcurrentTx };
            foreach (IdTokenStatus refusal in refusals)
            {
                StationBench bench = StationBench.Online(1);
                bench.Services.Face.TokenInfo = new IdTokenInfo(refusal, null, 0);
                bench.Charge(1);
                bench.Devices[0].Pilot.State = PilotState.B;
                bench.Pass(1000);
                Assert.Contains("Stop 1 TAG DeAuthorized;", bench.Services.TakeSent());
            }
        }

        [TestMethod]
        public void StartRefused_SettingKeepsTheTransaction_NoMoreEnergy()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.StopTransactionOnInvalidId, "false");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            bench.Charge(1);
            bench.Pass(10000);

            bench.ExpectTransaction(1, "TAG");
            bench.ExpectStatus(1, ConnectorStatus.SuspendedEVSE);
            Assert.IsFalse(bench.Devices[0].Contactor.IsCoilOn);
        }

        [TestMethod]
        public void StartRefused_EnergyThatIsStillGranted_IsDelivered()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Set(Setting.MaxEnergyOnInvalidId, "100");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            bench.Charge(1);
            bench.Pass(5000);
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);
            bench.Devices[0].Meter.Energy = 99999;
            bench.Pass(5000);
            bench.ExpectTransaction(1, "TAG");
            Assert.IsTrue(bench.Devices[0].Contactor.IsCoilOn);

            bench.Devices[0].Meter.Energy = 100000;
            bench.Pass(2000);
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);
            Assert.Contains("Stop 1 TAG DeAuthorized;", bench.Services.TakeSent());
        }

        [TestMethod]
        public void StartRefusedAfterTheEnd_TheNextTransactionGoesOn()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.LoseLink();
            bench.Charge(1, "OLD");
            bench.Unplug(1);
            bench.Pass(1000);
            bench.Charge(1, "NEW");
            bench.Services.Face.TokenInfo = new IdTokenInfo(IdTokenStatus.Blocked, null, 0);
            bench.Services.IsAnswering = false;
            bench.Services.OpenLink();
            bench.Services.Answer();
            bench.Pass(1000);

            bench.ExpectTransaction(1, "NEW");
            Assert.IsFalse(bench.Connectors[0].Session.IsStopping);
        }

        [TestMethod]
        public void Messages_AreNumberedWithinTheirTransaction()
        {
            StationBench bench = StationBench.Online(1);
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            Assert.AreEqual((int)1, record.MessageCount);
            bench.Metering.Trigger(bench.Connectors[0]);
            Assert.AreEqual((int)2, record.MessageCount);
        }

        [TestMethod]
        public void WhoCharges_IsNotDroppedWhateverWaits()
        {
            StationBench bench = StationBench.Online(1);
            bench.Services.Face.Traits = new ProtocolTraits(TransactionPoints.EVConnected, TransactionPoints.EVConnected, true);
            bench.Services.Queue.Traits = bench.Services.Face.Traits;
            bench.Services.Set(Setting.MeterValueSampleInterval, "10");
            bench.Services.LoseLink();
            bench.Plug(1, PilotState.C);
            bench.Pass(60000);
            bench.Permit(1, "TAG");
            for (int i = 0; i < 200; i++)
            {
                bench.Services.Clock.Advance(10000);
                bench.Turn();
            }

            // What there is no room for must not be who charges.
            bool isThere = false;
            for (TransactionEvent told = bench.Journal.Peek(); told != null; told = bench.Journal.Peek())
            {
                isThere |= told.IdTag == "TAG" && told.Kind == TransactionEventKind.Updated;
                bench.Journal.Finish(false);
            }

            Assert.IsTrue(isThere);
        }

        [TestMethod]
        public void StationIds_AreUnique()
        {
            StationBench bench = StationBench.Online(2);
            bench.Charge(1);
            bench.Charge(2);

            Assert.AreEqual((int)36, bench.Connectors[0].Transaction.StationId.Length);
            Assert.AreNotEqual(bench.Connectors[0].Transaction.StationId, bench.Connectors[1].Transaction.StationId);
        }
    }
}
