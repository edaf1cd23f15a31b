// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit.Sdk;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// Waits, but not for ever.
    /// </summary>
    internal static class Eventually
    {
        /// <summary>
        /// The patience with anything that takes a moment: long, because a busy machine has made one second thirty.
        /// </summary>
        public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

        private const int PauseMilliseconds = 20;

        /// <summary>
        /// Waits until something is so.
        /// </summary>
        /// <param name="what">What is waited for, for the message of a failure.</param>
        /// <param name="condition">Asked again and again.</param>
        /// <param name="describe">Says how things stand, for the message of a failure.</param>
        /// <returns>When it is so.</returns>
        public static async Task True(string what, Func<Task<bool>> condition, Func<string> describe)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (!await condition())
            {
                if (waited.Elapsed > Patience)
                {
                    throw new XunitException("Waited " + Patience.TotalSeconds + " s in vain for " + what + ".\n" + describe());
                }

                await Task.Delay(PauseMilliseconds);
            }
        }
    }
}
