// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.DataTransfer;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Firmware.Variables;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;

namespace OcppChargePoint.Firmware
{
    /// <summary>
    /// The whole charge point: puts the rules together over the parts of a board. One instance lives from power-on to restart.
    /// </summary>
    public sealed class ChargePoint
    {
        /// <summary>
        /// Longest message that is accepted from a CSMS, bytes; a board gives it to its WebSocket.
        /// </summary>
        public const int LongestMessage = 12288;

        private const int SendBuffer = 1024;
        private const int CacheCapacity = 40;

        /// <summary>Attempts to bring to flash what it has not taken, before a restart in order.</summary>
        private const int FlashAttempts = 16;

        /// <summary>96 KB of flash.</summary>
        private const int JournalFiles = 24;

        private readonly IFileStore _files;
        private readonly Station _station;
        private readonly LoopTimer _hardwareTimer;
        private readonly TagHandler _tags;
        private readonly AuthorizationCache _cache;
        private readonly VariableEvents _events;
        private readonly JournalAlarm _alarm;
        private TransactionRecovery _recovery;
        private bool _isRunning;

        /// <summary>
        /// Initializes a new instance of the <see cref="ChargePoint"/> class. Contactors are open afterwards; nothing runs before <see cref="Start"/>.
        /// </summary>
        /// <param name="parts">Parts of the board.</param>
        public ChargePoint(ChargePointParts parts)
        {
            FactoryReset.CarryOut(parts.Files);
            IClock clock = parts.Clock;
            int count = parts.Hardware.Connectors.Length;
            _files = parts.Files;
            Loop = parts.Loop;
            Log = parts.Log != null ? parts.Log : new EventLog(parts.LogLines, clock);
            Model = new DeviceModel(count, new SettingsFile(parts.Files));
            Services = new ChargePointServices { Clock = clock, Model = Model, Vendors = new VendorRegistry() };

            CallGate gate = new CallGate(Services);
            MessageIds ids = new MessageIds(parts.Random);
            Rpc = new RpcPeer(clock, ids, gate, Log, SendBuffer);
            Queue = new MessageQueue(clock, Model, Log, Rpc);
            gate.Queue = Queue;
            ProtocolFaces faces = new ProtocolFaces(Services);
            TlsSettings tls = parts.Tls != null ? parts.Tls : new TlsSettings();
            NetworkProfiles profiles = new NetworkProfiles(Model, new NetworkProfileStore(parts.Files), tls, faces);
            Model.Guard = profiles;
            Connection = new ConnectionManager(Loop, clock, parts.Random, Model, Log, parts.WebSocket, Rpc, Queue, faces, profiles);

            TimeSetter time = new TimeSetter(clock, Log);
            Registration registration = new Registration(Loop, clock, Model, Log, Queue, Connection, time, parts.BootReason);
            StatusReporter reporter = new StatusReporter(clock, Model, Queue, registration);
            Heartbeat heartbeat = new Heartbeat(Loop, Model, Queue, registration, time);
            _cache = new AuthorizationCache(clock, parts.Files, CacheCapacity);
            if (_cache.IsCorrupt)
            {
                Log.Write("Authorization cache: unreadable, begins empty");
            }

            LocalList localList = new LocalList(clock, Model, Log, Queue, parts.Files);
            Authorizer authorizer = new Authorizer(clock, Model, Log, Queue, registration, _cache, localList);
            MeteringSchedule metering = new MeteringSchedule(Loop, clock, Model, Queue, registration, new MeterSampler(clock));
            Journal = new TransactionJournal(parts.Files, clock, count, JournalFiles);
            TransactionOutbox outbox = new TransactionOutbox(Journal, clock);
            Queue.Outbox = outbox;
            TransactionService transactions = new TransactionService(clock, Model, Log, Queue, Journal, outbox, authorizer, metering, registration, ids);

            Connector[] connectors = new Connector[count];
            Model.IsCableFixed = true;
            for (int i = 0; i < count; i++)
            {
                Model.IsCableFixed &= parts.Hardware.Connectors[i].Lock == null;
                connectors[i] = new Connector(i + 1, clock, Model, Log, parts.Hardware.Connectors[i], parts.Hardware.Safety, transactions);
            }

            metering.Attach(connectors, transactions);
            transactions.Attach(connectors);
            _ = new TransactionHandover(Connection, registration, Queue, Journal, outbox, transactions);
            _recovery = new TransactionRecovery(clock, Model, Journal, transactions, connectors, parts.BootReason);
            Loop.AddPollable(new RegisterKeeper(clock, Model, Journal, connectors, parts.Hardware.PowerFail));
            reporter.Attach(connectors);
            Connectors = connectors;
            _station = new Station(connectors, new CurrentAllocator(Model, connectors), reporter);
            _tags = new TagHandler(Log, authorizer, connectors, parts.Hardware.Reader);
            _events = new VariableEvents(clock, Queue, connectors);
            _alarm = new JournalAlarm(clock, Log, Queue, Journal, registration);

            Model.Source = new StationVariables(clock, Model, connectors, Connection, profiles, localList);
            Services.Variables = new VariableService(Model);
            Services.Reports = new ReportService(Model, Log, Queue, registration, Connection);
            Services.Networks = profiles;
            Services.Registration = registration;
            Services.Authorizer = authorizer;
            Services.LocalList = localList;
            Services.Availability = new AvailabilityService(Model, Queue, reporter, connectors);
            Services.RemoteStart = new RemoteStart(Loop, Model, Log, registration, authorizer, connectors);
            Services.RemoteStop = new RemoteStop(registration, connectors);
            Services.Transactions = new TransactionInquiry(Journal, connectors);
            Services.Unlocker = new Unlocker(clock, connectors);
            Services.Triggers = new MessageTriggers(registration, heartbeat, reporter, metering, connectors);
            Services.Reset = new ResetService(clock, Model, Log, Queue, Connection, connectors, _cache, parts.Rebooter);

            _hardwareTimer = Loop.AddTimer(OnHardwareTimer);
            Loop.AddPollable(Queue);
        }

