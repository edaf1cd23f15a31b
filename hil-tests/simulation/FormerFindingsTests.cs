// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Simulation.Plans;
using OcppChargePoint.Simulation.Worlds;
using Xunit;

namespace OcppChargePoint.Simulation
{
    /// <summary>
    /// Worlds beyond those of the other tests in which something was wrong once.
    /// </summary>
    public sealed class FormerFindingsTests
    {
        [Theory]
        [InlineData(10828)] // an end in 2.0.1 of a transaction that was in 1.6 meanwhile, without its register
        [InlineData(20135)] // flash fails while a reset ends a transaction: it went on after the restart although its end was told
        [InlineData(20515)] // meter values of the same time, after the clock was set back, come again after a power cut: a wrong check
        public void Nothing_is_wrong_any_more(int seed)
        {
            Verdict verdict = World.Live(PlanMaker.MakeFormer(seed, Program.WorldHours));

            Assert.Null(verdict.Violation);
        }
    }
}
