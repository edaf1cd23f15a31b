// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Hal;
using OcppChargePoint.ScenarioTests.Rig;

namespace OcppChargePoint.Simulation.Worlds
{
    /// <summary>
    /// What a test puts in the place of parts of the world, to see whether the simulation notices.
    /// </summary>
    public sealed class Doubles
    {
        /// <summary>Gets what is put between the firmware and the flash.</summary>
        public Func<IFileStore, IFileStore> Flash { get; init; }

        /// <summary>Gets what is put between the firmware and its devices.</summary>
        public Func<StationHardware, StationHardware> Hardware { get; init; }

        /// <summary>Gets what happens at each moment.</summary>
        public Action<Bench> AtRest { get; init; }
    }
}
