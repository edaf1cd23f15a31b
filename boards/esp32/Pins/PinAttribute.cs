// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// Says of a constant in a board's <c>Pins</c> what the pin is for. The test BoardPins checks it against the chip; the image for the
    /// device holds nothing of it.
    /// </summary>
    [AttributeUsage(AttributeTargets.Field)]
    [Conditional("PIN_RULES")]
    public sealed class PinAttribute : Attribute
    {
        /// <summary>
        /// Initializes a new instance of the <see cref="PinAttribute"/> class.
        /// </summary>
        /// <param name="use">What the board does with it.</param>
        /// <param name="purpose">What hangs on it, with the connector, for people: "connector 1: contactor".</param>
        public PinAttribute(PinUse use, string purpose)
        {
            Use = use;
            Purpose = purpose;
        }

        /// <summary>Gets what the board does with the pin.</summary>
        public PinUse Use { get; }

        /// <summary>Gets what hangs on the pin.</summary>
        public string Purpose { get; }
    }
}
