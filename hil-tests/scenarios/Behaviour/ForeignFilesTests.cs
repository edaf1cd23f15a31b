// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using OcppChargePoint.Csms;
using OcppChargePoint.ScenarioTests.Rig;
using Xunit;

namespace OcppChargePoint.ScenarioTests.Behaviour
{
    /// <summary>
    /// Flash in which something else stands than the firmware has written: it boots, keeps what can be read, says so, and works on.
    /// </summary>
    public sealed class ForeignFilesTests
    {
        private const string Alice = "04A2B3C4";

        /// <summary>What may stand in a file.</summary>
        public static TheoryData<string> Kinds => new TheoryData<string> { "nothing", "noise", "zeros", "erased", "text", "long", "half", "flipped", "other" };

        [Theory]
        [MemberData(nameof(Kinds))]
        public void Garbage_in_any_one_file_costs_no_more_than_that_file(string kind)
        {
            Dictionary<string, byte[]> flash = MakeFlash();
            foreach (string name in flash.Keys)
            {
                Bench bench = BootOn(flash, new[] { name }, kind);
                CheckThatItWorks(bench, name + " with " + kind);
                bool isTold = bench.Lines.Any(line => line.Contains("Flash: ", StringComparison.Ordinal));

                // A loss of power leaves the same; in the events something is readable as what has failed; and nobody reads its records.
                bool isRecords = name.StartsWith("events", StringComparison.Ordinal) || name.StartsWith("failed", StringComparison.Ordinal);
                bool isOrdinary = kind == "nothing" || (isRecords && kind == "half") || (name.StartsWith("failed", StringComparison.Ordinal) && (kind == "other" || kind == "flipped"));
                Assert.True(isTold || isOrdinary, name + " with " + kind + " is not told: " + string.Join("\n", bench.Lines.Take(5)));
            }
        }

        [Theory]
        [MemberData(nameof(Kinds))]
        public void Garbage_in_all_files_is_a_charger_without_settings(string kind)
        {
            Dictionary<string, byte[]> flash = MakeFlash();
            Bench bench = BootOn(flash, flash.Keys.ToArray(), kind);
            CheckThatItWorks(bench, "all files with " + kind);
            Assert.InRange(bench.Files.List("aside.").Length, kind == "nothing" ? 0 : 1, 2);
        }

        [Fact]
        public void Files_that_nobody_knows_are_left_alone()
        {
            Dictionary<string, byte[]> flash = MakeFlash();
            flash["notes.txt"] = Encoding.UTF8.GetBytes("Serviced in March.");
            flash["event"] = new byte[100];
            Bench bench = BootOn(flash, Array.Empty<string>(), "nothing");
            CheckThatItWorks(bench, "more files");
            Assert.Equal(18, bench.Files.GetLength("notes.txt"));
            Assert.Equal(100, bench.Files.GetLength("event"));
        }

        /// <summary>
        /// Makes flash with all that the firmware ever writes: changed settings, a profile of the CSMS, a refused message, a session that waits
        /// and one that runs.
        /// </summary>
        private static Dictionary<string, byte[]> MakeFlash()
        {
            Bench bench = new Bench(Options());
            bench.PowerOn();
            Reach(bench, () => bench.Record.StatusOf(1, 1) == "Available", "boot");
            object profile = new
            {
                configurationSlot = 1,
                connectionData = new { ocppVersion = "OCPP20", ocppTransport = "JSON", ocppCsmsUrl = "ws://other.example/ocpp", messageTimeout = 30, securityProfile = 0, ocppInterface = "Wired0" },
            };
            bench.Csms.Session(Bench.Identity).Call("SetNetworkProfile", profile, 10);
            bench.Run(1);
            bench.Csms.On("TransactionEvent").ReplyError("InternalError").Times(20);
            Session(bench, 1);
            bench.Run(600);
            bench.Csms.Off("TransactionEvent");
            bench.Network.Switch(false);
            Session(bench, 1);
            bench.Station.Plug(2);
            bench.Run(1);
            bench.Station.PresentTag(Alice);
            bench.Run(300);
            Dictionary<string, byte[]> flash = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (string name in bench.Files.List(string.Empty))
            {
                flash[name] = Read(bench, name);
            }

            foreach (string kind in new[] { "settings.", "network.", "journal.", "events.", "failed.", "tx" })
            {
                Assert.Contains(flash.Keys, name => name.StartsWith(kind, StringComparison.Ordinal));
            }

            return flash;
        }

