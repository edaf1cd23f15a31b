// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text;
using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A whole charge point with a console; the test is the person and the CSMS.
    /// </summary>
    public sealed class ConsoleBench : IConsoleOutput
    {
        private readonly CommandSession _session;
        private readonly StringBuilder _text = new StringBuilder();
        private int _piece;
        private int _seen;

        public ConsoleBench()
        {
            Loop = new EventLoop(Clock);
            Station = new SimulatedStation(Clock, 2, false);
            Parts = new ConsoleParts { Bench = new FakeBench(Station), Network = Network, Password = new FakePassword(), Json = new FakeFlatJson(), Certificates = new FakeCertificates() };
            ChargePointParts parts = new ChargePointParts
            {
                Clock = Clock,
                Random = new SeededRandom(1),
                Loop = Loop,
                Files = Files,
                Hardware = Station.Hardware,
                Rebooter = Rebooter,
                WebSocket = Socket,
            };
            ChargePoint = new ChargePoint(parts);
            Parts.Attach(ChargePoint, parts);
            ChargePoint.Model.Set(Setting.CsmsUrl, 0, "ws://csms.example/ocpp");
            ChargePoint.Start();
            _session = new CommandSession(Parts, "tcp");
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeFileStore Files { get; } = new FakeFileStore();

        public FakeWebSocket Socket { get; } = new FakeWebSocket();

        public FakeRebooter Rebooter { get; } = new FakeRebooter();

        public FakeNetwork Network { get; } = new FakeNetwork();

        public SimulatedStation Station { get; }

        public EventLoop Loop { get; }

        public ConsoleParts Parts { get; }

        public ChargePoint ChargePoint { get; }

        public CommandSession Session
        {
            get { return _session; }
        }

        /// <summary>Longest piece that one turn has written.</summary>
        public int LongestPiece { get; private set; }

        public static ConsoleBench Online()
        {
            ConsoleBench bench = new ConsoleBench();
            bench.Accept();
            return bench;
        }

        public void Accept()
        {
            Socket.Accept("ocpp2.0.1");
            Turn();
            Turn();
        }

        /// <summary>
        /// Gives a command and serves the charge point until it has ended.
        /// </summary>
        public string Ask(string line)
        {
            Start(line);
            for (int i = 0; Next(); i++)
            {
                Assert.IsTrue(i < 5000, line + " does not end");
                Pass(100);
            }

            return TakeText();
        }

        public void Expect(string line, string answer)
        {
            Assert.AreEqual(answer, Ask(line));
        }

        public void ExpectPart(string line, string part)
        {
            string answer = Ask(line);
            Assert.IsTrue(answer.IndexOf(part) >= 0, line + " gave: " + answer);
        }

        public void Start(string line)
        {
            Assert.IsTrue(_session.Begin(line), "busy");
        }

        public bool Next()
        {
            _piece = 0;
            bool hasMore = _session.Next(this);
            LongestPiece = _piece > LongestPiece ? _piece : LongestPiece;
            return hasMore;
        }

        public string TakeText()
        {
            string text = _text.ToString();
            _text.Clear();
            return text;
        }

        public void Write(string text)
        {
            _text.Append(text);
            _piece += text.Length;
        }

        public void Pass(int milliseconds)
        {
            for (int left = milliseconds; left > 0; left -= 100)
            {
                Clock.Advance(100);
                Turn();
            }
        }

        /// <summary>
        /// Tells whether a line of the log has a part.
        /// </summary>
        public bool IsLogged(string part)
        {
            for (int age = 0; age < ChargePoint.Log.Capacity; age++)
            {
                string line = ChargePoint.Log.GetLine(age);
                if (line != null && line.IndexOf(part) >= 0)
                {
                    return true;
                }
            }

            return false;
        }

        public void Turn()
        {
            do
            {
                Loop.RunTurn();
            }
            while (AnswerCall());
        }

        private bool AnswerCall()
        {
            for (; _seen < Socket.SentCount; _seen++)
            {
                string frame = Socket.GetSent(_seen);
                if (frame.StartsWith("[2,"))
                {
                    string id = frame.Split('"')[1];
                    bool isBoot = frame.IndexOf("BootNotification") >= 0;
                    bool isAuthorize = frame.IndexOf("\"Authorize\"") >= 0;
                    _seen++;
                    Socket.Receive("[3,\"" + id + "\","
                        + (isBoot ? "{\"currentTime\":\"2026-11-20T12:00:00Z\",\"interval\":300,\"status\":\"Accepted\"}" : isAuthorize ? "{\"idTokenInfo\":{\"status\":\"Accepted\"}}" : "{}") + "]");
                    return true;
                }
            }

            return false;
        }
    }
}
