// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.Boards.Esp32Simulated
{
    /// <summary>
    /// The commands of the bench (<c>sim</c>): whoever is at the console plugs, shows tags and breaks things. The first one ends the
    /// <see cref="BenchScript"/>, so that nobody else moves the car.
    /// </summary>
    public sealed class BenchHands : IBenchCommands
    {
        private readonly SimulatedStation _station;
        private readonly StationHands _hands;
        private readonly BenchScript _script;

        /// <summary>
        /// Initializes a new instance of the <see cref="BenchHands"/> class.
        /// </summary>
        /// <param name="station">Devices.</param>
        /// <param name="script">Who plays until then.</param>
        public BenchHands(SimulatedStation station, BenchScript script)
        {
            _station = station;
            _hands = new StationHands(station);
            _script = script;
        }

        /// <inheritdoc/>
        public string Help
        {
            get { return StationHands.Help; }
        }

        /// <inheritdoc/>
        public string Json
        {
            get
            {
                string text = "{\"commands\":[";
                string[] rows = StationHands.Help.Split('\n');
                for (int i = 0; i < rows.Length; i++)
                {
                    string[] fields = rows[i].Split('~');
                    text += (i == 0 ? "{\"usage\":\"" : ",{\"usage\":\"") + fields[0] + "\",\"text\":\"" + fields[1] + "\"}";
                }

                text += "],\"faults\":[";
                string[] faults = StationHands.FaultWords.Split(',');
                for (int i = 0; i < faults.Length; i++)
                {
                    text += (i == 0 ? "\"" : ",\"") + faults[i] + "\"";
                }

                return text + "],\"connectors\":" + _station.ConnectorCount.ToString() + "}";
            }
        }

        /// <inheritdoc/>
        public string Execute(string[] words)
        {
            string answer = _hands.Execute(words);
            if (answer != null)
            {
                _script.Stop();
            }

            return answer;
        }

        /// <inheritdoc/>
        public void Describe(Answer answer, int connectorId)
        {
        }
    }
}
