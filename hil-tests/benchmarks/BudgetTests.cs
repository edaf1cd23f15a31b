// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Bytes are judged, times are not: they are those of the computer.
    /// </summary>
    public sealed class BudgetTests
    {
        [Fact]
        public void Budgets_are_kept_and_nothing_has_grown_without_a_reason()
        {
            IReadOnlyList<Figure> figures = Program.Measure();
            IEnumerable<string> complaints = Program.OverBudget(figures).Concat(Baseline.Load().Compare(figures));
            Assert.True(
                !complaints.Any(),
                string.Join('\n', complaints) + "\nFind out why. Where it is worth it: dotnet run --project hil-tests/benchmarks -- --update \"reason\"");
        }

        [Fact]
        public void Figures_are_the_same_each_time()
        {
            Assert.Equal(Allocations.Measure(), Allocations.Measure());
        }

        [Fact]
        public void Every_frame_passes_both_ways()
        {
            Assert.True(Throughput.Calls(0.1) > 0);
            Assert.True(Throughput.Answers(0.1) > 0);
        }

        [Theory]
        [InlineData(100, 105, "")]
        [InlineData(100, 106, "a has grown from 100 to 106 bytes.")]
        [InlineData(0, 1, "a has grown from 0 to 1 bytes.")]
        [InlineData(100, 50, "")]
        public void Growth_beyond_five_percent_is_told(long accepted, long today, string expected)
        {
            Baseline baseline = Baseline.Parse("{\"figures\":{\"a\":{\"bytes\":" + accepted + "}}}");
            Assert.Equal(expected, string.Join('\n', baseline.Compare(new[] { new Figure("a", today, null) })));
        }

        [Fact]
        public void Figures_on_one_side_only_are_told()
        {
            Baseline baseline = Baseline.Parse("{\"figures\":{\"gone\":{\"bytes\":1}}}");
            Assert.Equal(new[] { "new is not in the baseline.", "gone is not measured any more." }, baseline.Compare(new[] { new Figure("new", 1, null) }));
        }
    }
}
