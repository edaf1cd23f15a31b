// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal.Drivers.Temperature
{
    /// <summary>
    /// MCP9700, MCP9700A (and TMP36, which has the same line): 500 mV at 0 degree Celsius, 10 mV for each degree.
    /// </summary>
    public sealed class Mcp9700 : AnalogThermometer
    {
        private readonly int _correction;

        /// <summary>
        /// Initializes a new instance of the <see cref="Mcp9700"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="input">Input.</param>
        /// <param name="scale">Scale of the ADC.</param>
        /// <param name="correctionDecidegrees">What is added, 0.1 degree: true temperature minus shown temperature of this board; 0 when not measured.</param>
        public Mcp9700(IClock clock, IAnalogInput input, AnalogScale scale, int correctionDecidegrees)
            : base(clock, input, scale)
        {
            _correction = correctionDecidegrees;
        }

        /// <inheritdoc/>
        protected override bool Convert(int millivolts, out int decidegrees)
        {
            decidegrees = millivolts - 500 + _correction;
            return true;
        }
    }
}
