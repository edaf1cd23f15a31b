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
        private const int WordsCompared = 6;

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
            string kind = Kind(failed.Violation);
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
                    if (verdict.Violation != null && Kind(verdict.Violation) == kind)
                    {
                        best = verdict;
                        isSmaller = true;
                    }
                }

                size = isSmaller && size == 1 ? 1 : size / 2;
            }

            return best;
        }

        /// <summary>
        /// Gets the words of the first finding, without what differs from world to world.
        /// </summary>
        private static string Kind(string violation)
        {
            string line = violation.Split('\n')[0];
            string[] words = line.Split(' ').Where(word => word.Length > 0 && word.All(char.IsLetter)).Take(WordsCompared).ToArray();
            return string.Join(" ", words);
        }
    }
}
