// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.Boards.Esp32Simulated
{
    /// <summary>
    /// Which GPIO goes where: the console is all there is. The pins are those of the ESP32-DevKitC's board.
    /// </summary>
    [Chip(ChipModel.Esp32)]
    [Chip(ChipModel.Esp32Psram)]
    public static class Pins
    {
        /// <summary>Console: to RX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Output, "console, TX")]
        public const int ConsoleTransmit = 14;

        /// <summary>Console: from TX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Input, "console, RX")]
        public const int ConsoleReceive = 13;
    }
}
