// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace OcppChargePoint.Hal.Esp32.I2c
{
    /// <summary>
    /// A device on an I2C bus. The two lines need pull-ups of some kOhm. Transfers block all managed threads for the time of their bytes.
    /// </summary>
    public sealed class NanoI2cBus : II2cBus
    {
        private readonly I2cDevice _device;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoI2cBus"/> class. Devices on the same bus are given the same pins and the same speed.
        /// </summary>
        /// <param name="bus">Bus, 1 or 2.</param>
        /// <param name="dataPin">GPIO number of SDA.</param>
        /// <param name="clockPin">GPIO number of SCL.</param>
        /// <param name="address">Address of the device, 7 bits.</param>
        /// <param name="speed">Speed; 100 kHz is what every device and every cable takes.</param>
        public NanoI2cBus(int bus, int dataPin, int clockPin, int address, I2cBusSpeed speed)
        {
            // The functions of the buses are 256 apart.
            int offset = (bus - 1) << 8;
            Configuration.SetPinFunction(dataPin, (DeviceFunction)((int)DeviceFunction.I2C1_DATA + offset));
            Configuration.SetPinFunction(clockPin, (DeviceFunction)((int)DeviceFunction.I2C1_CLOCK + offset));
            _device = new I2cDevice(new I2cConnectionSettings(bus, address, speed));
        }

        /// <inheritdoc/>
        public bool Transfer(byte[] write, byte[] read)
        {
            try
            {
                I2cTransferResult result = read.Length == 0 ? _device.Write(write) : write.Length == 0 ? _device.Read(read) : _device.WriteRead(write, read);
                return result.Status == I2cTransferStatus.FullTransfer;
            }
            catch (Exception)
            {
                // A driver in a wrong state, or memory is short: the driver above tries again.
                return false;
            }
        }
    }
}
