// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading.Tasks;
using OcppChargePoint.Firmware.Console;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// A line of the web page to the board's commands, which run on another thread than the board's.
    /// </summary>
    internal sealed class InterpreterSession : ICommandSession
    {
        private const int PieceLength = 512;

        private readonly Func<string, string> _execute;
        private Task<string> _answer;
        private int _written;

        /// <summary>
        /// Initializes a new instance of the <see cref="InterpreterSession"/> class.
        /// </summary>
        /// <param name="execute">Executes a line; called on a thread of the pool.</param>
        public InterpreterSession(Func<string, string> execute)
        {
            _execute = execute;
        }

        /// <inheritdoc/>
        public bool Begin(string line)
        {
            if (_answer != null)
            {
                return false;
            }

            _written = 0;
            _answer = Task.Run(() => _execute(line) + "\n");
            return true;
        }

        /// <inheritdoc/>
        public bool Next(IConsoleOutput output)
        {
            if (_answer == null || !_answer.IsCompleted)
            {
                return _answer != null;
            }

            string text = _answer.Result;
            int count = Math.Min(PieceLength, text.Length - _written);
            if (_written + count < text.Length && char.IsHighSurrogate(text[_written + count - 1]))
            {
                count--;
            }

            output.Write(text.Substring(_written, count));
            _written += count;
            _answer = _written < text.Length ? _answer : null;
            return _answer != null;
        }

        /// <inheritdoc/>
        public void Abandon()
        {
            _answer = null;
        }
    }
}
