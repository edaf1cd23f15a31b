// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Linq;
using System.Text;
using System.Threading;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Demo;
using OcppChargePoint.Firmware.Console;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The commands of the prompt and of the console line: those of the firmware, the bench's, and those of the built-in CSMS.
    /// </summary>
    public sealed class CommandInterpreter
    {
        private const int PauseMilliseconds = 10;
        private const string NoSetting = "error: there is no setting '";
        private const string More = "\ncall ACTION [JSON]           a request of the built-in CSMS to the charger, such as: call Reset {\"type\":\"Soft\"}"
            + "\nbooked                       the transactions that the built-in CSMS has booked, and what it complains of"
            + "\nquit                         ends the program";

        private readonly VirtualBoard _board;
        private readonly CsmsCommands _csms;
        private volatile bool _isQuitting;

        /// <summary>
        /// Initializes a new instance of the <see cref="CommandInterpreter"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        /// <param name="csms">Built-in CSMS, or <see langword="null"/>.</param>
        public CommandInterpreter(VirtualBoard board, BuiltInCsms csms)
        {
            _board = board;
            _csms = new CsmsCommands(board, csms);
        }

        /// <summary>
        /// Gets a value indicating whether the program is to end.
        /// </summary>
        public bool IsQuitting => _isQuitting;

        /// <summary>
        /// Opens a door: a prompt or a client of the console line.
        /// </summary>
        /// <param name="door">Its kind, for the log: terminal or tcp.</param>
        /// <returns>Carries a line out and returns its answer; callable from any thread but the board's own, one call at a time.</returns>
        public Func<string, string> Open(string door)
        {
            CommandSession session = new CommandSession(_board.Console, door);
            return line => Execute(session, line);
        }

        /// <summary>
        /// Tells where a secret begins in a line that somebody types.
        /// </summary>
        /// <param name="line">Line, maybe not finished.</param>
        /// <returns>Number of characters before the secret; -1 when there is none.</returns>
        public int FindSecret(string line)
        {
            return _board.Run(() => new CommandSession(_board.Console, "terminal").FindSecret(line));
        }

        /// <summary>
        /// Lets the program end.
        /// </summary>
        public void Quit()
        {
            _isQuitting = true;
        }

        private string Execute(CommandSession session, string line)
        {
            try
            {
                if (session.IsCollecting)
                {
                    return Run(session, line);
                }

                string word = line.Trim().ToLowerInvariant();
                if (word is "quit" or "exit")
                {
                    Quit();
                    return "bye";
                }

                return _csms.Execute(line) ?? Improve(line, Run(session, line));
            }
            catch (BoardException exception)
            {
                return "error: " + exception.Message;
            }
            catch (Exception exception)
            {
                // A mistake in a command must not end a session that somebody watches.
                return "error: the command failed: " + exception.Message;
            }
        }

        private string Run(CommandSession session, string line)
        {
            TextOutput output = new TextOutput();
            bool hasMore = _board.Run(() =>
            {
                session.Begin(line);
                return WriteOut(session, output);
            });
            while (hasMore)
            {
                if (_isQuitting)
                {
                    _board.Run(() => Abandon(session));
                    break;
                }

                Thread.Sleep(PauseMilliseconds);
                hasMore = _board.Run(() => WriteOut(session, output));
            }

            return output.Text;
        }

        /// <summary>
        /// Takes what the command has to say by now. Where memory is short each piece has a turn of the event loop to itself; here they
        /// share one, so that an answer shows one moment: a state at its end is not later than the time at its begin.
        /// </summary>
        /// <returns>Whether more may come later.</returns>
        private static bool WriteOut(CommandSession session, TextOutput output)
        {
            bool hasMore;
            do
            {
                hasMore = session.Next(output);
            }
            while (hasMore && !output.TakeIsIdle());

            return hasMore;
        }

        private static bool Abandon(CommandSession session)
        {
            session.Abandon();
            return true;
        }

        /// <summary>
        /// What a computer has the memory for: settings in the order of the alphabet, and what a mistyped one may have meant.
        /// </summary>
        private string Improve(string line, string answer)
        {
            string[] words = line.Split((char[])null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 1 && "help".Equals(words[0], StringComparison.OrdinalIgnoreCase))
            {
                return answer + More;
            }

            if (answer.StartsWith(NoSetting, StringComparison.Ordinal))
            {
                string name = answer.Substring(NoSetting.Length, answer.LastIndexOf("'; ", StringComparison.Ordinal) - NoSetting.Length);
                return "error: " + _board.Run(() => SettingNames.Unknown(_board.ChargePoint.Model, name, "get lists all."));
            }

            bool isList = words.Length > 0 && "get".StartsWith(words[0], StringComparison.OrdinalIgnoreCase) && answer.Contains('\n');
            return isList ? string.Join('\n', answer.Split('\n').OrderBy(one => one.Split(' ')[0], StringComparer.OrdinalIgnoreCase)) : answer;
        }

        private sealed class TextOutput : IConsoleOutput
        {
            private readonly StringBuilder _text = new StringBuilder();
            private bool _isIdle = true;

            public string Text => _text.ToString().TrimEnd('\n');

            public void Write(string text)
            {
                _text.Append(text);
                _isIdle = false;
            }

            public bool TakeIsIdle()
            {
                bool isIdle = _isIdle;
                _isIdle = true;
                return isIdle;
            }
        }
    }
}
