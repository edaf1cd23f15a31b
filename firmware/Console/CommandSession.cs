// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// One who gives commands (a serial line, a web connection) and the command that runs for him. All calls on the event loop's thread.
    /// </summary>
    public sealed class CommandSession : ICommandSession
    {
        private const int Idle = -1;
        private const int EnoughCharacters = 256;

        private readonly ConsoleParts _parts;
        private readonly string _door;
        private readonly Answer _answer = new Answer();
        private int _command = Idle;
        private int _step;

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
        /// Starts a command.
        /// </summary>
        /// <param name="line">Line without its end.</param>
        /// <returns><see langword="false"/> when one is still running.</returns>
        public bool Begin(string line)
        {
            if (_command != Idle)
            {
                return false;
            }

            _command = CommandTable.Help;
            _step = 0;
            _answer.Begin(false);
            return true;
        }

        /// <summary>
        /// Writes the next piece of the answer, some 500 characters at most.
        /// </summary>
        /// <param name="output">Where the answer goes.</param>
        /// <returns><see langword="true"/> while more may come: call again at a later turn of the event loop.</returns>
        public bool Next(IConsoleOutput output)
        {
            _answer.Use(output);
            while (_command != Idle && _answer.Written < EnoughCharacters)
            {
                string row = CommandTable.GetRow(_step++);
                if (row == null)
                {
                    _command = Idle;
                    return false;
                }

                string[] fields = row.Split('~');
                _answer.Text(fields[0] + "\n    " + fields[1] + "\n");
            }

            return _command != Idle;
        }

        /// <summary>
        /// Ends the command that runs: whoever gave it has gone.
        /// </summary>
        public void Abandon()
        {
            _command = Idle;
        }
    }
}
