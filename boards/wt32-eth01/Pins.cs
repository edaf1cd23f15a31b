// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.Boards.Wt32Eth01
{
    /// <summary>
    /// Which GPIO goes where; the wiring stands in the README.
    /// </summary>
    [Chip(ChipModel.Esp32, EthernetClock = 0, EthernetPower = 16)]
    public static class Pins
    {
        /// <summary>OpenEVSE controller: to its RX (COM2; the board calls the pin TXD).</summary>
        [Pin(PinUse.Output, "OpenEVSE, TX")]
        public const int ControllerTransmit = 17;

        /// <summary>OpenEVSE controller: from its TX (COM2; the board calls the pin RXD).</summary>
        [Pin(PinUse.Input, "OpenEVSE, RX")]
        public const int ControllerReceive = 5;

        /// <summary>Meter on RS-485: DI of the transceiver (COM3; the board calls the pin 485_EN).</summary>
        [Pin(PinUse.Output, "meter, RS-485 DI")]
        public const int MeterTransmit = 33;

        /// <summary>Meter on RS-485: RO of the transceiver (COM3).</summary>
        [Pin(PinUse.Input, "meter, RS-485 RO")]
        public const int MeterReceive = 35;

        /// <summary>Meter on RS-485: DE and /RE of the transceiver (COM3; the board calls the pin CFG).</summary>
        [Pin(PinUse.Output, "meter, RS-485 DE and /RE")]
        public const int MeterDirection = 32;

        /// <summary>RFID reader PN532: SDA.</summary>
        [Pin(PinUse.Output, "reader, I2C SDA")]
        public const int ReaderData = 4;

        /// <summary>RFID reader PN532: SCL.</summary>
        [Pin(PinUse.Output, "reader, I2C SCL")]
        public const int ReaderClock = 14;

        /// <summary>Input of a watchdog chip outside.</summary>
        [Pin(PinUse.Output, "watchdog")]
        public const int Watchdog = 15;

        /// <summary>Push button to GND with 10 kΩ to 3.3 V: factory reset.</summary>
        [Pin(PinUse.Input, "button, factory reset")]
        public const int Button = 39;
    }
}
