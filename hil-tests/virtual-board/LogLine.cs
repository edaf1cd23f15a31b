// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text.RegularExpressions;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// A line that the board prints; those of the log begin with their time.
    /// </summary>
    internal static class LogLine
    {
        /// <summary>
        /// The time at the begin of a line: UTC, or seconds while the board does not know it.
        /// </summary>
        internal const string Time = "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z|\\+[0-9]+\\.[0-9]{3} s)";

        /// <summary>
        /// Gets what stands behind the time.
        /// </summary>
        internal static string TextOf(string line)
        {
            return Regex.Replace(line, "^" + Time + " ", string.Empty);
        }
    }
}
