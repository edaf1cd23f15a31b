// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;

namespace OcppChargePoint.Hal.Esp32.Pins
{
    /// <summary>
    /// An external watchdog chip that wants an edge at its input within its time. Each pulse is one edge. The chip resets the ESP32, and by the
    /// reset drops the contactors; nothing inside the ESP32 does that when the CLR hangs. Take one with 10 to 60 s (MAX6369): a TLS handshake or a
    /// name look-up stops the pulses for several seconds, and with 1.6 s (TPS3823) the board would restart in the middle of each.
    /// </summary>
    public sealed class NanoWatchdog : IWatchdog
    {
        private readonly GpioPin _pin;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoWatchdog"/> class. From the first <see cref="Pulse"/> on the chip counts; most
        /// stand still as long as their input floats.
        /// </summary>
        /// <param name="pin">GPIO number of the chip's input.</param>
        /// <exception cref="System.InvalidOperationException">The pin is in use already.</exception>
        public NanoWatchdog(int pin)
        {
            _pin = new GpioController().OpenPin(pin, PinMode.Output);
        }

        /// <inheritdoc/>
        public void Pulse()
        {
            _pin.Toggle();
        }
    }
}
