// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class EventLoopTests
    {
        private static FakeClock s_clock;
        private static EventLoop s_loop;
        private static string s_events;

        [TestMethod]
        public void Timer_New_IsStopped()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => Note("fired"));

            Assert.IsFalse(timer.IsRunning);
            Assert.AreEqual(long.MaxValue, timer.DueMilliseconds);
            Assert.AreEqual(long.MaxValue, s_loop.NextDueMilliseconds);
            Pass(1000000);
            Assert.AreEqual(string.Empty, s_events);
        }

        [TestMethod]
        public void Timer_Started_FiresOnceAtItsTime()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => Note("fired"));
            timer.Start(500);
            Assert.IsTrue(timer.IsRunning);
            Assert.AreEqual(s_clock.MonotonicMilliseconds + 500, s_loop.NextDueMilliseconds);

            Pass(499);
            Assert.AreEqual(string.Empty, s_events);
            Pass(1);
            Assert.AreEqual("fired;", s_events);
            Assert.IsFalse(timer.IsRunning);
            Pass(100000);
            Assert.AreEqual("fired;", s_events);
        }

        [TestMethod]
        public void Timer_Zero_FiresInTheNextTurn()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => Note("fired"));
            timer.Start(0);

            s_loop.RunTurn();

            Assert.AreEqual("fired;", s_events);
        }

        [TestMethod]
        public void Timer_StartedAgain_FiresAtTheLaterTimeOnly()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => Note("fired"));
            timer.Start(500);
            Pass(400);
            timer.Start(500);

            Pass(499);
            Assert.AreEqual(string.Empty, s_events);
            Pass(1);
            Assert.AreEqual("fired;", s_events);
        }

        [TestMethod]
        public void Timer_Stopped_DoesNotFire()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => Note("fired"));
            timer.Start(500);
            timer.Stop();
            timer.Stop();

            Pass(1000);

            Assert.AreEqual(string.Empty, s_events);
            Assert.IsFalse(timer.IsRunning);
        }

        [TestMethod]
        public void Timer_RestartedInItsHandler_FiresAgain()
        {
            SetUp();
            LoopTimer timer = null;
            timer = s_loop.AddTimer(() =>
            {
                Note("fired");
                timer.Start(100);
            });
            timer.Start(100);

            Pass(100);
            Assert.IsTrue(timer.IsRunning);
            Pass(99);
            Pass(1);

            Assert.AreEqual("fired;fired;", s_events);
        }

        [TestMethod]
        public void Timer_RestartedWithZeroInItsHandler_DoesNotHoldTheTurn()
        {
            SetUp();
            LoopTimer timer = null;
            timer = s_loop.AddTimer(() =>
            {
                Note("fired");
                timer.Start(0);
            });
            timer.Start(0);

            s_loop.RunTurn();
            Assert.AreEqual("fired;", s_events);
            s_loop.RunTurn();
            Assert.AreEqual("fired;fired;", s_events);
        }

        [TestMethod]
        public void Timer_StoppedByAnotherHandlerOfTheSameTurn_DoesNotFire()
        {
            SetUp();
            LoopTimer second = null;
            LoopTimer first = s_loop.AddTimer(() =>
            {
                Note("first");
                second.Stop();
            });
            second = s_loop.AddTimer(() => Note("second"));
            first.Start(100);
            second.Start(100);

            Pass(200);

            Assert.AreEqual("first;", s_events);
        }

        [TestMethod]
        public void Timer_AddedInAHandler_Works()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => s_loop.AddTimer(() => Note("inner")).Start(100));
            timer.Start(0);
            s_loop.RunTurn();

            Pass(100);

            Assert.AreEqual("inner;", s_events);
        }

        [TestMethod]
        public void Timers_OverdueTogether_FireOnceEach()
        {
            SetUp();
            LoopTimer late = s_loop.AddTimer(() => Note("late"));
            LoopTimer early = s_loop.AddTimer(() => Note("early"));
            late.Start(200);
            early.Start(100);
            Assert.AreEqual(s_clock.MonotonicMilliseconds + 100, s_loop.NextDueMilliseconds);

            Pass(100);
            Assert.AreEqual("early;", s_events);
            Pass(100);
            Assert.AreEqual("early;late;", s_events);
        }

        [TestMethod]
        public void Timer_ClockSet_NeitherFiresNorStarves()
        {
            SetUp();
            LoopTimer timer = s_loop.AddTimer(() => Note("fired"));
            timer.Start(1000);
            s_clock.SetUtc(1767355200000L);
            Pass(500);
            s_clock.SetUtc(4102444800000L);
            Pass(499);
            Assert.AreEqual(string.Empty, s_events);

            s_clock.SetUtc(0);
            Pass(1);

            Assert.AreEqual("fired;", s_events);
        }

        [TestMethod]
        public void RunTurn_PostedWorkThenTimersThenPollables()
        {
            SetUp();
            s_loop.AddPollable(new NotingPollable("poll 1"));
            s_loop.AddPollable(new NotingPollable("poll 2"));
            s_loop.AddTimer(() => Note("timer")).Start(0);
            s_loop.Post(() => Note("posted 1"));
            s_loop.Post(() => Note("posted 2"));

            s_loop.RunTurn();

            Assert.AreEqual("posted 1;posted 2;timer;poll 1;poll 2;", s_events);
        }

        [TestMethod]
        public void NextDue_LooksAtPollables()
        {
            SetUp();
            NotingPollable pollable = new NotingPollable("poll");
            s_loop.AddPollable(pollable);
            s_loop.AddTimer(() => Note("timer")).Start(500);
            pollable.NextDueMilliseconds = s_clock.MonotonicMilliseconds + 300;

            Assert.AreEqual(s_clock.MonotonicMilliseconds + 300, s_loop.NextDueMilliseconds);

            pollable.NextDueMilliseconds = long.MaxValue;
            Assert.AreEqual(s_clock.MonotonicMilliseconds + 500, s_loop.NextDueMilliseconds);
        }

        [TestMethod]
        public void Post_RunsOnce()
        {
            SetUp();
            s_loop.Post(() => Note("posted"));

            s_loop.RunTurn();
            s_loop.RunTurn();

            Assert.AreEqual("posted;", s_events);
        }

        [TestMethod]
        public void Post_FromPostedWork_RunsInTheNextTurn()
        {
            SetUp();
            // Otherwise work that posts itself would keep timers and hardware waiting for ever.
            PostAgain();

            s_loop.RunTurn();
            Assert.AreEqual("posted;", s_events);
            s_loop.RunTurn();
            Assert.AreEqual("posted;posted;", s_events);
        }

        [TestMethod]
        public void Sleep_AfterAPost_ReturnsAtOnce()
        {
            SetUp();
            s_loop.Post(() => Note("posted"));

            // Without the wake this test would take a minute.
            s_loop.Sleep(60000);
            s_loop.Sleep(0);
            s_loop.Sleep(-5);
        }

        [TestMethod]
        public void Run_StoppedFromAHandler_EndsAfterTheTurn()
        {
            SetUp();
            CountingWatchdog watchdog = new CountingWatchdog();
            s_loop.AddPollable(new NotingPollable("poll"));
            s_loop.Post(() => s_loop.Stop());

            s_loop.Run(watchdog);

            Assert.AreEqual("poll;", s_events);
            Assert.AreEqual((int)1, watchdog.Pulses);
        }

        /// <summary>
        /// A new start for each test; the launcher of the device has no instances of test classes.
        /// </summary>
        private static void SetUp()
        {
            s_clock = new FakeClock();
            s_events = string.Empty;
            s_loop = new EventLoop(s_clock);
        }

        private static void PostAgain()
        {
            s_loop.Post(() =>
            {
                Note("posted");
                PostAgain();
            });
        }

        private static void Pass(long milliseconds)
        {
            s_clock.Advance(milliseconds);
            s_loop.RunTurn();
        }

        private static void Note(string what)
        {
            s_events += what + ";";
        }

        private sealed class NotingPollable : IPollable
        {
            private readonly string _name;

            public NotingPollable(string name)
            {
                _name = name;
                NextDueMilliseconds = long.MaxValue;
            }

            public long NextDueMilliseconds { get; set; }

            public void Poll()
            {
                Note(_name);
            }
        }

        private sealed class CountingWatchdog : IWatchdog
        {
            public int Pulses { get; private set; }

            public void Pulse()
            {
                Pulses++;
            }
        }
    }
}
