// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.IO.Ports;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal.Esp32.Serial;

namespace OcppChargePoint.Boards.Esp32
{
    /// <content>
    /// The serial door. A board without one leaves this file out, and with it <c>firmware/Console/SerialDoor*.cs</c>.
    /// </content>
    public static partial class BoardConsole
    {
        private const int Baud = 115200;

        /// <summary>Twice what arrives while the event loop is idle for 100 ms: a text that is pasted all at once is not lost.</summary>
        private const int InputBytes = 2048;

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
