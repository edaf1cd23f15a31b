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
        private readonly FakeClock _clock = new FakeClock();
        private readonly EventLoop _loop;
        private string _events = string.Empty;

        public EventLoopTests()
        {
            _loop = new EventLoop(_clock);
        }

        [TestMethod]
        public void Timer_New_IsStopped()
        {
            LoopTimer timer = _loop.AddTimer(() => Note("fired"));

            Assert.IsFalse(timer.IsRunning);
            Assert.AreEqual(long.MaxValue, timer.DueMilliseconds);
            Assert.AreEqual(long.MaxValue, _loop.NextDueMilliseconds);
            Pass(1000000);
            Assert.AreEqual(string.Empty, _events);
        }

        [TestMethod]
        public void Timer_Started_FiresOnceAtItsTime()
        {
            LoopTimer timer = _loop.AddTimer(() => Note("fired"));
            timer.Start(500);
            Assert.IsTrue(timer.IsRunning);
            Assert.AreEqual(_clock.MonotonicMilliseconds + 500, _loop.NextDueMilliseconds);

            Pass(499);
            Assert.AreEqual(string.Empty, _events);
            Pass(1);
            Assert.AreEqual("fired;", _events);
            Assert.IsFalse(timer.IsRunning);
            Pass(100000);
            Assert.AreEqual("fired;", _events);
        }

        [TestMethod]
        public void Timer_Zero_FiresInTheNextTurn()
        {
            LoopTimer timer = _loop.AddTimer(() => Note("fired"));
            timer.Start(0);

            _loop.RunTurn();

            Assert.AreEqual("fired;", _events);
        }

        [TestMethod]
        public void Timer_StartedAgain_FiresAtTheLaterTimeOnly()
        {
            LoopTimer timer = _loop.AddTimer(() => Note("fired"));
            timer.Start(500);
            Pass(400);
            timer.Start(500);

            Pass(499);
            Assert.AreEqual(string.Empty, _events);
            Pass(1);
            Assert.AreEqual("fired;", _events);
        }

        [TestMethod]
        public void Timer_Stopped_DoesNotFire()
        {
            LoopTimer timer = _loop.AddTimer(() => Note("fired"));
            timer.Start(500);
            timer.Stop();
            timer.Stop();

            Pass(1000);

            Assert.AreEqual(string.Empty, _events);
            Assert.IsFalse(timer.IsRunning);
        }

        [TestMethod]
        public void Timer_RestartedInItsHandler_FiresAgain()
        {
            LoopTimer timer = null;
            timer = _loop.AddTimer(() =>
            {
                Note("fired");
                timer.Start(100);
            });
            timer.Start(100);

            Pass(100);
            Assert.IsTrue(timer.IsRunning);
            Pass(99);
            Pass(1);

            Assert.AreEqual("fired;fired;", _events);
        }

        [TestMethod]
        public void Timer_RestartedWithZeroInItsHandler_DoesNotHoldTheTurn()
        {
            LoopTimer timer = null;
            timer = _loop.AddTimer(() =>
            {
                Note("fired");
                timer.Start(0);
            });
            timer.Start(0);

            _loop.RunTurn();
            Assert.AreEqual("fired;", _events);
            _loop.RunTurn();
            Assert.AreEqual("fired;fired;", _events);
        }

        [TestMethod]
        public void Timer_StoppedByAnotherHandlerOfTheSameTurn_DoesNotFire()
        {
            LoopTimer second = null;
            LoopTimer first = _loop.AddTimer(() =>
            {
                Note("first");
                second.Stop();
            });
            second = _loop.AddTimer(() => Note("second"));
            first.Start(100);
            second.Start(100);

            Pass(200);

            Assert.AreEqual("first;", _events);
        }

        [TestMethod]
        public void Timer_AddedInAHandler_Works()
        {
            LoopTimer timer = _loop.AddTimer(() => _loop.AddTimer(() => Note("inner")).Start(100));
            timer.Start(0);
            _loop.RunTurn();

            Pass(100);

            Assert.AreEqual("inner;", _events);
        }

        [TestMethod]
        public void Timers_OverdueTogether_FireOnceEach()
        {
            LoopTimer late = _loop.AddTimer(() => Note("late"));
            LoopTimer early = _loop.AddTimer(() => Note("early"));
            late.Start(200);
            early.Start(100);
            Assert.AreEqual(_clock.MonotonicMilliseconds + 100, _loop.NextDueMilliseconds);

            Pass(100);
            Assert.AreEqual("early;", _events);
            Pass(100);
            Assert.AreEqual("early;late;", _events);
        }

        [TestMethod]
        public void Timer_ClockSet_NeitherFiresNorStarves()
        {
            LoopTimer timer = _loop.AddTimer(() => Note("fired"));
            timer.Start(1000);
            _clock.SetUtc(1767355200000L);
            Pass(500);
            _clock.SetUtc(4102444800000L);
            Pass(499);
            Assert.AreEqual(string.Empty, _events);

            _clock.SetUtc(0);
            Pass(1);

            Assert.AreEqual("fired;", _events);
        }

        [TestMethod]
        public void RunTurn_PostedWorkThenTimersThenPollables()
        {
            _loop.AddPollable(new NotingPollable(this, "poll 1"));
            _loop.AddPollable(new NotingPollable(this, "poll 2"));
            _loop.AddTimer(() => Note("timer")).Start(0);
            _loop.Post(() => Note("posted 1"));
            _loop.Post(() => Note("posted 2"));

            _loop.RunTurn();

            Assert.AreEqual("posted 1;posted 2;timer;poll 1;poll 2;", _events);
        }

        [TestMethod]
        public void NextDue_LooksAtPollables()
        {
            NotingPollable pollable = new NotingPollable(this, "poll");
            _loop.AddPollable(pollable);
            _loop.AddTimer(() => Note("timer")).Start(500);
            pollable.NextDueMilliseconds = _clock.MonotonicMilliseconds + 300;

            Assert.AreEqual(_clock.MonotonicMilliseconds + 300, _loop.NextDueMilliseconds);

            pollable.NextDueMilliseconds = long.MaxValue;
            Assert.AreEqual(_clock.MonotonicMilliseconds + 500, _loop.NextDueMilliseconds);
        }

        [TestMethod]
        public void Post_RunsOnce()
        {
            _loop.Post(() => Note("posted"));

            _loop.RunTurn();
            _loop.RunTurn();

            Assert.AreEqual("posted;", _events);
        }

        [TestMethod]
        public void Post_FromPostedWork_RunsInTheNextTurn()
        {
            // Otherwise work that posts itself would keep timers and hardware waiting for ever.
            PostAgain();

            _loop.RunTurn();
            Assert.AreEqual("posted;", _events);
            _loop.RunTurn();
            Assert.AreEqual("posted;posted;", _events);
        }

        [TestMethod]
        public void Sleep_AfterAPost_ReturnsAtOnce()
        {
            _loop.Post(() => Note("posted"));

            // Without the wake this test would take a minute.
            _loop.Sleep(60000);
            _loop.Sleep(0);
            _loop.Sleep(-5);
        }

        [TestMethod]
        public void Run_StoppedFromAHandler_EndsAfterTheTurn()
        {
            CountingWatchdog watchdog = new CountingWatchdog();
            _loop.AddPollable(new NotingPollable(this, "poll"));
            _loop.Post(() => _loop.Stop());

            _loop.Run(watchdog);

            Assert.AreEqual("poll;", _events);
            Assert.AreEqual((int)1, watchdog.Pulses);
        }

        private void PostAgain()
        {
            _loop.Post(() =>
            {
                Note("posted");
                PostAgain();
            });
        }

        private void Pass(long milliseconds)
        {
            _clock.Advance(milliseconds);
            _loop.RunTurn();
        }

        private void Note(string what)
        {
            _events += what + ";";
        }

        private sealed class NotingPollable : IPollable
        {
            private readonly EventLoopTests _owner;
            private readonly string _name;

            public NotingPollable(EventLoopTests owner, string name)
            {
                _owner = owner;
                _name = name;
                NextDueMilliseconds = long.MaxValue;
            }

            public long NextDueMilliseconds { get; set; }

            public void Poll()
            {
                _owner.Note(_name);
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
