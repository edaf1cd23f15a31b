// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Threading;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Plays the event loop: looks at its condition only when it has been woken. So each wait also proves that the code
    /// under test wakes it at that change.
    /// </summary>
    internal sealed class WakeRecorder : IWakeSignal
    {
        private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(10);

        private readonly AutoResetEvent _woken = new AutoResetEvent(false);
        private int _count;

        /// <summary>
        /// Gets how often it was woken.
        /// </summary>
        internal int Count => Volatile.Read(ref _count);

        /// <inheritdoc/>
        public void Wake()
        {
            Interlocked.Increment(ref _count);
            _woken.Set();
        }

        /// <summary>
        /// Waits for a condition, at most 10 s.
        /// </summary>
        /// <param name="condition">Asked at once and after each wake.</param>
        /// <param name="what">Named when it fails.</param>
        internal void WaitUntil(Func<bool> condition, string what)
        {
            Stopwatch elapsed = Stopwatch.StartNew();
            while (!condition())
            {
                TimeSpan remaining = s_longestWait - elapsed.Elapsed;
                if (remaining <= TimeSpan.Zero || !_woken.WaitOne(remaining))
                {
                    Assert.True(condition(), "not woken in 10 s (but it was true): " + what);
                    Assert.Fail("not in 10 s: " + what);
                }
            }
        }
    }
}
