// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Loop;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class EventLoopTests
    {
        [TestMethod]
        public void Timer_New_IsStopped()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Note("fired"));

            Assert.IsFalse(timer.IsRunning);
            Assert.AreEqual(long.MaxValue, timer.DueMilliseconds);
            Assert.AreEqual(long.MaxValue, bench.Loop.NextDueMilliseconds);
            bench.Pass(1000000);
            Assert.AreEqual(string.Empty, bench.Events);
        }

        [TestMethod]
        public void Timer_Started_FiresOnceAtItsTime()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Note("fired"));
            timer.Start(500);
            Assert.IsTrue(timer.IsRunning);
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds + 500, bench.Loop.NextDueMilliseconds);

            bench.Pass(499);
            Assert.AreEqual(string.Empty, bench.Events);
            bench.Pass(1);
            Assert.AreEqual("fired;", bench.Events);
            Assert.IsFalse(timer.IsRunning);
            bench.Pass(100000);
            Assert.AreEqual("fired;", bench.Events);
        }

        [TestMethod]
        public void Timer_Zero_FiresInTheNextTurn()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Note("fired"));
            timer.Start(0);

            bench.Loop.RunTurn();

            Assert.AreEqual("fired;", bench.Events);
        }

        [TestMethod]
        public void Timer_StartedAgain_FiresAtTheLaterTimeOnly()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Note("fired"));
            timer.Start(500);
            bench.Pass(400);
            timer.Start(500);

            bench.Pass(499);
            Assert.AreEqual(string.Empty, bench.Events);
            bench.Pass(1);
            Assert.AreEqual("fired;", bench.Events);
        }

        [TestMethod]
        public void Timer_Stopped_DoesNotFire()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Note("fired"));
            timer.Start(500);
            timer.Stop();
            timer.Stop();

            bench.Pass(1000);

            Assert.AreEqual(string.Empty, bench.Events);
            Assert.IsFalse(timer.IsRunning);
        }

        [TestMethod]
        public void Timer_RestartedInItsHandler_FiresAgain()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = null;
            timer = bench.Loop.AddTimer(() =>
            {
                bench.Note("fired");
                timer.Start(100);
            });
            timer.Start(100);

            bench.Pass(100);
            Assert.IsTrue(timer.IsRunning);
            bench.Pass(99);
            bench.Pass(1);

            Assert.AreEqual("fired;fired;", bench.Events);
        }

        [TestMethod]
        public void Timer_RestartedWithZeroInItsHandler_DoesNotHoldTheTurn()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = null;
            timer = bench.Loop.AddTimer(() =>
            {
                bench.Note("fired");
                timer.Start(0);
            });
            timer.Start(0);

            bench.Loop.RunTurn();
            Assert.AreEqual("fired;", bench.Events);
            bench.Loop.RunTurn();
            Assert.AreEqual("fired;fired;", bench.Events);
        }

        [TestMethod]
        public void Timer_StoppedByAnotherHandlerOfTheSameTurn_DoesNotFire()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer second = null;
            LoopTimer first = bench.Loop.AddTimer(() =>
            {
                bench.Note("first");
                second.Stop();
            });
            second = bench.Loop.AddTimer(() => bench.Note("second"));
            first.Start(100);
            second.Start(100);

            bench.Pass(200);

            Assert.AreEqual("first;", bench.Events);
        }

        [TestMethod]
        public void Timer_AddedInAHandler_Works()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Loop.AddTimer(() => bench.Note("inner")).Start(100));
            timer.Start(0);
            bench.Loop.RunTurn();

            bench.Pass(100);

            Assert.AreEqual("inner;", bench.Events);
        }

        [TestMethod]
        public void Timers_OverdueTogether_FireOnceEach()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer late = bench.Loop.AddTimer(() => bench.Note("late"));
            LoopTimer early = bench.Loop.AddTimer(() => bench.Note("early"));
            late.Start(200);
            early.Start(100);
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds + 100, bench.Loop.NextDueMilliseconds);

            bench.Pass(100);
            Assert.AreEqual("early;", bench.Events);
            bench.Pass(100);
            Assert.AreEqual("early;late;", bench.Events);
        }

        [TestMethod]
        public void Timer_ClockSet_NeitherFiresNorStarves()
        {
            EventLoopBench bench = new EventLoopBench();
            LoopTimer timer = bench.Loop.AddTimer(() => bench.Note("fired"));
            timer.Start(1000);
            bench.Clock.SetUtc(1767355200000L);
            bench.Pass(500);
            bench.Clock.SetUtc(4102444800000L);
            bench.Pass(499);
            Assert.AreEqual(string.Empty, bench.Events);

            bench.Clock.SetUtc(0);
            bench.Pass(1);

            Assert.AreEqual("fired;", bench.Events);
        }

        [TestMethod]
        public void RunTurn_PostedWorkThenTimersThenPollables()
        {
            EventLoopBench bench = new EventLoopBench();
            bench.Loop.AddPollable(new NotingPollable(bench, "poll 1"));
            bench.Loop.AddPollable(new NotingPollable(bench, "poll 2"));
            bench.Loop.AddTimer(() => bench.Note("timer")).Start(0);
            bench.Loop.Post(() => bench.Note("posted 1"));
            bench.Loop.Post(() => bench.Note("posted 2"));

            bench.Loop.RunTurn();

            Assert.AreEqual("posted 1;posted 2;timer;poll 1;poll 2;", bench.Events);
        }

        [TestMethod]
        public void NextDue_LooksAtPollables()
        {
            EventLoopBench bench = new EventLoopBench();
            NotingPollable pollable = new NotingPollable(bench, "poll");
            bench.Loop.AddPollable(pollable);
            bench.Loop.AddTimer(() => bench.Note("timer")).Start(500);
            pollable.NextDueMilliseconds = bench.Clock.MonotonicMilliseconds + 300;

            Assert.AreEqual(bench.Clock.MonotonicMilliseconds + 300, bench.Loop.NextDueMilliseconds);

            pollable.NextDueMilliseconds = long.MaxValue;
            Assert.AreEqual(bench.Clock.MonotonicMilliseconds + 500, bench.Loop.NextDueMilliseconds);
        }

        [TestMethod]
        public void Post_RunsOnce()
        {
            EventLoopBench bench = new EventLoopBench();
            bench.Loop.Post(() => bench.Note("posted"));

            bench.Loop.RunTurn();
            bench.Loop.RunTurn();

            Assert.AreEqual("posted;", bench.Events);
        }

        [TestMethod]
        public void Post_FromPostedWork_RunsInTheNextTurn()
        {
            // Otherwise work that posts itself would keep timers and hardware waiting for ever.
            EventLoopBench bench = new EventLoopBench();
            bench.PostAgain();

            bench.Loop.RunTurn();
            Assert.AreEqual("posted;", bench.Events);
            bench.Loop.RunTurn();
            Assert.AreEqual("posted;posted;", bench.Events);
        }

        [TestMethod]
        public void Sleep_AfterAPost_ReturnsAtOnce()
        {
            EventLoopBench bench = new EventLoopBench();
            bench.Loop.Post(() => bench.Note("posted"));

            // Without the wake this test would take a minute.
            bench.Loop.Sleep(60000);
            bench.Loop.Sleep(0);
            bench.Loop.Sleep(-5);
        }

        [TestMethod]
        public void Run_StoppedFromAHandler_EndsAfterTheTurn()
        {
            EventLoopBench bench = new EventLoopBench();
            CountingWatchdog watchdog = new CountingWatchdog();
            bench.Loop.AddPollable(new NotingPollable(bench, "poll"));
            bench.Loop.Post(() => bench.Loop.Stop());

            bench.Loop.Run(watchdog);

            Assert.AreEqual("poll;", bench.Events);
            Assert.AreEqual((int)1, watchdog.Pulses);
        }
    }
}
