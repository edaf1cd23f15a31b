// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using OcppChargePoint.HilTests.Support;

namespace OcppChargePoint.HilTests.VirtualBoard.Kills
{
    /// <summary>
    /// People at the charger: they plug in, show their tags, charge, stop or just pull the cable, and somebody trips over the network cable.
    /// Each session has a tag of its own.
    /// </summary>
    internal sealed class Driver
    {
        private const int ShortestPause = 5;
        private const int LongestPause = 40;

        private readonly Random _random;
        private readonly HashSet<string> _charged = new HashSet<string>(StringComparer.Ordinal);
        private int _lastTag;

        internal Driver(int seed)
        {
            _random = new Random(seed);
        }

        /// <summary>Gets the tags whose sessions were seen with a closed contactor.</summary>
        internal IReadOnlyCollection<string> Charged => _charged;

        /// <summary>
        /// Uses the charger until it is gone.
        /// </summary>
        internal async Task Drive(BoardProcess board, CancellationToken stop)
        {
            try
            {
                using BoardConsole console = await board.OpenConsole();
                while (!stop.IsCancellationRequested)
                {
                    JsonObject status = await console.Status();
                    Note(status);
                    string command = Choose(status);
                    if (command != null)
                    {
                        await console.Ask(command);
                    }

                    await Task.Delay(_random.Next(ShortestPause, LongestPause), CancellationToken.None);
                }
            }
            catch (Exception gone) when (gone is IOException || gone is TimeoutException || gone is System.Net.Sockets.SocketException)
            {
                // That is what happens to the people at a charger that loses its power.
            }
        }

        private void Note(JsonObject status)
        {
            foreach (JsonNode connector in (JsonArray)status["connectors"])
            {
                if ((bool)connector["contactorClosed"] && connector["idTag"] != null)
                {
                    _charged.Add((string)connector["idTag"]);
                }
            }
        }

        private string Choose(JsonObject status)
        {
            JsonArray connectors = (JsonArray)status["connectors"];
            JsonNode connector = connectors[_random.Next(connectors.Count)];
            int dice = _random.Next(100);
            if (dice < 3)
            {
                return "link down";
            }

            if (dice < 20)
            {
                return "link up";
            }

            if (!(bool)connector["plugged"])
            {
                return "plug " + connector["id"];
            }

            bool isIdle = (string)connector["status"] is "Preparing" or "Occupied";
            if (connector["stationTransactionId"] == null && connector["idTag"] == null)
            {
                return dice < 70 && isIdle ? "tag " + NewTag() : dice > 96 || !isIdle ? "unplug " + connector["id"] : null;
            }

            return dice < 26 && connector["idTag"] != null ? "tag " + connector["idTag"] : dice < 30 ? "unplug " + connector["id"] : null;
        }

        private string NewTag()
        {
            return (0xA0000000 + (uint)_lastTag++).ToString("X8", CultureInfo.InvariantCulture);
        }
    }
}
