// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;
using System.Device.I2c;
using System.IO.Ports;
using System.Threading;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Firmware;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.EvseDin;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.I2c;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Pins;
using OcppChargePoint.Hal.Esp32.Serial;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Boards.OlimexEsp32Poe
{
    /// <summary>
    /// Olimex ESP32-POE(-ISO) with an EVSE DIN controller, which does pilot and contactor, and a Modbus meter on the same line; a PN532, Ethernet.
    /// </summary>
    public sealed class Program : Esp32Board
    {
        private const int ModbusBaud = 9600;

        /// <summary>The controller has <see cref="EvseDin.UsualAddress"/>: no two devices on a line have the same.</summary>
        private const int MeterAddress = 1;

        /// <summary>More than three phases of 32 A can give; what the meter says beyond it is no energy.</summary>
        private const int LargestWatts = 25000;

        private const int ReaderAddress = 0x24;

        /// <summary>Turns of the line before a restart, 50 ms each: six seconds, because a meter that has just died keeps it for 1.7 s at a time.</summary>
        private const int LastTurns = 120;

        private EvseDin _controller;
        private ModbusLine _line;

        private Program()
            : base("Olimex ESP32-POE")
        {
        }

        /// <summary>
        /// Runs the charge point.
        /// </summary>
        public static void Main()
        {
            new Program().Run();
        }

        /// <inheritdoc/>
        protected override StationHardware CreateHardware()
        {
            _controller = new EvseDin(Clock, EvseDin.UsualAddress, 1);
            ModbusMeter meter = new ModbusMeter(Clock, MeterModels.EastronSdm630(), MeterAddress, LargestWatts);
            NanoSerialPort port = new NanoSerialPort(2, Pins.ModbusTransmit, Pins.ModbusReceive, Pins.ModbusDirection, ModbusBaud, Parity.None, StopBits.One);
            _line = new ModbusLine(port, Clock, ModbusBaud, new IModbusDevice[] { _controller, meter });
            Repeat(50, _line.Poll);

            ConnectorHardware connector = new ConnectorHardware(_controller, _controller, meter);
            connector.Led = new StatusLed(Clock, new IDigitalOutput[] { new NanoDigitalOutput(Pins.Light) });
            StationHardware station = new StationHardware(new ConnectorHardware[] { connector });
            station.Safety = _controller;
            II2cBus bus = new NanoI2cBus(1, Pins.ReaderData, Pins.ReaderClock, ReaderAddress, I2cBusSpeed.StandardMode);
            station.Reader = new Pn532(new Pn532I2cLink(bus), Clock, false);
            return station;
        }

        /// <inheritdoc/>
        protected override NanoEthernet CreateNetwork(NanoAccessPoint accessPoint)
        {
            return new NanoEthernet(accessPoint);
        }

        /// <inheritdoc/>
        protected override IWebSocket CreateWebSocket(IRandom random)
        {
            return new WebSocketClient(new NanoTcpStream(), Clock, random, Loop, ChargePoint.LongestMessage);
        }

        /// <inheritdoc/>
        protected override IButton CreateButton()
        {
            return new PushButton(Clock, new NanoDigitalInput(Pins.Button, PinMode.Input), false);
        }

        /// <inheritdoc/>
        /// <remarks>The order to open goes out with the next turns of the line, and the event loop makes none any more.</remarks>
        protected override void BeforeRestart()
        {
            for (int i = 0; i < LastTurns && _line != null && !_controller.IsSettled; i++)
            {
                _line.Poll();
                Thread.Sleep(50);
            }
        }

        /// <inheritdoc/>
        protected override IWatchdog CreateWatchdog()
        {
            return new NanoWatchdog(Pins.Watchdog);
        }
    }
}