        private static void Session(Bench bench, int connector)
        {
            bench.Station.Plug(connector);
            bench.Run(1);
            bench.Station.PresentTag(Alice);
            bench.Run(200);
            bench.Station.Unplug(connector);
            bench.Run(5);
        }

        private static Bench BootOn(Dictionary<string, byte[]> flash, string[] spoilt, string kind)
        {
            Bench bench = new Bench(Options());
            foreach (string name in bench.Files.List(string.Empty))
            {
                bench.Files.Delete(name);
            }

            byte[] events = flash.First(file => file.Key.StartsWith("events.", StringComparison.Ordinal)).Value;
            foreach (KeyValuePair<string, byte[]> file in flash)
            {
                byte[] other = file.Value == events ? flash["settings.a"] : events;
                byte[] content = spoilt.Contains(file.Key) ? Spoil(file.Value, kind, other) : file.Value;
                bench.Files.Replace(file.Key, content, 0, content.Length);
            }

            bench.PowerCycle(1);
            return bench;
        }

        private static byte[] Spoil(byte[] content, string kind, byte[] other)
        {
            byte[] spoilt = (byte[])content.Clone();
            switch (kind)
            {
                case "nothing":
                    return Array.Empty<byte>();
                case "noise":
                    new Random(content.Length).NextBytes(spoilt);
                    return spoilt;
                case "zeros":
                    return new byte[content.Length];
                case "erased":
                    Array.Fill(spoilt, (byte)0xFF);
                    return spoilt;
                case "text":
                    return Encoding.UTF8.GetBytes("{\"settings\":{\"CsmsUrl\":\"ws://old.example/\"}}\r\n");
                case "long":
                    return Enumerable.Repeat(content, 1 + (70000 / Math.Max(1, content.Length))).SelectMany(part => part.Reverse()).ToArray();
                case "half":
                    return content[..(content.Length / 2)];
                case "flipped":
                    spoilt[content.Length / 2] ^= 0x10;
                    return spoilt;
                default:
                    return (byte[])other.Clone();
            }
        }

        /// <summary>
        /// Where the settings have gone, an installer gives them again; then a session is as any other.
        /// </summary>
        private static void CheckThatItWorks(Bench bench, string what)
        {
            Assert.Equal(0, bench.Restarts);
            bench.Apply("CsmsUrl", "ws://csms.example/ocpp");
            bench.Apply("Identity", Bench.Identity);
            bench.Apply("OcppVersions", "ocpp2.0.1");
            bench.PowerCycle(1);
            Reach(bench, () => bench.Record.IsAccepted && bench.ChargePoint.Queue.Count == 0, what + ": the boot and all that waits");
            int before = bench.Record.EventTransactions.Count;
            Session(bench, 1);
            Reach(bench, () => bench.ChargePoint.Queue.Count == 0, what + ": a session");
            EventTransactionRecord told = bench.Record.EventTransactions.Latest;
            Assert.True(bench.Record.EventTransactions.Count == before + 1 && !told.IsOpen && told.EnergyWh > 100, what + ": the session is not told");
            Assert.Equal(0, bench.Restarts);
        }

        private static void Reach(Bench bench, Func<bool> condition, string what)
        {
            Assert.True(bench.RunUntil(condition, 300), what + "\n" + string.Join('\n', bench.Lines));
        }

        private static byte[] Read(Bench bench, string name)
        {
            byte[] content = new byte[bench.Files.GetLength(name)];
            bench.Files.Read(name, 0, content, 0, content.Length);
            return content;
        }

        private static BenchOptions Options()
        {
            BenchOptions options = new BenchOptions { Connectors = 2 };
            options.Settings["OcppVersions"] = "ocpp2.0.1";
            return options;
        }
    }
}
