// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections;
using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A whole charge point that has negotiated OCPP 2.0.1 and was accepted; the test is the CSMS and sees the JSON.
    /// </summary>
    public sealed class Ocpp201Bench
    {
        private readonly ArrayList _calls = new ArrayList();
        private int _seen;
        private int _asked;

        public Ocpp201Bench(int connectors = 2)
        {
            EventLoop loop = new EventLoop(Clock);
            Station = new SimulatedStation(Clock, connectors, false);
            ChargePoint = new ChargePoint(new ChargePointParts
            {
                Clock = Clock,
                Random = new SeededRandom(1),
                Loop = loop,
                Files = Files,
                Hardware = Station.Hardware,
                Rebooter = new FakeRebooter(),
                WebSocket = Socket,
            });
            ChargePoint.Model.Set(Setting.CsmsUrl, 0, "ws://csms.example/ocpp");
            ChargePoint.Model.Set(Setting.OcppVersions, 0, "ocpp2.0.1");
            ChargePoint.Start();
            Socket.Accept("ocpp2.0.1");
            Turn();
            Turn();
            TakeCalls("BootNotification");
        }

        public FakeClock Clock { get; } = new FakeClock();

        public FakeFileStore Files { get; } = new FakeFileStore();

        public FakeWebSocket Socket { get; } = new FakeWebSocket();

        public SimulatedStation Station { get; }

        public ChargePoint ChargePoint { get; }

        /// <summary>
        /// Asks the charge point something.
        /// </summary>
        /// <returns>Its frame without the id: <c>3,payload</c> or <c>4,code,description,details</c>.</returns>
        public string Ask(string action, string payload)
        {
            string id = "ask" + (++_asked).ToString();
            Socket.Receive("[2,\"" + id + "\",\"" + action + "\"," + payload + "]");
            for (int i = Socket.SentCount - 1; i >= 0; i--)
            {
                string frame = Socket.GetSent(i);
                if (frame.IndexOf("\"" + id + "\"") == 3)
                {
                    return frame.Substring(1, 2) + frame.Substring(id.Length + 6, frame.Length - id.Length - 7);
                }
            }

            Assert.IsTrue(false, action + " gets no answer");
            return null;
        }

        public void ExpectAnswer(string action, string payload, string expected)
        {
            Assert.AreEqual(expected, Ask(action, payload));
        }

        /// <summary>
        /// Serves the charge point until it has nothing more to say at this moment.
        /// </summary>
        public void Turn()
        {
            do
            {
                ChargePoint.Loop.RunTurn();
            }
            while (AnswerCall());
        }

        public void Pass(long milliseconds)
        {
            for (long left = milliseconds; left > 0; left -= 100)
            {
                Clock.Advance(100);
                Turn();
            }
        }

        /// <summary>
        /// Gets the payloads of our calls of one action since the last time, and forgets the others.
        /// </summary>
        public string[] TakeCalls(string action)
        {
            ArrayList found = new ArrayList();
            string head = "\"" + action + "\",";
            foreach (string call in _calls)
            {
                if (call.StartsWith(head))
                {
                    found.Add(call.Substring(head.Length, call.Length - head.Length - 1));
                }
            }

            _calls.Clear();
            return (string[])found.ToArray(typeof(string));
        }

        private bool AnswerCall()
        {
            for (; _seen < Socket.SentCount; _seen++)
            {
                string frame = Socket.GetSent(_seen);
                if (frame.StartsWith("[2,"))
                {
                    string id = frame.Split('"')[1];
                    string call = frame.Substring(id.Length + 6);
                    _seen++;
                    _calls.Add(call);
                    Socket.Receive("[3,\"" + id + "\"," + Answer(call) + "]");
                    return true;
                }
            }

            return false;
        }

        private static string Answer(string call)
        {
            return call.StartsWith("\"BootNotification\"") ? "{\"currentTime\":\"2026-11-20T12:00:00Z\",\"interval\":300,\"status\":\"Accepted\"}" : "{}";
        }
    }
}
