// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Simulation.Plans;
using OcppChargePoint.Simulation.Worlds;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// The simulation's own promises.
    /// </summary>
    public sealed class EqualSeedsTests
    {
        [Theory]
        [InlineData(2)]
        [InlineData(5)]
        [InlineData(7)]
        public void Equal_seeds_give_equal_worlds(int seed)
        {
            Verdict first = World.Live(PlanMaker.Make(seed, 10));
            Verdict second = World.Live(PlanMaker.Make(seed, 10));

            Assert.Equal(first.Violation, second.Violation);
            Assert.Equal(first.Moments, second.Moments);
            Assert.Equal(first.Messages, second.Messages);
            Assert.Equal(first.EnergyWh, second.EnergyWh);
            Assert.True(first.Messages > 10);
        }

        [Fact]
        public void Shrinking_leaves_what_the_violation_needs()
        {
            Plan plan = PlanMaker.Make(3, 25);
            Verdict failed = Judge(plan);

            Verdict shrunk = Shrinker.Shrink(failed, Judge, 1000);

            Assert.Equal(2, shrunk.Plan.Steps.Count);
            Assert.NotNull(shrunk.Violation);
        }

        /// <summary>
        /// A world that goes wrong by its fourth and its tenth step.
        /// </summary>
        private static Verdict Judge(Plan plan)
        {
            Plan whole = PlanMaker.Make(3, 25);
            bool isWrong = Has(plan, whole.Steps[3]) && Has(plan, whole.Steps[9]);
            return new Verdict { Plan = plan, Violation = isWrong ? "both are there" : null };
        }

        private static bool Has(Plan plan, Step step)
        {
            return System.Linq.Enumerable.Contains(plan.Steps, step);
        }
    }
}
