// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Simulation.Plans;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// Leaves out of a plan whatever the violation does not need.
    /// </summary>
    public static class Shrinker
    {
        /// <summary>
        /// Shrinks.
        /// </summary>
        /// <param name="failed">How the world went.</param>
        /// <param name="live">Lives through a plan.</param>
        /// <param name="most">Most tries.</param>
        /// <returns>The smallest world found that still goes wrong.</returns>
        public static Verdict Shrink(Verdict failed, Func<Plan, Verdict> live, int most)
        {
            Verdict best = failed;
            int size = best.Plan.Steps.Count / 2;
            while (size >= 1 && most > 0)
            {
                bool isSmaller = false;
                for (int from = best.Plan.Steps.Count - size; from > -size && most > 0; from -= size)
                {
                    int first = Math.Max(0, from);
                    List<Step> steps = best.Plan.Steps.Where((_, index) => index < first || index >= from + size).ToList();
                    Verdict verdict = live(best.Plan.With(steps));
                    most--;
                    if (verdict.Violation != null)
                    {
                        best = verdict;
                        isSmaller = true;
                    }
                }

                size = isSmaller && size == 1 ? 1 : size / 2;
            }

            return best;
        }
    }
}
