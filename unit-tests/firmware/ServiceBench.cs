// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Config.Network;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Messaging;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Ocpp201;
using OcppChargePoint.Protocol.Rpc;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// The way to the CSMS with all its parts, on a clock that the test moves and a WebSocket whose server is the test.
    /// </summary>
    public sealed class ServiceBench
    {
        private const int Step = 100;

        private int _seen;
        private int _taken;

        /// <summary>
        /// Makes the bench.
        /// </summary>
        /// <param name="evseCount">Number of EVSEs.</param>
        /// <param name="hasOcpp201">Whether the firmware has a second version, <c>ocpp2.0.1</c>.</param>
        /// <param name="files">Flash of a charge point before its restart; <see langword="null"/> for a new one.</param>
        public ServiceBench(int evseCount = 1, bool hasOcpp201 = false, FakeFileStore files = null)
        {
            Loop = new EventLoop(Clock);
            Files = files != null ? files : new FakeFileStore();
            Model = new DeviceModel(evseCount, new SettingsFile(Files));
            Set(Setting.CsmsUrl, "ws://csms.example/ocpp");
            Set(Setting.RetryBackOffRandomRange, "0");
            Rpc = new RpcPeer(Clock, new MessageIds(new SeededRandom(1)), Face, Log, 256);
            Queue = new MessageQueue(Clock, Model, Log, Rpc) { Traits = Face.Traits };
            FakeFaces faces = hasOcpp201 ? new FakeFaces(Face201, Face) : new FakeFaces(Face);
            Networks = new NetworkProfiles(Model, new NetworkProfileStore(Files), new TlsSettings(), faces);
            Connection = new ConnectionManager(Loop, Clock, new SeededRandom(2), Model, Log, Socket, Rpc, Queue, faces, Networks);
            Time = new TimeSetter(Clock, Log);
            Registration = new Registration(Loop, Clock, Model, Log, Queue, Connection, Time, BootReason.PowerUp);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public EventLoop Loop { get; }

        public FakeFileStore Files { get; }

        public DeviceModel Model { get; }

        public EventLog Log { get; } = new EventLog(50);

        public FakeWebSocket Socket { get; } = new FakeWebSocket();

        public FakeFace Face { get; } = new FakeFace();

        public FakeFace Face201 { get; } = new FakeFace(new Ocpp201Dialect());

        public RpcPeer Rpc { get; }

        public MessageQueue Queue { get; }

        public NetworkProfiles Networks { get; }

        public ConnectionManager Connection { get; }

        public TimeSetter Time { get; }

        public Registration Registration { get; }

        /// <summary>Whether the CSMS answers each call at once.</summary>
        public bool IsAnswering { get; set; } = true;

        /// <summary>Gets a value indicating whether a call waits for its answer.</summary>
        public bool IsCallOpen
        {
            get { return FindOpenCall() >= 0; }
        }

        /// <summary>
        /// To be called when all services are made: the queue is served last, as in the charge point.
        /// </summary>
        public void Complete()
        {
            Loop.AddPollable(Queue);
        }

        public void Set(Setting setting, string value)
        {
            Model.Set(setting, 0, value);
        }

        /// <summary>
        /// One turn of the loop, and one more for each answer of the CSMS.
        /// </summary>
        public void Turn()
        {
            Loop.RunTurn();
            while (IsAnswering && IsCallOpen)
            {
                Answer();
            }
        }

        public void Pass(long milliseconds)
        {
            for (long left = milliseconds; left > 0; left -= Step)
            {
                Clock.Advance(left < Step ? left : Step);
                Turn();
            }
        }

        /// <summary>
        /// Dials, is let in, and boots as far as the CSMS answers.
        /// </summary>
        public void GoOnline()
        {
            Connection.Start();
            OpenLink();
        }

        /// <summary>
        /// Lets the server accept the connection; waits for the dial when need be.
        /// </summary>
        /// <param name="subprotocol">Subprotocol that it selects, or <see langword="null"/>.</param>
        public void OpenLink(string subprotocol = "ocpp1.6")
        {
            int dials = Socket.ConnectCount;
            for (int i = 0; i < 100 && Connection.Phase != ConnectionPhase.Dialling; i++)
            {
                Pass(1000);
            }

            Assert.IsTrue(Socket.ConnectCount >= dials && Connection.Phase == ConnectionPhase.Dialling, "dials");
            Socket.Accept(subprotocol);
            Turn();
        }

        public void LoseLink()
        {
            Socket.End("cable cut");
            Turn();
        }

        /// <summary>
        /// Answers the open call.
        /// </summary>
        public void Answer()
        {
            Socket.Receive("[3,\"" + CloseCall() + "\",{}]");
            Loop.RunTurn();
        }

        /// <summary>
        /// Answers the open call with an error.
        /// </summary>
        /// <param name="description">Its description, as JSON.</param>
        public void AnswerError(string description = "not today")
        {
            Socket.Receive("[4,\"" + CloseCall() + "\",\"InternalError\",\"" + description + "\",{}]");
            Loop.RunTurn();
        }

        /// <summary>
        /// The CSMS will never answer the open call.
        /// </summary>
        public void SkipCall()
        {
            CloseCall();
        }

        /// <summary>
        /// Gets what was sent since the last time: the actions of our calls, each with a semicolon.
        /// </summary>
        public string TakeSent()
        {
            string actions = string.Empty;
            for (; _taken < Socket.SentCount; _taken++)
            {
                string frame = Socket.GetSent(_taken);
                if (frame.StartsWith("[2,"))
                {
                    actions += frame.Split('"')[3] + ";";
                }
            }

            return actions;
        }

        public void ExpectSent(string expected)
        {
            Assert.AreEqual(expected, TakeSent());
        }

        private int FindOpenCall()
        {
            for (int i = Socket.SentCount - 1; Rpc.IsWaiting && i >= _seen; i--)
            {
                if (Socket.GetSent(i).StartsWith("[2,"))
                {
                    return i;
                }
            }

            return -1;
        }

        private string CloseCall()
        {
            int index = FindOpenCall();
            Assert.IsTrue(index >= 0, "no call is open");
            _seen = index + 1;
            return Socket.GetSent(index).Split('"')[1];
        }
    }
}
