// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OcppChargePoint.Csms;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// Each command over the TCP console, and what it does to the charger as its CSMS sees it.
    /// </summary>
    public sealed class ConsoleTests
    {
        private const string Tag = "04A2B3C4";

        [Fact]
        public async Task Session_by_buttons_is_booked_as_the_charger_counts_it()
        {
            await using Bench bench = await Bench.Online("--speed", "60");
            Assert.Equal("plugged in", await bench.Console.Ask("plug 1"));
            Assert.Equal("plugged in already", await bench.Console.Ask("plug 1"));
            Assert.Equal("tag shown", await bench.Console.Ask("tag " + Tag.ToLowerInvariant()));
            await bench.Console.UntilConnector(1, "Charging");
            await bench.Console.Until(board => (bool)board["connectors"][0]["contactorClosed"]);
            JsonObject running = await bench.Console.Until(board => (int)board["connectors"][0]["meterWh"] >= 100 && board["connectors"][0]["transactionId"] != null);
            string text = await bench.Console.Ask("status");

            await bench.Console.Ask("tag " + Tag);
            JsonObject finishing = await bench.Console.UntilConnector(1, "Finishing");
            await bench.Console.Until(board => !(bool)board["connectors"][0]["contactorClosed"]);
            Assert.Equal("unplugged", await bench.Console.Ask("unplug 1"));
            Assert.Equal("not plugged in", await bench.Console.Ask("unplug 1"));
            await bench.Console.UntilConnector(1, "Available");
            await bench.UntilQuiet();
            string log = await bench.Console.Ask("log");

            TransactionRecord booked = Assert.Single(bench.Record.Transactions);
            JsonNode charged = running["connectors"][0];
            Assert.Equal(Tag, booked.IdTag);
            Assert.Equal(Tag, (string)charged["idTag"]);
            Assert.Equal(1, booked.ConnectorId);
            Assert.Equal(booked.TransactionId, (int)charged["transactionId"]);
            Assert.Equal(booked.MeterStart, (int)charged["meterStartWh"]);
            Assert.Equal(booked.Start, DateTimeOffset.Parse((string)charged["startTime"]));
            Assert.Equal(booked.MeterStop, (int)finishing["meterWh"]);
            Assert.Equal("Local", booked.Reason ?? "Local");
            Assert.True(booked.EnergyWh >= 100, "charged " + booked.EnergyWh);
            Assert.Contains("Connector 1: transaction ended, " + booked.EnergyWh + " Wh", log, StringComparison.Ordinal);
            Assert.Contains(Bench.Identity + " at " + bench.Url, text, StringComparison.Ordinal);
            Assert.Contains("Link: open, ocpp1.6", text, StringComparison.Ordinal);
            Assert.Matches("Connector 1: Charging, plugged in, " + Tag + ", [0-9]+\\.[1-9]", text);
            Assert.Equal(new[] { "Available", "Preparing", "Charging", "Finishing", "Available" }, bench.Record.StatusesOf(1));
            Assert.Empty(bench.Csms.Violations);
        }

        [Theory]
        [InlineData("ground", "GroundFailure")]
        [InlineData("heat", "HighTemperature")]
        [InlineData("InternalError", "InternalError")]
        public async Task Fault_is_reported_opens_the_contactor_and_goes_away(string kind, string code)
        {
            await using Bench bench = await Bench.Online();
            await bench.BeginCharging(1, Tag);
            Assert.Equal(code + " is there", await bench.Console.Ask("fault 1 " + kind));
            JsonObject faulted = await bench.Console.UntilConnector(1, "Faulted");
            Assert.Equal(code, (string)faulted["fault"]);
            await bench.Console.Until(board => !(bool)board["connectors"][0]["contactorClosed"]);
            await bench.Csms.Until(() => bench.Record.Statuses.Latest.ErrorCode == code, Bench.Patience, code);

            Assert.Equal(code + " is gone", await bench.Console.Ask("fault 1 " + kind + " off"));
            await bench.Console.Until(board => (string)board["connectors"][0]["fault"] == "NoError");
            await bench.Csms.Until(() => bench.Record.Statuses.Latest.ErrorCode == "NoError", Bench.Patience, "NoError");
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Welded_contactor_shows_when_it_is_to_open()
        {
            await using Bench bench = await Bench.Online();
            await bench.BeginCharging(1, Tag);
            Assert.Equal("PowerSwitchFailure is there", await bench.Console.Ask("fault 1 weld"));
            await bench.Console.Ask("tag " + Tag);
            JsonObject faulted = await bench.Console.UntilConnector(1, "Faulted");
            Assert.Equal("PowerSwitchFailure", (string)faulted["fault"]);
            Assert.True((bool)faulted["contactorClosed"]);
            Assert.Equal("PowerSwitchFailure is gone", await bench.Console.Ask("fault 1 weld off"));
            await bench.Console.UntilConnector(1, "Finishing");
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Refused_network_order_says_nothing_of_the_one_before()
        {
            await using Bench bench = await Bench.Online();
            Assert.Equal("error: failed: no network of that name is in reach.", await bench.Console.Ask("net join Nowhere simulated"));
            Assert.Equal("error: SSID of 1 to 32 bytes, password of 8 to 63 characters or none are allowed.", await bench.Console.Ask("net join Depot short"));
            Assert.Equal("error: IPv4 addresses are allowed, address and gateway in one subnet.", await bench.Console.Ask("net static 1 2 3"));
        }

        [Fact]
        public async Task Settings_are_shown_changed_and_refused()
        {
            await using Bench bench = await Bench.Online("--password", "correct horse battery", "--set", "MeterValueSampleInterval=7");
            Assert.Equal("MeterValueSampleInterval = 7", await bench.Console.Ask("get metervaluesampleinterval"));
            Assert.Equal("MeterValueSampleInterval = 9", await bench.Console.Ask("set MeterValueSampleInterval 9"));
            Assert.Equal("MaxCurrent.1 = 20", await bench.Console.Ask("set MaxCurrent.1 20"));
            Assert.Equal("ChargePointModel = Two words after a restart (reboot)", await bench.Console.Ask("set ChargePointModel   Two words "));
            Assert.Contains("waits for a restart", await bench.Console.Ask("status"), StringComparison.Ordinal);
            Assert.Equal("AuthorizationKey = (set, not shown)", await bench.Console.Ask("get AuthorizationKey"));
            Assert.Equal("error: HeartbeatInterval: whole number from 0 to 86400 allowed.", await bench.Console.Ask("set HeartbeatInterval often"));
            Assert.Equal("error: FirmwareVersion cannot be changed.", await bench.Console.Ask("set FirmwareVersion 9"));
            Assert.Equal("error: there is no setting 'Colour'; get lists all.", await bench.Console.Ask("set Colour red"));
            Assert.Equal("error: there is no setting 'Colour'; get lists all.", await bench.Console.Ask("get Colour"));

            Assert.Equal("error: there is no setting 'HartbeatIntervall'; did you mean HeartbeatInterval?", await bench.Console.Ask("set HartbeatIntervall 60"));
            Assert.Equal("error: there is no setting 'OCPPCommCtrlr.HeartbeatInterval'; did you mean HeartbeatInterval?", await bench.Console.Ask("get OCPPCommCtrlr.HeartbeatInterval"));
            const string MaxCurrent = "error: there is no setting 'MaxCurrent'; did you mean MaxCurrent.1, StationMaxCurrent?";
            Assert.Equal(MaxCurrent, await bench.Console.Ask("set MaxCurrent 16"));
            Assert.Equal(MaxCurrent, await bench.Console.Ask("help MaxCurrent"));
            Assert.Equal(MaxCurrent, await bench.Console.Ask("import {\"name\":\"MaxCurrent\",\"value\":\"16\"}"));

            string all = await bench.Console.Ask("get");
            JsonArray json = JsonNode.Parse(await bench.Console.Ask("get json"))["settings"].AsArray();
            Assert.Equal("9", (string)json.Single(one => (string)one["name"] == "MeterValueSampleInterval")["value"]);
            Assert.Equal("20", (string)json.Single(one => (string)one["name"] == "MaxCurrent.1")["value"]);
            Assert.Null(json.Single(one => (string)one["name"] == "AuthorizationKey")["value"]);
            Assert.Matches("\nMeterValueSampleInterval +9 s\n", all);
            Assert.Matches("\nNumberOfConnectors +1   \\(read-only\\)\n", all);
            Assert.DoesNotContain("horse", all + json.ToJsonString(), StringComparison.Ordinal);
            string[] names = all.Split('\n').Select(line => line.Split(' ')[0]).ToArray();
            Assert.Equal(names.OrderBy(name => name, StringComparer.OrdinalIgnoreCase), names);
            Assert.Equal(names.Where(name => name.StartsWith("Retry", StringComparison.Ordinal)), NamesIn(await bench.Console.Ask("get retry*")));
            Assert.Equal(names.Where(name => name.Contains("Sampled", StringComparison.Ordinal)), NamesIn(await bench.Console.Ask("get sampled")));
            Assert.Equal("MaxCurrent.1 StationMaxCurrent", string.Join(' ', NamesIn(await bench.Console.Ask("get *maxcurrent*"))));
            Assert.Equal("error: there is no setting 'Toast*'; get lists all.", await bench.Console.Ask("get Toast*"));

            CallAnswer answer = await bench.Csms.Session(Bench.Identity).Call("GetConfiguration", new { key = new[] { "MeterValueSampleInterval" } });
            Assert.Equal("9", answer.Text("configurationKey.0.value"));
        }

        [Fact]
        public async Task Lines_of_the_log_begin_with_their_time()
        {
            await using Bench bench = await Bench.Online();
            string[] before = (await bench.Console.Ask("log")).Split('\n');
            await bench.Console.Ask("power cut");
            await bench.Board.WaitForLine("--- power cut, power is back ---");
            await bench.UntilOnline(boots: 2);
            string[] log = (await bench.Console.Ask("log")).Split('\n');

            Assert.Equal(before, log.Take(before.Length));
            Assert.All(log, line => Assert.Matches("^" + LogLine.Time + " ", line));
            Assert.Matches("^\\+[0-9.]+ s Link: open, ocpp1\\.6$", log.First(line => line.Contains("Link: ", StringComparison.Ordinal)));
            Assert.Matches("^[0-9]+-[^ ]+Z Boot: accepted$", log.First(line => line.Contains("Boot: ", StringComparison.Ordinal)));
            foreach (string line in log)
            {
                Assert.Equal(line, await bench.Board.WaitForLine(line));
            }
        }

        [Fact]
        public async Task Password_over_OCPP_2_0_1_is_not_shown_in_frames()
        {
            await using Bench bench = await Bench.Online("--ocpp", "2.0.1", "--password", "correct horse battery");
            await bench.Console.Ask("frames on");
            object component = new { name = "SecurityCtrlr" };
            object variable = new { name = "BasicAuthPassword" };
            await bench.Csms.Session(Bench.Identity).Call("SetVariables", new { setVariableData = new[] { new { attributeValue = "incorrect horse battery", component, variable } } });
            await bench.Board.WaitForLine("<< (frame with BasicAuthPassword not shown)");
            await bench.UntilQuiet();
            await bench.Csms.Session(Bench.Identity).Call("GetVariables", new { getVariableData = new[] { new { component, variable } } });
            await bench.Board.WaitForLine("\"GetVariables\",{");
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("horse", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Frames_are_printed_when_asked_for_and_without_passwords()
        {
            await using Bench bench = await Bench.Online();
            CsmsSession session = bench.Csms.Session(Bench.Identity);
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("[2,", StringComparison.Ordinal));
            Assert.Equal("frames are shown", await bench.Console.Ask("frames on"));
            await session.Call("TriggerMessage", new { requestedMessage = "Heartbeat" });
            await session.Call("ChangeConfiguration", new { key = "AuthorizationKey", value = "0123456789abcdef" });
            Assert.Matches("^" + LogLine.Time + " >> \\[2,", await bench.Board.WaitForLine("\"Heartbeat\",{}]"));
            await bench.Board.WaitForLine("<< (frame with AuthorizationKey not shown)");
            Assert.Equal("frames are not shown", await bench.Console.Ask("frames off"));

            // What is printed after the frames that are not shown tells when there is nothing of them to come.
            await session.Call("GetConfiguration", new { key = new[] { "HeartbeatInterval" } });
            await bench.Console.Ask("tag " + Tag);
            await bench.Board.WaitForLine(" Tag " + Tag + ": shown");
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("HeartbeatInterval", StringComparison.Ordinal));
            Assert.DoesNotContain(bench.Board.Output, line => line.Contains("0123456789abcdef", StringComparison.Ordinal));
        }

        [Fact]
        public async Task Link_down_keeps_the_transaction_and_link_up_delivers_it()
        {
            await using Bench bench = await Bench.Online("--speed", "60", "--set", "MeterValueSampleInterval=30");
            TransactionRecord transaction = await bench.BeginCharging(1, Tag);
            Assert.Equal("network link is down", await bench.Console.Ask("link down"));
            await bench.Console.Until(board => (string)board["link"] == "Waiting" && (string)board["lastProblem"] == "The network link is down.");
            int start = (int)(await bench.Console.Status())["connectors"][0]["meterWh"];
            await bench.Console.Until(board => (int)board["connectors"][0]["meterWh"] > start + 50);
            await bench.Console.Ask("tag " + Tag);
            JsonObject finishing = await bench.Console.UntilConnector(1, "Finishing");
            Assert.True(transaction.IsOpen);

            Assert.Equal("network link is up", await bench.Console.Ask("link up"));
            await bench.Csms.Until(() => !transaction.IsOpen, Bench.Patience, "StopTransaction");
            await bench.UntilQuiet();
            Assert.Equal((int)finishing["meterWh"], transaction.MeterStop);
            Assert.Equal(0, transaction.StartDuplicates + transaction.StopDuplicates);
            Assert.Single(bench.Record.Boots);
            Assert.Equal(2, bench.Record.Connections.Count);
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Power_cut_boots_again_with_the_settings_and_without_the_time()
        {
            await using Bench bench = await Bench.Online();
            await bench.Console.Ask("set ChargePointModel Rebooted");
            await bench.Console.Ask("plug 1");
            int id = bench.Board.Id;
            Assert.Equal("power cut", await bench.Console.Ask("power cut"));
            await bench.Board.WaitForLine("--- power cut, power is back ---");
            await bench.UntilOnline(boots: 2);
            await bench.Console.UntilConnector(1, "Preparing");
            Assert.Equal("Rebooted", bench.Record.Boots.Latest.Model);
            await bench.Board.WaitForLine(" Clock: set to", 2);
            Assert.Equal(id, bench.Board.Id);
            Assert.False((bool)(await bench.Console.Status())["restartNeeded"]);
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Car_that_pauses_and_is_full_suspends()
        {
            await using Bench bench = await Bench.Online("--speed", "10");
            await bench.BeginCharging(1, Tag);
            Assert.Equal("car pause", await bench.Console.Ask("car 1 pause"));
            await bench.Console.UntilConnector(1, "SuspendedEV");
            Assert.Equal("car want", await bench.Console.Ask("car 1 want"));
            await bench.Console.UntilConnector(1, "Charging");
            Assert.Equal("car full", await bench.Console.Ask("car 1 full"));
            await bench.Console.UntilConnector(1, "SuspendedEV");
            Assert.Equal("car want", await bench.Console.Ask("car 1 want"));
            await bench.Console.UntilConnector(1, "Charging");
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Garbage_gets_an_error_each_and_harms_nothing()
        {
            await using Bench bench = await Bench.Online();
            string[] lines =
            {
                "nonsense", "plug", "plug 2", "plug x", "plug 1 2", "plug -1", "unplug", "tag", "tag 04", "tag ZZZZZZZZ", "tag 04A2B3C4 04A2B3C4", "car 1", "car 1 fly",
                "fault", "fault 1", "fault 1 thirst", "fault 1 ground maybe", "fault 9 ground", "status xml", "log 5", "frames", "frames maybe", "speed", "speed 0", "speed 3601",
                "speed fast", "link", "link sideways", "power", "power on", "get a b", "set", "call", "call Reset", "booked now", "call Reset {", "\u0001\u0002", "{\"json\":true}",
            };
            foreach (string line in lines)
            {
                string answer = await bench.Console.Ask(line);
                Assert.True(answer.StartsWith("error: ", StringComparison.Ordinal) && !answer.Contains('\n'), line + " gave " + answer);
            }

            Assert.Equal(string.Empty, await bench.Console.Ask("   "));
            await bench.Console.Send(Enumerable.Repeat((byte)0xFF, 5000).Append((byte)'\n').ToArray());
            Assert.StartsWith("error: the line is longer than", await bench.Console.ReadAnswer(), StringComparison.Ordinal);

            using BoardConsole browser = new BoardConsole(bench.Console.Port);
            await browser.Send(Encoding.ASCII.GetBytes("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nplug 1\r\n"));
            Assert.Equal("error: this is no web server.", await browser.ReadAnswer());
            await Assert.ThrowsAnyAsync<IOException>(() => browser.ReadAnswer());

            JsonObject status = await bench.Console.Status();
            Assert.Equal("Open", (string)status["link"]);
            Assert.False((bool)status["connectors"][0]["plugged"]);
            Assert.Equal(1, (int)status["speed"]);
            Assert.Contains("plug N ", await bench.Console.Ask("HELP"), StringComparison.Ordinal);
            Assert.Empty(bench.Csms.Violations);
        }

        [Fact]
        public async Task Quit_closes_the_connection_properly_and_ends_the_process()
        {
            await using Bench bench = await Bench.Online();
            using BoardConsole second = new BoardConsole(bench.Console.Port);
            Assert.Equal("time runs 2 times as fast", await second.Ask("speed 2"));
            Assert.Equal("bye", await second.Ask("quit"));
            Assert.Equal(0, await bench.Board.WaitForExit());
            await bench.Csms.Until(() => bench.Record.Connections.Latest.ClosedAt != null, Bench.Patience, "close");
            Assert.Equal(1000, bench.Record.Connections.Latest.CloseCode);
            Assert.Empty(bench.Board.Errors);
        }

        [Theory]
        [InlineData("TERM")]
        [InlineData("INT")]
        public async Task Signal_ends_the_process_as_quit_does(string signal)
        {
            if (OperatingSystem.IsWindows())
            {
                // There are no signals.
                return;
            }

            await using Bench bench = await Bench.Online();
            using Process kill = Process.Start("kill", "-" + signal + " " + bench.Board.Id);
            Assert.Equal(0, await bench.Board.WaitForExit());
            await bench.Csms.Until(() => bench.Record.Connections.Latest.ClosedAt != null, Bench.Patience, "close");
            Assert.Equal(1000, bench.Record.Connections.Latest.CloseCode);
        }

        private static string[] NamesIn(string answer)
        {
            return answer.Split('\n').Select(line => line.Split(' ')[0]).ToArray();
        }
    }
}
