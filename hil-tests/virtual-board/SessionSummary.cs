// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// Reads what a session of the virtual board prints.
    /// </summary>
    internal static class SessionSummary
    {
        /// <summary>
        /// The patience with a session, in seconds; alone on a computer it takes ten.
        /// </summary>
        internal const double LongestSeconds = 360;

        /// <summary>
        /// Runs a session with the built-in CSMS and checks its summary. On a busy computer it may take longer than its half hour.
        /// </summary>
        internal static async Task RunAndCheck(string line, string version)
        {
            using BoardProcess board = BoardProcess.Start(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.True(await board.WaitForExit(LongestSeconds) == 0, board.ToString());
            Assert.Empty(board.Errors);

            string[] output = board.Output;
            Assert.Equal("Both agree.", output.Last());
            Assert.Equal(6, output.Count(one => Regex.IsMatch(one, "^ *[0-9]+ min  Charging +11\\.040 kW  [0-9]+\\.[0-9]{3} kWh  car [0-9]+\\.[0-9] %$")));
            string meter = Value(output, "By the meter");
            string booked = Value(output, "By the CSMS");
            Assert.Matches("^" + Regex.Escape(meter) + ", transaction [^ ]+$", booked);
            Assert.Equal(version, Value(output, "Version"));
            Assert.Equal("04A2B3C4", Value(output, "Who"));
            string[] times = Value(output, "When").Split(" to ");
            TimeSpan length = DateTimeOffset.Parse(times[1], CultureInfo.InvariantCulture) - DateTimeOffset.Parse(times[0], CultureInfo.InvariantCulture);
            Assert.InRange(length.TotalMinutes, 30, 24 * 60);
            double charged = double.Parse(meter.Replace(" kWh", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
            Assert.InRange(charged, 5.4, 11.04 * length.TotalHours);
        }

        /// <summary>
        /// Gets what stands behind a word of the summary.
        /// </summary>
        internal static string Value(string[] output, string name)
        {
            return Assert.Single(output, one => one.StartsWith(name + "  ", StringComparison.Ordinal)).Substring(name.Length).Trim();
        }
    }
}
