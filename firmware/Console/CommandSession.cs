// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// One who gives commands (a serial line, a web connection) and the command that runs for him. All calls on the event loop's thread.
    /// </summary>
    public sealed class CommandSession : ICommandSession
    {
        /// <summary>Whether the door can follow the log: an answer that goes on until <see cref="Abandon"/>.</summary>
        public bool CanFollow;

        private const int EnoughCharacters = 256;
        private const int MostSteps = 16;

        private readonly ConsoleParts _parts;
        private readonly string _door;
        private CommandRun _run;

        /// <summary>The command whose PEM text comes in; null: none.</summary>
        private CommandRun _input;

        /// <summary>
        /// Initializes a new instance of the <see cref="CommandSession"/> class.
        /// </summary>
        /// <param name="parts">What the board gives.</param>
        /// <param name="door">Who is at it, for the log: serial, web, tcp or terminal.</param>
        public CommandSession(ConsoleParts parts, string door)
        {
            _parts = parts;
            _door = door;
        }

        /// <summary>
        /// Gets a value indicating whether the next lines are not commands but a PEM text, which ends with a line that holds a single dot.
        /// They may be secret.
        /// </summary>
        public bool IsCollecting
        {
            get { return _input != null; }
        }

        /// <summary>
        /// Starts a command.
        /// </summary>
        /// <param name="line">Line without its end; any text.</param>
        /// <returns><see langword="false"/> when one is still running.</returns>
        public bool Begin(string line)
        {
            if (_run != null)
            {
                return false;
            }

            if (_input != null)
            {
                _run = _input;
                _run.Line = line;
                return true;
            }

            string[] words = CommandLine.Split(line);
            if (words.Length == 0)
            {
                return true;
            }

            string note;
            int command = CommandTable.Find(_parts.Bench, words[0], out note);
            int count = words.Length;
            bool isJson = false;
            if (count > 1 && command < CommandTable.Count && CommandTable.GetField(command, 0).IndexOf("json") >= 0)
            {
                // The word may be the second or the last; what is left moves up.
                bool isSecond = words[1] == "json";
                isJson = isSecond || (words[count - 1] == "json" && command != CommandTable.Log);
                for (int i = 1; isSecond && i < count - 1; i++)
                {
                    words[i] = words[i + 1];
                }

                count -= isJson ? 1 : 0;
            }

            words[0] = note;
            _run = new CommandRun(isJson)
            {
                Parts = _parts,
                Station = _parts.ChargePoint,
                Model = _parts.ChargePoint.Model,
                Clock = _parts.Parts.Clock,
                Door = _door,
                CanFollow = CanFollow,
                Line = line,
                Command = command,
                Words = CommandLine.Cut(words, 0, count),
            };
            return true;
        }

        /// <summary>
        /// Writes the next piece of the answer, some 500 characters at most.
        /// </summary>
        /// <param name="output">Where the answer goes.</param>
        /// <returns><see langword="true"/> while more may come: call again at a later turn of the event loop.</returns>
        public bool Next(IConsoleOutput output)
        {
            CommandRun run = _run;
            if (run == null)
            {
                return false;
            }

            run.Use(output);
            run.IsWaiting = false;
            for (int i = 0; i < MostSteps && !run.IsWaiting && run.Written < EnoughCharacters; i++)
            {
                bool isRight = run.Command >= CommandTable.Count || CommandTable.IsCount(run.Command, run.Words.Length);
                if (isRight ? !run.Execute() : !run.Misuse())
                {
                    _run = null;
                    _input = run.State is StringBuilder ? run : null;
                    return false;
                }

                run.Step++;
            }

            return true;
        }

        /// <summary>
        /// Ends the command that runs: whoever gave it has gone or wants no more.
        /// </summary>
        public void Abandon()
        {
            _run = null;
            _input = null;
        }

        /// <summary>
        /// Tells where a secret begins in a line, so that a door neither shows nor keeps it.
        /// </summary>
        /// <param name="line">Line, maybe not finished.</param>
        /// <returns>Number of characters before the secret; -1 when there is none.</returns>
        public int FindSecret(string line)
        {
            string[] words = CommandLine.Split(line);
            string note;
            int command = words.Length == 0 ? CommandTable.Unknown : CommandTable.Find(_parts.Bench, words[0], out note);
            bool isSecret = command == CommandTable.Password
                || (words.Length > 1 && command == CommandTable.Set && CommandRun.IsSecret(_parts.ChargePoint.Model, words[1]))
                || (words.Length > 2 && command == CommandTable.Net && words[1] == "join");
            return isSecret ? line.Length - CommandLine.After(line, command == CommandTable.Password ? 0 : command == CommandTable.Set ? 1 : 2).Length : -1;
        }
    }
}
