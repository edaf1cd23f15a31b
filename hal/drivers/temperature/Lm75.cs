// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Temperature
{
    /// <summary>
    /// LM75 (also LM75A, LM75B) on I2C. The nine bits that all makes have are used: steps of 0.5 degree.
    /// </summary>
    /// <remarks>
    /// A line that hangs low reads as 0 degrees, one that hangs high as -0.5 degree. So each look also reads two registers that hold known values
    /// from power-on: configuration 00, hysteresis 75 degrees. Nothing is ever written.
    /// </remarks>
    public sealed class Lm75 : Thermometer
    {
        private const byte TemperatureRegister = 0;
        private const byte ConfigurationRegister = 1;
        private const byte HysteresisRegister = 2;

        /// <summary>The bits that all makes have.</summary>
        private const int Mask = 0xFF80;

        private const int HysteresisAtPowerOn = 0x4B00;

        private readonly II2cBus _bus;
        private readonly byte[] _pointer = new byte[1];
        private readonly byte[] _one = new byte[1];
        private readonly byte[] _two = new byte[2];

        /// <summary>
        /// Initializes a new instance of the <see cref="Lm75"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="bus">Bus with the chip's address, 48 to 4F hexadecimal.</param>
        public Lm75(IClock clock, II2cBus bus)
            : base(clock)
        {
            _bus = bus;
        }

        /// <inheritdoc/>
        protected override bool Measure(out int decidegrees)
        {
            decidegrees = 0;
            if (!Read(ConfigurationRegister, _one) || _one[0] != 0 || !Read(HysteresisRegister, _two) || GetWord() != HysteresisAtPowerOn)
            {
                return false;
            }

            if (!Read(TemperatureRegister, _two))
            {
                return false;
            }

            decidegrees = ((short)GetWord() >> 7) * 5;
            return true;
        }

        private bool Read(byte register, byte[] buffer)
        {
            _pointer[0] = register;
            return _bus.Transfer(_pointer, buffer);
        }

        private int GetWord()
        {
            return ((_two[0] << 8) | _two[1]) & Mask;
        }
    }
}
