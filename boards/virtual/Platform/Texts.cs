// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;
using System.Text;

namespace OcppChargePoint.Boards.Virtual.Platform
{
    /// <summary>
    /// Small helpers for lines that people read.
    /// </summary>
    internal static class Texts
    {
        private const int LongestForeignText = 160;

        /// <summary>
        /// Makes text from a peer or the operating system fit for one line: no control characters, bounded length.
        /// </summary>
        /// <param name="text">Text, or <see langword="null"/>.</param>
        /// <returns>The text on one line; empty for <see langword="null"/>.</returns>
        internal static string OneLine(string text)
        {
            StringBuilder line = new StringBuilder();
            foreach (char c in text ?? string.Empty)
            {
                if (line.Length == LongestForeignText)
                {
                    line.Append("...");
                    break;
                }

                line.Append(char.IsControl(c) ? ' ' : c);
            }

            return line.ToString().Trim();
        }

        /// <summary>
        /// Gives the message of the exception at the bottom, which names the true cause.
        /// </summary>
        /// <param name="exception">Outer exception.</param>
        /// <returns>One line.</returns>
        internal static string InnermostMessage(Exception exception)
        {
            return OneLine(exception.GetBaseException().Message);
        }

        /// <summary>
        /// Writes a duration in seconds, rounded to tenths.
        /// </summary>
        /// <param name="milliseconds">Duration.</param>
        /// <returns>Such as "15 s" or "0.3 s".</returns>
        internal static string Seconds(int milliseconds)
        {
            return (milliseconds / 1000.0).ToString("0.#", CultureInfo.InvariantCulture) + " s";
        }

        /// <summary>
        /// Writes a moment in UTC.
        /// </summary>
        /// <param name="moment">The moment, of any kind.</param>
        /// <returns>Such as "2026-03-01 12:00 UTC".</returns>
        internal static string Utc(DateTime moment)
        {
            return moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
        }
    }
}
