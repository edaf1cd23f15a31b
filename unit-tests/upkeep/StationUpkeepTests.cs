// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    /// <summary>
    /// The upkeep over a whole charge point with a simulated car.
    /// </summary>
    [TestClass]
    public class StationUpkeepTests
    {
        private const long Minute = 60000;

        [TestMethod]
        public void RestartWaitsForTheEndOfTheSession_AndForTheNextDriver()
        {
            Board board = new Board();
            board.Station.Plug(1);
            board.Pass(Minute);
            Assert.IsTrue(board.ChargePoint.Connectors[0].Transaction != null, "free charging begins with the plug");
            board.Upkeep.Planner.Request("test", BootReason.ApplicationReset);
            board.Pass(60 * Minute);
            Assert.AreEqual(0, board.Rebooter.Count, "in a session");

            board.Station.Unplug(1);
            board.Pass(5000);
            board.ChargePoint.Model.Set(Setting.FreeVendActive, 0, "false");
            board.Station.Plug(1);
            board.Pass(Minute);
            Assert.IsTrue(board.ChargePoint.Connectors[0].Transaction == null);
            Assert.AreEqual(0, board.Rebooter.Count, "somebody has just plugged in");

            board.Pass(10 * Minute);
            Assert.AreEqual(1, board.Rebooter.Count);
            Assert.AreEqual((int)BootReason.ApplicationReset, board.ChargePoint.Model.GetInteger(Setting.RestartReason));
        }

        [TestMethod]
        public void RestartWaitsForFlash()
        {
            Board board = new Board();
            board.Files.IsFailing = true;
            board.Station.Plug(1);
            board.Pass(Minute);
            board.Station.Unplug(1);
            board.Upkeep.Planner.Request("test", BootReason.LocalReset);
            board.Pass(30 * Minute);
            Assert.IsFalse(board.ChargePoint.Journal.IsDurable);
            Assert.AreEqual(0, board.Rebooter.Count);
            board.Files.IsFailing = false;
            board.Pass(30 * Minute);
            Assert.IsTrue(board.ChargePoint.Journal.IsDurable);
            Assert.AreEqual(1, board.Rebooter.Count);
        }

        [TestMethod]
        public void ButtonOpensTheServiceWindow_AndTheAccessPoint()
        {
            Board board = new Board();
            Assert.IsFalse(board.Upkeep.ServiceWindow.IsOpen);
            board.Pass(1000);
            board.Station.Button.Press(1000);
            board.Pass(2000);
            Assert.IsTrue(board.Upkeep.ServiceWindow.IsOpen);
            board.Pass(Minute);
            Assert.IsTrue(board.Network.IsAccessPointWanted);
            Assert.AreEqual(1, board.Rebooter.Count);
        }

        [TestMethod]
        public void UntoldTransaction_IsSeen()
        {
            Board board = new Board();
            ChargePointView view = new ChargePointView(board.ChargePoint, board.Clock);
            Assert.IsTrue(view.IsIdle);
            Assert.IsFalse(view.HasUntold);
            Assert.IsTrue(view.IsLinkWanted);
            Assert.IsFalse(view.IsLinkOpen);
            board.Station.Plug(1);
            board.Pass(Minute);
            Assert.IsFalse(view.IsIdle);
            Assert.IsTrue(view.HasUntold);
        }

        private sealed class Board
        {
            public Board()
            {
                Network.IsUp = true;
                Station = new SimulatedStation(Clock, 1, false);
                ChargePoint = new ChargePoint(new ChargePointParts
                {
                    Clock = Clock,
                    Random = new SeededRandom(1),
                    Files = Files,
                    Hardware = Station.Hardware,
                    Rebooter = Rebooter,
                    Loop = new EventLoop(Clock),
                    WebSocket = new FakeWebSocket(),
                });
                ChargePoint.Model.Set(Setting.CsmsUrl, 0, "ws://csms.example/");
                ChargePoint.Model.Set(Setting.FreeVendActive, 0, "true");
                Upkeep = new StationUpkeep(ChargePoint, new UpkeepParts
                {
                    Clock = Clock,
                    Files = Files,
                    Rebooter = Rebooter,
                    Incidents = new IncidentLog(Files, Clock),
                    Network = Network,
                    Setup = Network,
                    Button = Station.Button,
                });
                ChargePoint.Start();
            }

            public FakeClock Clock { get; } = new FakeClock();

            public FakeFileStore Files { get; } = new FakeFileStore();

            public FakeRebooter Rebooter { get; } = new FakeRebooter();

            public FakeNetwork Network { get; } = new FakeNetwork();

            public SimulatedStation Station { get; }

            public ChargePoint ChargePoint { get; }

            public StationUpkeep Upkeep { get; }

            public void Pass(long milliseconds)
            {
                for (long passed = 0; passed < milliseconds; passed += 100)
                {
                    Clock.Advance(100);
                    ChargePoint.Loop.RunTurn();
                }
            }
        }
    }
}
