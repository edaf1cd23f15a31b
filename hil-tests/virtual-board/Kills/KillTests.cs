// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;
using Xunit;
using Xunit.Abstractions;

namespace OcppChargePoint.HilTests.VirtualBoard.Kills
{
    /// <summary>
    /// The board's process is killed at random instants, again and again, while people charge. In the end the books balance. The
    /// number of kills is that of the environment variable OCPP_KILLS, else 100 in each version, the first random number that of OCPP_SEED.
    /// </summary>
    public abstract class KillTests
    {
        private const string Identity = "KILL1";
        private const int UsualKills = 100;
        private const int Connectors = 2;
        private const int Speed = 120;
        private const int LongestLife = 2000;
        private const int TransactionsShown = 4;

        /// <summary>
        /// Most energy that a kill may cost, Wh: that of one JournalInterval at 11.04 kW, and of the time that the computer may keep the board
        /// waiting in the middle of a turn, a tenth of a second at this speed.
        /// </summary>
        private const decimal MostLost = 11040m * (60 + (Speed / 10)) / 3600;

        private readonly ITestOutputHelper _output;
        private readonly string _version;

        private protected KillTests(ITestOutputHelper output, string version)
        {
            _output = output;
            _version = version;
        }

        [Fact]
        public async Task Books_balance_after_SIGKILL_at_random_instants()
        {
            int kills = Number("OCPP_KILLS", UsualKills);
            int seed = Number("OCPP_SEED", Environment.TickCount & 0xFFFF);
            Stopwatch elapsed = Stopwatch.StartNew();
            DateTimeOffset begin = DateTimeOffset.UtcNow;
            Random random = new Random(seed);
            Driver driver = new Driver(seed);

            // The clock of the CSMS runs as fast as that of the board may, so that the board's only ever steps forward.
            CentralSystem central = new CentralSystem(() => begin + (elapsed.Elapsed * Speed));
            ConcurrentQueue<string> trace = new ConcurrentQueue<string>();
            central.FrameLogged += frame => trace.Enqueue((frame.Direction == FrameDirection.FromChargePoint ? "  -> " : "  <- ") + frame.Text);
            await using CsmsServer server = new CsmsServer(central);
            await server.Start();
            using TemporaryFolder folder = new TemporaryFolder();
            for (int i = 0; i < kills; i++)
            {
                await LiveAndDie(server, folder, _version, driver, random);
                trace.Enqueue("kill " + (i + 1));
            }

            JsonObject status = await SettleDown(server, folder, _version);
            string[] faults = Judge(central, driver, status).ToArray();
            Bill[] bills = Books.Collect(central.ChargePoint(Identity));
            _output.WriteLine("OCPP " + _version + ", seed " + seed + ": " + kills + " kills in " + elapsed.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)
                + " s, " + bills.Length + " transactions, " + bills.Count(bill => bill.IsByPowerLoss) + " ended by a kill, "
                + central.ChargePoint(Identity).Boots.Count + " boots told, " + Duplicates(central) + " messages came again");
            Show(trace, bills, faults);
            Assert.True(faults.Length == 0, "OCPP " + _version + ", seed " + seed + ":\n" + string.Join('\n', faults));
            Assert.True(bills.Length >= kills / 5, "Only " + bills.Length + " transactions: that proves little.");
        }

        private static BoardProcess Start(CsmsServer server, TemporaryFolder folder, string version)
        {
            return BoardProcess.Start(
                "--csms", server.Url, "--id", Identity, "--ocpp", version, "--data", folder.Path, "--connectors", Connectors.ToString(CultureInfo.InvariantCulture),
                "--console", "tcp:0", "--attached", "--speed", Speed.ToString(CultureInfo.InvariantCulture),
                "--set", "RetryBackOffWaitMinimum=1", "--set", "RetryBackOffRandomRange=0");
        }

