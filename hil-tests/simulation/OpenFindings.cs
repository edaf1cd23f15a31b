// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// Worlds in which something is still wrong with the charge point: estimates of times before the clock was known, the clamp of times over a
    /// restart, registers kept too seldom, ends without a register after a change of the version. Each is gone from here once it is right; the
    /// list is empty when all is. Any other world must be right.
    /// </summary>
    internal static class OpenFindings
    {
        private static readonly int[] s_seeds =
        {
            4, 31, 34, 57, 66, 77, 78, 86, 95, 155, 169, 171, 228, 268,
            283, 309, 362, 386, 417, 445, 480, 486, 491, 510, 520, 524, 535, 538,
            549, 568, 584, 602, 616, 617, 625, 644, 649, 672, 695, 699, 708, 757, 821, 822, 825, 826,
        };

        /// <summary>
        /// Tells whether a world is known to go wrong.
        /// </summary>
        public static bool Has(int seed)
        {
            return Array.IndexOf(s_seeds, seed) >= 0;
        }
    }
}
