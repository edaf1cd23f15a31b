// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Device.Adc;

namespace OcppChargePoint.Hal.Esp32.Adc
{
    /// <summary>
    /// An ADC input: 12 bits over about 0.15 to 2.45 V (attenuation 12 dB, which nanoFramework sets), uncorrected: two chips differ by up to
    /// 6 %, so that whoever measures with it calibrates. ADC2 does not work while Wi-Fi is on; channels of ADC1 only.
    /// </summary>
    public sealed class NanoAnalogInput : IAnalogInput
    {
        private readonly AdcChannel _channel;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoAnalogInput"/> class.
        /// </summary>
        /// <param name="channel">
        /// Channel of ADC1. On the ESP32, 0 to 7 are GPIO 36, 37, 38, 39, 32, 33, 34, 35; on the ESP32-S3, 0 to 9 are GPIO 1 to 10.
        /// </param>
        public NanoAnalogInput(int channel)
        {
            _channel = new AdcController().OpenChannel(channel);
        }

        /// <inheritdoc/>
        public int Read()
        {
            try
            {
                return _channel.ReadValue();
            }
            catch (Exception)
            {
                // The converter is taken by somebody else.
                return -1;
            }
        }
    }
}
