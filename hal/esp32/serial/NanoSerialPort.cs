// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace OcppChargePoint.Hal.Esp32.Serial
{
    /// <summary>
    /// A UART, for a driver or for the console.
    /// </summary>
    /// <remarks>
    /// <para>The transmitter holds 128 bytes. What a <see cref="Write"/> has beyond that keeps its caller for the time of the bytes on the line
    /// (512 bytes at 115200 baud: 34 ms), the other threads go on; when the line takes nothing the rest is dropped.</para>
    /// <para>When the receive buffer runs over the platform throws all of it away: a console that gets long lines must read each turn.</para>
    /// <para>Port 1 (UART0) belongs to nanoFramework's debugger on most targets and cannot be opened there; see the board's README.</para>
    /// </remarks>
    public sealed class NanoSerialPort : ISerialBus, ISerialLine
    {
        /// <summary>Number of a pin that is not there.</summary>
        public const int NoPin = -1;

        private const int Part = 64;
        private const int UsualInput = 512;

        // 64 bytes behind 128 others take 0.3 s at 9600 baud and 2 s at 1200, the slowest that a meter uses.
        private const int WriteTimeoutMilliseconds = 2200;

        private readonly SerialPort _port;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoSerialPort"/> class and opens the port, 8 data bits.
        /// </summary>
        /// <param name="number">Port, 1 to 3, each once: UART0 to UART2.</param>
        /// <param name="transmitPin">GPIO number.</param>
        /// <param name="receivePin">GPIO number.</param>
        /// <param name="directionPin">
        /// GPIO number of DE (and /RE) of an RS-485 transceiver, which the hardware drives for exactly the time of the bytes;
        /// <see cref="NoPin"/> for RS-232, TTL, and transceivers that find the direction themselves.
        /// </param>
        /// <param name="baud">Speed.</param>
        /// <param name="parity">Parity.</param>
        /// <param name="stopBits">Stop bits.</param>
        /// <param name="inputBytes">What the platform keeps until it is read, beside the managed heap.</param>
        public NanoSerialPort(int number, int transmitPin, int receivePin, int directionPin, int baud, Parity parity, StopBits stopBits, int inputBytes = UsualInput)
        {
            // The functions of the ports are 256 apart.
            int offset = (number - 1) << 8;
            try
            {
                Configuration.SetPinFunction(transmitPin, (DeviceFunction)((int)DeviceFunction.COM1_TX + offset));
                Configuration.SetPinFunction(receivePin, (DeviceFunction)((int)DeviceFunction.COM1_RX + offset));
                SerialPort port = new SerialPort("COM" + number.ToString(), baud, parity, 8, stopBits);
                port.ReadBufferSize = inputBytes;
                port.WriteTimeout = WriteTimeoutMilliseconds;
                if (directionPin != NoPin)
                {
                    Configuration.SetPinFunction(directionPin, (DeviceFunction)((int)DeviceFunction.COM1_RTS + offset));
                    port.Mode = SerialMode.RS485;
                }

                port.Open();
                _port = port;
            }
            catch (Exception)
            {
                // The board runs on without this line; its user sees a device that does not answer.
                _port = null;
            }
        }

        /// <summary>
        /// Gets a value indicating whether the port could be opened. A port that is not open takes everything and gives nothing.
        /// </summary>
        public bool IsOpen
        {
            get { return _port != null; }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                // Asked for more than there is, the platform would wait and then give nothing.
                int there = _port == null ? 0 : _port.BytesToRead;
                return there == 0 ? 0 : _port.Read(buffer, offset, there < count ? there : count);
            }
            catch (Exception)
            {
                return 0;
            }
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                while (_port != null && count > 0)
                {
                    int part = count < Part ? count : Part;
                    _port.Write(buffer, offset, part);
                    offset += part;
                    count -= part;
                }
            }
            catch (Exception)
            {
                // A line that takes nothing: the rest is lost.
                return;
            }
        }

        /// <inheritdoc/>
        public void DiscardInput()
        {
            if (!HasInput())
            {
                return;
            }

            byte[] rest = new byte[Part];
            while (Read(rest, 0, Part) > 0)
            {
                // Thrown away.
            }
        }

        private bool HasInput()
        {
            try
            {
                return _port != null && _port.BytesToRead > 0;
            }
            catch (Exception)
            {
                return false;
            }
        }
    }
}
