// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;

namespace OcppChargePoint.Hal.Esp32.Pins
{
    /// <summary>
    /// A GPIO output that is low from the moment it is an output: right for whatever is off at low level, such as a contactor.
    /// </summary>
    /// <remarks>
    /// <para>Until the constructor runs, the pin floats, and while it becomes an output the chip's weak pull-up (45 kOhm) is on for some
    /// microseconds: what must stay off needs a pull-down of at most 10 kOhm at the pin.</para>
    /// <para>nanoFramework makes every output low first and takes no level before that. A load that is off at high level would be on for up to
    /// some milliseconds; the constructor with a safe level is for harmless loads only, a lamp say.</para>
    /// </remarks>
    public sealed class NanoDigitalOutput : IDigitalOutput
    {
        private readonly GpioPin _pin;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoDigitalOutput"/> class, low.
        /// </summary>
        /// <param name="pin">GPIO number.</param>
        /// <exception cref="System.InvalidOperationException">The pin is in use already.</exception>
        public NanoDigitalOutput(int pin)
        {
            _pin = new GpioController().OpenPin(pin, PinMode.Output);
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoDigitalOutput"/> class, low for a moment, then at the level given.
        /// </summary>
        /// <param name="pin">GPIO number.</param>
        /// <param name="isHigh">Level at which the load is off.</param>
        /// <exception cref="System.InvalidOperationException">The pin is in use already.</exception>
        public NanoDigitalOutput(int pin, bool isHigh)
            : this(pin)
        {
            Set(isHigh);
        }

        /// <inheritdoc/>
        public void Set(bool high)
        {
            _pin.Write(high);
        }
    }
}
