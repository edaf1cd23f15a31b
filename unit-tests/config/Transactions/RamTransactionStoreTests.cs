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
        [TestMethod]
        public void Open_MakesARunningRecord()
        {
            RamTransactionStore store = new RamTransactionStore();
            EventTime time = new EventTime(new FakeClock());

            TransactionRecord record = store.Open(2, "TAG", time, 1234567);

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
            RamTransactionStore store = new RamTransactionStore();
            TransactionRecord first = Open(store, 1);
            TransactionRecord second = Open(store, 2);

            Assert.AreEqual((int)2, store.Count);
            Assert.AreSame(first, store.Get(0));
            Assert.AreSame(second, store.Get(1));
        }

        [TestMethod]
        public void Open_Numbers_RiseAndAreNotUsedAgain()
        {
            RamTransactionStore store = new RamTransactionStore();
            TransactionRecord first = Open(store, 1);
            store.Close(first);

            Assert.IsTrue(Open(store, 1).Number > first.Number);
        }

        [TestMethod]
        public void Close_ForgetsThatRecordOnly()
        {
            RamTransactionStore store = new RamTransactionStore();
            TransactionRecord first = Open(store, 1);
            TransactionRecord second = Open(store, 1);
            TransactionRecord third = Open(store, 1);

            store.Close(second);
            store.Close(second);

            Assert.AreEqual((int)2, store.Count);
            Assert.AreSame(first, store.Get(0));
            Assert.AreSame(third, store.Get(1));
        }

        [TestMethod]
        public void Update_KeepsWhatHasChanged()
        {
            RamTransactionStore store = new RamTransactionStore();
            TransactionRecord record = Open(store, 1);
            record.CsmsId = 77;

            store.Update(record);

            Assert.AreEqual((int)1, store.Count);
            Assert.AreEqual((int)77, store.Get(0).CsmsId);
        }

        private static TransactionRecord Open(RamTransactionStore store, int connectorId)
        {
            return store.Open(connectorId, "TAG", new EventTime(new FakeClock()), 0);
        }
    }
}
