// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <inheritdoc/>
    public sealed class SecondHalfTests : SimulationTests
    {
        public static IEnumerable<object[]> Seeds()
        {
            return Firsts(1);
        }

        [Theory]
        [MemberData(nameof(Seeds))]
        public void Nothing_is_lost_and_nothing_told_twice(int firstSeed)
        {
            Live(firstSeed);
        }
    }
}
