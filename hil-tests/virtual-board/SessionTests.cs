// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
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
            using BoardProcess board = BoardProcess.Start(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.True(await board.WaitForExit(40) == 0, board.ToString());
            Assert.Empty(board.Errors);

            string[] output = board.Output;
            Assert.Equal("Both agree.", output.Last());
            Assert.Equal(6, output.Count(one => Regex.IsMatch(one, "^ *[0-9]+ min  Charging +11\\.040 kW  [0-9]+\\.[0-9]{3} kWh  car [0-9]+\\.[0-9] %$")));
            string meter = Value(output, "By the meter");
            string booked = Value(output, "By the CSMS");
            Assert.Equal(meter + ", transaction 1", booked);
            Assert.InRange(decimal.Parse(meter.Replace(" kWh", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture), 5.4m, 5.7m);
            Assert.Equal("04A2B3C4", Value(output, "Who"));
            string[] times = Value(output, "When").Split(" to ");
            TimeSpan length = DateTimeOffset.Parse(times[1], CultureInfo.InvariantCulture) - DateTimeOffset.Parse(times[0], CultureInfo.InvariantCulture);
            Assert.InRange(length.TotalMinutes, 30, 31);
        }

        [Fact]
        public async Task Session_with_another_CSMS_says_that_its_record_is_not_seen()
        {
            await using Bench bench = await Bench.WithCsms();
            using BoardProcess board = BoardProcess.Start("--session", "--csms", bench.Url, "--id", Bench.Identity);
            Assert.True(await board.WaitForExit(40) == 0, board.ToString());
            string[] output = board.Output;
            Assert.Contains("cannot be seen from here", Value(output, "By the CSMS"), StringComparison.Ordinal);

            TransactionRecord booked = Assert.Single(bench.Record.Transactions);
            Assert.Equal(Value(output, "By the meter"), (booked.EnergyWh.Value / 1000m).ToString("0.000", CultureInfo.InvariantCulture) + " kWh");
            Assert.Equal(Value(output, "Who"), booked.IdTag);
            Assert.Equal(Value(output, "When"), Text(booked.Start) + " to " + Text(booked.Stop.Value));
            Assert.Empty(bench.Csms.Violations);
        }

        private static string Value(string[] output, string name)
        {
            return Assert.Single(output, one => one.StartsWith(name + "  ", StringComparison.Ordinal)).Substring(name.Length).Trim();
        }

        private static string Text(DateTimeOffset time)
        {
            return time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        }
    }
}
