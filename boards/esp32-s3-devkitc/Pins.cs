// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.Boards.Esp32S3DevKitC
{
    /// <summary>
    /// Which GPIO goes where; the wiring stands in the README. They fit all modules that the ESP32-S3-DevKitC-1 is sold with.
    /// </summary>
    [Chip(ChipModel.Esp32S3)]
    [Chip(ChipModel.Esp32S3OctalPsram)]
    public static class Pins
    {
        /// <summary>Pilot: square wave to the pilot's driver.</summary>
        [Pin(PinUse.Output, "connector 1: pilot, PWM")]
        public const int Pilot = 5;

        /// <summary>Pilot: its voltage behind the divider, ADC1 channel 0.</summary>
        [Pin(PinUse.Analog, "connector 1: pilot, voltage")]
        public const int PilotVoltage = 1;

        /// <summary>Proximity contact of the socket, ADC1 channel 1.</summary>
        [Pin(PinUse.Analog, "connector 1: proximity contact")]
        public const int Proximity = 2;

        /// <summary>Temperature in the enclosure, ADC1 channel 9.</summary>
        [Pin(PinUse.Analog, "connector 1: temperature")]
        public const int Temperature = 10;

        /// <summary>Coil of the contactor, high closes.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: contactor, coil")]
        public const int Contactor = 6;

        /// <summary>Mirror contact of the contactor.</summary>
        [Pin(PinUse.Input, "connector 1: contactor, mirror contact")]
        public const int ContactorFeedback = 7;

        /// <summary>Output of the latch of the residual-current monitor: high while it is armed.</summary>
        [Pin(PinUse.Input, "connector 1: residual-current monitor, latch armed")]
        public const int ResidualCurrentArmed = 15;

        /// <summary>Test input of the residual-current monitor.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: residual-current monitor, test")]
        public const int ResidualCurrentTest = 16;

        /// <summary>Reset of the latch of the residual-current monitor.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: residual-current monitor, reset of the latch")]
        public const int ResidualCurrentReset = 17;

        /// <summary>Lock of the socket: H-bridge, the side that locks.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: lock, lock")]
        public const int LockClose = 11;

        /// <summary>Lock of the socket: H-bridge, the side that unlocks.</summary>
        [Pin(PinUse.SafeOutput, "connector 1: lock, unlock")]
        public const int LockOpen = 12;

        /// <summary>Lock of the socket: switch that is closed while locked.</summary>
        [Pin(PinUse.Input, "connector 1: lock, feedback")]
        public const int LockFeedback = 13;

        /// <summary>S0 output of the meter.</summary>
        [Pin(PinUse.Input, "connector 1: meter, S0 pulses")]
        public const int MeterPulses = 4;

        /// <summary>RFID reader PN532: SDA.</summary>
        [Pin(PinUse.Output, "reader, I2C SDA")]
        public const int ReaderData = 8;

        /// <summary>RFID reader PN532: SCL.</summary>
        [Pin(PinUse.Output, "reader, I2C SCL")]
        public const int ReaderClock = 9;

        /// <summary>Console: to RX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Output, "console, TX")]
        public const int ConsoleTransmit = 41;

        /// <summary>Console: from TX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Input, "console, RX")]
        public const int ConsoleReceive = 42;

        /// <summary>Light, through a resistor.</summary>
        [Pin(PinUse.Output, "light")]
        public const int Light = 21;

        /// <summary>Push button inside the enclosure, to ground: calibrates the pilot when it is held at the start, arms the latch when it is held later.</summary>
        [Pin(PinUse.Input, "service key")]
        public const int ServiceKey = 14;

        /// <summary>The board's button BOOT: factory reset.</summary>
        [Pin(PinUse.BootButton, "button BOOT, factory reset")]
        public const int Button = 0;
    }
}
