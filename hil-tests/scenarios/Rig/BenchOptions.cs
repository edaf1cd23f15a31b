// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System.Collections.Generic;

namespace OcppChargePoint.ScenarioTests.Rig
{
    /// <summary>
    /// What kind of charge point a scenario needs.
    /// </summary>
    public sealed class BenchOptions
    {
        /// <summary>Number of connectors.</summary>
        public int Connectors { get; set; } = 1;

        /// <summary>Socket outlets with lock and proximity contact instead of fixed cables.</summary>
        public bool HasSockets { get; set; }

        /// <summary>Seed of the charge point's randomness.</summary>
        public int Seed { get; set; } = 1;

        /// <summary>Installer's settings.</summary>
        public Dictionary<string, string> Settings { get; } = new Dictionary<string, string>();
    }
}
