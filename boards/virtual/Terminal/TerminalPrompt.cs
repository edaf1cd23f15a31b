// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;
using OcppChargePoint.Boards.Virtual.Commands;

namespace OcppChargePoint.Boards.Virtual.Terminal
{
    /// <summary>
    /// The prompt in a terminal: lines can be edited and fetched back, and what the charger reports does not tear them apart.
    /// </summary>
    public sealed class TerminalPrompt
    {
        private const int PauseMilliseconds = 20;

        private readonly CommandInterpreter _commands;
        private readonly Func<string, string> _execute;
        private readonly PromptScreen _screen;
        private readonly LineEditor _editor = new LineEditor();

        /// <summary>
        /// Initializes a new instance of the <see cref="TerminalPrompt"/> class.
        /// </summary>
        /// <param name="commands">Executes the lines.</param>
        /// <param name="screen">The terminal.</param>
        public TerminalPrompt(CommandInterpreter commands, PromptScreen screen)
        {
            _commands = commands;
            _execute = commands.Open("terminal");
            _screen = screen;
        }

        /// <summary>
        /// Runs until somebody says quit, here or on the console line.
        /// </summary>
        public void Run()
        {
            // The first look at the keyboard takes it from the terminal's own line editing; keys that come before are not ours.
            bool isGoing = TakeKey();
            _screen.Print("Type help for the commands, quit to end.");
            _screen.Show(string.Empty, 0);
            while (isGoing && !_commands.IsQuitting && TakeKey())
            {
            }

            _screen.Clear();
        }

        private bool TakeKey()
        {
            try
            {
                if (!Console.KeyAvailable)
                {
                    // Not a blocking read: quit on the console line must end this one too.
                    Thread.Sleep(PauseMilliseconds);
                    return true;
                }

                return Take(_editor.Take(Console.ReadKey(true)));
            }
            catch (InvalidOperationException)
            {
                // The terminal has gone.
                return false;
            }
        }

        private bool Take(LineEvent lineEvent)
        {
            if (lineEvent == LineEvent.Finished)
            {
                Execute();
            }

            _screen.Show(Shown(), _editor.Cursor);
            return lineEvent != LineEvent.EndOfInput;
        }

        /// <summary>
        /// The line with stars for a secret.
        /// </summary>
        private string Shown()
        {
            string line = _editor.Text;
            int secret = line.Contains(' ') ? _commands.FindSecret(line) : -1;
            return secret < 0 || secret >= line.Length ? line : string.Concat(line.AsSpan(0, secret), new string('*', line.Length - secret));
        }

        private void Execute()
        {
            string shown = Shown();
            _screen.Show(shown, shown.Length);
            _screen.Finish();
            string answer = _execute(_editor.TakeLine(shown != _editor.Text));
            if (answer.Length > 0)
            {
                _screen.Print(answer);
            }
        }
    }
}
