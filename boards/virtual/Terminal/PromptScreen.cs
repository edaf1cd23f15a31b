// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Text;

namespace OcppChargePoint.Boards.Virtual.Terminal
{
    /// <summary>
    /// Keeps the line that is being typed at the bottom of the terminal; all else is printed above it. It uses blanks, carriage
    /// return and backspace only, which every terminal knows. Callable from any thread.
    /// </summary>
    public sealed class PromptScreen
    {
        private const string Prompt = "> ";
        private const int SmallestWidth = 20;
        private const int UsualWidth = 80;

        private readonly TextWriter _terminal;
        private readonly Func<int> _getWidth;
        private readonly object _gate = new object();
        private string _line = string.Empty;
        private int _cursor;
        private int _drawn;
        private bool _isShown;

        /// <summary>
        /// Initializes a new instance of the <see cref="PromptScreen"/> class.
        /// </summary>
        /// <param name="terminal">The terminal.</param>
        /// <param name="getWidth">Gives its width in columns; 0 when it does not know.</param>
        public PromptScreen(TextWriter terminal, Func<int> getWidth)
        {
            _terminal = terminal;
            _getWidth = getWidth;
        }

        /// <summary>
        /// Prints lines above the one that is being typed.
        /// </summary>
        /// <param name="text">Lines.</param>
        public void Print(string text)
        {
            lock (_gate)
            {
                StringBuilder output = new StringBuilder();
                Erase(output);
                output.Append(text.ReplaceLineEndings(Environment.NewLine)).Append(Environment.NewLine);
                Draw(output);
                Send(output);
            }
        }

        /// <summary>
        /// Shows the line that is being typed.
        /// </summary>
        /// <param name="line">Its text.</param>
        /// <param name="cursor">Place of the cursor in it.</param>
        public void Show(string line, int cursor)
        {
            lock (_gate)
            {
                StringBuilder output = new StringBuilder();
                Erase(output);
                _line = line;
                _cursor = cursor;
                _isShown = true;
                Draw(output);
                Send(output);
            }
        }

        /// <summary>
        /// Leaves the line where it stands, as the question above its answer.
        /// </summary>
        public void Finish()
        {
            lock (_gate)
            {
                StringBuilder output = new StringBuilder();
                Erase(output);
                output.Append(Prompt).Append(_line).Append(Environment.NewLine);
                _isShown = false;
                Send(output);
            }
        }

        /// <summary>
        /// Takes the line away for good.
        /// </summary>
        public void Clear()
        {
            lock (_gate)
            {
                StringBuilder output = new StringBuilder();
                Erase(output);
                _isShown = false;
                Send(output);
            }
        }

        private void Erase(StringBuilder output)
        {
            if (_drawn > 0)
            {
                output.Append('\r').Append(' ', _drawn).Append('\r');
                _drawn = 0;
            }
        }

        private void Draw(StringBuilder output)
        {
            if (!_isShown)
            {
                return;
            }

            // A line that fills the last column would wrap, and could not be erased any more: a part of it is shown.
            int width = _getWidth();
            int room = Math.Max(SmallestWidth, width > 0 ? width : UsualWidth) - Prompt.Length - 1;
            int start = Math.Max(0, _cursor - room);
            string part = _line.Substring(start, Math.Min(room, _line.Length - start));
            output.Append(Prompt).Append(part).Append('\b', part.Length - (_cursor - start));
            _drawn = Prompt.Length + part.Length;
        }

        private void Send(StringBuilder output)
        {
            _terminal.Write(output.ToString());
            _terminal.Flush();
        }
    }
}
