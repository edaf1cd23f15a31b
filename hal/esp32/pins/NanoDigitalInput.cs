// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;

namespace OcppChargePoint.Hal.Esp32.Pins
{
    /// <summary>
    /// A GPIO input that is read when asked. Interrupts are not used: their events wait in a queue of the platform until managed code runs,
    /// so they are no faster than the event loop and cost memory. A reading allocates some bytes, as the platform returns an object.
    /// </summary>
    public sealed class NanoDigitalInput : IDigitalInput
    {
        private readonly GpioPin _pin;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoDigitalInput"/> class.
        /// </summary>
        /// <param name="pin">GPIO number.</param>
        /// <param name="mode">
        /// <see cref="PinMode.Input"/>, or with the chip's weak resistor (45 kOhm); GPIO 34 to 39 of the ESP32 have none.
        /// </param>
        /// <exception cref="System.InvalidOperationException">The pin is in use already.</exception>
        public NanoDigitalInput(int pin, PinMode mode)
        {
            _pin = new GpioController().OpenPin(pin, mode);
        }

        /// <inheritdoc/>
        public bool IsHigh
        {
            get { return (bool)_pin.Read(); }
        }
    }
}
