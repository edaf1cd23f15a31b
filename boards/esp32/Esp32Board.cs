// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Threading;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Chip;
using OcppChargePoint.Hal.Esp32.Files;
using OcppChargePoint.Hal.Esp32.Network;
using OcppChargePoint.Hal.Esp32.Time;
using OcppChargePoint.Protocol.WebSocket;
using GC = nanoFramework.Runtime.Native.GC;

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

        /// <summary>After a fault that could not even be marked; else <see cref="MarkedRebooter.MarkFault"/> tells the pause.</summary>
        private const int ShortestPause = 10000;

        private const int PulseMilliseconds = 500;

        /// <summary>Less than what any call takes that has a frame of its own (204 bytes).</summary>
        private const int LeastFrameBytes = 100;

        private readonly NanoRebooter _platform = new NanoRebooter();
        private readonly ActingOutputs _outputs = new ActingOutputs();
        private readonly string _model;
        private MarkedRebooter _rebooter;
        private ChargePoint _chargePoint;
        private IWatchdog _watchdog;

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
        /// Gets what the firmware was made of; there from <see cref="OnCreated"/> on, as what follows.
        /// </summary>
        protected ChargePointParts Parts { get; private set; }

        /// <summary>
        /// Gets the network.
        /// </summary>
        protected NanoEthernet Network { get; private set; }

        /// <summary>
        /// Gets what went wrong, in flash.
        /// </summary>
        protected IncidentLog Incidents { get; private set; }

        /// <summary>
        /// Gets the upkeep, which also looks after the button.
        /// </summary>
        protected StationUpkeep Upkeep { get; private set; }

        /// <summary>
        /// Runs the charge point for ever: called by <c>Main</c>, does not return.
        /// </summary>
        public void Run()
        {
            try
            {
                // First of all: after a restart by software the pins are as the last run has left them.
                OpenOutputs(_outputs);
                Create();
                _chargePoint.Start();
                _watchdog = CreateWatchdog();
                Loop.Run(_watchdog);
            }
            catch (Exception fault)
            {
                // Whatever it was, out of memory included.
                _outputs.SwitchOff();
                End(fault);
            }
        }

        /// <inheritdoc/>
        public void Reboot()
        {
            try
            {
                BeforeRestart();
                _outputs.SwitchOff();
                _rebooter.Reboot();
            }
            catch (Exception fault)
            {
                _outputs.SwitchOff();
                End(fault);
            }
        }

        /// <summary>
        /// Opens the outputs that make something happen, contactors first: all pins that <c>Pins</c> marks as <see cref="PinUse.SafeOutput"/>, and the PWM
        /// of the pilots. It is the first thing that runs; nothing of the board is there yet.
        /// </summary>
        /// <param name="outputs">Takes each, and switches them off again before every restart.</param>
        protected virtual void OpenOutputs(ActingOutputs outputs)
        {
        }

        /// <summary>
        /// Makes the devices over the outputs of <see cref="OpenOutputs"/>. Contactors are open and pilots off afterwards.
        /// </summary>
        /// <returns>The devices of all connectors.</returns>
        protected abstract StationHardware CreateHardware();

        /// <summary>
        /// Makes the way to the network.
        /// </summary>
        /// <param name="accessPoint">The board's own access point, open when there is no network for long.</param>
        /// <returns>Ethernet, or Wi-Fi.</returns>
        protected abstract NanoEthernet CreateNetwork(NanoAccessPoint accessPoint);

        /// <summary>
        /// Makes the client for the connection to the CSMS. The board does it, so that it carries no client that it does not use.
        /// </summary>
        /// <param name="random">Source of randomness.</param>
        /// <returns>Our own client, or the one of the package.</returns>
        protected abstract IWebSocket CreateWebSocket(IRandom random);

        /// <summary>
        /// Makes the button for the access point and the factory reset.
        /// </summary>
        /// <returns>The button; <see langword="null"/> for none.</returns>
        protected virtual IButton CreateButton()
        {
            return null;
        }

        /// <summary>
        /// Makes the watchdog, which counts from then on.
        /// </summary>
        /// <returns>The watchdog; <see langword="null"/> for none.</returns>
        protected virtual IWatchdog CreateWatchdog()
        {
            return null;
        }

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
        /// <param name="milliseconds">From the beginning of one call to the next; the loop itself is woken as often.</param>
        /// <param name="work">Short work that does not wait.</param>
        protected void Repeat(int milliseconds, Action work)
        {
            LoopTimer timer = null;
            timer = Loop.AddTimer(delegate
            {
                timer.Start(milliseconds);
                work();
            });
            timer.Start(0);
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
        /// A method of its own, so that its locals do not live as long as the board runs.
        /// </summary>
        private void Create()
        {
            Clock = new NanoClock();
            Loop = new EventLoop(Clock);
            Files = new NanoFileStore(NanoFileStore.InternalFolder, FileBytes);
            FactoryReset.CarryOut(Files);
            NanoRandom random = new NanoRandom();
            _rebooter = new MarkedRebooter(_platform, Files, Clock, random);
            Incidents = new IncidentLog(Files, Clock);
            Parts = new ChargePointParts
            {
                Clock = Clock,
                Random = random,
                Loop = Loop,
                Files = Files,
                Hardware = CreateHardware(),
                Rebooter = this,
                WebSocket = CreateWebSocket(random),
                BootReason = _rebooter.BootReason,
            };
            ChargePoint chargePoint = new ChargePoint(Parts);
            chargePoint.Log.Sink = new LogPrinter(Clock);
            if (MeasureCall(this) < LeastFrameBytes)
            {
                chargePoint.Log.Write("Board: the image was not made fit for the CLR, which may damage its own memory: docs/clr-inlining.md");
            }

            NameModel(chargePoint.Model);
            SettingsText.Apply(SettingsText.DefaultPath, chargePoint.Model, chargePoint.Log);
            if (chargePoint.Model.IsRebootPending)
            {
                // The firmware was put together with the old settings.
                Reboot();
            }

            AddUpkeep(chargePoint);
            OnCreated(chargePoint);
            _chargePoint = chargePoint;
        }

        /// <summary>
        /// Measures what a call takes of the heap: nothing when the CLR runs it inside its caller's frame. It does so when the caller is none
        /// itself, which a static method never is.
        /// </summary>
        /// <param name="board">Whose method is called.</param>
        /// <returns>Bytes.</returns>
        private static long MeasureCall(Esp32Board board)
        {
            long before = GC.Run(false);
            return before - board.GetFreeBytes();
        }

        private long GetFreeBytes()
        {
            return GC.Run(false);
        }

        private void AddUpkeep(ChargePoint chargePoint)
        {
            Network = CreateNetwork(new NanoAccessPoint("charger", chargePoint.Model.GetText(Setting.AccessPointPassword)));
            Upkeep = new StationUpkeep(chargePoint, new UpkeepParts
            {
                Clock = Clock,
                Files = Files,
                Rebooter = this,
                Incidents = Incidents,
                Time = new TimeKeeper(Clock, Clock, Files, new NanoTimeServers(), Network),
                Memory = new NanoMemory(),
                Network = Network,
                Setup = Network,
                Button = CreateButton(),
            });
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

        /// <summary>
        /// Ends everything after a fault; the outputs are off already, because that takes no memory and what follows may fail for want of it. The mark
        /// comes before all that takes time; the pause and the restart come in any case.
        /// </summary>
        private void End(Exception fault)
        {
            int pause = ShortestPause;
            try
            {
                pause = _rebooter.MarkFault();
            }
            catch (Exception)
            {
                // Out of memory once more, or a fault before flash was there: unmarked, then.
                _outputs.SwitchOff();
            }

            try
            {
                if (_chargePoint != null)
                {
                    _chargePoint.ShutDown();
                }

                string incident = "Fault: " + fault.GetType().FullName;
                Console.WriteLine(incident);
                BeforeRestart();
                _rebooter.NoteFault(incident, Incidents);
            }
            catch (Exception)
            {
                // Out of memory once more, say: what follows needs none.
                _outputs.SwitchOff();
            }

            _outputs.SwitchOff();
            Pause(pause);
            _platform.Reboot();
        }

        /// <summary>
        /// Waits before the restart: a board that fails at each start does not wear its flash out, and can be reached with nanoff meanwhile. A wait on purpose
        /// is no hang, so the watchdog gets its pulses, as many as were counted out and none behind them: it still restarts a board whose own restart
        /// fails. What it guards is off.
        /// </summary>
        private void Pause(int milliseconds)
        {
            for (int rest = milliseconds; rest > 0; rest -= PulseMilliseconds)
            {
                Thread.Sleep(PulseMilliseconds);
                try
                {
                    // It may count since the last run, though this one has failed before it was made.
                    _watchdog = _watchdog ?? CreateWatchdog();
                    if (_watchdog != null)
                    {
                        _watchdog.Pulse();
                    }
                }
                catch (Exception)
                {
                    _outputs.SwitchOff();
                }
            }
        }
    }
}
