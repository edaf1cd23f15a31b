// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// What happens where software to test against is missing.
    /// </summary>
    internal static class MissingPeers
    {
        private static readonly HashSet<string> s_printed = new HashSet<string>();

        /// <summary>
        /// Gets a value indicating whether a missing peer is a failure: in CI, where the variable <c>CI</c> is set.
        /// </summary>
        public static bool AreFailures => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

        /// <summary>
        /// Prints why tests are skipped, each reason once.
        /// </summary>
        /// <param name="reason">Reason.</param>
        public static void Print(string reason)
        {
            lock (s_printed)
            {
                if (s_printed.Add(reason))
                {
                    Console.Error.WriteLine("SKIPPED: " + reason);
                }
            }
        }
    }
}
