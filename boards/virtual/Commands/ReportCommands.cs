// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Linq;
using OcppChargePoint.Boards.Virtual.Board;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What one can look at: status, log, frames.
    /// </summary>
    internal sealed class ReportCommands : ICommandGroup
    {
        private const int LogLines = 24;
        private const string StatusUsage = "status [json]";
        private const string LogUsage = "log";
        private const string FramesUsage = "frames on|off";

        private readonly VirtualBoard _board;

        /// <summary>
        /// Initializes a new instance of the <see cref="ReportCommands"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        public ReportCommands(VirtualBoard board)
        {
            _board = board;
        }

        /// <inheritdoc/>
        public string Execute(CommandLine line)
        {
            switch (line.Name)
            {
                case "status":
                    line.Demand(1, 2, StatusUsage);
                    bool isJson = line.Count == 2 && line.Choice(1, "json", "json", StatusUsage);
                    return _board.Run(() => isJson ? StatusText.ToJson(_board) : StatusText.ToText(_board));
                case "log":
                    line.Demand(1, 1, LogUsage);
                    return _board.Run(Log);
                case "frames":
                    line.Demand(2, 2, FramesUsage);
                    _board.Frames.IsOn = line.Choice(1, "on", "off", FramesUsage);
                    return _board.Frames.IsOn ? "frames are shown" : "frames are not shown";
                default:
                    return null;
            }
        }

        private string Log()
        {
            return string.Join('\n', _board.Log.TakeLast(LogLines));
        }
    }
}
