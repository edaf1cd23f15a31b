// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Platform;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What happens around the charger: speed of time, network, supply.
    /// </summary>
    internal sealed class BenchCommands : ICommandGroup
    {
        private const string SpeedUsage = "speed N";
        private const string LinkUsage = "link down|up";
        private const string PowerUsage = "power cut";

        private readonly VirtualBoard _board;

        /// <summary>
        /// Initializes a new instance of the <see cref="BenchCommands"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        public BenchCommands(VirtualBoard board)
        {
            _board = board;
        }

        /// <inheritdoc/>
        public string Execute(CommandLine line)
        {
            switch (line.Name)
            {
                case "speed":
                    line.Demand(2, 2, SpeedUsage);
                    return SetSpeed(line);
                case "link":
                    line.Demand(2, 2, LinkUsage);
                    bool isUp = line.Choice(1, "up", "down", LinkUsage);
                    _board.Run(() => _board.IsLinkUp = isUp);
                    return isUp ? "network link is up" : "network link is down";
                case "power":
                    line.Demand(2, 2, PowerUsage);
                    line.Choice(1, "cut", "cut", PowerUsage);
                    return _board.Run(CutPower);
                case "button":
                    line.Demand(1, 1, "button");
                    return _board.Run(PressButton);
                default:
                    return null;
            }
        }

        private string SetSpeed(CommandLine line)
        {
            if (!line.TryNumber(1, 1, AcceleratedClock.MaximumSpeed, out int speed))
            {
                throw new BoardException("a whole number from 1 to " + AcceleratedClock.MaximumSpeed + " is allowed, not '" + line[1] + "'.");
            }

            _board.Speed = speed;
            return "time runs " + speed + " times as fast";
        }

        private string PressButton()
        {
            _board.PressButton();
            return "button pressed: for ten minutes, the web page takes a first password";
        }

        private string CutPower()
        {
            _board.CutPower();
            return "power cut";
        }
    }
}
