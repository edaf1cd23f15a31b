// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Simulation.Plans;
using OcppChargePoint.Simulation.Worlds;

namespace OcppChargePoint.Simulation.Mutants
{
    /// <summary>
    /// Lives through worlds until something is wrong.
    /// </summary>
    public static class Trial
    {
        /// <summary>
        /// Lives.
        /// </summary>
        /// <param name="seeds">Seeds of the worlds.</param>
        /// <param name="hours">Length of a world.</param>
        /// <returns>What was wrong, or <see langword="null"/> when nothing was.</returns>
        public static string Run(int[] seeds, double hours)
        {
            return Run(seeds, hours, null);
        }

        /// <summary>
        /// Lives.
        /// </summary>
        /// <param name="seeds">Seeds of the worlds.</param>
        /// <param name="hours">Length of a world.</param>
        /// <param name="doubles">What takes the place of parts of the world, made anew for each.</param>
        /// <returns>What was wrong, or <see langword="null"/> when nothing was.</returns>
        public static string Run(int[] seeds, double hours, Func<Doubles> doubles)
        {
            for (int i = 0; i < seeds.Length; i++)
            {
                Verdict verdict = World.Live(PlanMaker.Make(seeds[i], hours), doubles?.Invoke());
                if (verdict.Violation != null)
                {
                    return "world " + (i + 1) + ": " + verdict.Violation.Split('\n')[0];
                }
            }

            return null;
        }
    }
}
