// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Demo;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// The commands of the prompt and of the console line: buttons, cables, tags, faults, settings. Each answers at once.
    /// </summary>
    public sealed class CommandInterpreter
    {
        private const string Help =
@"plug N                 car to connector N          unplug N            and away again
tag UID                show a tag (8, 14 or 20 hexadecimal digits)
car N want|full|pause  what the car wants          fault N KIND [off]  ground, lock, weld, meter, heat, pilot, ...
status [json]          the charger at a glance     log                 the last lines of the log
get [KEY|PART|json]    settings, such as: get Ocpp*
set KEY VALUE          change one
frames on|off          show OCPP frames            speed N             virtual time factor, 1 to 3600
link down|up           pull the network cable      power cut           take the supply away for a moment
button                 press the board's button: the web page takes a first password
call ACTION [JSON]     a request of the built-in CSMS to the charger, such as: call Reset {""type"":""Soft""}
booked                 the transactions that the built-in CSMS has booked, and what it complains of
quit                   end                         help                this text";

        private readonly ICommandGroup[] _groups;
        private volatile bool _isQuitting;

        /// <summary>
        /// Initializes a new instance of the <see cref="CommandInterpreter"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        /// <param name="csms">Built-in CSMS, or <see langword="null"/>.</param>
        public CommandInterpreter(VirtualBoard board, BuiltInCsms csms)
        {
            _groups = new ICommandGroup[]
            {
                new CarCommands(board),
                new ReportCommands(board),
                new SettingCommands(board),
                new BenchCommands(board),
                new CsmsCommands(board, csms),
            };
        }

        /// <summary>
        /// Gets a value indicating whether the program is to end.
        /// </summary>
        public bool IsQuitting => _isQuitting;

        /// <summary>
        /// Executes a line. Callable from any thread but the board's own.
        /// </summary>
        /// <param name="text">Command.</param>
        /// <returns>Answer for people, or one line of JSON where that was asked for.</returns>
        public string Execute(string text)
        {
            CommandLine line = new CommandLine(text);
            if (line.Count == 0)
            {
                return string.Empty;
            }

            try
            {
                return Execute(line);
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

        /// <summary>
        /// Lets the program end.
        /// </summary>
        public void Quit()
        {
            _isQuitting = true;
        }

        private string Execute(CommandLine line)
        {
            switch (line.Name)
            {
                case "help":
                    return Help;
                case "quit":
                case "exit":
                    Quit();
                    return "bye";
            }

            foreach (ICommandGroup group in _groups)
            {
                string answer = group.Execute(line);
                if (answer != null)
                {
                    return answer;
                }
            }

            return "error: '" + line[0] + "' is not a command; help lists them.";
        }
    }
}
