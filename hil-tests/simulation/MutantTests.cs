// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Simulation.Mutants;
using OcppChargePoint.Simulation.Plans;
using OcppChargePoint.Simulation.Worlds;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// The simulation has teeth: charge points and parts that are wrong in one place are found out within 40 worlds.
    /// </summary>
    public sealed class MutantTests
    {
        private const int MostWorlds = 40;

        /// <summary>Seeds of worlds in which the right charge point does nothing wrong: what a wrong one does there is its fault.</summary>
        private static readonly Lazy<int[]> s_right = new Lazy<int[]>(() => Enumerable.Range(1, MostWorlds).Where(IsRight).ToArray());

        private static bool IsRight(int seed)
        {
            return World.Live(PlanMaker.Make(seed, Program.WorldHours)).Violation == null;
        }

        public static IEnumerable<object[]> Names()
        {
            return Mutant.All.Select(mutant => new object[] { mutant.Name });
        }

        [Theory]
        [MemberData(nameof(Names))]
        public void Mutant_is_found(string name)
        {
            string found = MutantCompiler.Run(Mutant.All.Single(mutant => mutant.Name == name), s_right.Value, Program.WorldHours);

            Assert.NotNull(found);
            Console.WriteLine(name + ": " + found);
        }

        [Theory]
        [InlineData(5, false)]
        [InlineData(2, true)]
        public void Flash_that_forgets_is_found(int period, bool isLate)
        {
            string found = Trial.Run(s_right.Value, Program.WorldHours, () => new Doubles { Flash = files => new LossyFlash(files, period, isLate) });

            Assert.NotNull(found);
        }

        [Fact]
        public void Contactor_that_does_not_open_is_found()
        {
            Assert.NotNull(Trial.Run(s_right.Value, Program.WorldHours, () => new Doubles { Hardware = StickyContactor.In }));
        }
    }
}
