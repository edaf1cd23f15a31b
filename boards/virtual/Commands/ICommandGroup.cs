// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Virtual.Board;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// Some commands that belong together.
    /// </summary>
    internal interface ICommandGroup
    {
        /// <summary>
        /// Executes a command if it is one of this group. Called from any thread but the board's own.
        /// </summary>
        /// <param name="line">Command with its words.</param>
        /// <returns>Answer, or <see langword="null"/> when the command is none of this group.</returns>
        /// <exception cref="BoardException">It cannot be executed; the message says why.</exception>
        string Execute(CommandLine line);
    }
}
