// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.IO.Ports;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Chip;
using OcppChargePoint.Hal.Esp32.Files;
using OcppChargePoint.Hal.Esp32.Serial;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// The console of a board with an ESP32 (docs/console.md). Both calls belong into <c>OnCreated</c>.
    /// </summary>
    public static class BoardConsole
    {
        private const int Baud = 115200;

        /// <summary>Twice what arrives while the event loop is idle for 100 ms: a text that is pasted all at once is not lost.</summary>
        private const int InputBytes = 2048;

        /// <summary>
        /// Makes what all doors share, and takes the certificates that an installer has given.
        /// </summary>
        /// <param name="chargePoint">The firmware, not started yet.</param>
        /// <param name="parts">What it was made of.</param>
        /// <param name="network">The network, to be set.</param>
        /// <param name="incidents">What went wrong, in flash.</param>
        /// <returns>What the doors need. <c>export</c> and <c>import</c> want <see cref="ConsoleParts.Json"/>, which takes memory; the board gives it.</returns>
        public static ConsoleParts Create(ChargePoint chargePoint, ChargePointParts parts, INetworkSetup network, IIncidents incidents)
        {
            NanoFileStore files = parts.Files as NanoFileStore;
            ConsoleParts console = new ConsoleParts
            {
                Network = network,
                Incidents = incidents,
                Memory = new NanoHeap(),
                Certificates = new NanoCertificates(),
                NativeMemory = new NanoMemory(),
                Wear = files == null ? null : files.Wear,
            };
            console.Attach(chargePoint, parts);
            return console;
        }

        /// <summary>
        /// Opens the serial door: any terminal at 115200 baud, 8N1. A port that cannot be had is told in the log.
        /// </summary>
        /// <param name="console">What <see cref="Create"/> has made.</param>
        /// <param name="port">2 or 3: UART1 or UART2. UART0 belongs to nanoFramework.</param>
        /// <param name="transmitPin">GPIO number, to the terminal's RX.</param>
        /// <param name="receivePin">GPIO number, from the terminal's TX.</param>
        public static void OpenSerial(ConsoleParts console, int port, int transmitPin, int receivePin)
        {
            NanoSerialPort line = new NanoSerialPort(port, transmitPin, receivePin, NanoSerialPort.NoPin, Baud, Parity.None, StopBits.One, InputBytes);
            if (!line.IsOpen)
            {
                console.ChargePoint.Log.Write("Console: COM" + port.ToString() + " cannot be opened");
                return;
            }

            _ = new SerialDoor(console, line, console.Parts.Clock, console.Parts.Loop);
        }
    }
}
