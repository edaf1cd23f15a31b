// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using OcppChargePoint.Hal;

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

        /// <summary>Flash; the bench's own <see cref="Bench.Files"/> when left out.</summary>
        public IFileStore Flash { get; set; }

        /// <summary>Devices that take the place of the simulated ones; these themselves when left out.</summary>
        public Func<StationHardware, StationHardware> Hardware { get; set; }

        /// <summary>Whether the CSMS holds no payload against the schemas, which takes most of the time.</summary>
        public bool IsUnchecked { get; set; }

        /// <summary>Installer's settings.</summary>
        public Dictionary<string, string> Settings { get; } = new Dictionary<string, string>();
    }
}