        private static async Task LiveAndDie(CsmsServer server, TemporaryFolder folder, string version, Driver driver, Random random)
        {
            TaskCompletionSource instant = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            int frames = random.Next(3) == 0 ? random.Next(1, 60) : int.MaxValue;
            void Count(FrameRecord frame)
            {
                if (frame.Direction == FrameDirection.FromChargePoint && --frames == 0)
                {
                    instant.TrySetResult();
                }
            }

            using CancellationTokenSource stop = new CancellationTokenSource();
            using BoardProcess board = Start(server, folder, version);
            Task driving = driver.Drive(board, stop.Token);
            server.Central.FrameLogged += Count;
            if (random.Next(4) > 0)
            {
                // The other lives may end while the board starts, which takes a busy machine longer than all of this.
                await board.WaitForLine("Console at ");
            }

            await Task.WhenAny(instant.Task, Task.Delay(random.Next(LongestLife)));
            server.Central.FrameLogged -= Count;
            if (frames <= 0)
            {
                // In the middle of what the board does with the answer, or just before it.
                await Task.Delay(random.Next(4));
            }

            board.Kill();
            await stop.CancelAsync();
            await driving;
        }

        /// <summary>
        /// A last run without a kill: all cables out, all told.
        /// </summary>
        private static async Task<JsonObject> SettleDown(CsmsServer server, TemporaryFolder folder, string version)
        {
            using BoardProcess board = Start(server, folder, version);
            using BoardConsole console = await board.OpenConsole();
            for (int id = 1; id <= Connectors; id++)
            {
                await console.Ask("unplug " + id);
            }

            return await console.Until(
                status => (string)status["link"] == "Open"
                    && (string)status["boot"] == "Accepted"
                    && (int)status["waiting"] == 0
                    && ((JsonArray)status["connectors"]).All(connector => connector["startTime"] == null && !(bool)connector["plugged"]));
        }

        private static IEnumerable<string> Judge(CentralSystem central, Driver driver, JsonObject status)
        {
            ChargePointRecord record = central.ChargePoint(Identity);
            Bill[] bills = Books.Collect(record);
            List<string> faults = new List<string>(central.Violations);
            faults.AddRange(record.UnknownStops.Select(stop => "A stop of no known transaction: " + stop));
            faults.AddRange(bills.Where(bill => bill.Tag != null).GroupBy(bill => bill.Tag).Where(tag => tag.Count() > 1).Select(tag => "Billed more than once: " + string.Join(", ", tag)));
            faults.AddRange(driver.Charged.Except(bills.Select(bill => bill.Tag)).Select(tag => tag + " charged and is not billed."));
            for (int id = 1; id <= Connectors; id++)
            {
                JsonNode connector = status["connectors"][id - 1];
                decimal delivered = (decimal)connector["deliveredWh"];
                faults.AddRange(Books.Check(bills.Where(bill => bill.ConnectorId == id).ToArray(), delivered, MostLost).Select(fault => "Connector " + id + ": " + fault));
            }

            return faults;
        }

        /// <summary>
        /// Prints all that was said about the first transactions with a fault, and between which kills.
        /// </summary>
        private void Show(IReadOnlyCollection<string> trace, Bill[] bills, string[] faults)
        {
            string[] ids = bills.OrderBy(bill => bill.Begin).Select(bill => bill.Id).Where(id => faults.Any(fault => fault.Contains(id, StringComparison.Ordinal))).Take(TransactionsShown).ToArray();
            foreach (string id in ids)
            {
                // An answer does not name its transaction; it stands behind what it answers.
                _output.WriteLine("Transaction " + id + ":");
                string kill = null;
                bool isAnswer = false;
                foreach (string line in trace)
                {
                    bool isNamed = line.Contains(id, StringComparison.Ordinal);
                    if ((isNamed || isAnswer) && kill != null)
                    {
                        _output.WriteLine(kill);
                        kill = null;
                    }

                    if (isNamed || (isAnswer && line.StartsWith("  <-", StringComparison.Ordinal)))
                    {
                        _output.WriteLine(line);
                    }

                    kill = line.StartsWith("kill", StringComparison.Ordinal) ? line : kill;
                    isAnswer = isNamed;
                }
            }
        }

        private static int Duplicates(CentralSystem central)
        {
            ChargePointRecord record = central.ChargePoint(Identity);
            return record.Transactions.Sum(one => one.StartDuplicates + one.StopDuplicates) + record.EventTransactions.Sum(one => one.Duplicates);
        }

        private static int Number(string variable, int otherwise)
        {
            string text = Environment.GetEnvironmentVariable(variable);
            return string.IsNullOrEmpty(text) ? otherwise : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        }

    }
}
