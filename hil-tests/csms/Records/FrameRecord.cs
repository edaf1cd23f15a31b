// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Globalization;

namespace OcppChargePoint.Csms
{
    /// <summary>
    /// One frame or message on the wire, as the CSMS saw it.
    /// </summary>
    /// <param name="Time">CSMS time.</param>
    /// <param name="Identity">The charge point.</param>
    /// <param name="Direction">Who sent it.</param>
    /// <param name="Kind">What it is: <c>text</c>, <c>binary</c>, <c>ping</c>, <c>pong</c>, <c>close</c>, <c>open</c>, <c>lost</c>, <c>raw</c>.</param>
    /// <param name="Text">The text; of binary data the bytes in hex.</param>
    public sealed record FrameRecord(DateTimeOffset Time, string Identity, FrameDirection Direction, string Kind, string Text)
    {
        /// <summary>
        /// Renders the frame for people: time, charge point, an arrow (&gt; from it, &lt; to it), the text.
        /// </summary>
        /// <returns>One line.</returns>
        public override string ToString()
        {
            string time = Time.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
            string arrow = Direction == FrameDirection.FromChargePoint ? " > " : " < ";
            string kind = Kind == "text" ? string.Empty : "(" + Kind + ") ";

            return time + " " + Identity + arrow + kind + Text;
        }
    }
}
