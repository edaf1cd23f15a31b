// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Wifi;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Boards.Esp32Simulated
{
    /// <summary>
    /// The real firmware on a real ESP32 and a real network, over simulated devices. Car, meter, reader and contactor exist in RAM only; no
    /// pin but the console's is driven, so no contactor may be wired to this board.
    /// </summary>
    public sealed class Program : Esp32Board
    {
        private const int Connectors = 2;

        private SimulatedStation _station;

        private Program()
            : base("ESP32 simulated")
        {
        }

        /// <summary>
        /// Runs the charge point.
        /// </summary>
        public static void Main()
        {
            new Program().Run();
        }

        /// <inheritdoc/>
        protected override StationHardware CreateHardware()
        {
            _station = new SimulatedStation(Clock, Connectors, false);
            return _station.Hardware;
        }

        /// <inheritdoc/>
        protected override NanoEthernet CreateNetwork(NanoAccessPoint accessPoint)
        {
            return new NanoWifi(accessPoint);
        }

        /// <inheritdoc/>
        protected override IWebSocket CreateWebSocket(IRandom random)
        {
            return new WebSocketClient(new NanoTcpStream(), Clock, random, Loop, ChargePoint.LongestMessage);
        }

        /// <inheritdoc/>
        protected override void OnCreated(ChargePoint chargePoint)
        {
            BenchScript script = new BenchScript(Loop, chargePoint.Log, _station);
            script.Start();
            ConsoleParts console = BoardConsole.Create(chargePoint, Parts, Network, Incidents);
            console.Bench = new BenchHands(_station, script);
            BoardConsole.OpenSerial(console, 3, Pins.ConsoleTransmit, Pins.ConsoleReceive);
        }
    }
}
