// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.Boards.Esp32DevKitC
{
    /// <summary>
    /// Which GPIO goes where; the wiring stands in the README. They fit both modules that the ESP32-DevKitC is sold with.
    /// </summary>
    [Chip(ChipModel.Esp32)]
    [Chip(ChipModel.Esp32Psram)]
    public static class Pins
    {
        /// <summary>Pilot: square wave to the pilot's driver.</summary>
        [Pin(PinUse.Output, "connector 1: pilot, PWM")]
        public const int Pilot = 27;

        /// <summary>Pilot: its voltage behind the divider, ADC1 channel 0.</summary>
        [Pin(PinUse.Analog, "connector 1: pilot, voltage")]
        public const int PilotVoltage = 36;

        /// <summary>Coil of the contactor, high closes.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: contactor, coil")]
        public const int Contactor = 26;

        /// <summary>Mirror contact of the contactor.</summary>
        [Pin(PinUse.Input, "connector 1: contactor, mirror contact")]
        public const int ContactorFeedback = 35;

        /// <summary>Output of the latch of the residual-current monitor: high while it is armed.</summary>
        [Pin(PinUse.Input, "connector 1: residual-current monitor, latch armed")]
        public const int ResidualCurrentArmed = 34;

        /// <summary>Test input of the residual-current monitor.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: residual-current monitor, test")]
        public const int ResidualCurrentTest = 25;

        /// <summary>Reset of the latch of the residual-current monitor.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: residual-current monitor, reset of the latch")]
        public const int ResidualCurrentReset = 22;

        /// <summary>Meter on RS-485: DI of the transceiver (COM2).</summary>
        [Pin(PinUse.Output, "meter, RS-485 DI")]
        public const int MeterTransmit = 33;

        /// <summary>Meter on RS-485: RO of the transceiver (COM2).</summary>
        [Pin(PinUse.Input, "meter, RS-485 RO")]
        public const int MeterReceive = 32;

        /// <summary>Meter on RS-485: DE and /RE of the transceiver (COM2).</summary>
        [Pin(PinUse.Output, "meter, RS-485 DE and /RE")]
        public const int MeterDirection = 4;

        /// <summary>RFID reader MFRC522: SCK.</summary>
        [Pin(PinUse.Output, "reader, SPI clock")]
        public const int ReaderClock = 18;

        /// <summary>RFID reader MFRC522: MISO.</summary>
        [Pin(PinUse.Input, "reader, SPI MISO")]
        public const int ReaderMiso = 19;

        /// <summary>RFID reader MFRC522: MOSI.</summary>
        [Pin(PinUse.Output, "reader, SPI MOSI")]
        public const int ReaderMosi = 23;

        /// <summary>RFID reader MFRC522: SDA, which is its chip select. High while the chip starts, as this pin is.</summary>
        [Pin(PinUse.Output, "reader, SPI chip select")]
        public const int ReaderSelect = 5;

        /// <summary>Console: to RX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Output, "console, TX")]
        public const int ConsoleTransmit = 14;

        /// <summary>Console: from TX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Input, "console, RX")]
        public const int ConsoleReceive = 13;

        /// <summary>Light, through a resistor.</summary>
        [Pin(PinUse.Output, "light")]
        public const int Light = 21;

        /// <summary>Push button inside the enclosure, to ground: calibrates the pilot when it is held at the start, arms the latch when it is held later.</summary>
        [Pin(PinUse.Input, "service key")]
        public const int ServiceKey = 15;

        /// <summary>The board's button BOOT: factory reset.</summary>
        [Pin(PinUse.BootButton, "button BOOT, factory reset")]
        public const int Button = 0;
    }
}
