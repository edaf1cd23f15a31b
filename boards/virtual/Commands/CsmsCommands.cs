// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Demo;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What the operator of the built-in CSMS does: call, booked. Not on the board's thread, because the answer comes from there.
    /// </summary>
    internal sealed class CsmsCommands
    {
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

        /// <summary>
        /// Carries a command out.
        /// </summary>
        /// <param name="line">Line.</param>
        /// <returns>The answer; <see langword="null"/> when it is no command of the CSMS.</returns>
        /// <exception cref="BoardException">The command cannot be carried out.</exception>
        public string Execute(string line)
        {
            string[] words = line.Split((char[])null, 3, StringSplitOptions.RemoveEmptyEntries);
            switch (words.Length == 0 ? string.Empty : words[0].ToLowerInvariant())
            {
                case "call":
                    Demand(words.Length > 1, "call ACTION [JSON]");
                    return Needed().Call(GetIdentity(), words[1], words.Length > 2 ? words[2].Trim() : string.Empty, _board.Speed);
                case "booked":
                    Demand(words.Length == 1, "booked");
                    return Needed().Booked(GetIdentity());
                default:
                    return null;
            }
        }

        private static void Demand(bool isRight, string usage)
        {
            if (!isRight)
            {
                throw new BoardException("allowed is: " + usage + ".");
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
