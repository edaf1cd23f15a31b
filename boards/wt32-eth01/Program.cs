// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;
using System.Device.I2c;
using System.IO.Ports;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Firmware;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.Hal.Drivers.OpenEvse;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.I2c;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Pins;
using OcppChargePoint.Hal.Esp32.Serial;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Boards.Wt32Eth01
{
    /// <summary>
    /// WT32-ETH01 with an OpenEVSE controller, which does pilot, contactor and protection; a Modbus meter, a PN532, Ethernet.
    /// </summary>
    public sealed class Program : Esp32Board
    {
        private const int ControllerBaud = 115200;
        private const int MeterAddress = 1;

        /// <summary>As an SDM120 is delivered.</summary>
        private const int MeterBaud = 2400;

        /// <summary>More than one phase of 48 A, an OpenEVSE's most, can give; what the meter says beyond it is no energy.</summary>
        private const int LargestWatts = 13000;

        private const int ReaderAddress = 0x24;

        private Program()
            : base("WT32-ETH01")
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
            NanoSerialPort port = new NanoSerialPort(2, Pins.ControllerTransmit, Pins.ControllerReceive, NanoSerialPort.NoPin, ControllerBaud, Parity.None, StopBits.One);
            OpenEvse controller = new OpenEvse(port, Clock, 1);
            Repeat(50, controller.Poll);

            StationHardware station = new StationHardware(new ConnectorHardware[] { new ConnectorHardware(controller, controller, CreateMeter()) });
            station.Safety = controller;
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
        protected override IWatchdog CreateWatchdog()
        {
            return new NanoWatchdog(Pins.Watchdog);
        }

        /// <inheritdoc/>
        protected override void OnCreated(ChargePoint chargePoint)
        {
            BoardWeb.Open(BoardConsole.Create(chargePoint, Parts, Network, Incidents), Upkeep.ServiceWindow);
        }

        private ModbusMeter CreateMeter()
        {
            ModbusMeter meter = new ModbusMeter(Clock, MeterModels.EastronSdm120(), MeterAddress, LargestWatts);
            NanoSerialPort port = new NanoSerialPort(3, Pins.MeterTransmit, Pins.MeterReceive, Pins.MeterDirection, MeterBaud, Parity.None, StopBits.One);
            ModbusLine line = new ModbusLine(port, Clock, MeterBaud, new IModbusDevice[] { meter });
            Repeat(50, line.Poll);
            return meter;
        }
    }
}
