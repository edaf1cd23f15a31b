// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace OcppChargePoint.PeerTests
{
    /// <summary>
    /// The waits between the dials of a charger, by its own log and by what the peer sees.
    /// </summary>
    internal static class Waits
    {
        private static readonly Regex s_wait = new Regex("next dial in ([0-9]+) s", RegexOptions.CultureInvariant);

        /// <summary>
        /// Gets the waits that the charger has announced.
        /// </summary>
        /// <param name="log">Its log.</param>
        /// <returns>Seconds by the charger's clock.</returns>
        public static IReadOnlyList<int> In(IEnumerable<string> log)
        {
            return log.Select(line => s_wait.Match(line)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value)).ToArray();
        }

        /// <summary>
        /// The charger announces these waits first.
        /// </summary>
        /// <param name="board">Charger; it may be about to announce the last of them.</param>
        /// <param name="seconds">Seconds by the charger's clock.</param>
        /// <returns>When that is certain.</returns>
        public static async Task AssertGrowing(Board board, params int[] seconds)
        {
            await board.UntilLog(seconds.Length + " waits", log => In(log).Count >= seconds.Length);
            IReadOnlyList<string> log = board.Log;
            IEnumerable<int> announced = In(log).Take(seconds.Length);
            Assert.True(
                seconds.SequenceEqual(announced),
                "Waits of " + string.Join(", ", seconds) + " s were expected, not of " + string.Join(", ", announced) + " s:\n" + string.Join('\n', log));
        }

        /// <summary>
        /// The peer has seen the dials in a distance that doubles twice (RetryBackOffRepeatTimes=2).
        /// </summary>
        /// <param name="dials">Three dials or more.</param>
        /// <param name="first">Distance between the first two. A busy machine makes it longer. What is told of a dial must come before its failure.</param>
        public static void AssertGrowing(IReadOnlyList<PeerEvent> dials, TimeSpan first)
        {
            Assert.True(dials.Count >= 3, dials.Count + " dials");
            for (int i = 0; i + 1 < dials.Count; i++)
            {
                TimeSpan wait = first * Math.Min(1 << i, 4);
                TimeSpan distance = dials[i + 1].At - dials[i].At;
                Assert.True(distance >= wait * 0.6, "dial " + (i + 2) + " comes only " + distance + " after the one before");
            }
        }
    }
}
