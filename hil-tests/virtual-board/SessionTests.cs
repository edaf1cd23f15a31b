// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The whole session without a hand on the buttons: what the README shows first.
    /// </summary>
    public sealed class SessionTests
    {
        [Theory]
        [InlineData("--session")]
        [InlineData("")]
        [InlineData("--session --connectors 4 --outlets")]
        public async Task Session_ends_with_books_that_agree(string line)
        {
            await SessionSummary.RunAndCheck(line, "ocpp2.0.1");
        }

        [Fact]
        public async Task Session_with_another_CSMS_says_that_its_record_is_not_seen()
        {
            await using Bench bench = await Bench.WithCsms();
            using BoardProcess board = BoardProcess.Start("--session", "--csms", bench.Url, "--id", Bench.Identity, "--ocpp", "1.6");
            Assert.True(await board.WaitForExit(SessionSummary.LongestSeconds) == 0, board.ToString());
            string[] output = board.Output;
            Assert.Contains("cannot be seen from here", SessionSummary.Value(output, "By the CSMS"), StringComparison.Ordinal);

            TransactionRecord booked = Assert.Single(bench.Record.Transactions);
            Assert.Equal(SessionSummary.Value(output, "By the meter"), (booked.EnergyWh.Value / 1000m).ToString("0.000", CultureInfo.InvariantCulture) + " kWh");
            Assert.Equal(SessionSummary.Value(output, "Who"), booked.IdTag);
            Assert.Equal(SessionSummary.Value(output, "When"), Text(booked.Start) + " to " + Text(booked.Stop.Value));
            Assert.Empty(bench.Csms.Violations);
        }

        private static string Text(DateTimeOffset time)
        {
            return time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        }
    }
}
