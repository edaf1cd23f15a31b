// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;
using Xunit;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Waits for something that signals nothing, such as the number of handles of the process.
    /// </summary>
    internal static class Eventually
    {
        /// <summary>
        /// The patience with anything that takes a moment: long, because a busy machine has made one second thirty.
        /// </summary>
        internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

        /// <summary>
        /// Waits until something is so.
        /// </summary>
        /// <param name="condition">Asked again and again.</param>
        /// <param name="describe">Makes the message of a failure.</param>
        internal static void True(Func<bool> condition, Func<string> describe)
        {
            Assert.True(SpinWait.SpinUntil(condition, Patience), describe());
        }
    }
}
