// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;
using OcppChargePoint.Simulation.Plans;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// How a world went.
    /// </summary>
    public sealed class Verdict
    {
        /// <summary>Gets the plan.</summary>
        public Plan Plan { get; init; }

        /// <summary>Gets what was wrong, <see langword="null"/> when nothing was.</summary>
        public string Violation { get; init; }

        /// <summary>Gets the last lines of what passed.</summary>
        public IReadOnlyList<string> Trace { get; init; }

        /// <summary>Gets how often each kind of step has happened.</summary>
        public int[] Happened { get; init; }

        /// <summary>Gets the simulated hours.</summary>
        public double Hours { get; init; }

        /// <summary>Gets how many transactions the CSMS was told.</summary>
        public int Transactions { get; init; }

        /// <summary>Gets the energy that has flown, Wh.</summary>
        public long EnergyWh { get; init; }

        /// <summary>Gets the energy that has flown, and was not told, Wh; power cuts take some.</summary>
        public long LostWh { get; init; }

        /// <summary>Gets how many messages were given up and kept as failed.</summary>
        public int GivenUp { get; init; }

        /// <summary>Gets how often the power went.</summary>
        public int PowerCuts { get; init; }

        /// <summary>Gets how often the firmware restarted by itself.</summary>
        public int Restarts { get; init; }

        /// <summary>Gets the number of looks at the charge point.</summary>
        public long Moments { get; init; }

        /// <summary>Gets the number of messages in both directions.</summary>
        public long Messages { get; init; }
    }
}
