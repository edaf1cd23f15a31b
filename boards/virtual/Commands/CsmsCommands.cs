// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Demo;
using OcppChargePoint.Config;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What the operator of the built-in CSMS does: call.
    /// </summary>
    internal sealed class CsmsCommands : ICommandGroup
    {
        private const string CallUsage = "call ACTION [JSON]";

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
            if (line.Name != "call")
            {
                return null;
            }

            line.Demand(2, int.MaxValue, CallUsage);
            if (_csms == null)
            {
                throw new BoardException("there is no built-in CSMS, because --csms names another one.");
            }

            string identity = _board.Run(() => _board.ChargePoint.Model.GetText(Setting.Identity));
            return _csms.Call(identity, line[1], line.After(1), _board.Speed);
        }
    }
}
