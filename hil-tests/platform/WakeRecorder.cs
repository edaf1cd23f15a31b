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
        /// Waits for a condition, but not for ever.
        /// </summary>
        /// <param name="condition">Asked at once and after each wake.</param>
        /// <param name="what">Named when it fails.</param>
        internal void WaitUntil(Func<bool> condition, string what)
        {
            Stopwatch elapsed = Stopwatch.StartNew();
            while (!condition())
            {
                TimeSpan remaining = Eventually.Patience - elapsed.Elapsed;
                if (remaining <= TimeSpan.Zero || !_woken.WaitOne(remaining))
                {
                    Assert.True(condition(), "never woken (but it was true): " + what);
                    Assert.Fail("waited in vain: " + what);
                }
            }
        }
    }
}
