// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;
using Xunit;

namespace OcppChargePoint.HilTests.VirtualBoard
{
    /// <summary>
    /// The CSMS that the board brings along, and the command call.
    /// </summary>
    public sealed class BuiltInCsmsTests
    {
        [Fact]
        public async Task Call_reaches_the_charger_at_any_speed()
        {
            using BoardProcess board = BoardProcess.Start("--console", "tcp:0", "--attached", "--connectors", "2", "--ocpp", "1.6");
            await board.WaitForLine("CSMS at ws://127.0.0.1:");
            using BoardConsole console = await board.OpenConsole();
            await console.Until(status => (string)status["boot"] == "Accepted" && (int)status["waiting"] == 0);

            Assert.Equal("Result {\"status\":\"Accepted\"}", await console.Ask("call ChangeAvailability {\"connectorId\": 2, \"type\": \"Inoperative\"}"));
            await console.UntilConnector(2, "Unavailable");
            Assert.StartsWith("Error NotImplemented", await console.Ask("call Dance"), StringComparison.Ordinal);
            Assert.Equal("error: the payload is not a JSON object, such as {\"type\":\"Soft\"}.", await console.Ask("call Reset [1]"));
            await console.Ask("speed 3600");
            Assert.Equal("Result {\"status\":\"Accepted\"}", await console.Ask("call TriggerMessage {\"requestedMessage\":\"Heartbeat\"}"));
            await console.Ask("speed 1");
            Assert.Equal("Result {\"status\":\"Accepted\"}", await console.Ask("call Reset {\"type\":\"Hard\"}"));
            await board.WaitForLine("--- restart ---");
            await console.Until(status => (string)status["boot"] == "Accepted" && (int)status["waiting"] == 0);

            await console.Ask("link down");
            await console.Until(status => (string)status["link"] != "Open");
            Assert.Matches("^error: (the charger is not connected to the built-in CSMS|the connection was lost before the charger answered)\\.$", await console.Ask("call Reset"));
            Assert.Equal("error: the charger is not connected to the built-in CSMS.", await console.Ask("call Reset"));
            Assert.Equal("bye", await console.Ask("quit"));
            Assert.Equal(0, await board.WaitForExit());
            Assert.Empty(board.Errors);
        }

        [Theory]
        [InlineData("1.6", "1", ", Local")]
        [InlineData("2.0.1", null, "(, Local)?")]
        public async Task Booked_shows_what_the_CSMS_has_on_record(string version, string id, string reason)
        {
            using BoardProcess board = BoardProcess.Start("--console", "tcp:0", "--attached", "--speed", "60", "--ocpp", version);
            using BoardConsole console = await board.OpenConsole();
            await console.Until(status => (string)status["boot"] == "Accepted" && (int)status["waiting"] == 0);
            Assert.Equal("nothing is booked", await console.Ask("booked"));
            await console.Ask("plug 1");
            await console.Ask("tag 04A2B3C4");
            JsonObject charging = await console.Until(status => (int)status["waiting"] == 0 && (int)status["connectors"][0]["meterWh"] > 10);
            JsonNode connector = charging["connectors"][0];
            id ??= (string)connector["stationTransactionId"];
            Assert.Equal(version == "1.6" ? 1 : null, (int?)connector["transactionId"]);
            Assert.Matches("^Transaction " + id + ": connector 1, 04A2B3C4, [^ ]+Z to \\(open\\)$", await console.Ask("booked"));
            await console.Ask("tag 04A2B3C4");
            await console.UntilConnector(1, "Finishing");
            await console.Ask("unplug 1");
            await console.UntilConnector(1, "Available");
            await console.Until(status => (int)status["waiting"] == 0);
            Assert.Matches("^Transaction " + id + ": connector 1, 04A2B3C4, [^ ]+Z to [^ ]+Z, [0-9]+\\.[0-9]{3} kWh" + reason + "$", await console.Ask("booked"));
        }

        [Fact]
        public async Task Identity_in_force_counts_until_the_changed_one_is_used()
        {
            using BoardProcess board = BoardProcess.Start("--console", "tcp:0", "--attached", "--id", "OLD 1");
            using BoardConsole console = await board.OpenConsole();
            JsonObject online = await console.Until(status => (string)status["boot"] == "Accepted" && (int)status["waiting"] == 0);
            string url = (string)online["url"];
            Assert.StartsWith("OLD 1 at " + url + "\nLink: open", await console.Ask("status"), StringComparison.Ordinal);

            Assert.Equal("Identity = NEW1 from the next connection on (reboot makes one)", await console.Ask("set Identity NEW1"));
            JsonObject changed = await console.Status();
            Assert.Equal("OLD 1", (string)changed["identity"]);
            Assert.Equal("NEW1", (string)changed["nextIdentity"]);
            Assert.StartsWith("OLD 1 at " + url + "\nChanged, from the next connection on: NEW1 at " + url + "\nLink: open", await console.Ask("status"), StringComparison.Ordinal);
            Assert.Equal("Result {\"status\":\"Accepted\"}", await console.Ask("call TriggerMessage {\"requestedMessage\":\"Heartbeat\"}"));
            Assert.Equal("nothing is booked", await console.Ask("booked"));

            await console.Ask("power cut");
            await board.WaitForLine("--- power cut, power is back ---");
            await console.Until(status => (string)status["identity"] == "NEW1" && (string)status["boot"] == "Accepted" && (int)status["waiting"] == 0);
            Assert.StartsWith("NEW1 at " + url + "\nLink: open", await console.Ask("status"), StringComparison.Ordinal);
            Assert.Equal("Result {\"status\":\"Accepted\"}", await console.Ask("call TriggerMessage {\"requestedMessage\":\"Heartbeat\"}"));

            const string Other = "ws://csms.example/ocpp";
            await console.Ask("set CsmsUrl " + Other);
            JsonObject moved = await console.Status();
            Assert.Equal(url, (string)moved["url"]);
            Assert.Equal(Other, (string)moved["nextUrl"]);
        }

        [Fact]
        public async Task End_of_the_input_ends_an_attached_board()
        {
            using BoardProcess board = BoardProcess.Start("--console", "tcp:0", "--attached");
            using BoardConsole console = await board.OpenConsole();
            await console.Ask("status");
            board.Input.Close();
            Assert.Equal(0, await board.WaitForExit());
        }

        [Fact]
        public async Task Call_needs_the_built_in_CSMS()
        {
            await using Bench bench = await Bench.Online();
            Assert.Equal("error: there is no built-in CSMS, because --csms names another one.", await bench.Console.Ask("call Reset {\"type\":\"Soft\"}"));
            Assert.Equal("error: there is no built-in CSMS, because --csms names another one.", await bench.Console.Ask("booked"));
        }
    }
}