        /// <summary>Gets the event loop; all calls but <see cref="EventLoop.Post"/> and <see cref="EventLoop.Wake"/> belong on its thread.</summary>
        public EventLoop Loop { get; }

        /// <summary>Gets the last lines of what has happened, for people.</summary>
        public EventLog Log { get; }

        /// <summary>Gets the settings.</summary>
        public DeviceModel Model { get; }

        /// <summary>Gets the connection to the CSMS.</summary>
        public ConnectionManager Connection { get; }

        /// <summary>Gets the message queue.</summary>
        public MessageQueue Queue { get; }

        /// <summary>Gets the peer, for a tap on the frames.</summary>
        public RpcPeer Rpc { get; }

        /// <summary>Gets the journal of transactions.</summary>
        public TransactionJournal Journal { get; }

        /// <summary>Gets the connectors; index 0 is connector 1.</summary>
        public Connector[] Connectors { get; }

        /// <summary>Gets the rules, for consoles and vendor extensions.</summary>
        public ChargePointServices Services { get; }

        /// <summary>
        /// Begins to work: looks at the hardware and dials the CSMS.
        /// </summary>
        public void Start()
        {
            _isRunning = true;
            TellDamage();
            OnHardwareTimer();
            Connection.Start();
        }

        /// <summary>
        /// Ends all work with the contactors open, for instance after an unhandled fault. There is no way back but a restart.
        /// </summary>
        public void ShutDown()
        {
            _isRunning = false;
            _hardwareTimer.Stop();
            _station.ShutDown();
            _cache.Save();
            Journal.Keep();
            for (int i = 0; i < FlashAttempts && !Journal.IsDurable; i++)
            {
                // What flash did not take at first would be gone, an end that is told already too.
                Journal.Retry();
            }

            Connection.Stop();
        }

        private void TellDamage()
        {
            int aside = _files.List(AsideFiles.Prefix).Length;
            if (aside + Journal.DamagedCount > 0)
            {
                Log.Write("Flash: " + aside.ToString() + " unreadable files are kept aside, " + Journal.DamagedCount.ToString() + " files or records of transactions could not be read");
            }
        }

        private void OnHardwareTimer()
        {
            if (!_isRunning)
            {
                return;
            }

            if (_recovery != null && _recovery.Poll())
            {
                _recovery = null;
            }

            _tags.Poll();
            _station.Poll();
            _events.Poll();
            _alarm.Poll();
            _cache.Poll();
            Services.Unlocker.Poll();

            // The end of the transaction is told behind the answer to the unlock that has ended it (OCPP 1.6 section 5.18).
            Queue.IsHeld = Services.Unlocker.IsEndingSession;
            Services.Reset.Poll();
            _hardwareTimer.Start(Station.PollMilliseconds);
        }
    }
}
