// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// Says of a board's <c>Pins</c> on which chip they lie; once for each chip that the board is sold with. The image for the device holds
    /// nothing of it.
    /// </summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
    [Conditional("PIN_RULES")]
    public sealed class ChipAttribute : Attribute
    {
        /// <summary>No such pin.</summary>
        public const int None = -1;

        /// <summary>
        /// Initializes a new instance of the <see cref="ChipAttribute"/> class.
        /// </summary>
        /// <param name="model">Chip or module.</param>
        public ChipAttribute(ChipModel model)
        {
            Model = model;
        }

        /// <summary>Gets the chip or module.</summary>
        public ChipModel Model { get; }

        /// <summary>
        /// Gets or sets the pin of the 50 MHz clock between the ESP32 and its Ethernet chip (RMII): 0, 16 or 17. <see cref="None"/> on a board
        /// without such a chip; with one, eight more pins are taken.
        /// </summary>
        public int EthernetClock { get; set; } = None;

        /// <summary>Gets or sets the pin that resets or powers the Ethernet chip or its oscillator, or <see cref="None"/>.</summary>
        public int EthernetPower { get; set; } = None;
    }
}
