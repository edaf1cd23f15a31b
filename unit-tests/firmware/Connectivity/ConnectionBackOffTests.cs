// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.Protocol.Rfc6455;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Firmware.Connectivity
{
    [TestClass]
    public class ConnectionBackOffTests
    {
        [TestMethod]
        public void Closed_InTheTurnOfTheFirstAnswer_WaitsAreNotLengthened()
        {
            FakeClock clock = new FakeClock();
            MemoryTcpStream stream = new MemoryTcpStream();
            ChargePoint chargePoint = Create(clock, stream);
            chargePoint.Start();
            for (int i = 0; i < 4; i++)
            {
                FakeWebSocketServer server = new FakeWebSocketServer(stream);
                stream.Accept();
                chargePoint.Loop.RunTurn();
                server.AcceptRequest("Sec-WebSocket-Protocol: ocpp1.6\r\n");
                chargePoint.Loop.RunTurn();
                string call = server.ReadFrame().Text;
                string id = call.Substring(4, 36);
                server.SendText("[3,\"" + id + "\",{\"status\":\"Rejected\",\"interval\":1,\"currentTime\":\"2026-01-02T03:04:05Z\"}]");
                stream.Fail(StreamFailure.ClosedByPeer, "closed");

                chargePoint.Loop.RunTurn();

                Assert.AreEqual((int)ConnectionPhase.Waiting, (int)chargePoint.Connection.Phase);
                Assert.AreEqual(1, chargePoint.Connection.FailedDials);
                clock.Advance(chargePoint.Connection.MillisecondsToDial);
                chargePoint.Loop.RunTurn();
            }
        }

        private static ChargePoint Create(FakeClock clock, MemoryTcpStream stream)
        {
            EventLoop loop = new EventLoop(clock);
            SeededRandom random = new SeededRandom(1);
            ChargePoint chargePoint = new ChargePoint(new ChargePointParts
            {
                Clock = clock,
                Random = random,
                Loop = loop,
                Files = new FakeFileStore(),
                Hardware = new SimulatedStation(clock, 1, false).Hardware,
                WebSocket = new WebSocketClient(stream, clock, random, loop, ChargePoint.LongestMessage),
            });
            chargePoint.Model.Set(Setting.CsmsUrl, 0, "ws://csms.example/ocpp");
            return chargePoint;
        }
    }
}
