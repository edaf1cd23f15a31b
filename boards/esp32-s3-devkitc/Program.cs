// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;
using System.Device.I2c;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.Hal.Drivers.Panel;
using OcppChargePoint.Hal.Drivers.Pilot;
using OcppChargePoint.Hal.Drivers.Power;
using OcppChargePoint.Hal.Drivers.Rfid;
using OcppChargePoint.Hal.Drivers.Temperature;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Adc;
using OcppChargePoint.Hal.Esp32.Chip;
using OcppChargePoint.Hal.Esp32.I2c;
using OcppChargePoint.Hal.Esp32.Json;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Pins;
using OcppChargePoint.Hal.Esp32.Pwm;
using OcppChargePoint.Hal.Esp32.Wifi;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.WebSocket;
using nanoFramework.Hardware.Esp32;

namespace OcppChargePoint.Boards.Esp32S3DevKitC
{
    /// <summary>
    /// ESP32-S3-DevKitC-1, one socket with lock, for the bench: pilot and contactor by the ESP32, residual-current monitor with a latch, a meter
    /// with S0 output, temperature, a PN532.
    /// </summary>
    public sealed class Program : Esp32Board
    {
        /// <summary>Constant of the meter, printed on it.</summary>
        private const int PulsesPerKilowattHour = 1000;

        /// <summary>From the data sheet of the lock.</summary>
        private const int LockPulseMilliseconds = 400;

        private const int ReaderAddress = 0x24;

        private IDigitalOutput _coil;
        private IDigitalOutput _test;
        private IDigitalOutput _reset;
        private IDigitalOutput _lockSide;
        private IDigitalOutput _unlockSide;
        private IPwmOutput _pilot;
        private PulseMeter _meter;

        private Program()
            : base("ESP32-S3-DevKitC")
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
            _lockSide = outputs.Add(new NanoDigitalOutput(Pins.LockClose));
            _unlockSide = outputs.Add(new NanoDigitalOutput(Pins.LockOpen));
            _pilot = outputs.Add(new NanoPwmOutput(Pins.Pilot, 1, 1000));
        }

        /// <inheritdoc/>
        protected override StationHardware CreateHardware()
        {
            Contactor contactor = new Contactor(_coil, new NanoDigitalInput(Pins.ContactorFeedback, PinMode.InputPullUp), true);
            NanoDigitalInput armed = new NanoDigitalInput(Pins.ResidualCurrentArmed, PinMode.InputPullDown);
            NanoDigitalInput bolt = new NanoDigitalInput(Pins.LockFeedback, PinMode.InputPullUp);

            AnalogScale scale = AnalogScale.Esp32S3();
            _meter = new PulseMeter(Clock, new NanoPulseCounter(Pins.MeterPulses, GpioPulsePolarity.Falling), PulsesPerKilowattHour, Files, FactoryReset.HardwarePrefix + "s0-1");
            ControlPilot pilot = CreatePilot(scale);
            ConnectorHardware connector = new ConnectorHardware(pilot, contactor, _meter);
            connector.Calibration = pilot;
            connector.ResidualCurrent = new ResidualCurrentMonitor(Clock, armed, _test, _reset);
            connector.Lock = new MotorLock(Clock, _lockSide, _unlockSide, bolt, false, LockPulseMilliseconds);
            connector.Proximity = new Proximity(Clock, new PilotSampler(new NanoAnalogInput(GetAnalogChannel(Pins.Proximity))), scale);
            connector.Temperature = new NtcThermistor(Clock, new NanoAnalogInput(GetAnalogChannel(Pins.Temperature)), scale);
            connector.Led = new StatusLed(Clock, new IDigitalOutput[] { new NanoDigitalOutput(Pins.Light) });

            StationHardware station = new StationHardware(new ConnectorHardware[] { connector });
            II2cBus bus = new NanoI2cBus(1, Pins.ReaderData, Pins.ReaderClock, ReaderAddress, I2cBusSpeed.StandardMode);
            station.Reader = new Pn532(new Pn532I2cLink(bus), Clock, false);
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
            ConsoleParts console = BoardConsole.Create(chargePoint, Parts, Network, Incidents);
            console.Json = new NanoFlatJson();
            BoardConsole.OpenSerial(console, 2, Pins.ConsoleTransmit, Pins.ConsoleReceive);
            BoardWeb.Open(console, Upkeep.ServiceWindow);
        }

        /// <inheritdoc/>
        /// <remarks>The register of the meter lives in RAM and is in flash up to a minute later.</remarks>
        protected override void BeforeRestart()
        {
            if (_meter != null)
            {
                _meter.Save();
            }
        }

        private ControlPilot CreatePilot(AnalogScale scale)
        {
            ControlPilot pilot = new ControlPilot(
                _pilot,
                new PilotSampler(new NanoAnalogInput(GetAnalogChannel(Pins.PilotVoltage))),
                new PilotCalibration(Files, FactoryReset.HardwarePrefix + "pilot1.cal", scale),
                Clock);
            Repeat(50, pilot.Poll);
            return pilot;
        }
    }
}
