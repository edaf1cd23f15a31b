// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using OcppChargePoint.Simulation.Mutants;
using OcppChargePoint.Simulation.Worlds;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// The simulation has teeth: charge points and parts that are wrong in one place are found out. What is right passes the same seeds in
    /// <see cref="FirstHalfTests"/>.
    /// </summary>
    public sealed class MutantTests
    {
        private const int MostWorlds = 80;

        public static IEnumerable<object[]> Names()
        {
            return Mutant.All.Select(mutant => new object[] { mutant.Name });
        }

        [Theory]
        [MemberData(nameof(Names))]
        public void Mutant_is_found(string name)
        {
            string found = MutantCompiler.Run(Mutant.All.Single(mutant => mutant.Name == name), 1, MostWorlds, Program.WorldHours);

            Assert.NotNull(found);
            Console.WriteLine(name + ": " + found);
        }

        [Theory]
        [InlineData(5, false)]
        [InlineData(2, true)]
        public void Flash_that_forgets_is_found(int period, bool isLate)
        {
            string found = Trial.Run(1, MostWorlds, Program.WorldHours, () => new Doubles { Flash = files => new LossyFlash(files, period, isLate) });

            Assert.NotNull(found);
        }

        [Fact]
        public void Contactor_that_does_not_open_is_found()
        {
            Assert.NotNull(Trial.Run(1, MostWorlds, Program.WorldHours, () => new Doubles { Hardware = StickyContactor.In }));
        }
    }
}
