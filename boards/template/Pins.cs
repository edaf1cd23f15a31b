// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Boards.Esp32;

namespace OcppChargePoint.Boards.Template
{
    /// <summary>
    /// Which GPIO goes where. After a change: <c>dotnet test unit-tests/OcppChargePoint.UnitTests.csproj --filter BoardPins</c>.
    /// </summary>
    [Chip(ChipModel.Esp32)]
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

        /// <summary>Meter PZEM-004T: to its RX (COM2).</summary>
        [Pin(PinUse.Output, "connector 1: meter, TX")]
        public const int MeterTransmit = 33;

        /// <summary>Meter PZEM-004T: from its TX (COM2).</summary>
        [Pin(PinUse.Input, "connector 1: meter, RX")]
        public const int MeterReceive = 32;

        /// <summary>Push button inside the enclosure, to ground: calibrates the pilot when it is held at the start.</summary>
        [Pin(PinUse.Input, "service key")]
        public const int ServiceKey = 25;

        /// <summary>Console: to RX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Output, "console, TX")]
        public const int ConsoleTransmit = 14;

        /// <summary>Console: from TX of a USB-UART adapter (COM3).</summary>
        [Pin(PinUse.Input, "console, RX")]
        public const int ConsoleReceive = 13;
    }
}
