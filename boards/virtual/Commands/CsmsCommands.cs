// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Demo;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What the operator of the built-in CSMS does: call, booked.
    /// </summary>
    internal sealed class CsmsCommands : ICommandGroup
    {
        private const string CallUsage = "call ACTION [JSON]";
        private const string BookedUsage = "booked";

        private readonly VirtualBoard _board;
        private readonly BuiltInCsms _csms;

        /// <summary>
        /// Initializes a new instance of the <see cref="CsmsCommands"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        /// <param name="csms">Built-in CSMS, or <see langword="null"/> when another one is used.</param>
        public CsmsCommands(VirtualBoard board, BuiltInCsms csms)
        {
            _board = board;
            _csms = csms;
        }

        /// <inheritdoc/>
        public string Execute(CommandLine line)
        {
            switch (line.Name)
            {
                case "call":
                    line.Demand(2, int.MaxValue, CallUsage);
                    return Needed().Call(GetIdentity(), line[1], line.After(1), _board.Speed);
                case "booked":
                    line.Demand(1, 1, BookedUsage);
                    return Needed().Booked(GetIdentity());
                default:
                    return null;
            }
        }

        private BuiltInCsms Needed()
        {
            return _csms ?? throw new BoardException("there is no built-in CSMS, because --csms names another one.");
        }

        private string GetIdentity()
        {
            return _board.Run(() => ConnectionNames.InForce(_board.ChargePoint).Identity);
        }
    }
}
