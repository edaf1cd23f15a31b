// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

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
        /// <param name="first">First seed.</param>
        /// <param name="count">Most worlds.</param>
        /// <param name="hours">Length of a world.</param>
        /// <returns>What was wrong, or <see langword="null"/> when nothing was.</returns>
        public static string Run(int first, int count, double hours)
        {
            return Run(first, count, hours, null);
        }

        /// <summary>
        /// Lives.
        /// </summary>
        /// <param name="first">First seed.</param>
        /// <param name="count">Most worlds.</param>
        /// <param name="hours">Length of a world.</param>
        /// <param name="doubles">What takes the place of parts of the world, made anew for each.</param>
        /// <returns>What was wrong, or <see langword="null"/> when nothing was.</returns>
        public static string Run(int first, int count, double hours, System.Func<Doubles> doubles)
        {
            for (int seed = first; seed < first + count; seed++)
            {
                Verdict verdict = World.Live(PlanMaker.Make(seed, hours), doubles?.Invoke());
                if (verdict.Violation != null)
                {
                    return "world " + (seed - first + 1) + ": " + verdict.Violation.Split('\n')[0];
                }
            }

            return null;
        }
    }
}
