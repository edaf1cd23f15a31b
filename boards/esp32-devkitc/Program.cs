// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;
using System.IO.Ports;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Modbus;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Adc;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Pins;
using OcppChargePoint.Hal.Esp32.Pwm;
using OcppChargePoint.Hal.Esp32.Serial;
using OcppChargePoint.Hal.Esp32.Spi;
using OcppChargePoint.Hal.Esp32.Wifi;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Boards.Esp32DevKitC
{
    /// <summary>
    /// ESP32-DevKitC, one fixed cable, for the bench: pilot and contactor by the ESP32, residual-current monitor with a latch, a Modbus meter,
    /// an MFRC522.
    /// </summary>
    public sealed class Program : Esp32Board
    {
        private const int MeterAddress = 1;
        private const int MeterBaud = 9600;

        /// <summary>More than three phases of 32 A can give; what the meter says beyond it is no energy.</summary>
        private const int LargestWatts = 25000;

        private IDigitalOutput _coil;
        private IDigitalOutput _test;
        private IDigitalOutput _reset;
        private IPwmOutput _pilot;

        private Program()
            : base("ESP32-DevKitC")
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
            _test = outputs.Add(new NanoDigitalOutput(Pins.ResidualCurrentTest));
            _reset = outputs.Add(new NanoDigitalOutput(Pins.ResidualCurrentReset));
            _pilot = outputs.Add(new NanoPwmOutput(Pins.Pilot, 1, 1000));
        }

        /// <inheritdoc/>
        protected override StationHardware CreateHardware()
        {
            Contactor contactor = new Contactor(_coil, new NanoDigitalInput(Pins.ContactorFeedback, PinMode.Input), true);
            ControlPilot pilot = CreatePilot();
            ConnectorHardware connector = new ConnectorHardware(pilot, contactor, CreateMeter());
            connector.Calibration = pilot;
            connector.ResidualCurrent = new ResidualCurrentMonitor(Clock, new NanoDigitalInput(Pins.ResidualCurrentArmed, PinMode.Input), _test, _reset);
            connector.Led = new StatusLed(Clock, new IDigitalOutput[] { new NanoDigitalOutput(Pins.Light) });

            StationHardware station = new StationHardware(new ConnectorHardware[] { connector });
            ISpiBus bus = new NanoSpiBus(1, Pins.ReaderMosi, Pins.ReaderMiso, Pins.ReaderClock, Pins.ReaderSelect, 1000000);
            station.Reader = new Mfrc522(bus, Clock, false);
            return station;
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
        protected override IButton CreateButton()
        {
            return new PushButton(Clock, new NanoDigitalInput(Pins.Button, PinMode.InputPullUp), false);
        }

        /// <inheritdoc/>
        protected override void OnCreated(ChargePoint chargePoint)
        {
            _ = new ServiceKey(Loop, chargePoint.Log, new NanoDigitalInput(Pins.ServiceKey, PinMode.InputPullUp), chargePoint.Connectors[0]);
            BoardConsole.OpenSerial(BoardConsole.Create(chargePoint, Parts, Network, Incidents), 3, Pins.ConsoleTransmit, Pins.ConsoleReceive);
        }

        private ControlPilot CreatePilot()
        {
            ControlPilot pilot = new ControlPilot(
                _pilot,
                new PilotSampler(new NanoAnalogInput(GetAnalogChannel(Pins.PilotVoltage))),
                new PilotCalibration(Files, FactoryReset.HardwarePrefix + "pilot1.cal", AnalogScale.Esp32()),
                Clock);
            Repeat(50, pilot.Poll);
            return pilot;
        }

        private ModbusMeter CreateMeter()
        {
            ModbusMeter meter = new ModbusMeter(Clock, MeterModels.EastronSdm630(), MeterAddress, LargestWatts);
            NanoSerialPort port = new NanoSerialPort(2, Pins.MeterTransmit, Pins.MeterReceive, Pins.MeterDirection, MeterBaud, Parity.None, StopBits.One);
            ModbusLine line = new ModbusLine(port, Clock, MeterBaud, new IModbusDevice[] { meter });
            Repeat(50, line.Poll);
            return meter;
        }
    }
}
