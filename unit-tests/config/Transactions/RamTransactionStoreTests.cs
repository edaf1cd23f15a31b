// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class RamTransactionStoreTests
    {
        private readonly FakeClock _clock = new FakeClock();
        private readonly RamTransactionStore _store = new RamTransactionStore();

        [TestMethod]
        public void Open_MakesARunningRecord()
        {
            EventTime time = new EventTime(_clock);

            TransactionRecord record = _store.Open(2, "TAG", time, 1234567);

            Assert.AreEqual((int)2, record.ConnectorId);
            Assert.AreEqual("TAG", record.IdTag);
            Assert.AreSame(time, record.StartTime);
            Assert.AreEqual(1234567L, record.MeterStart);
            Assert.AreEqual(TransactionRecord.NoCsmsId, record.CsmsId);
            Assert.IsNull(record.StopTime);
            Assert.IsNull(record.StopIdTag);
            Assert.AreEqual((int)0, record.StopData.Count);
        }

        [TestMethod]
        public void Open_Several_AreKeptOldestFirst()
        {
            TransactionRecord first = Open(1);
            TransactionRecord second = Open(2);

            Assert.AreEqual((int)2, _store.Count);
            Assert.AreSame(first, _store.Get(0));
            Assert.AreSame(second, _store.Get(1));
        }

        [TestMethod]
        public void Open_Numbers_RiseAndAreNotUsedAgain()
        {
            TransactionRecord first = Open(1);
            _store.Close(first);

            Assert.IsTrue(Open(1).Number > first.Number);
        }

        [TestMethod]
        public void Close_ForgetsThatRecordOnly()
        {
            TransactionRecord first = Open(1);
            TransactionRecord second = Open(1);
            TransactionRecord third = Open(1);

            _store.Close(second);
            _store.Close(second);

            Assert.AreEqual((int)2, _store.Count);
            Assert.AreSame(first, _store.Get(0));
            Assert.AreSame(third, _store.Get(1));
        }

        [TestMethod]
        public void Update_KeepsWhatHasChanged()
        {
            TransactionRecord record = Open(1);
            record.CsmsId = 77;

            _store.Update(record);

            Assert.AreEqual((int)1, _store.Count);
            Assert.AreEqual((int)77, _store.Get(0).CsmsId);
        }

        private TransactionRecord Open(int connectorId)
        {
            return _store.Open(connectorId, "TAG", new EventTime(_clock), 0);
        }
    }
}
