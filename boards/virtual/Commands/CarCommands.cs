// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What a driver does, and what may break meanwhile: plug, unplug, tag, car, fault.
    /// </summary>
    internal sealed class CarCommands : ICommandGroup
    {
        private const int FullCharge = 100000;
        private const string PlugUsage = "plug N";
        private const string UnplugUsage = "unplug N";
        private const string TagUsage = "tag UID";
        private const string CarUsage = "car N want|full|pause";
        private const string FaultUsage = "fault N KIND [on|off]";

        private readonly VirtualBoard _board;

        /// <summary>
        /// Initializes a new instance of the <see cref="CarCommands"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        public CarCommands(VirtualBoard board)
        {
            _board = board;
        }

        /// <inheritdoc/>
        public string Execute(CommandLine line)
        {
            switch (line.Name)
            {
                case "plug":
                    line.Demand(2, 2, PlugUsage);
                    int plugged = ConnectorId(line);
                    return _board.Run(() => Plug(_board.Station.GetConnector(plugged)));
                case "unplug":
                    line.Demand(2, 2, UnplugUsage);
                    int unplugged = ConnectorId(line);
                    return _board.Run(() => Unplug(_board.Station.GetConnector(unplugged)));
                case "tag":
                    line.Demand(2, 2, TagUsage);
                    return Tag(line[1]);
                case "car":
                    line.Demand(3, 3, CarUsage);
                    return Car(ConnectorId(line), line[2]);
                case "fault":
                    line.Demand(3, 4, FaultUsage);
                    return Fault(ConnectorId(line), line[2], line.Count == 3 || line.Choice(3, "on", "off", FaultUsage));
                default:
                    return null;
            }
        }

        private static string Plug(SimulatedConnector connector)
        {
            if (connector.IsCarConnected)
            {
                return "plugged in already";
            }

            return connector.Plug() ? "plugged in" : "error: the cable cannot be plugged in now.";
        }

        private static string Unplug(SimulatedConnector connector)
        {
            bool isThere = connector.IsSocketOutlet ? connector.IsCableConnected : connector.IsCarConnected;
            if (!isThere)
            {
                return "not plugged in";
            }

            return connector.Unplug() ? "unplugged" : "error: the cable is locked in the socket.";
        }

        private string Tag(string uid)
        {
            if (!SimulatedRfidReader.IsUid(uid))
            {
                throw new BoardException("a tag has 8, 14 or 20 hexadecimal digits.");
            }

            return _board.Run(() => _board.Station.PresentTag(uid)) ? "tag shown" : "error: the reader is busy.";
        }

        private string Car(int connectorId, string wish)
        {
            if (wish != "want" && wish != "full" && wish != "pause")
            {
                throw new BoardException("want, full or pause is allowed, not '" + wish + "'.");
            }

            return _board.Run(() =>
            {
                SimulatedCar car = _board.Station.GetConnector(connectorId).Car;
                car.WantsEnergy = wish == "want";
                if (wish == "full")
                {
                    car.StateOfCharge = FullCharge;
                }
                else if (car.WantsEnergy && car.StateOfCharge == FullCharge)
                {
                    // A full battery wants nothing: the driver has been away meanwhile.
                    car.StateOfCharge = FullCharge / 2;
                }

                return "car " + wish;
            });
        }

        private string Fault(int connectorId, string kind, bool isActive)
        {
            FaultCode fault = FaultKinds.Parse(kind);
            if (fault == FaultCode.None)
            {
                throw new BoardException("'" + kind + "' is not a fault; allowed are " + FaultKinds.All + ".");
            }

            return _board.Run(() =>
            {
                _board.Station.Fault(connectorId, fault, isActive);
                return FaultNames.Get(fault) + (isActive ? " is there" : " is gone");
            });
        }

        private int ConnectorId(CommandLine line)
        {
            return line.TryNumber(1, 1, _board.Station.ConnectorCount, out int id)
                ? id
                : throw new BoardException("this board has connectors 1 to " + _board.Station.ConnectorCount + ", not '" + line[1] + "'.");
        }
    }
}
