// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Hal.Simulated;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// The driver's hands on a simulated station.
    /// </summary>
    public sealed class FakeBench : IBenchCommands
    {
        private readonly StationHands _hands;

        public FakeBench(SimulatedStation station)
        {
            _hands = new StationHands(station);
        }

        public string Help
        {
            get { return StationHands.Help; }
        }

        public string Json
        {
            get { return "{}"; }
        }

        /// <summary>Whether memory does not do for a command.</summary>
        public bool LacksMemory { get; set; }

        public string Execute(string[] words)
        {
            if (LacksMemory)
            {
                throw new OutOfMemoryException();
            }

            return _hands.Execute(words);
        }

        public void Describe(Answer answer, int connectorId)
        {
            if (answer.IsJson)
            {
                answer.Item("bench" + connectorId.ToString(), true);
            }
        }
    }
}
