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
        private static readonly HashSet<string> s_reasons = new HashSet<string>();

        /// <summary>
        /// Gets a value indicating whether a missing peer is a failure: in CI, where the variable <c>CI</c> is set.
        /// </summary>
        public static bool AreFailures => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"));

        /// <summary>
        /// Says whether a reason for skipping has not been given before.
        /// </summary>
        /// <param name="reason">Reason.</param>
        /// <returns><see langword="true"/> for the first time.</returns>
        public static bool IsNews(string reason)
        {
            lock (s_reasons)
            {
                return s_reasons.Add(reason);
            }
        }
    }
}
