// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Text.Json;
using OcppChargePoint.Boards.Esp32Simulated;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal.Simulated;
using OcppChargePoint.UnitTests.Fakes;
using Xunit;

namespace OcppChargePoint.UnitTests.Boards
{
    /// <summary>
    /// The bench build of a real board: who moves the car.
    /// </summary>
    public class BenchHandsTests
    {
        private const long FirstCar = 60000;

        private readonly FakeClock _clock = new FakeClock();
        private readonly SimulatedStation _station;
        private readonly EventLoop _loop;
        private readonly BenchHands _hands;

        public BenchHandsTests()
        {
            _station = new SimulatedStation(_clock, 2, false);
            _loop = new EventLoop(_clock);
            BenchScript script = new BenchScript(_loop, new EventLog(8), _station);
            script.Start();
            _hands = new BenchHands(_station, script);
        }

        [Fact]
        public void Json_TellsToolsWhatThereIs()
        {
            using JsonDocument told = JsonDocument.Parse(_hands.Json);

            Assert.Equal(2, told.RootElement.GetProperty("connectors").GetInt32());
            Assert.Equal(_hands.Help.Split('\n').Length, told.RootElement.GetProperty("commands").GetArrayLength());
            Assert.Equal("plug N", told.RootElement.GetProperty("commands")[0].GetProperty("usage").GetString());
            Assert.Equal(StationHands.FaultWords.Split(',').Length, told.RootElement.GetProperty("faults").GetArrayLength());
        }

        [Fact]
        public void Script_PlaysWhileNobodyIsThere()
        {
            _clock.Advance(FirstCar);
            _loop.RunTurn();

            Assert.True(_station.GetConnector(1).IsCarConnected);
        }

        [Fact]
        public void FirstCommand_EndsTheScript()
        {
            Assert.Equal("plugged in", _hands.Execute(new[] { "plug", "2" }));
            _clock.Advance(FirstCar);
            _loop.RunTurn();

            Assert.False(_station.GetConnector(1).IsCarConnected);
            Assert.True(_station.GetConnector(2).IsCarConnected);
        }

        [Fact]
        public void UnknownCommand_IsNoHand()
        {
            Assert.Null(_hands.Execute(new[] { "dance" }));
            _clock.Advance(FirstCar);
            _loop.RunTurn();

            Assert.True(_station.GetConnector(1).IsCarConnected);
        }
    }
}
