// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Commands;
using OcppChargePoint.Boards.Virtual.Options;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Web;
using OcppChargePoint.Firmware.WebPage;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// The composition root of the host: the firmware over simulated devices, a real network and virtual time. The world (car,
    /// meter, flash, clock) outlives the firmware, which may be restarted or lose its power.
    /// </summary>
    public sealed class VirtualBoard : IDisposable, ILogSink
    {
        private const int LongestSleepMilliseconds = 50;
        private const int LookAgainMilliseconds = 500;
        private const int PauseAfterFaultMilliseconds = 1000;
        private const int LongestEndMilliseconds = 5000;
        private const int LogLines = 100;
        private const int LongestFrame = 16384;
        private const int MostFrameBytes = 65536;
        private const string WebDoor = "web";

        private readonly BoardOptions _options;
        private readonly IFileStore _files;
        private readonly WorldFile _world;
        private readonly HostTcpStream _tcp = new HostTcpStream();
        private readonly SwitchedStream _stream;
        private readonly SimulatedNetwork _network;
        private readonly VirtualRebooter _rebooter = new VirtualRebooter();
        private readonly ConcurrentQueue<Action> _work = new ConcurrentQueue<Action>();
        private readonly EventLog _log;
        private readonly Action<string> _print;
        private readonly HostSerialLine _serial;
        private readonly Thread _thread;
        private readonly HostTcpListener _webListener;
        private readonly SystemClock _webClock = new SystemClock();
        private readonly VirtualButton _button;
        private volatile bool _isStopping;
        private volatile ChargePoint _chargePoint;
        private WebServer _web;
        private bool _isPowerCut;
        private int _speed;

        /// <summary>
        /// Initializes a new instance of the <see cref="VirtualBoard"/> class; nothing runs yet.
        /// </summary>
        /// <param name="options">Command line.</param>
        /// <param name="csmsUrl">CSMS to connect to.</param>
        /// <param name="clock">Clock of the board and its world.</param>
        /// <param name="print">Where log lines and frames go; called from the board's thread.</param>
        /// <param name="webListener">Where the web page is served, or <see langword="null"/>; owned by the caller.</param>
        /// <exception cref="OptionException">A setting of the command line is not allowed.</exception>
        /// <exception cref="BoardException">The settings cannot be stored.</exception>
        public VirtualBoard(BoardOptions options, string csmsUrl, AcceleratedClock clock, Action<string> print, HostTcpListener webListener = null)
        {
            _options = options;
            _speed = options.Speed;
            Clock = clock;
            _print = print;
            _stream = new SwitchedStream(_tcp);
            _log = new EventLog(LogLines, clock) { Sink = this };
            _network = new SimulatedNetwork(clock);
            Frames = new FrameRing(LongestFrame, MostFrameBytes) { Sink = new FrameSink(line => print(Stamp(line))) };
            _webListener = webListener;

            // Whoever starts the board is at it.
            _button = new VirtualButton(_webClock);
            _button.Press();
            Station = new SimulatedStation(clock, options.Connectors, options.HasSockets);
            _files = options.DataFolder == null ? new MemoryFileStore() : new HostFileStore(options.DataFolder);
            _world = new WorldFile(options.DataFolder, Station);
            StartSettings.Apply(_files, options, csmsUrl);
            Wear = new WearCounter(_files);
            Console = new ConsoleParts
            {
                Bench = new BenchCommands(this),
                Frames = Frames,
                Network = _network,
                Json = new HostFlatJson(),
                Memory = new HostMemory(),
                Wear = Wear.Wear,
                Connection = _tcp,
                Certificates = new HostCertificates(),
            };
            _serial = options.SerialPath == null ? null : new HostSerialLine(options.SerialPath);
            _chargePoint = CreateChargePoint(BootReason.PowerUp);
            _thread = new Thread(RunLoop) { IsBackground = true, Name = "charge point" };
        }

        /// <summary>Gets the clock.</summary>
        public AcceleratedClock Clock { get; }

        /// <summary>Gets the simulated devices; use on the board's thread only.</summary>
        public SimulatedStation Station { get; }

        /// <summary>Gets the flash as the firmware has it, which counts its wear since the program began; use on the board's thread only.</summary>
        public WearCounter Wear { get; }

        /// <summary>Gets the firmware that runs now; use on the board's thread only.</summary>
        public ChargePoint ChargePoint => _chargePoint;

        /// <summary>Gets the last frames; they are printed as well while they are on.</summary>
        public FrameRing Frames { get; }

        /// <summary>Gets what the consoles work with; use on the board's thread only.</summary>
        public ConsoleParts Console { get; }

        /// <summary>Gets or sets a value indicating whether the network is there.</summary>
        public bool IsLinkUp
        {
            get => _stream.IsUp;
            set => _stream.IsUp = value;
        }

        /// <summary>
        /// Gets or sets the virtual time factor, 1 to 3600. While an answer of the CSMS is waited for, time runs at its own
        /// pace, so that no time-out comes from the factor.
        /// </summary>
        public int Speed
        {
            get => Volatile.Read(ref _speed);
            set => Volatile.Write(ref _speed, value);
        }

        /// <summary>
        /// Gets the energy that has ever arrived at the car of a connector, in earlier processes on the same data folder, too; use on the
        /// board's thread only.
        /// </summary>
        /// <param name="connectorId">Connector, counted from 1.</param>
        /// <returns>Energy in mWh.</returns>
        public long GetDelivered(int connectorId)
        {
            return _world.GetDelivered(connectorId);
        }

        /// <summary>
        /// Starts the board.
        /// </summary>
        public void Start()
        {
            _thread.Start();
        }

        /// <summary>
        /// Runs work on the board's thread and waits for it.
        /// </summary>
        /// <typeparam name="T">What the work gives.</typeparam>
        /// <param name="work">Work.</param>
        /// <returns>What it gave.</returns>
        /// <exception cref="BoardException">The board has stopped.</exception>
        public T Run<T>(Func<T> work)
        {
            TaskCompletionSource<T> done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            _work.Enqueue(() =>
            {
                try
                {
                    done.SetResult(work());
                }
                catch (Exception exception)
                {
                    done.SetException(exception);
                }
            });
            _chargePoint.Loop.Wake();
            while (Task.WaitAny(new Task[] { done.Task }, LookAgainMilliseconds) < 0)
            {
                if (!_thread.IsAlive)
                {
                    throw new BoardException("the board has stopped.");
                }
            }

            return done.Task.GetAwaiter().GetResult();
        }

        /// <summary>
        /// Takes the supply away and gives it back: what was in RAM is lost, the contactors fall open, the firmware boots.
        /// Call on the board's thread.
        /// </summary>
        public void CutPower()
        {
            _isPowerCut = true;
        }

        /// <summary>
        /// Presses the button of the board: for ten minutes, the web page takes a first password.
        /// </summary>
        public void PressButton()
        {
            _button.Press();
        }

        /// <inheritdoc/>
        public void OnLine(string line)
        {
            _print(_log.GetTime(0) + " " + line);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _isStopping = true;
            _chargePoint.Loop.Wake();
            if (_thread.IsAlive)
            {
                // Firmware that hangs must not keep the program from ending.
                _thread.Join(LongestEndMilliseconds);
            }

            _serial?.Dispose();
            _world.Dispose();
            (_files as IDisposable)?.Dispose();
        }

        /// <summary>
        /// Puts the time before a line: UTC as far as the board knows it, else the seconds since the program began.
        /// </summary>
        private string Stamp(string line)
        {
            string time = Clock.IsUtcKnown
                ? Iso8601.ToText(Clock.UtcMilliseconds)
                : "+" + (Clock.MonotonicMilliseconds / 1000m).ToString("0.000", CultureInfo.InvariantCulture) + " s";
            return time + " " + line;
        }

        private void RunLoop()
        {
            while (true)
            {
                ChargePoint chargePoint = _chargePoint;
                bool isCrashed = RunFirmware(chargePoint);
                Clock.Resume(1);
                _web?.Stop();
                if (_isPowerCut || isCrashed)
                {
                    // All outputs fall off, whatever the firmware wanted.
                    _stream.Close();
                    Station.PowerCycle();
                }
                else
                {
                    chargePoint.ShutDown();
                    Settle(chargePoint);
                }

                if (_isPowerCut)
                {
                    Clock.ForgetUtc();
                }
                else if (isCrashed)
                {
                    Thread.Sleep(PauseAfterFaultMilliseconds);
                }

                if (_isStopping)
                {
                    return;
                }

                BootReason reason = _isPowerCut ? BootReason.PowerUp : isCrashed ? BootReason.ApplicationReset : BootReason.Unknown;
                _log.Write(_isPowerCut ? "--- power cut, power is back ---" : "--- restart ---");
                _isPowerCut = false;
                _rebooter.IsRequested = false;
                _network.OnRestart();
                _chargePoint = CreateChargePoint(reason);
            }
        }

        /// <summary>
        /// Runs the firmware until it is to end.
        /// </summary>
        /// <returns>Whether it ended by an unhandled fault.</returns>
        private bool RunFirmware(ChargePoint chargePoint)
        {
            try
            {
                Clock.Hold();
                _world.Save();
                chargePoint.Start();
                while (!_isStopping && !_isPowerCut && !_rebooter.IsRequested)
                {
                    // Held, because a call that was just sent must not time out while the computer does other things.
                    Clock.Hold();
                    while (_work.TryDequeue(out Action action))
                    {
                        action();
                    }

                    _world.Save();
                    _stream.Follow();
                    chargePoint.Loop.RunTurn();
                    ResumeClock(chargePoint.Connection.IsAwaitingCsms ? 1 : Speed);
                    long wait = Clock.ToRealMilliseconds(Math.Max(0, chargePoint.Loop.NextDueMilliseconds - Clock.MonotonicMilliseconds));
                    chargePoint.Loop.Sleep((int)Math.Min(wait, LongestSleepMilliseconds));
                }

                return false;
            }
            catch (Exception exception)
            {
                _log.Write("*** unhandled fault: " + exception);
                return true;
            }
        }

        /// <summary>
        /// Lets time go on. In fast time a pause of the computer must not become hours: no timer would be in time.
        /// </summary>
        private void ResumeClock(int speed)
        {
            Clock.Resume(speed, speed == 1 ? Timeout.Infinite : LongestSleepMilliseconds);
        }

        /// <summary>
        /// Gives the closing handshake of the WebSocket its time.
        /// </summary>
        private static void Settle(ChargePoint chargePoint)
        {
            for (int i = 0; i < 50 && chargePoint.Connection.IsAwaitingCsms; i++)
            {
                chargePoint.Loop.RunTurn();
                chargePoint.Loop.Sleep(10);
            }
        }

        private ChargePoint CreateChargePoint(BootReason reason)
        {
            CryptoRandom random = new CryptoRandom();
            EventLoop loop = new EventLoop(Clock);
            ChargePointParts parts = new ChargePointParts
            {
                Clock = Clock,
                Random = random,
                Loop = loop,
                Files = Wear,
                Hardware = Station.Hardware,
                Rebooter = _rebooter,
                WebSocket = new WebSocketClient(_stream, Clock, random, loop, ChargePoint.LongestMessage),
                Tls = _options.Tls,
                BootReason = reason,
                Log = _log,
            };
            ChargePoint chargePoint = new ChargePoint(parts);
            Console.Attach(chargePoint, parts);
            _web = _webListener == null ? null : CreateWeb(chargePoint, loop, random);
            if (_serial != null)
            {
                _ = new SerialDoor(Console, _serial, Clock, loop);
            }

            return chargePoint;
        }

        /// <summary>
        /// Makes the web door. Its time-outs are for people and browsers, so they run in real time.
        /// </summary>
        private WebServer CreateWeb(ChargePoint chargePoint, EventLoop loop, CryptoRandom random)
        {
            WebServer web = new WebServer(new WebParts
            {
                Clock = _webClock,
                Random = random,
                Loop = loop,
                Files = Wear,
                Log = chargePoint.Log,
                Link = chargePoint.Connection,
                Listener = _webListener,
                Hash = new HostKeyedHash(),
                Page = new ChargerPage(),
                Window = _button,
                Commands = new ICommandSession[] { new CommandSession(Console, WebDoor), new CommandSession(Console, WebDoor) },
                HasPsram = true,
            });

            Console.Password = web.Password;
            web.Start(_webListener.Port);
            return web;
        }
    }
}
