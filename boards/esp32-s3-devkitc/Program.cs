// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Device.Gpio;
using System.Device.I2c;
using OcppChargePoint.Boards.Esp32;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Diagnostics;
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

        private ResidualCurrentMonitor _monitor;
        private ConnectorHardware _connector;
        private EventLog _log;
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
        protected override StationHardware CreateHardware()
        {
            // First of all: from here on the coil is held open by the pin, not by its pull-down alone.
            Contactor contactor = new Contactor(new NanoDigitalOutput(Pins.Contactor), new NanoDigitalInput(Pins.ContactorFeedback, PinMode.InputPullUp), true);
            _monitor = new ResidualCurrentMonitor(
                Clock,
                new NanoDigitalInput(Pins.ResidualCurrentArmed, PinMode.InputPullDown),
                new NanoDigitalOutput(Pins.ResidualCurrentTest),
                new NanoDigitalOutput(Pins.ResidualCurrentReset));
            MotorLock bolt = new MotorLock(
                Clock,
                new NanoDigitalOutput(Pins.LockClose),
                new NanoDigitalOutput(Pins.LockOpen),
                new NanoDigitalInput(Pins.LockFeedback, PinMode.InputPullUp),
                false,
                LockPulseMilliseconds);

            AnalogScale scale = AnalogScale.Esp32S3();
            _meter = new PulseMeter(Clock, new NanoPulseCounter(Pins.MeterPulses, GpioPulsePolarity.Falling), PulsesPerKilowattHour, Files, FactoryReset.HardwarePrefix + "s0-1");
            ControlPilot pilot = CreatePilot(scale);
            _connector = new ConnectorHardware(pilot, contactor, _meter);
            _connector.Calibration = pilot;
            _connector.ResidualCurrent = _monitor;
            _connector.Lock = bolt;
            _connector.Proximity = new Proximity(Clock, new PilotSampler(new NanoAnalogInput(GetAnalogChannel(Pins.Proximity))), scale);
            _connector.Temperature = new NtcThermistor(Clock, new NanoAnalogInput(GetAnalogChannel(Pins.Temperature)), scale);
            _connector.Led = new StatusLed(Clock, new IDigitalOutput[] { new NanoDigitalOutput(Pins.Light) });

            StationHardware station = new StationHardware(new ConnectorHardware[] { _connector });
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
            _log = chargePoint.Log;
            _ = new ServiceKey(Loop, _log, new NanoDigitalInput(Pins.ServiceKey, PinMode.InputPullUp), _connector.Calibration, ArmLatch);
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
                new NanoPwmOutput(Pins.Pilot, 1, 1000),
                new PilotSampler(new NanoAnalogInput(GetAnalogChannel(Pins.PilotVoltage))),
                new PilotCalibration(Files, FactoryReset.HardwarePrefix + "pilot1.cal", scale.ToRaw(PilotCalibration.PlusMillivolts), scale.ToRaw(PilotCalibration.MinusMillivolts)),
                Clock);
            Repeat(50, pilot.Poll);
            return pilot;
        }

        private void ArmLatch()
        {
            if (_monitor.IsTripped)
            {
                _log.Write(_monitor.Reset() ? "Latch of the residual-current monitor armed" : "Latch of the residual-current monitor cannot be armed: it still trips");
            }
        }
    }
}
