// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// What a person sees in a terminal: carriage returns, backspaces and overwriting are carried out, other control sequences
    /// are ignored. Lines are as long as they like.
    /// </summary>
    internal sealed class TerminalPicture
    {
        private readonly object _gate = new object();
        private readonly List<StringBuilder> _lines = new List<StringBuilder> { new StringBuilder() };
        private int _column;
        private EscapeState _escape;

        private enum EscapeState
        {
            None,
            Begun,
            InSequence,
        }

        /// <summary>
        /// Gets the lines without blanks at their ends.
        /// </summary>
        internal string[] Lines
        {
            get
            {
                lock (_gate)
                {
                    return _lines.Select(line => line.ToString().TrimEnd()).ToArray();
                }
            }
        }

        /// <summary>
        /// Draws what comes until the end.
        /// </summary>
        internal async Task Follow(TextReader output)
        {
            char[] buffer = new char[1024];
            int count;
            while ((count = await output.ReadAsync(buffer)) > 0)
            {
                Draw(new string(buffer, 0, count));
            }
        }

        internal void Draw(string text)
        {
            lock (_gate)
            {
                foreach (char symbol in text)
                {
                    Take(symbol);
                }
            }
        }

        /// <summary>
        /// Waits until a line is exactly so, behind its time if it has one.
        /// </summary>
        internal async Task WaitFor(string line, int times = 1)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (Lines.Count(one => LogLine.TextOf(one) == line) < times)
            {
                if (waited.Elapsed.TotalSeconds > Bench.Patience)
                {
                    throw new TimeoutException("No line '" + line + "' on the screen:\n" + string.Join('\n', Lines));
                }

                await Task.Delay(10);
            }
        }

        private void Take(char symbol)
        {
            if (_escape != EscapeState.None)
            {
                _escape = symbol == '[' ? EscapeState.InSequence : _escape == EscapeState.InSequence && (symbol < '@' || symbol > '~') ? _escape : EscapeState.None;
                return;
            }

            StringBuilder line = _lines[_lines.Count - 1];
            switch (symbol)
            {
                case '\u001B':
                    _escape = EscapeState.Begun;
                    break;
                case '\r':
                    _column = 0;
                    break;
                case '\b':
                    _column = Math.Max(0, _column - 1);
                    break;
                case '\n':
                    _lines.Add(new StringBuilder());
                    break;
                case < ' ':
                    break;
                default:
                    line.Append(' ', Math.Max(0, _column + 1 - line.Length));
                    line[_column++] = symbol;
                    break;
            }
        }
    }
}
