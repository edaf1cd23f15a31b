// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class MeteringScheduleTests
    {
        private const long Noon = 1767355200000L;

        [TestMethod]
        public void Sampled_AtTheIntervalOfEachTransaction()
        {
            StationBench bench = Create(2, 60, 0);
            bench.Charge(1, "ONE");
            bench.Pass(20000);
            bench.Charge(2, "TWO");
            bench.Services.TakeSent();
            bench.Pass(39000);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(2000);
            bench.Services.ExpectSent("TxMeter 1 ONE Periodic;");
            bench.Pass(20000);
            bench.Services.ExpectSent("TxMeter 2 TWO Periodic;");
            bench.Pass(40000);
            bench.Services.ExpectSent("TxMeter 1 ONE Periodic;");
        }

        [TestMethod]
        public void Sampled_AfterTheTransaction_NoMore()
        {
            StationBench bench = Create(1, 60, 0);
            bench.Charge(1);
            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);
            bench.Services.TakeSent();
            bench.Pass(600000);

            bench.Services.ExpectSent(string.Empty);
            Assert.AreEqual(long.MaxValue, bench.Metering.NextDueMilliseconds);
        }

        [TestMethod]
        public void Sampled_IntervalZero_Never()
        {
            StationBench bench = Create(1, 0, 0);
            bench.Charge(1);
            bench.Services.TakeSent();
            bench.Pass(600000);

            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Sampled_IntervalChanged_CountsAtOnce()
        {
            StationBench bench = Create(1, 0, 0);
            bench.Charge(1);
            bench.Services.TakeSent();
            bench.Services.Set(Setting.MeterValueSampleInterval, "10");
            bench.Pass(9900);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.Services.ExpectSent("TxMeter 1 TAG Periodic;");

            bench.Services.Set(Setting.MeterValueSampleInterval, "0");
            bench.Pass(60000);
            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void Sampled_OtherSettingChanged_DoesNotDisturb()
        {
            StationBench bench = Create(1, 10, 0);
            bench.Charge(1);
            bench.Services.TakeSent();
            for (int i = 0; i < 5; i++)
            {
                bench.Pass(2000);
                bench.Services.Set(Setting.MinimumStatusDuration, i.ToString());
            }

            bench.Services.ExpectSent("TxMeter 1 TAG Periodic;");
        }

        [TestMethod]
        public void Sampled_LoopStoodStill_OneValueAndTheMissedMomentsAreGone()
        {
            StationBench bench = Create(1, 10, 0);
            bench.Charge(1);
            bench.Services.TakeSent();
            bench.Services.Clock.Advance(65000);
            bench.Turn();
            bench.Services.ExpectSent("TxMeter 1 TAG Periodic;");
            bench.Pass(9900);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.Services.ExpectSent("TxMeter 1 TAG Periodic;");
        }

        [TestMethod]
        public void Sampled_ClockSet_ChangesNothing()
        {
            StationBench bench = Create(1, 60, 0);
            bench.Charge(1);
            bench.Services.TakeSent();
            bench.Pass(30000);
            bench.Services.Clock.SetUtc(Noon + 86400000);
            bench.Pass(29900);
            bench.Services.ExpectSent(string.Empty);
            bench.Services.Clock.SetUtc(Noon);
            bench.Pass(100);
            bench.Services.ExpectSent("TxMeter 1 TAG Periodic;");
        }

        [TestMethod]
        public void Sampled_Offline_IsKept()
        {
            StationBench bench = Create(1, 60, 0);
            bench.Charge(1);
            bench.Services.TakeSent();
            bench.Services.LoseLink();
            bench.Pass(150000);
            bench.Services.OpenLink();

            bench.Services.ExpectSent("TxMeter 1 TAG Periodic;TxMeter 1 TAG Periodic;");
        }

        [TestMethod]
        public void Aligned_EachConnectorAtTheMoment()
        {
            StationBench bench = Create(2, 0, 900);
            bench.Charge(2);
            bench.Services.TakeSent();
            SetClock(bench, Noon - 1000);
            bench.Pass(900);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.Services.ExpectSent("Meter 1 Clock;TxMeter 2 TAG Clock;");
            bench.Pass(899900);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.Services.ExpectSent("Meter 1 Clock;TxMeter 2 TAG Clock;");
        }

        [TestMethod]
        public void Aligned_TimeUnknown_Never()
        {
            StationBench bench = new StationBench(1);
            bench.Services.Set(Setting.ClockAlignedDataInterval, "10");
            bench.Pass(60000);

            Assert.AreEqual(long.MaxValue, bench.Metering.NextDueMilliseconds);
        }

        [TestMethod]
        public void Aligned_IdleAndOffline_IsNotKept()
        {
            StationBench bench = Create(1, 0, 60);
            bench.Services.LoseLink();
            bench.Pass(600000);
            bench.Services.OpenLink();

            Assert.DoesNotContains("Meter", bench.Services.TakeSent());
        }

        [TestMethod]
        public void Aligned_NextDue_IsTheMoment()
        {
            StationBench bench = Create(1, 0, 900);
            SetClock(bench, Noon + 1000);
            bench.Turn();

            Assert.AreEqual(bench.Services.Clock.MonotonicMilliseconds + 899000, bench.Metering.NextDueMilliseconds);
        }

        [TestMethod]
        public void Aligned_SettingChangedAtTheMoment_IsNotMissed()
        {
            StationBench bench = Create(1, 0, 900);
            SetClock(bench, Noon - 1000);
            bench.Turn();
            bench.Services.Clock.Advance(1000);
            bench.Services.Set(Setting.HeartbeatInterval, "1234");
            bench.Turn();

            bench.Services.ExpectSent("Meter 1 Clock;");
        }

        [TestMethod]
        public void Aligned_IntervalChanged_CountsAtOnce()
        {
            StationBench bench = Create(1, 0, 900);
            SetClock(bench, Noon + 1000);
            bench.Turn();
            bench.Services.Set(Setting.ClockAlignedDataInterval, "60");
            bench.Pass(59000);
            bench.Services.ExpectSent("Meter 1 Clock;");
        }

        [TestMethod]
        public void Aligned_ClockSetForwardOverMoments_TakesNone()
        {
            StationBench bench = Create(1, 0, 900);
            SetClock(bench, Noon + 1000);
            bench.Turn();
            bench.Services.Clock.SetUtc(Noon + 7205000);
            bench.Pass(1000);
            bench.Services.ExpectSent(string.Empty);

            bench.Pass(894000);
            bench.Services.ExpectSent("Meter 1 Clock;");
        }

        [TestMethod]
        public void Aligned_ClockCorrectedOverTheMoment_TakesItLate()
        {
            StationBench bench = Create(1, 0, 900);
            SetClock(bench, Noon - 2000);
            bench.Turn();
            bench.Services.Clock.SetUtc(Noon + 3000);
            bench.Pass(100);

            bench.Services.ExpectSent("Meter 1 Clock;");
        }

        [TestMethod]
        public void Aligned_ClockSetBack_DoesNotStarve()
        {
            StationBench bench = Create(1, 0, 900);
            SetClock(bench, Noon + 1000);
            bench.Turn();
            bench.Services.Clock.SetUtc(Noon - 86400000 - 10000);
            bench.Pass(9900);
            bench.Services.ExpectSent(string.Empty);
            bench.Pass(100);
            bench.Services.ExpectSent("Meter 1 Clock;");
        }

        [TestMethod]
        public void StopData_BeginPeriodicClockAndEnd()
        {
            StationBench bench = Create(1, 60, 900);
            bench.Services.Set(Setting.StopTxnSampledData, "Energy.Active.Import.Register");
            bench.Services.Set(Setting.StopTxnAlignedData, "Energy.Active.Import.Register");
            SetClock(bench, Noon - 90000);
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            bench.Pass(95000);
            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);

            ExpectContexts(record, SampleContext.TransactionBegin, SampleContext.SamplePeriodic, SampleContext.SampleClock, SampleContext.TransactionEnd);
        }

        [TestMethod]
        public void StopData_NothingAskedFor_IsEmpty()
        {
            StationBench bench = Create(1, 60, 900);
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            bench.Pass(1000000);

            Assert.AreEqual((int)0, record.StopData.Count);
        }

        [TestMethod]
        public void StopData_TooMuch_IsThinnedAndKeepsBeginAndOrder()
        {
            StationBench bench = Create(1, 60, 0);
            bench.Services.Set(Setting.StopTxnSampledData, "Energy.Active.Import.Register");
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            for (int minute = 1; minute <= 600; minute++)
            {
                bench.Devices[0].Meter.Energy = minute;
                bench.Services.Clock.Advance(60000);
                bench.Turn();
                Assert.IsTrue(record.StopData.Count <= 24);
            }

            long last = -1;
            long largestGap = 0;
            for (int i = 0; i < record.StopData.Count; i++)
            {
                long energy = record.StopData[i].GetThousandths(0);
                Assert.IsTrue(energy > last);
                largestGap = last >= 0 && energy - last > largestGap ? energy - last : largestGap;
                last = energy;
            }

            Assert.AreEqual((int)SampleContext.TransactionBegin, (int)record.StopData[0].Context);
            Assert.AreEqual(600L, last);
            Assert.IsTrue(record.StopData.Count >= 12);
            Assert.IsTrue(largestGap < 600, "gap of " + largestGap.ToString());
        }

        [TestMethod]
        public void StopData_ManyValues_AreThinnedTooAndTheLastIsKept()
        {
            StationBench bench = Create(1, 60, 0);
            for (int phase = 1; phase <= 3; phase++)
            {
                bench.Devices[0].Meter.Show(Measurand.Voltage, (Phase)phase, 230000);
                bench.Devices[0].Meter.Show(Measurand.CurrentImport, (Phase)phase, 16000);
            }

            bench.Services.Set(Setting.StopTxnSampledData, "Energy.Active.Import.Register,Voltage,Current.Import,Voltage,Current.Import,Voltage,Current.Import,Voltage");
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            for (int minute = 1; minute <= 100; minute++)
            {
                bench.Services.Clock.Advance(60000);
                bench.Turn();
                int values = 0;
                for (int i = 0; i < record.StopData.Count; i++)
                {
                    values += record.StopData[i].Count;
                }

                Assert.IsTrue(values <= 240, values.ToString() + " values");
            }

            bench.Show("TAG");
            bench.Devices[0].Pilot.State = PilotState.B;
            bench.Pass(1000);

            Assert.AreEqual((int)SampleContext.TransactionBegin, (int)record.StopData[0].Context);
            Assert.AreEqual((int)SampleContext.TransactionEnd, (int)record.StopData[record.StopData.Count - 1].Context);
        }

        [TestMethod]
        public void Disabled_NothingIsTaken()
        {
            StationBench bench = Create(1, 60, 60);
            bench.Services.Set(Setting.StopTxnSampledData, "Energy.Active.Import.Register");
            bench.Services.Set(Setting.StopTxnAlignedData, "Energy.Active.Import.Register");
            bench.Services.Set(Setting.SampledDataEnabled, "false");
            bench.Services.Set(Setting.AlignedDataEnabled, "false");
            SetClock(bench, Noon - 1000);
            bench.Charge(1);
            TransactionRecord record = bench.Connectors[0].Transaction;
            bench.Services.TakeSent();
            bench.Pass(200000);

            bench.Services.ExpectSent(string.Empty);
            Assert.AreEqual((int)0, record.StopData.Count);
            bench.Services.Set(Setting.AlignedDataEnabled, "true");
            bench.Pass(60000);
            bench.Services.ExpectSent("TxMeter 1 TAG Clock;");
        }

        [TestMethod]
        public void Trigger_SendsWhatIsSampled()
        {
            StationBench bench = Create(2, 0, 0);
            bench.Charge(2);
            bench.Services.TakeSent();
            bench.Metering.Trigger(bench.Connectors[0]);
            bench.Metering.Trigger(bench.Connectors[1]);
            bench.Turn();

            bench.Services.ExpectSent("Meter 1 Trigger;TxMeter 2 TAG Trigger;");
        }

        [TestMethod]
        public void Trigger_NothingToMeasure_SendsNothing()
        {
            StationBench bench = Create(1, 0, 0);
            bench.Services.Set(Setting.MeterValuesSampledData, string.Empty);
            bench.Metering.Trigger(bench.Connectors[0]);
            bench.Turn();

            bench.Services.ExpectSent(string.Empty);
        }

        [TestMethod]
        public void SlowCsms_MeterValuesOfIdleConnectors_DoNotPileUp()
        {
            StationBench bench = Create(2, 0, 1);
            bench.Services.Set(Setting.MessageTimeout, "600");
            bench.Services.IsAnswering = false;
            bench.Pass(300000);

            Assert.IsTrue(bench.Services.Queue.Count <= 20, bench.Services.Queue.Count.ToString() + " wait");
        }

        private static StationBench Create(int connectors, int sampleInterval, int alignedInterval)
        {
            StationBench bench = StationBench.Online(connectors);
            bench.Services.Set(Setting.MeterValueSampleInterval, sampleInterval.ToString());
            bench.Services.Set(Setting.ClockAlignedDataInterval, alignedInterval.ToString());
            bench.Services.Set(Setting.HeartbeatInterval, "0");
            return bench;
        }

        /// <summary>
        /// As at the start: no aligned moment is planned yet.
        /// </summary>
        private static void SetClock(StationBench bench, long utc)
        {
            string interval = bench.Services.Model.GetInteger(Setting.ClockAlignedDataInterval).ToString();
            bench.Services.Set(Setting.ClockAlignedDataInterval, "0");
            bench.Services.Clock.SetUtc(utc);
            bench.Services.Set(Setting.ClockAlignedDataInterval, interval);
        }

        private static void ExpectContexts(TransactionRecord record, params SampleContext[] expected)
        {
            Assert.AreEqual(expected.Length, record.StopData.Count);
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual((int)expected[i], (int)record.StopData[i].Context, "sample " + i.ToString());
            }
        }
    }
}
