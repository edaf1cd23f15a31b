// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Files;
using OcppChargePoint.Protocol.Rfc6455;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// What all boards with an ESP32 have in common: puts the firmware together over the devices that a board makes, runs it, and when it
    /// fails opens the contactors and restarts the chip.
    /// </summary>
    public abstract class Esp32Board : IRebooter
    {
        /// <summary>Of the 256 KB that littlefs has on a chip with 4 MB of flash: it works better with a quarter free, and nanoFramework keeps its settings there.</summary>
        private const int FileBytes = 192 * 1024;

        private readonly NanoRebooter _rebooter = new NanoRebooter();
        private readonly string _model;
        private ChargePoint _chargePoint;

        /// <summary>
        /// Initializes a new instance of the <see cref="Esp32Board"/> class.
        /// </summary>
        /// <param name="model">What BootNotification tells as the model, at most 20 characters, unless the installer sets <c>ChargePointModel</c>.</param>
        protected Esp32Board(string model)
        {
            _model = model;
        }

        /// <inheritdoc/>
        public BootCause Cause
        {
            get { return _rebooter.Cause; }
        }

        /// <summary>
        /// Gets the clock.
        /// </summary>
        protected NanoClock Clock { get; private set; }

        /// <summary>
        /// Gets the event loop.
        /// </summary>
        protected EventLoop Loop { get; private set; }

        /// <summary>
        /// Gets flash.
        /// </summary>
        protected IFileStore Files { get; private set; }

        /// <summary>
        /// Runs the charge point for ever: called by <c>Main</c>, does not return.
        /// </summary>
        public void Run()
        {
            try
            {
                Create();
                _chargePoint.Start();
                Loop.Run(null);
            }
            catch (Exception fault)
            {
                // Whatever it was, out of memory included: what follows needs next to none.
                Console.WriteLine("Unhandled fault: " + fault.GetType().FullName);
            }

            try
            {
                if (_chargePoint != null)
                {
                    _chargePoint.ShutDown();
                }
            }
            finally
            {
                Reboot();
            }
        }

        /// <inheritdoc/>
        public void Reboot()
        {
            try
            {
                BeforeRestart();
            }
            finally
            {
                _rebooter.Reboot();
            }
        }

        /// <summary>
        /// Gets the channel of ADC1 at a pin.
        /// </summary>
        /// <param name="pin">GPIO number: 32 to 39 on the ESP32, 1 to 10 on the ESP32-S3.</param>
        /// <returns>Channel.</returns>
        protected static int GetAnalogChannel(int pin)
        {
            return pin >= 36 ? pin - 36 : pin >= 32 ? pin - 28 : pin - 1;
        }

        /// <summary>
        /// Makes the devices. Contactors are open and pilots off afterwards.
        /// </summary>
        /// <returns>The devices of all connectors.</returns>
        protected abstract StationHardware CreateHardware();

        /// <summary>
        /// Called when the devices are there and the firmware over them, before it begins to work.
        /// </summary>
        /// <param name="chargePoint">The firmware.</param>
        protected virtual void OnCreated(ChargePoint chargePoint)
        {
        }

        /// <summary>
        /// Called before each restart that the firmware makes: saves what lives in RAM only.
        /// </summary>
        protected virtual void BeforeRestart()
        {
        }

        /// <summary>
        /// Calls work again and again, on the event loop.
        /// </summary>
        /// <param name="milliseconds">From the end of one call to the next; the loop itself is woken as often.</param>
        /// <param name="work">Short work that does not wait.</param>
        protected void Repeat(int milliseconds, Action work)
        {
            LoopTimer timer = null;
            timer = Loop.AddTimer(delegate
            {
                work();
                timer.Start(milliseconds);
            });
            timer.Start(0);
        }

        /// <summary>
        /// A method of its own, so that its locals do not live as long as the board runs.
        /// </summary>
        private void Create()
        {
            Clock = new NanoClock();
            Loop = new EventLoop(Clock);
            Files = new NanoFileStore(NanoFileStore.InternalFolder, FileBytes);
            NanoRandom random = new NanoRandom();
            ChargePoint chargePoint = new ChargePoint(new ChargePointParts
            {
                Clock = Clock,
                Random = random,
                Loop = Loop,
                Files = Files,
                Hardware = CreateHardware(),
                Rebooter = this,
                WebSocket = new WebSocketClient(new NanoTcpStream(), Clock, random, Loop, ChargePoint.LongestMessage),
                BootReason = BootReason.PowerUp,
            });
            chargePoint.Log.Sink = new LogPrinter(Clock);
            NameModel(chargePoint.Model);
            SettingsText.Apply(SettingsText.DefaultPath, chargePoint.Model, chargePoint.Log);
            if (chargePoint.Model.IsRebootPending)
            {
                // The firmware was put together with the old settings.
                Reboot();
            }

            OnCreated(chargePoint);
            _chargePoint = chargePoint;
        }

        private void NameModel(DeviceModel settings)
        {
            VariableDefinition definition = settings.GetDefinition(Setting.ChargePointModel, 0);
            if (settings.GetText(Setting.ChargePointModel) == definition.Default)
            {
                string problem;
                settings.TrySet(settings.Find(definition.Key), _model, ChangeSource.Firmware, out problem);
            }
        }
    }
}
