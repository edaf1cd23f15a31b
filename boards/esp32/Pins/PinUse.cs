// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// What a board does with a pin; each use has its own rules (docs/porting.md).
    /// </summary>
    public enum PinUse
    {
        /// <summary>An output, or a line of a bus that the board drives: PWM, UART TX, SPI clock, I2C. It may move while the chip starts.</summary>
        Output,

        /// <summary>
        /// An output that must not move while the chip starts, because what hangs on it would act: contactor, lock, test of the residual-current
        /// monitor. It has a pull-down of its own on the board.
        /// </summary>
        SafeOutput,

        /// <summary>A digital input, or a line of a bus that the other side drives: UART RX, SPI MISO, pulses.</summary>
        Input,

        /// <summary>An input of the analog-digital converter.</summary>
        Analog,

        /// <summary>The push button that most boards have at GPIO0. Held while the chip starts, it starts the loader instead.</summary>
        BootButton,
    }
}
