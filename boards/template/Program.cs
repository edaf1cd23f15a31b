// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;
using System.IO.Ports;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Adc;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Pins;
using OcppChargePoint.Hal.Esp32.Pwm;
using OcppChargePoint.Hal.Esp32.Serial;
using OcppChargePoint.Hal.Esp32.Wifi;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Boards.Template
{
    /// <summary>
    /// The beginning of a board: one fixed cable, pilot and contactor by the ESP32 (for the bench), a PZEM-004T. docs/porting.md tells how to go on.
    /// </summary>
    public sealed class Program : Esp32Board
    {
        private const int MeterAddress = 1;
        private const int MeterBaud = 9600;

        /// <summary>More than one phase of 32 A can give; what the meter says beyond it is no energy.</summary>
        private const int LargestWatts = 9000;

        private IDigitalOutput _coil;
        private IPwmOutput _pilot;

        private Program()
            : base("Template")
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
        protected override void OpenOutputs(ActingOutputs outputs)
        {
            _coil = outputs.Add(new NanoDigitalOutput(Pins.Contactor));
            _pilot = outputs.Add(new NanoPwmOutput(Pins.Pilot, 1, 1000));
        }

        /// <inheritdoc/>
        protected override StationHardware CreateHardware()
        {
            Contactor contactor = new Contactor(_coil, new NanoDigitalInput(Pins.ContactorFeedback, PinMode.Input), true);

            ControlPilot pilot = new ControlPilot(
                _pilot,
                new PilotSampler(new NanoAnalogInput(GetAnalogChannel(Pins.PilotVoltage))),
                new PilotCalibration(Files, FactoryReset.HardwarePrefix + "pilot1.cal", AnalogScale.Esp32()),
                Clock);
            Repeat(50, pilot.Poll);

            ModbusMeter meter = new ModbusMeter(Clock, MeterModels.Pzem004T(), MeterAddress, LargestWatts);
            NanoSerialPort port = new NanoSerialPort(2, Pins.MeterTransmit, Pins.MeterReceive, NanoSerialPort.NoPin, MeterBaud, Parity.None, StopBits.One);
            ModbusLine line = new ModbusLine(port, Clock, MeterBaud, new IModbusDevice[] { meter });
            Repeat(50, line.Poll);

            ConnectorHardware connector = new ConnectorHardware(pilot, contactor, meter);
            connector.Calibration = pilot;
            return new StationHardware(new ConnectorHardware[] { connector });
        }

        /// <inheritdoc/>
        protected override NanoEthernet CreateNetwork(NanoAccessPoint accessPoint)
        {
            return new NanoWifi(accessPoint);
        }

        /// <inheritdoc/>
        protected override IWebSocket CreateWebSocket(IRandom random)
        {
            return new WebSocketClient(new NanoTcpStream(), Clock, random, Loop, ChargePoint.LongestMessage);
        }

        /// <inheritdoc/>
        /// <remarks>
        /// For the web page, too, keep what <see cref="BoardConsole.Create"/> gives and add <c>BoardWeb.Open(console, Upkeep.ServiceWindow);</c> and to
        /// parts.txt, references and packages what a board has that serves it, such as boards/olimex-esp32-poe.
        /// </remarks>
        protected override void OnCreated(ChargePoint chargePoint)
        {
            _ = new ServiceKey(Loop, chargePoint.Log, new NanoDigitalInput(Pins.ServiceKey, PinMode.InputPullUp), chargePoint.Connectors[0]);
            BoardConsole.OpenSerial(BoardConsole.Create(chargePoint, Parts, Network, Incidents), 3, Pins.ConsoleTransmit, Pins.ConsoleReceive);
        }
    }
}
