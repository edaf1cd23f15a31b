// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Authorization;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Authorization;
using OcppChargePoint.Firmware.Availability;
using OcppChargePoint.Firmware.Charging;
using OcppChargePoint.Firmware.Metering;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.RemoteControl;
using OcppChargePoint.Firmware.Transactions;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A station of fake devices with the rules of charging, put together as the charge point does it. Vehicles and drivers are
    /// the test.
    /// </summary>
    public sealed class StationBench
    {
        private const int Step = 100;

        public StationBench(int connectors, bool hasSockets = false)
        {
            Services = new ServiceBench(connectors);
            Devices = new FakeConnector[connectors];
            Connectors = new Connector[connectors];
            FakeClock clock = Services.Clock;
            DeviceModel model = Services.Model;
            Reporter = new StatusReporter(clock, model, Services.Queue, Services.Registration);
            Cache = new AuthorizationCache(clock, Services.Files, 10);
            List = new LocalList(clock, model, Services.Log, Services.Queue, Services.Files);
            Authorizer = new Authorizer(clock, model, Services.Log, Services.Queue, Services.Registration, Cache, List);
            Sampler = new MeterSampler(clock);
            Metering = new MeteringSchedule(Services.Loop, clock, model, Services.Queue, Services.Registration, Sampler);
            Journal = new TransactionJournal(Services.Files, clock, connectors, 24);
            TransactionOutbox outbox = new TransactionOutbox(Journal, clock);
            Services.Queue.Outbox = outbox;
            Transactions = new TransactionService(
                clock, model, Services.Log, Services.Queue, Journal, outbox, Authorizer, Metering, Services.Registration, new MessageIds(new SeededRandom(3)));
            for (int i = 0; i < connectors; i++)
            {
                Devices[i] = new FakeConnector(hasSockets);
                Connectors[i] = new Connector(i + 1, clock, model, Services.Log, Devices[i].Hardware, Safety, Transactions);
            }

            Metering.Attach(Connectors, Transactions);
            Transactions.Attach(Connectors);
            Reporter.Attach(Connectors);
            Allocator = new CurrentAllocator(model, Connectors);
            Station = new Station(Connectors, Allocator, Reporter);
            Tags = new TagHandler(Services.Log, Authorizer, Connectors, Reader);
            Unlocker = new Unlocker(clock, Connectors);
            Reset = new ResetService(clock, model, Services.Log, Services.Queue, Services.Connection, Connectors, Cache, Rebooter);
            Services.Complete();
        }

        public ServiceBench Services { get; }

        public FakeConnector[] Devices { get; }

        public Connector[] Connectors { get; }

        public FakeReader Reader { get; } = new FakeReader();

        public FakeSafetyController Safety { get; } = new FakeSafetyController();

        public FakeRebooter Rebooter { get; } = new FakeRebooter();

        public StatusReporter Reporter { get; }

        public AuthorizationCache Cache { get; }

        public LocalList List { get; }

        public Authorizer Authorizer { get; }

        public MeterSampler Sampler { get; }

        public MeteringSchedule Metering { get; }

        public TransactionJournal Journal { get; }

        /// <summary>Gets the number of transactions that run or are being told.</summary>
        public int KeptCount
        {
            get
            {
                int count = 0;
                for (int i = 0; i < Journal.KeptCount; i++)
                {
                    count += Journal.GetKept(i) == null ? 0 : 1;
                }

                return count;
            }
        }

        public TransactionService Transactions { get; }

        public CurrentAllocator Allocator { get; }

        public Station Station { get; }

        public TagHandler Tags { get; }

        public Unlocker Unlocker { get; }

        public ResetService Reset { get; }

        public static StationBench Online(int connectors, bool hasSockets = false)
        {
            StationBench bench = new StationBench(connectors, hasSockets);
            bench.Services.GoOnline();
            bench.Turn();
            bench.Services.TakeSent();
            return bench;
        }

        /// <summary>
        /// What the hardware timer does, then a turn of the loop.
        /// </summary>
        public void Turn()
        {
            Tags.Poll();
            Station.Poll();
            Unlocker.Poll();
            Reset.Poll();
            Services.Turn();
        }

        public void Pass(long milliseconds)
        {
            for (long left = milliseconds; left > 0; left -= Step)
            {
                Services.Clock.Advance(left < Step ? left : Step);
                Turn();
            }
        }

        public void Plug(int id, PilotState state = PilotState.B)
        {
            Devices[id - 1].Pilot.State = state;
            Devices[id - 1].Proximity.CableDeciamperes = 320;
            Turn();
        }

        public void Unplug(int id)
        {
            Devices[id - 1].Pilot.State = PilotState.A;
            Devices[id - 1].Proximity.CableDeciamperes = 0;
            Turn();
        }

        /// <summary>
        /// Holds a tag to the reader that all connectors share.
        /// </summary>
        public void Show(string tag)
        {
            Reader.Present(tag);
            Turn();
        }

        /// <summary>
        /// Gives a permission as a tag would have done.
        /// </summary>
        public void Permit(int id, string tag)
        {
            Connectors[id - 1].Permit(new ChargingPermission(tag, null, false, false));
            Turn();
        }

        /// <summary>
        /// A vehicle that wants energy, and the permission for it.
        /// </summary>
        public void Charge(int id, string tag = "TAG")
        {
            Plug(id, PilotState.C);
            Permit(id, tag);
            Turn();
            Assert.IsNotNull(Connectors[id - 1].Transaction, "transaction on " + id.ToString());
        }

        public void ExpectStatus(int id, ConnectorStatus expected)
        {
            Assert.AreEqual((int)expected, (int)Connectors[id - 1].Status, "status of " + id.ToString());
        }

        public void ExpectPermission(int id, string tag)
        {
            ChargingPermission permission = Connectors[id - 1].Permission;
            Assert.AreEqual(tag, permission == null ? null : permission.IdTag, "permission on " + id.ToString());
        }

        public void ExpectTransaction(int id, string tag)
        {
            TransactionRecord transaction = Connectors[id - 1].Transaction;
            Assert.AreEqual(tag, transaction == null ? null : transaction.IdTag, "transaction on " + id.ToString());
        }
    }
}
