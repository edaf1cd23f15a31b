// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Simulation.Plans;
using OcppChargePoint.Simulation.Worlds;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// 20,000 hours of charge points with everything that can go wrong.
    /// </summary>
    public abstract class SimulationTests
    {
        /// <summary>Worlds of one test case.</summary>
        protected const int WorldsOfACase = 21;

        /// <summary>Test cases of one half; the halves run at the same time.</summary>
        protected const int Cases = 20;

        /// <summary>Hours of all cases together.</summary>
        private const double LeastHours = 20000;

        /// <summary>
        /// Lives through the worlds of one case.
        /// </summary>
        protected static void Live(int first)
        {
            double hours = 0;
            for (int seed = first; seed < first + WorldsOfACase; seed++)
            {
                Verdict verdict = World.Live(PlanMaker.Make(seed, Program.WorldHours));
                Assert.True(verdict.Violation == null, verdict.Violation == null ? null : Program.Explain(verdict, plan => World.Live(plan)));
                hours += verdict.Hours;
            }

            Assert.True(hours * Cases * 2 >= LeastHours, "only " + hours + " hours in a case");
        }

        /// <summary>
        /// Lists the first seeds of a half.
        /// </summary>
        protected static IEnumerable<object[]> Firsts(int half)
        {
            return Enumerable.Range(0, Cases).Select(index => new object[] { 1 + (((half * Cases) + index) * WorldsOfACase) });
        }
    }
}
