// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// Four sessions at once.
    /// </summary>
    public sealed class ManyConnectorsTests
    {
        private static readonly string[] s_tags = { "04A2B3C1", "04A2B3C2", "04A2B3C3", "04A2B3C4" };

        [Fact]
        public async Task Four_connectors_charge_at_once_and_each_is_booked_by_itself()
        {
            await using Bench bench = await Bench.Online("--connectors", "4", "--outlets", "--set", "StationMaxCurrent=40", "--speed", "30");
            for (int id = 1; id <= 4; id++)
            {
                await bench.BeginCharging(id, s_tags[id - 1]);
            }

            JsonObject all = await bench.Console.Until(board => board["connectors"].AsArray().All(one => (int)one["powerW"] > 0 && (int)one["meterWh"] >= 30));
            Assert.InRange(all["connectors"].AsArray().Sum(one => (int)one["offeredDeciamperes"]), 240, 400);
            Assert.Equal("error: the cable is locked in the socket.", await bench.Console.Ask("unplug 3"));
            Assert.Equal(4, bench.Record.Transactions.Count(one => one.IsOpen));

            for (int id = 4; id >= 1; id--)
            {
                await bench.Console.Ask("tag " + s_tags[id - 1]);
                await bench.Console.UntilConnector(id, "Finishing");
                await bench.Console.Until(board => board["connectors"].AsArray().Count(one => one["idTag"] != null) == id - 1);
            }

            for (int id = 1; id <= 4; id++)
            {
                await UnplugWhenReleased(bench, id);
                await bench.Console.UntilConnector(id, "Available");
            }

            await bench.UntilQuiet();
            JsonArray connectors = (await bench.Console.Status())["connectors"].AsArray();
            Assert.Equal(4, bench.Record.Transactions.Count);
            for (int id = 1; id <= 4; id++)
            {
                TransactionRecord booked = Assert.Single(bench.Record.Transactions, one => one.ConnectorId == id);
                Assert.Equal(s_tags[id - 1], booked.IdTag);
                Assert.Equal((int)connectors[id - 1]["meterWh"], booked.MeterStop);
                Assert.True(booked.EnergyWh > 0);
                await bench.Board.WaitForLine(" Connector " + id + ": transaction ended, " + booked.EnergyWh + " Wh");
            }

            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task A_look_at_the_board_shows_one_moment()
        {
            await using Bench bench = await Bench.Online("--connectors", "4", "--set", "StationMaxCurrent=128", "--set", "MeterValueSampleInterval=0");
            for (int id = 1; id <= 4; id++)
            {
                await bench.BeginCharging(id, s_tags[id - 1]);
            }

            const int LongBeforeFull = 10000;
            const int MostPower = 11040;
            const decimal Rounding = 0.1m;

            // All take the same power in the end, so a later look at one of them would find it ahead: at this speed by 11 Wh in each millisecond.
            JsonObject status = await bench.Console.Until(board => board["connectors"].AsArray().All(one => (int)one["powerW"] == MostPower));
            decimal ahead = Ahead(status);
            await bench.Console.Ask("speed 3600");
            for (int i = 0; i < 100 && (int)status["connectors"][0]["meterWh"] < LongBeforeFull; i++)
            {
                status = await bench.Console.Status();
                Assert.InRange(Ahead(status), ahead - Rounding, ahead + Rounding);
            }
        }

        private static decimal Ahead(JsonObject status)
        {
            return (decimal)status["connectors"][3]["deliveredWh"] - (decimal)status["connectors"][0]["deliveredWh"];
        }

        private static async Task UnplugWhenReleased(Bench bench, int connectorId)
        {
            Stopwatch waited = Stopwatch.StartNew();
            string answer = await bench.Console.Ask("unplug " + connectorId);
            while (answer != "unplugged" && waited.Elapsed.TotalSeconds < Bench.Patience)
            {
                // The lock takes its time.
                await Task.Delay(20);
                answer = await bench.Console.Ask("unplug " + connectorId);
            }

            Assert.Equal("unplugged", answer);
        }
    }
}
