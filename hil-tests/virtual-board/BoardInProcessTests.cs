// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Boards.Virtual.Options;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Charging;
using Xunit;
using Board = OcppChargePoint.Boards.Virtual.Board.VirtualBoard;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// Firmware that throws where nobody catches, and a computer that lets it wait. Neither can be had from outside, so the board runs
    /// in the test's process here.
    /// </summary>
    public sealed class BoardInProcessTests
    {
        private readonly ConcurrentQueue<string> _lines = new ConcurrentQueue<string>();
        private int _faults;

        [Fact]
        public async Task Unhandled_fault_opens_the_contactor_and_restarts_the_firmware()
        {
            await using Bench bench = await Bench.WithCsms();
            BoardOptions options = new BoardOptions { Identity = Bench.Identity, Versions = "ocpp1.6" };
            using Board board = new Board(options, bench.Url, new AcceleratedClock(1), Print);
            board.Start();
            await Until(() => _lines.Contains("Boot: accepted"));
            board.Run(() => board.Station.Plug(1));
            board.Run(() => board.Station.PresentTag("04A2B3C4"));
            await Until(() => board.Run(() => board.ChargePoint.Connectors[0].Status) == ConnectorStatus.Charging);
            await Until(() => board.Run(() => board.Station.GetConnector(1).Contactor.IsClosed));

            board.Run(() => board.Station.PresentTag("AABBCCDD"));
            await Until(() => _lines.Contains("--- restart ---"));
            Assert.False(board.Run(() => board.Station.GetConnector(1).Contactor.IsClosed));
            await Until(() => bench.Record.Boots.Count == 2 && bench.Record.IsAccepted);
            await Until(() => board.Run(() => board.ChargePoint.Connectors[0].Status) == ConnectorStatus.Finishing);
            Assert.Equal(Bench.Identity, board.Run(() => board.ChargePoint.Model.GetText(Setting.Identity)));
            Assert.Contains(_lines, line => line.StartsWith("*** unhandled fault: System.InvalidOperationException: broken", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Computer_that_stands_still_causes_no_timeouts_in_fast_time()
        {
            // 50 ms at each frame are three minutes at this speed, and the charger waits half a minute for an answer.
            await using Bench bench = await Bench.WithCsms();
            BoardOptions options = new BoardOptions { Identity = Bench.Identity, Versions = "ocpp1.6", Speed = AcceleratedClock.MaximumSpeed };
            options.Settings.Add(new KeyValuePair<string, string>("WebSocketPingInterval", "0"));
            using Board board = new Board(options, bench.Url, new AcceleratedClock(1), PrintSlowly);
            board.Frames.IsOn = true;
            board.Start();
            await Until(() => _lines.Contains("Boot: accepted"));
            board.Run(() => board.Station.Plug(1));
            board.Run(() => board.Station.PresentTag("04A2B3C4"));
            await Until(() => bench.Record.MeterValues.Count >= 3);
            Assert.DoesNotContain(_lines, line => line.Contains("did not answer", StringComparison.Ordinal));
            Assert.Single(bench.Record.Connections);
            Assert.Empty(bench.Csms.Violations);
        }

        private static async Task Until(Func<bool> condition)
        {
            Stopwatch waited = Stopwatch.StartNew();
            while (!condition())
            {
                Assert.True(waited.Elapsed.TotalSeconds < Bench.Patience, "waited in vain");
                await Task.Delay(20);
            }
        }

        private void PrintSlowly(string line)
        {
            _lines.Enqueue(LogLine.TextOf(line));
            Thread.Sleep(50);
        }

        private void Print(string line)
        {
            _lines.Enqueue(LogLine.TextOf(line));
            if (LogLine.TextOf(line) == "Tag AABBCCDD: shown" && Interlocked.Increment(ref _faults) == 1)
            {
                throw new InvalidOperationException("broken");
            }
        }
    }
}
