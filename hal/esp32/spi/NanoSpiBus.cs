// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Device.Spi;
using nanoFramework.Hardware.Esp32;

namespace OcppChargePoint.Hal.Esp32.Spi
{
    /// <summary>
    /// A device on an SPI bus, mode 0, highest bit first, chip select active low.
    /// </summary>
    public sealed class NanoSpiBus : ISpiBus
    {
        private readonly SpiDevice _device;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoSpiBus"/> class. Devices on the same bus are given the same pins but for the chip select.
        /// </summary>
        /// <param name="bus">Bus, 1 or 2.</param>
        /// <param name="outPin">GPIO number of MOSI.</param>
        /// <param name="inPin">GPIO number of MISO.</param>
        /// <param name="clockPin">GPIO number of SCK.</param>
        /// <param name="selectPin">GPIO number of the chip select.</param>
        /// <param name="hertz">Clock; on a ribbon cable at most 1000000.</param>
        public NanoSpiBus(int bus, int outPin, int inPin, int clockPin, int selectPin, int hertz)
        {
            // The functions of the buses are 256 apart.
            int offset = (bus - 1) << 8;
            Configuration.SetPinFunction(outPin, (DeviceFunction)((int)DeviceFunction.SPI1_MOSI + offset));
            Configuration.SetPinFunction(inPin, (DeviceFunction)((int)DeviceFunction.SPI1_MISO + offset));
            Configuration.SetPinFunction(clockPin, (DeviceFunction)((int)DeviceFunction.SPI1_CLOCK + offset));
            _device = new SpiDevice(new SpiConnectionSettings(bus, selectPin) { ClockFrequency = hertz, Mode = SpiMode.Mode0 });
        }

        /// <inheritdoc/>
        public void Transfer(byte[] write, byte[] read)
        {
            try
            {
                _device.TransferFullDuplex(write, read);
            }
            catch (Exception)
            {
                // As if no chip had answered.
                Array.Clear(read, 0, read.Length);
            }
        }
    }
}
