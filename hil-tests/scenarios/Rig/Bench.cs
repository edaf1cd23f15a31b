// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Config;
using OcppChargePoint.Csms;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.Schemas;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// A whole charge point, its world and a CSMS on one virtual clock and one thread. Time jumps from one due moment to the next;
    /// equal scripts and seeds give equal runs.
    /// </summary>
    public sealed class Bench : ILogSink
    {
        public const string Identity = "CP1";

        /// <summary>What a scenario speaks unless it sets OcppVersions itself.</summary>
        public const string DefaultVersion = "ocpp1.6";

        private const int MostTurnsOfAMoment = 40000;

        private readonly BenchOptions _options;
        private readonly FakeClock _world = new FakeClock();
        private readonly BenchRebooter _rebooter = new BenchRebooter();
        private readonly SeededRandom _random;

        public Bench(BenchOptions options)
        {
            _options = options;
            _random = new SeededRandom(options.Seed);
            Clock = new BoardClock(_world);
            Csms = new CentralSystem(() => Start.AddMilliseconds(_world.MonotonicMilliseconds)) { Schemas = options.IsUnchecked ? null : (ISchemaValidator)AjvValidator.SharedOrNull ?? PlainValidator.Shared };
            int id = 0;
            Csms.NewMessageId = () => "csms-" + ++id;
            Network = new BenchNetwork(Csms);
            Station = new SimulatedStation(_world, options.Connectors, options.HasSockets);
            Watch = new SafetyWatch(this);
            Create(BootReason.PowerUp);
            Apply("CsmsUrl", "ws://csms.example/ocpp");
            Apply("Identity", Identity);
            Apply("OcppVersions", DefaultVersion);
            foreach (KeyValuePair<string, string> setting in options.Settings)
            {
                Apply(setting.Key, setting.Value);
            }
        }

        /// <summary>
        /// Gets the true time at which the world begins.
        /// </summary>
        public static DateTimeOffset Start { get; } = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

        public BoardClock Clock { get; }

        public CentralSystem Csms { get; }

        public BenchNetwork Network { get; }

        public SimulatedStation Station { get; }

        public MemoryFileStore Files { get; } = new MemoryFileStore();

        public SafetyWatch Watch { get; }

        public ChargePoint ChargePoint { get; private set; }

        /// <summary>
        /// Gets or sets what tells when the loop is to be served next, on the clock of the board, where that is not as soon as it wishes.
        /// </summary>
        public Func<long> Pace { get; set; }

        /// <summary>
        /// Gets or sets what happens before each turn of the loop; it may throw.
        /// </summary>
        public Action BeforeTurn { get; set; }

        /// <summary>
        /// Gets or sets what looks at each moment once all have come to rest.
        /// </summary>
        public Action AtRest { get; set; }

        public int Restarts { get; private set; }

        public List<string> Lines { get; } = new List<string>();

        /// <summary>
        /// Gets the milliseconds since the world began.
        /// </summary>
        public long Now
        {
            get { return _world.MonotonicMilliseconds; }
        }

        public DateTimeOffset Time
        {
            get { return Start.AddMilliseconds(Now); }
        }

        /// <summary>
        /// Gets what the CSMS knows of the charge point.
        /// </summary>
        public ChargePointRecord Record
        {
            get { return Csms.ChargePoint(Identity); }
        }

        /// <summary>
        /// Lets the firmware begin.
        /// </summary>
        public void PowerOn()
        {
            ChargePoint.Start();
            Settle();
        }

        /// <summary>
        /// Lets time pass until something is so.
        /// </summary>
        /// <returns><see langword="false"/> when it was not so in time.</returns>
        public bool RunUntil(Func<bool> condition, double seconds)
        {
            long end = Now + (long)(seconds * 1000);
            Settle();
            while (!condition())
            {
                if (Now >= end)
                {
                    return false;
                }

                _world.Advance(Math.Min(NextDue(), end) - Now);
                Settle();
            }

            return true;
        }

        public void Run(double seconds)
        {
            RunUntil(() => false, seconds);
        }

        /// <summary>
        /// Takes the supply away and gives it back after a time.
        /// </summary>
        /// <param name="seconds">How long.</param>
        /// <param name="reason">What the board says about its start.</param>
        /// <param name="inTheDark">What happens meanwhile, or <see langword="null"/>.</param>
        /// <param name="keepsTime">Whether a battery keeps the UTC of the board.</param>
        public void PowerCycle(double seconds, BootReason reason = BootReason.PowerUp, Action inTheDark = null, bool keepsTime = false)
        {
            Network.Break();
            Station.PowerCycle();
            inTheDark?.Invoke();
            _world.Advance((long)(seconds * 1000));
            if (keepsTime)
            {
                Clock.Restart();
            }
            else
            {
                Clock.PowerCycle();
            }

            Create(reason);
            PowerOn();
        }

        /// <summary>
        /// Changes a setting as an installer.
        /// </summary>
        public void Apply(string key, string value)
        {
            DeviceModel model = ChargePoint.Model;
            int index = model.Find(key);
            string problem = "there is no " + key;
            ChangeResult result = index < 0 ? ChangeResult.Unknown : model.TrySet(index, value, ChangeSource.Installer, out problem);
            if (result != ChangeResult.Accepted && result != ChangeResult.RebootRequired)
            {
                throw new ArgumentException(problem);
            }
        }

        public void OnLine(string line)
        {
            Lines.Add(Time.ToString("HH:mm:ss.fff") + " " + line);
        }

        private void Create(BootReason reason)
        {
            _rebooter.IsRequested = false;
            EventLoop loop = new EventLoop(Clock);
            ChargePoint = new ChargePoint(new ChargePointParts
            {
                Clock = Clock,
                Random = _random,
                Files = _options.Flash ?? Files,
                Hardware = _options.Hardware == null ? Station.Hardware : _options.Hardware(Station.Hardware),
                Rebooter = _rebooter,
                Loop = loop,
                WebSocket = new WebSocketClient(Network, Clock, _random, loop, ChargePoint.LongestMessage),
                BootReason = reason,
            });
            ChargePoint.Log.Sink = this;
        }

        /// <summary>
        /// Serves everybody until nobody has anything more to do at this moment.
        /// </summary>
        private void Settle()
        {
            long traffic;
            int turns = 0;
            do
            {
                traffic = Network.Traffic;
                Csms.Tick();
                Network.Follow();
                BeforeTurn?.Invoke();
                ChargePoint.Loop.RunTurn();
                Watch.Look();
                if (_rebooter.IsRequested)
                {
                    Restart();
                }

                if (++turns > MostTurnsOfAMoment)
                {
                    throw new InvalidOperationException("The charge point and the CSMS do not come to rest at " + Time.ToString("HH:mm:ss.fff"));
                }
            }
            while (Network.HasNews || Network.Traffic != traffic);
            AtRest?.Invoke();
        }

        private void Restart()
        {
            Restarts++;
            OnLine("--- restart ---");
            ChargePoint.ShutDown();
            for (int i = 0; i < 5; i++)
            {
                ChargePoint.Loop.RunTurn();
            }

            Network.Close();
            Watch.Look();
            _world.Advance(1500);
            Clock.Restart();
            Create(BootReason.Unknown);
            ChargePoint.Start();
        }

        private long NextDue()
        {
            long due = Pace == null ? ChargePoint.Loop.NextDueMilliseconds : Pace();
            long next = due == long.MaxValue ? long.MaxValue : Now + due - Clock.MonotonicMilliseconds;
            DateTimeOffset? csms = Csms.NextDue;
            if (csms != null)
            {
                next = Math.Min(next, (long)Math.Ceiling((csms.Value - Start).TotalMilliseconds));
            }

            Watch.LookAtDue(next);
            return Math.Max(next, Now + 1);
        }
    }
}
