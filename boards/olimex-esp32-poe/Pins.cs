// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.Boards.OlimexEsp32Poe
{
    /// <summary>
    /// Which GPIO goes where; the wiring stands in the README. They fit the boards with ESP32-WROOM and those with ESP32-WROVER, whose
    /// Ethernet clock lies elsewhere and whose PSRAM takes SCL of the UEXT connector.
    /// </summary>
    [Chip(ChipModel.Esp32, EthernetClock = 17, EthernetPower = 12)]
    [Chip(ChipModel.Esp32Psram, EthernetClock = 0, EthernetPower = 12)]
    public static class Pins
    {
        /// <summary>Modbus line of the EVSE controller and the meter: DI of the transceiver (COM2, UEXT pin 3).</summary>
        [Pin(PinUse.Output, "Modbus line, RS-485 DI")]
        public const int ModbusTransmit = 4;

        /// <summary>Modbus line: RO of the transceiver (COM2, UEXT pin 4).</summary>
        [Pin(PinUse.Input, "Modbus line, RS-485 RO")]
        public const int ModbusReceive = 36;

        /// <summary>Modbus line: DE and /RE of the transceiver (COM2).</summary>
        [Pin(PinUse.Output, "Modbus line, RS-485 DE and /RE")]
        public const int ModbusDirection = 32;

        /// <summary>RFID reader PN532: SDA (UEXT pin 6).</summary>
        [Pin(PinUse.Output, "reader, I2C SDA")]
        public const int ReaderData = 13;

        /// <summary>RFID reader PN532: SCL. Not the one of UEXT, which is GPIO16.</summary>
        [Pin(PinUse.Output, "reader, I2C SCL")]
        public const int ReaderClock = 33;

        /// <summary>Light, through a resistor.</summary>
        [Pin(PinUse.Output, "light")]
        public const int Light = 5;

        /// <summary>Input of a watchdog chip outside.</summary>
        [Pin(PinUse.Output, "watchdog")]
        public const int Watchdog = 14;

        /// <summary>The board's button BUT1, with a pull-up on the board: factory reset.</summary>
        [Pin(PinUse.Input, "button BUT1, factory reset")]
        public const int Button = 34;
    }
}
