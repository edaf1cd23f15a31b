// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Pwm;
using nanoFramework.Hardware.Esp32;

namespace OcppChargePoint.Hal.Esp32.Pwm
{
    /// <summary>
    /// A PWM output of the LEDC. The edges are made in hardware and go on while managed code stands still. Steadily low until the first
    /// <see cref="SetDuty"/>.
    /// </summary>
    public sealed class NanoPwmOutput : IPwmOutput
    {
        private readonly PwmChannel _channel;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoPwmOutput"/> class and starts it at duty 0.
        /// </summary>
        /// <param name="pin">GPIO number.</param>
        /// <param name="number">
        /// PWM function, 1 to 16, each once. Two neighbours (1 and 2, 3 and 4, ...) share a timer and so their frequency.
        /// </param>
        /// <param name="hertz">Frequency, 1 to 100000; 1000 for a control pilot, whose duty then has 16 bits.</param>
        public NanoPwmOutput(int pin, int number, int hertz)
        {
            // The functions are 256 apart.
            Configuration.SetPinFunction(pin, (DeviceFunction)((int)DeviceFunction.PWM1 + ((number - 1) << 8)));
            _channel = PwmChannel.CreateFromPin(pin, hertz, 0);
            _channel.Start();
        }

        /// <inheritdoc/>
        public void SetDuty(int hundredthsOfPercent)
        {
            // nanoFramework makes hundredths of a percent of it again, and cuts off what is behind the point.
            _channel.DutyCycle = hundredthsOfPercent >= 10000 ? 1 : (hundredthsOfPercent + 0.25) / 10000;
        }
    }
}
