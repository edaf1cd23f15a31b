// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using OcppChargePoint.Boards.Virtual.Board;
using OcppChargePoint.Boards.Virtual.Platform;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Config.Transactions;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Virtual.Commands
{
    /// <summary>
    /// What the virtual board can do beyond a charger: the driver's hands, speed of time, network, supply; and what it knows of the wear of its
    /// flash. All calls on the board's thread.
    /// </summary>
    public sealed class BenchCommands : IBenchCommands
    {
        private const string Own = "speed N~virtual time factor, 1 to 3600\nlink down|up~pulls the network cable\npower cut~takes the supply away for a moment"
            + "\nbutton~presses the board's button: for ten minutes, the web page takes a first password";

        private readonly VirtualBoard _board;
        private readonly StationHands _hands;

        /// <summary>
        /// Initializes a new instance of the <see cref="BenchCommands"/> class.
        /// </summary>
        /// <param name="board">Board.</param>
        public BenchCommands(VirtualBoard board)
        {
            _board = board;
            _hands = new StationHands(board.Station);
        }

        /// <inheritdoc/>
        public string Help => StationHands.Help + "\n" + Own;

        /// <inheritdoc/>
        public string Json
        {
            get
            {
                JsonArray commands = new JsonArray();
                foreach (string row in Help.Split('\n'))
                {
                    commands.Add(new JsonObject { ["usage"] = row.Split('~')[0], ["text"] = row.Split('~')[1] });
                }

                return new JsonObject
                {
                    ["commands"] = commands,
                    ["faults"] = new JsonArray(StationHands.FaultWords.Split(',').Select(word => (JsonNode)word).ToArray()),
                    ["connectors"] = _board.Station.ConnectorCount,
                    ["speed"] = _board.Speed,
                    ["link"] = _board.IsLinkUp,
                }.ToJsonString();
            }
        }

        /// <inheritdoc/>
        public string Execute(string[] words)
        {
            switch (words[0])
            {
                case "speed":
                    return words.Length == 2 ? SetSpeed(words[1]) : "error: allowed is: speed N.";
                case "link":
                    return words.Length == 2 && words[1] is "up" or "down" ? SetLink(words[1]) : "error: allowed is: link down|up.";
                case "power":
                    if (words.Length != 2 || words[1] != "cut")
                    {
                        return "error: allowed is: power cut.";
                    }

                    _board.CutPower();
                    return "power cut";
                case "button":
                    return words.Length == 1 ? PressButton() : "error: allowed is: button.";
                default:
                    return _hands.Execute(words);
            }
        }

        /// <inheritdoc/>
        public void Describe(Answer answer, int connectorId)
        {
            if (!answer.IsJson)
            {
                if (connectorId == 0)
                {
                    answer.Text(Journal() + "\n" + Flash() + "\n");
                }

                return;
            }

            if (connectorId > 0)
            {
                // Energy in mWh, told in Wh.
                answer.Plain("deliveredWh", (_board.GetDelivered(connectorId) / 1000m).ToString("0.000", CultureInfo.InvariantCulture));
                answer.Item("contactorClosed", _board.Station.GetConnector(connectorId).Contactor.IsClosed);
                return;
            }

            ConnectionNames next = ConnectionNames.Next(_board.ChargePoint);
            answer.Item("nextIdentity", next.Identity);
            answer.Item("nextUrl", next.Url);
            answer.Item("transactions", _board.ChargePoint.Connectors.Count(connector => connector.Transaction != null));
            answer.Item("speed", _board.Speed);
            answer.Open("flash");
            answer.Item("writes", _board.Wear.Wear.WriteCount);
            answer.Item("payloadBytes", _board.Wear.Wear.PayloadBytes);
            answer.Item("programmedBytes", _board.Wear.Wear.ProgrammedBytes);
            answer.Item("erasedBlocks", _board.Wear.Wear.ErasedBlocks);
            answer.Item("filesOfFailed", CountFailed());
            answer.Item("filesAside", _board.Wear.List(AsideFiles.Prefix).Length);
            answer.Close();
        }

        private static string Kibibytes(long bytes)
        {
            return (bytes / 1024m).ToString("0.0", CultureInfo.InvariantCulture);
        }

        private string SetSpeed(string word)
        {
            bool isNumber = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int speed);
            if (!isNumber || speed < 1 || speed > AcceleratedClock.MaximumSpeed)
            {
                return "error: a whole number from 1 to " + AcceleratedClock.MaximumSpeed + " is allowed, not '" + word + "'.";
            }

            _board.Speed = speed;
            return "time runs " + speed + " times as fast";
        }

        private string PressButton()
        {
            _board.PressButton();
            return "button pressed: for ten minutes, the web page takes a first password";
        }

        private string SetLink(string word)
        {
            _board.IsLinkUp = word == "up";
            return "network link is " + word;
        }

        private string Journal()
        {
            TransactionJournal journal = _board.ChargePoint.Journal;
            int failed = CountFailed();
            string kept = failed == 0 ? string.Empty : " (" + failed + (failed == 1 ? " file is kept)" : " files are kept)");
            return "Journal: " + journal.WaitingCount + " waiting, " + journal.DroppedCount + " dropped, " + journal.FailedCount + " failed" + kept + ", "
                + journal.DamagedCount + " damaged; " + (journal.IsDurable ? "all in flash" : "in memory only, because flash takes nothing");
        }

        private string Flash()
        {
            FlashWear wear = _board.Wear.Wear;
            return "Flash: " + Kibibytes(wear.PayloadBytes) + " KiB written since the start, in " + wear.WriteCount + " writes; on an ESP32 "
                + Kibibytes(wear.ProgrammedBytes) + " KiB programmed, " + wear.ErasedBlocks + " blocks erased";
        }

        /// <summary>
        /// Counts the files with messages that the CSMS could not process, also before this start.
        /// </summary>
        private int CountFailed()
        {
            return _board.Wear.List(TransactionJournal.FailedPrefix).Length;
        }
    }
}
