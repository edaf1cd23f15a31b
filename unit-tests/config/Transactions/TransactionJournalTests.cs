// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using nanoFramework.TestFramework;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Metering;
using OcppChargePoint.Protocol.Time;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class TransactionJournalTests
    {
        private const int Files = 24;
        private const string Id = "6f1c2a4e-0000-4000-8000-00000000000";

        [TestMethod]
        public void Peek_NothingAdded_GivesNull()
        {
            TransactionJournal journal = Open(new FakeFileStore(), new FakeClock());

            Assert.IsNull(journal.Peek());
            Assert.AreEqual((int)0, journal.WaitingCount);
            Assert.IsTrue(journal.IsDurable);
        }

        [TestMethod]
        public void Peek_AfterARestart_GivesEverythingThatWasAdded()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1800000000000);
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 2, "04A2B3C4");
            clock.Advance(60000);
            TransactionEvent update = new TransactionEvent(record, TransactionEventKind.Updated) { Time = new EventTime(clock), Trigger = 3, State = 2, WasOffline = true };
            update.Sample = new MeterSample(2) { Time = update.Time, Context = SampleContext.SampleClock };
            update.Sample.Add(Measurand.EnergyActiveImportRegister, Phase.All, 1234567890123);
            update.Sample.Add(Measurand.PowerActiveImport, Phase.L2, -5);
            journal.Add(update);
            Assert.IsTrue(journal.Keep());
            record.StopData.Add(update.Sample);
            End(journal, clock, record, TransactionStopReason.Remote, "04D5E6F7");

            TransactionJournal again = Open(files, new FakeClock());

            Assert.AreEqual((int)3, again.WaitingCount);
            TransactionEvent first = again.Peek();
            Assert.AreEqual((int)TransactionEventKind.Started, (int)first.Kind);
            Assert.AreEqual((int)2, first.Record.ConnectorId);
            Assert.AreEqual(Id + "1", first.Record.StationId);
            Assert.AreEqual("04A2B3C4", first.Record.IdTag);
            Assert.AreEqual("04A2B3C4", first.IdTag);
            Assert.AreEqual((int)IdTokenKind.ISO15693, (int)first.IdTokenKind);
            Assert.AreEqual((long)5000000, first.Record.MeterStart);
            Assert.AreEqual((int)77, first.Record.RemoteStartId);
            Assert.AreEqual((long)1800000000000, first.Time.GetUtc(clock));
            Assert.IsTrue(first.Record.HasEnded);
            Assert.AreSame(first, again.Peek());
            first.Record.CsmsId = 55;
            again.Finish(false);

            TransactionEvent second = again.Peek();
            Assert.AreSame(first.Record, second.Record);
            Assert.AreEqual((int)1, second.SequenceNumber);
            Assert.AreEqual((int)3, second.Trigger);
            Assert.AreEqual((int)2, second.State);
            Assert.IsTrue(second.WasOffline);
            Assert.IsNull(second.IdTag);
            Assert.AreEqual((int)SampleContext.SampleClock, (int)second.Sample.Context);
            Assert.AreEqual((long)1234567890123, second.Sample.GetThousandths(0));
            Assert.AreEqual((int)Phase.L2, (int)second.Sample.GetPhase(1));
            Assert.AreEqual((long)-5, second.Sample.GetThousandths(1));
            Assert.AreEqual((long)1800000060000, second.Sample.Time.GetUtc(clock));

            // The id that the CSMS has given outlives one more restart.
            again = Open(files, new FakeClock());
            Assert.AreEqual((int)1, again.Peek().SequenceNumber);
            Assert.AreEqual((int)55, again.Peek().Record.CsmsId);
            again.Finish(false);
            TransactionEvent last = again.Peek();
            Assert.AreEqual((int)TransactionEventKind.Ended, (int)last.Kind);
            Assert.AreEqual((long)7000000, last.Record.MeterStop);
            Assert.AreEqual((int)TransactionStopReason.Remote, (int)last.Record.StopReason);
            Assert.AreEqual("04D5E6F7", last.Record.StopIdTag);
            Assert.AreEqual((int)1, last.Record.StopData.Count);
            again.Finish(false);

            Assert.IsNull(again.Peek());
            Assert.IsNull(Open(files, new FakeClock()).Peek());
            Assert.AreEqual((int)0, again.WaitingCount);
        }

        [TestMethod]
        public void Open_TransactionWasRunning_IsKeptWithItsLastRegister()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1800000000000);
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "04A2B3C4");
            record.LastEnergy = 6000000;
            clock.Advance(300000);
            record.LastTime = new EventTime(clock);
            journal.Save(record);
            Assert.IsTrue(journal.Keep());

            TransactionRecord kept = FindRunning(Open(files, new FakeClock()));

            Assert.AreEqual(record.Number, kept.Number);
            Assert.AreEqual((long)6000000, kept.LastEnergy);
            Assert.AreEqual((long)1800000300000, kept.LastTime.GetUtc(clock));
            Assert.AreEqual((int)1, kept.MessageCount);
        }

        [TestMethod]
        public void Open_StartOfARunningTransactionIsLost_ItsEndIsToldAllTheSame()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1800000000000);
            TransactionJournal journal = Open(files, clock);
            Start(journal, clock, 1, "TAG");
            foreach (string name in files.List("events."))
            {
                files.Delete(name);
            }

            TransactionJournal again = Open(files, clock);
            TransactionRecord kept = FindRunning(again);
            Assert.IsTrue(kept.IsStartFailed);
            Assert.AreEqual((int)1, again.DamagedCount);
            End(again, clock, kept, TransactionStopReason.PowerLoss, null);

            TransactionEvent told = Open(files, clock).Peek();
            Assert.AreEqual((int)TransactionEventKind.Ended, (int)told.Kind);
            Assert.AreEqual("TAG", told.Record.IdTag);
            Assert.IsTrue(told.Record.IsStartFailed);
        }

        [TestMethod]
        public void Begin_AfterRestarts_GivesNewNumbers()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            int last = 0;
            for (int i = 0; i < 5; i++)
            {
                TransactionJournal journal = Open(files, clock);
                TransactionRecord record = Start(journal, clock, 1, "A");
                Assert.IsTrue(record.Number > last);
                last = record.Number;
                End(journal, clock, record, TransactionStopReason.Local, null);
                while (i % 2 == 0 && journal.Peek() != null)
                {
                    journal.Finish(false);
                    journal.Keep();
                }
            }
        }

        [TestMethod]
        public void Add_PowerCutAtEveryByte_WhatWasDurableIsToldOnceAndInOrder()
        {
            bool isCut = true;
            for (int cut = 0; isCut; cut++)
            {
                FakeFileStore files = new FakeFileStore();
                FakeClock clock = new FakeClock();
                clock.SetUtc(1800000000000);
                Teller teller = new Teller();
                files.BytesUntilCut = cut;
                isCut = PlayUntilCut(files, clock, teller);
                files.BytesUntilCut = -1;
                files.CutAfterBytes = -1;

                TransactionJournal again = Open(files, clock);
                teller.TellAll(again);
                teller.Check();
                Assert.AreEqual((int)0, again.WaitingCount);
            }
        }

        [TestMethod]
        public void Keep_BringsWhatWasAddedToFlash()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "A");
            journal.Add(new TransactionEvent(record, TransactionEventKind.Updated) { Time = new EventTime(clock) });

            Assert.AreEqual((int)2, journal.WaitingCount);
            Assert.AreEqual((int)1, Open(files, clock).WaitingCount);
            Assert.IsTrue(journal.Keep());
            Assert.AreEqual((int)2, Open(files, clock).WaitingCount);
        }

        [TestMethod]
        public void Peek_WhatIsNotKeptYet_KeepsItFirst()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = journal.Begin(1, Id + "1", new EventTime(clock), 0);
            journal.Add(new TransactionEvent(record, TransactionEventKind.Started) { Time = record.StartTime });

            TransactionEvent told = journal.Peek();

            Assert.AreEqual((int)TransactionEventKind.Started, (int)told.Kind);
            Assert.AreEqual((int)1, Open(files, clock).WaitingCount);
            journal.Finish(false);
            Assert.IsNull(journal.Peek());
            Assert.IsNull(Open(files, clock).Peek());
        }

        [TestMethod]
        public void Add_FlashFailsForAWhile_NothingIsLost()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "A");
            files.IsFailing = true;
            Assert.IsFalse(Update(journal, clock, record));
            Assert.IsFalse(Update(journal, clock, record));
            Assert.IsFalse(journal.IsDurable);
            Assert.AreEqual((int)0, journal.Peek().SequenceNumber);
            journal.Finish(false);
            journal.Keep();
            Assert.AreEqual((int)1, journal.Peek().SequenceNumber);
            files.IsFailing = false;

            // The event in flight stays where it is; those behind it wait for it.
            Assert.IsFalse(Update(journal, clock, record));
            journal.Finish(false);
            journal.Keep();
            Assert.IsTrue(Update(journal, clock, record));

            Assert.IsTrue(journal.IsDurable);
            TransactionJournal again = Open(files, clock);
            for (int i = 2; i < 5; i++)
            {
                Assert.AreEqual(i, again.Peek().SequenceNumber);
                again.Finish(false);
            }

            Assert.IsNull(again.Peek());
        }

        [TestMethod]
        public void Add_FlashFailsForLong_StartsAndEndsStayInMemory()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            files.IsFailing = true;
            int ends = 0;
            for (int i = 0; i < 30; i++)
            {
                TransactionRecord record = Start(journal, clock, 1, "A");
                for (int k = 0; k < 10; k++)
                {
                    Update(journal, clock, record);
                }

                End(journal, clock, record, TransactionStopReason.Local, null);
            }

            Assert.IsTrue(journal.WaitingCount < 110);
            int starts = 0;
            for (TransactionEvent next = journal.Peek(); next != null; next = journal.Peek())
            {
                starts += next.Kind == TransactionEventKind.Started ? 1 : 0;
                ends += next.Kind == TransactionEventKind.Ended ? 1 : 0;
                Assert.IsTrue(starts >= ends);
                journal.Finish(false);
                journal.Keep();
            }

            Assert.AreEqual((int)30, starts);
            Assert.AreEqual((int)30, ends);
            Assert.IsTrue(journal.DroppedCount > 0);
        }

        [TestMethod]
        public void Add_TwoHundredSessionsOffline_FitAndCostNoMemory()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1800000000000);
            TransactionJournal journal = Open(files, clock);
            for (int i = 0; i < 200; i++)
            {
                TransactionRecord record = Start(journal, clock, 1 + (i % 2), "04A2B3C4D5E6F7");
                for (int k = 0; k < 12; k++)
                {
                    clock.Advance(300000);
                    Assert.IsTrue(Update(journal, clock, record));
                }

                End(journal, clock, record, TransactionStopReason.Local, "04A2B3C4D5E6F7");
            }

            Assert.IsTrue(files.List("events.").Length <= Files);
            TransactionJournal again = Open(files, new FakeClock());
            Teller teller = new Teller { MayHaveGaps = true };
            int waiting = again.WaitingCount;
            Assert.AreEqual(waiting, teller.TellAll(again));
            teller.Check();
            Assert.AreEqual((int)200, teller.EndCount);
            Assert.AreEqual((int)0, files.List("events.").Length);
        }

        [TestMethod]
        public void Finish_AsFailed_IsKeptApartAndBounded()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            for (int i = 0; i < 400; i++)
            {
                TransactionRecord record = Start(journal, clock, 1, "A");
                End(journal, clock, record, TransactionStopReason.Local, null);
                journal.Peek();
                journal.Finish(true);
                journal.Keep();
                journal.Peek();
                journal.Finish(true);
                journal.Keep();
            }

            Assert.AreEqual((int)800, journal.FailedCount);
            Assert.IsNull(journal.Peek());
            Assert.IsTrue(files.List("failed.").Length <= 3);
            Assert.IsTrue(files.List("failed.").Length > 0);
        }

        [TestMethod]
        public void IsWaiting_KnowsRunningTellingAndQueuedTransactions()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            TransactionRecord first = Start(journal, clock, 1, "A");
            End(journal, clock, first, TransactionStopReason.Local, null);
            TransactionRecord second = Start(journal, clock, 1, "A");

            Assert.IsTrue(journal.IsWaiting(first.StationId));
            Assert.IsTrue(journal.IsWaiting(second.StationId));
            Assert.IsFalse(journal.IsWaiting("nobody"));
            journal.Peek();
            journal.Finish(false);
            journal.Keep();
            Assert.IsTrue(journal.IsWaiting(first.StationId));
            journal.Peek();
            journal.Finish(false);
            journal.Keep();
            Assert.IsFalse(journal.IsWaiting(first.StationId));
            journal.Peek();
            journal.Finish(false);
            journal.Keep();
            Assert.IsFalse(journal.IsWaiting(second.StationId));
        }

        [TestMethod]
        public void Time_BootsWithoutUtc_AreInOrderAndFlagged()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.Advance(1000);
            TransactionJournal journal = Open(files, clock);
            TransactionRecord first = Start(journal, clock, 1, "A");
            clock.Advance(100000);
            End(journal, clock, first, TransactionStopReason.Local, null);

            clock = new FakeClock();
            journal = Open(files, clock);
            clock.Advance(5000);
            TransactionRecord second = Start(journal, clock, 1, "A");
            clock.Advance(20000);
            Update(journal, clock, second);

            clock = new FakeClock();
            journal = Open(files, clock);
            clock.Advance(60000);
            clock.SetUtc(1800000000000);
            long bootedAt = 1800000000000 - clock.MonotonicMilliseconds;
            long last = 0;
            for (int i = 0; i < 4; i++)
            {
                TransactionEvent next = journal.Peek();
                long utc = next.Time.GetUtc(clock);
                Assert.IsTrue(utc >= last);
                Assert.IsTrue(utc <= bootedAt);
                Assert.IsTrue(next.Time.IsEstimated);
                last = utc;
                journal.Finish(false);
                journal.Keep();
            }

            Assert.AreEqual(bootedAt - 1, last);
        }

        [TestMethod]
        public void Time_BootThatLearnedUtcLater_IsExactAfterARestart()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.Advance(10000);
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "A");
            clock.Advance(30000);
            clock.SetUtc(1800000000000);
            Update(journal, clock, record);

            TransactionJournal again = Open(files, new FakeClock());

            Assert.AreEqual((long)(1800000000000 - 30000), again.Peek().Time.GetUtc(clock));
            Assert.IsFalse(again.Peek().Time.IsEstimated);
            again.Finish(false);
            Assert.AreEqual((long)1800000000000, again.Peek().Time.GetUtc(clock));
        }

        [TestMethod]
        public void Time_ClockWasAheadBefore_NothingComesBeforeWhatWasKnown()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1800000000000);
            TransactionRecord record = Start(Open(files, clock), clock, 1, "A");

            clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            record = FindRunning(journal);
            clock.Advance(5000);
            Update(journal, clock, record);
            clock.Advance(5000);
            clock.SetUtc(1800000000000 - 3600000);
            journal.KeepUtc();
            record.Note(record.InOrder(new EventTime(clock)), 9000000);
            End(journal, clock, record, TransactionStopReason.Local, null);

            journal.Peek();
            journal.Finish(false);
            journal.Keep();
            long update = journal.Peek().Time.GetUtc(clock);
            Assert.AreEqual(1800000000000 + 1 + 5000 + 1000, update);
            Assert.IsTrue(record.LastTime.GetUtc(clock) >= update);
            Assert.AreEqual(update, Open(files, new FakeClock()).Peek().Time.GetUtc(clock));
        }

        [TestMethod]
        public void Time_BootWasLongerThanItsEvents_IsStillKnownAfterTwoMore()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "A");
            clock.Advance(60000);
            Update(journal, clock, record);
            clock.Advance(120000);
            record.Note(new EventTime(clock), 9000000);
            journal.Save(record);
            journal.Keep();

            clock = new FakeClock();
            journal = Open(files, clock);
            record = FindRunning(journal);
            record.StopTime = record.InOrder(record.LastTime);
            journal.Add(new TransactionEvent(record, TransactionEventKind.Ended) { Time = record.StopTime });
            journal.Keep();

            clock = new FakeClock();
            journal = Open(files, clock);
            clock.SetUtc(1800000000000);
            long start = journal.Peek().Time.GetUtc(clock);
            journal.Finish(false);
            journal.Keep();
            long update = journal.Peek().Time.GetUtc(clock);
            journal.Finish(false);
            journal.Keep();
            Assert.AreEqual(60000L, update - start);
            Assert.AreEqual(180000L, journal.Peek().Time.GetUtc(clock) - start);
        }

        [TestMethod]
        public void Time_LastRegisterIsKeptWithoutUtc_LearnsItWithTheBoot()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "A");
            record.Note(new EventTime(clock), 9000000);
            journal.Save(record);
            journal.Keep();
            clock.Advance(10000);
            clock.SetUtc(1800000000000);
            journal.KeepUtc();

            record = FindRunning(Open(files, new FakeClock()));

            Assert.AreEqual(1800000000000 - 10000, record.LastTime.KnownUtcMilliseconds);
        }

        [TestMethod]
        public void Add_DriveIsSmall_IsThinnedBeforeItIsFull()
        {
            FakeFileStore files = new FakeFileStore();
            FakeClock clock = new FakeClock();
            clock.SetUtc(1800000000000);
            TransactionJournal journal = Open(files, clock);
            TransactionRecord record = Start(journal, clock, 1, "A");
            while (files.List("events.").Length < 8)
            {
                Update(journal, clock, record);
            }

            // Two blocks are left.
            files.Capacity = files.Used + 8192;
            for (int i = 0; i < 500; i++)
            {
                Assert.IsTrue(Update(journal, clock, record));
            }

            Assert.IsTrue(files.List("events.").Length <= 8);
            Assert.IsTrue(journal.DroppedCount > 0);
        }

        private static TransactionJournal Open(FakeFileStore files, IClock clock)
        {
            return new TransactionJournal(files, clock, 2, Files);
        }

        private static TransactionRecord Start(TransactionJournal journal, FakeClock clock, int connector, string idTag)
        {
            TransactionRecord record = journal.Begin(connector, null, new EventTime(clock), 5000000);
            record.StationId = Id + record.Number.ToString();
            record.IdTag = idTag;
            record.RemoteStartId = 77;
            journal.Add(new TransactionEvent(record, TransactionEventKind.Started) { Time = record.StartTime, IdTag = idTag, IdTokenKind = IdTokenKind.ISO15693 });
            journal.Keep();
            return record;
        }

        private static bool Update(TransactionJournal journal, FakeClock clock, TransactionRecord record)
        {
            TransactionEvent update = new TransactionEvent(record, TransactionEventKind.Updated) { Time = new EventTime(clock), Trigger = 3 };
            update.Sample = new MeterSample(2) { Time = update.Time };
            update.Sample.Add(Measurand.EnergyActiveImportRegister, Phase.All, 5000000 + (record.MessageCount * 900000));
            update.Sample.Add(Measurand.PowerActiveImport, Phase.All, 11000000);
            journal.Add(update);
            return journal.Keep();
        }

        private static bool End(TransactionJournal journal, FakeClock clock, TransactionRecord record, TransactionStopReason reason, string idTag)
        {
            record.StopTime = new EventTime(clock);
            record.MeterStop = 7000000;
            record.StopReason = reason;
            record.StopIdTag = idTag;
            journal.Add(new TransactionEvent(record, TransactionEventKind.Ended) { Time = record.StopTime, IdTag = idTag });
            return journal.Keep();
        }

        private static TransactionRecord FindRunning(TransactionJournal journal)
        {
            for (int i = 0; i < journal.KeptCount; i++)
            {
                TransactionRecord record = journal.GetKept(i);
                if (record != null && !record.HasEnded)
                {
                    return record;
                }
            }

            return null;
        }

        /// <summary>
        /// Two transactions at once and one behind them, partly told between, until it ends or the power goes.
        /// </summary>
        private static bool PlayUntilCut(FakeFileStore files, FakeClock clock, Teller teller)
        {
            try
            {
                TransactionJournal journal = Open(files, clock);
                TransactionRecord first = journal.Begin(1, Id + "a", new EventTime(clock), 1000);
                teller.Add(journal, new TransactionEvent(first, TransactionEventKind.Started) { Time = new EventTime(clock), IdTag = "A" });
                teller.Update(journal, clock, first);
                TransactionRecord second = journal.Begin(2, Id + "b", new EventTime(clock), 2000);
                teller.Add(journal, new TransactionEvent(second, TransactionEventKind.Started) { Time = new EventTime(clock), IdTag = "B" });
                teller.Tell(journal, 2);
                teller.Update(journal, clock, first);
                teller.End(journal, clock, first);
                teller.Tell(journal, 1);
                teller.Update(journal, clock, second);
                teller.Tell(journal, 9);
                TransactionRecord third = journal.Begin(1, Id + "c", new EventTime(clock), 3000);
                teller.Add(journal, new TransactionEvent(third, TransactionEventKind.Started) { Time = new EventTime(clock), IdTag = "C" });
                teller.End(journal, clock, second);
                teller.Tell(journal, 1);
                for (int i = 0; i < 12; i++)
                {
                    teller.Update(journal, clock, third);
                    teller.Tell(journal, 2);
                }

                teller.End(journal, clock, third);
                teller.Tell(journal, 1);
                return false;
            }
            catch (PowerCutException)
            {
                return true;
            }
        }

        /// <summary>
        /// Plays the rules and the CSMS: knows what was durable and what was told.
        /// </summary>
        private sealed class Teller
        {
            private readonly ArrayList _durable = new ArrayList();
            private readonly ArrayList _told = new ArrayList();
            private readonly ArrayList _done = new ArrayList();

            public bool MayHaveGaps { get; set; }

            public int EndCount { get; private set; }

            public void Add(TransactionJournal journal, TransactionEvent added)
            {
                journal.Add(added);
                if (journal.Keep())
                {
                    _durable.Add(Key(added));
                }
            }

            public void Update(TransactionJournal journal, FakeClock clock, TransactionRecord record)
            {
                clock.Advance(60000);
                Add(journal, new TransactionEvent(record, TransactionEventKind.Updated) { Time = new EventTime(clock) });
            }

            public void End(TransactionJournal journal, FakeClock clock, TransactionRecord record)
            {
                record.StopTime = new EventTime(clock);
                Add(journal, new TransactionEvent(record, TransactionEventKind.Ended) { Time = record.StopTime });
            }

            public void Tell(TransactionJournal journal, int count)
            {
                for (; count > 0 && journal.Peek() != null; count--)
                {
                    Tell(journal);
                }
            }

            public int TellAll(TransactionJournal journal)
            {
                int count = 0;
                while (journal.Peek() != null)
                {
                    Tell(journal);
                    count++;
                }

                return count;
            }

            public void Check()
            {
                foreach (string key in _durable)
                {
                    Assert.IsTrue(_told.Contains(key), key + " was lost");
                }
            }

            private void Tell(TransactionJournal journal)
            {
                TransactionEvent told = journal.Peek();
                string key = Key(told);
                bool isImportant = told.Kind != TransactionEventKind.Updated;
                Assert.IsFalse(isImportant && _done.Contains(key), key + " was told again although its answer was kept");
                if (!_told.Contains(key))
                {
                    bool isNext = told.SequenceNumber == 0 || MayHaveGaps || _told.Contains(told.Record.StationId + "/" + (told.SequenceNumber - 1).ToString());
                    Assert.IsTrue(isNext, key + " was told too early");
                    _told.Add(key);
                    EndCount += told.Kind == TransactionEventKind.Ended ? 1 : 0;
                }

                journal.Finish(false);
                journal.Keep();
                _done.Add(key);
            }

            private static string Key(TransactionEvent one)
            {
                return one.Record.StationId + "/" + one.SequenceNumber.ToString();
            }
        }
    }
}
