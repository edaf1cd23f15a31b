// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// The last of all that passed.
    /// </summary>
    public sealed class Trace
    {
        private readonly Queue<(DateTimeOffset Time, object Line)> _lines = new Queue<(DateTimeOffset Time, object Line)>();

        /// <summary>Gets or sets how many lines are kept.</summary>
        public static int Lines { get; set; } = 200;

        /// <summary>
        /// Adds a line. It becomes text only when somebody wants to read it.
        /// </summary>
        /// <param name="time">When.</param>
        /// <param name="line">What.</param>
        public void Add(DateTimeOffset time, object line)
        {
            _lines.Enqueue((time, line));
            if (_lines.Count > Lines)
            {
                _lines.Dequeue();
            }
        }

        /// <summary>
        /// Writes all lines, oldest first.
        /// </summary>
        /// <returns>Lines.</returns>
        public IReadOnlyList<string> ToLines()
        {
            List<string> lines = new List<string>();
            foreach ((DateTimeOffset time, object line) in _lines)
            {
                lines.Add(line is string text ? time.ToString("HH:mm:ss.fff") + " " + text : line.ToString());
            }

            return lines;
        }
    }
}
