// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// What survives the end of the process and the end of the firmware.
    /// </summary>
    public sealed class RestartTests : IDisposable
    {
        private readonly TemporaryFolder _folder = new TemporaryFolder();

        public void Dispose()
        {
            _folder.Dispose();
        }

        [Fact]
        public async Task Data_folder_keeps_what_installer_and_CSMS_have_set()
        {
            await using Bench bench = await Bench.WithCsms();
            bench.Csms.Admission.SetPassword(Bench.Identity, "kept on disk");
            await bench.StartBoard("--data", _folder.Path, "--password", "kept on disk", "--set", "ChargePointVendor=Ours");
            await bench.UntilOnline();
            await bench.Console.Ask("set MaxCurrent.1 16");
            CallAnswer answer = await bench.Csms.Session(Bench.Identity).Call("ChangeConfiguration", new { key = "MeterValueSampleInterval", value = "23" });
            Assert.Equal("Accepted", answer.Status);

            await bench.StartBoard("--data", _folder.Path);
            await bench.UntilOnline(boots: 2);
            Assert.Equal("MaxCurrent.1 = 16", await bench.Console.Ask("get MaxCurrent.1"));
            Assert.Equal("MeterValueSampleInterval = 23", await bench.Console.Ask("get MeterValueSampleInterval"));
            Assert.Equal("Ours", bench.Record.Boots.Latest.Vendor);

            // Without the folder all is as it came from the factory, so the CSMS wants a password.
            await bench.StartBoard();
            await bench.Console.Until(board => ((string)board["lastProblem"])?.Contains("401", StringComparison.Ordinal) == true);
            Assert.Equal("MaxCurrent.1 = 32", await bench.Console.Ask("get MaxCurrent.1"));
            Assert.Empty(bench.Csms.Violations);
        }

        [Theory]
        [InlineData("Soft")]
        [InlineData("Hard")]
        public async Task Reset_by_the_CSMS_ends_the_transaction_and_restarts_the_firmware_in_the_process(string type)
        {
            await using Bench bench = await Bench.Online("--speed", "10");
            TransactionRecord transaction = await bench.BeginCharging(1, "04A2B3C4");
            CallAnswer answer = await bench.Csms.Session(Bench.Identity).Call("Reset", new { type });
            Assert.Equal("Accepted", answer.Status);
            await bench.Board.WaitForLine("--- restart ---");
            await bench.UntilOnline(boots: 2);
            await bench.Console.UntilConnector(1, "Preparing");

            Assert.False(bench.Board.HasExited);
            Assert.False(transaction.IsOpen);
            Assert.Equal(type + "Reset", transaction.Reason);
            Assert.Equal(1, bench.Board.Output.Count(line => LogLine.TextOf(line) == "--- restart ---"));
            Assert.Contains("Connector 1: transaction ended, " + transaction.EnergyWh + " Wh", bench.Board.Output.Select(LogLine.TextOf));

            // The meter is part of the world: it counts on, and the next transaction begins where this one has ended.
            TransactionRecord next = await AnotherTransaction(bench);
            Assert.Equal(transaction.MeterStop, next.MeterStart);
            Assert.NotEqual(transaction.TransactionId, next.TransactionId);
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task World_outlives_a_kill_of_the_process()
        {
            await using Bench bench = await Bench.WithCsms();
            await bench.StartBoard("--data", _folder.Path, "--connectors", "2", "--outlets", "--speed", "60");
            await bench.UntilOnline();
            await bench.BeginCharging(2, "04A2B3C4");
            await bench.Console.Until(board => (int)board["connectors"][1]["meterWh"] >= 50);
            await bench.Console.Ask("car 2 pause");
            JsonObject before = await bench.Console.Until(board => (int)board["connectors"][1]["powerW"] == 0);
            bench.Board.Kill();

            await bench.StartBoard("--data", _folder.Path, "--connectors", "2", "--outlets");
            JsonObject after = await bench.Console.Until(board => (bool)board["connectors"][1]["plugged"]);
            Assert.InRange((int)after["connectors"][1]["meterWh"], (int)before["connectors"][1]["meterWh"], (int)before["connectors"][1]["meterWh"] + 1);
            Assert.InRange((decimal)after["connectors"][1]["deliveredWh"] - (int)after["connectors"][1]["meterWh"], -0.1m, 1.1m);
            Assert.False((bool)after["connectors"][0]["plugged"]);
            Assert.Equal(0, (decimal)after["connectors"][0]["deliveredWh"]);

            // A folder without the file is a new charger, a file that is something else counts as none.
            bench.Board.Kill();
            File.WriteAllText(Path.Combine(_folder.Path, "~world"), "something else");
            await bench.StartBoard("--data", _folder.Path, "--connectors", "2", "--outlets");
            after = await bench.Console.Status();
            Assert.False((bool)after["connectors"][1]["plugged"]);
            Assert.Equal(0, (decimal)after["connectors"][1]["deliveredWh"]);
        }

        [Fact]
        public async Task Flash_wear_is_shown()
        {
            await using Bench bench = await Bench.WithCsms();
            await bench.StartBoard("--data", _folder.Path);
            await bench.UntilOnline();
            JsonNode before = (await bench.Console.Status())["flash"];
            await bench.Console.Ask("set MaxCurrent.1 16");
            JsonNode after = (await bench.Console.Status())["flash"];

            // The setting, and perhaps something that the charger keeps of its own accord at that moment.
            Assert.InRange((int)after["writes"] - (int)before["writes"], 1, 3);
            Assert.InRange((int)after["payloadBytes"] - (int)before["payloadBytes"], 50, 1200);
            Assert.InRange((int)after["programmedBytes"] - (int)before["programmedBytes"], 128, 3 * 4096);
            Assert.Contains("\nFlash: ", await bench.Console.Ask("status"), StringComparison.Ordinal);
        }

        [Fact]
        public async Task Message_that_the_CSMS_cannot_process_is_kept_and_shown()
        {
            await using Bench bench = await Bench.WithCsms();
            bench.Csms.On("StopTransaction").ReplyError("InternalError");
            await bench.StartBoard("--data", _folder.Path, "--set", "TransactionMessageAttempts=1");
            await bench.UntilOnline();
            await bench.BeginCharging(1, "04A2B3C4");
            await bench.Console.Ask("tag 04A2B3C4");
            await bench.Console.Until(board => (int)board["journal"]["failed"] == 1);

            Assert.Contains(" 1 failed (1 file is kept), ", await bench.Console.Ask("status"), StringComparison.Ordinal);
            Assert.Contains("of its transaction kept as failed", await bench.Console.Ask("log"), StringComparison.Ordinal);

            // It is still there in the next life, in which the CSMS hears no more of it.
            await bench.StartBoard("--data", _folder.Path);
            await bench.UntilOnline(boots: 2);
            JsonObject after = await bench.Console.Status();
            Assert.Equal(0, (int)after["journal"]["waiting"]);
            Assert.Equal(1, (int)after["flash"]["filesOfFailed"]);
        }

        private static async Task<TransactionRecord> AnotherTransaction(Bench bench)
        {
            await bench.Console.Ask("tag 04A2B3C4");
            await bench.Csms.Until(() => bench.Record.Transactions.Count == 2, Bench.Patience, "StartTransaction");
            return bench.Record.Transactions.Latest;
        }
    }
}
