// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <inheritdoc/>
    public sealed class FirstHalfTests : SimulationTests
    {
        public static IEnumerable<object[]> Seeds()
        {
            return Firsts(0);
        }

        [Theory]
        [MemberData(nameof(Seeds))]
        public void Nothing_is_lost_and_nothing_told_twice(int firstSeed)
        {
            Live(firstSeed);
        }
    }
}
