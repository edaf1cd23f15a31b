// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections;
using System.Threading;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Loop
{
    /// <summary>
    /// The one thread that owns all state: runs timers, polls I/O, and takes work that other threads post. Tests call
    /// <see cref="RunTurn"/> themselves and move the clock to <see cref="NextDueMilliseconds"/>.
    /// </summary>
    public sealed class EventLoop : IWakeSignal
    {
        /// <summary>Longest sleep: the watchdog is pulsed and the hardware looked at at least this often.</summary>
        private const int LongestSleepMilliseconds = 100;

        private readonly IClock _clock;
        private object[] _timers = new object[0];
        private object[] _pollables = new object[0];
        private readonly AutoResetEvent _wake = new AutoResetEvent(false);

        // Made by the first post; its lock is the wake event's.
        private ArrayList _posted;
        private bool _isStopping;

        /// <summary>
        /// Initializes a new instance of the <see cref="EventLoop"/> class.
        /// </summary>
        /// <param name="clock">Clock of all timers.</param>
        public EventLoop(IClock clock)
        {
            _clock = clock;
        }

        /// <summary>
        /// Gets the monotonic time of the nearest timer or deadline.
        /// </summary>
        public long NextDueMilliseconds
        {
            get
            {
                long next = long.MaxValue;
                for (int i = 0; i < _timers.Length; i++)
                {
                    long due = ((LoopTimer)_timers[i]).DueMilliseconds;
                    next = due < next ? due : next;
                }

                for (int i = 0; i < _pollables.Length; i++)
                {
                    long due = ((IPollable)_pollables[i]).NextDueMilliseconds;
                    next = due < next ? due : next;
                }

                return next;
            }
        }

        /// <summary>
        /// Makes a timer, stopped.
        /// </summary>
        /// <param name="handler">Called on the loop when the timer fires.</param>
        /// <returns>The timer.</returns>
        public LoopTimer AddTimer(Action handler)
        {
            LoopTimer timer = new LoopTimer(_clock, handler);
            _timers = ObjectArray.Append(_timers, timer);
            return timer;
        }

        /// <summary>
        /// Registers something to be served in each turn.
        /// </summary>
        /// <param name="pollable">What to serve.</param>
        public void AddPollable(IPollable pollable)
        {
            _pollables = ObjectArray.Append(_pollables, pollable);
        }

        /// <summary>
        /// Runs work on the loop. Callable from any thread.
        /// </summary>
        /// <param name="work">Work that does not block.</param>
        public void Post(Action work)
        {
            lock (_wake)
            {
                if (_posted == null)
                {
                    _posted = new ArrayList();
                }

                _posted.Add(work);
            }

            Wake();
        }

        /// <inheritdoc/>
        public void Wake()
        {
            _wake.Set();
        }

        /// <summary>
        /// Runs one turn: posted work, due timers, pollables.
        /// </summary>
        public void RunTurn()
        {
            RunPosted();
            for (int i = 0; i < _timers.Length; i++)
            {
                LoopTimer timer = (LoopTimer)_timers[i];
                if (timer.DueMilliseconds <= _clock.MonotonicMilliseconds)
                {
                    timer.Fire();
                }
            }

            for (int i = 0; i < _pollables.Length; i++)
            {
                ((IPollable)_pollables[i]).Poll();
            }
        }

        /// <summary>
        /// Runs turns until <see cref="Stop"/>; sleeps while there is nothing to do.
        /// </summary>
        /// <param name="watchdog">Pulsed in each turn; <see langword="null"/> when the board has none.</param>
        public void Run(IWatchdog watchdog)
        {
            while (!_isStopping)
            {
                RunTurn();
                if (watchdog != null)
                {
                    watchdog.Pulse();
                }

                long wait = NextDueMilliseconds - _clock.MonotonicMilliseconds;
                Sleep(wait < LongestSleepMilliseconds ? (int)wait : LongestSleepMilliseconds);
            }
        }

        /// <summary>
        /// Sleeps until there may be something to do.
        /// </summary>
        /// <param name="milliseconds">Longest sleep; nothing happens when it is not positive.</param>
        public void Sleep(int milliseconds)
        {
            if (milliseconds > 0)
            {
                _wake.WaitOne(milliseconds, false);
            }
        }

        /// <summary>
        /// Ends <see cref="Run"/> after the present turn. Callable from any thread.
        /// </summary>
        public void Stop()
        {
            _isStopping = true;
            Wake();
        }

        private void RunPosted()
        {
            int count;
            lock (_wake)
            {
                count = _posted == null ? 0 : _posted.Count;
            }

            // What is posted meanwhile waits for the next turn: work that posts work must not keep the timers waiting.
            for (; count > 0; count--)
            {
                Action work;
                lock (_wake)
                {
                    work = (Action)_posted[0];
                    _posted.RemoveAt(0);
                }

                work();
            }
        }
    }
}
