// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// What a board gives to its upkeep. What it does not have stays <see langword="null"/>.
    /// </summary>
    public sealed class UpkeepParts
    {
        /// <summary>Clock.</summary>
        public IClock Clock;

        /// <summary>Flash.</summary>
        public IFileStore Files;

        /// <summary>Restarts the board; the same as the charge point's.</summary>
        public IRebooter Rebooter;

        /// <summary>Incidents in flash.</summary>
        public IncidentLog Incidents;

        /// <summary>Keeps the time; made before, see <see cref="TimeKeeper"/>.</summary>
        public TimeKeeper Time;

        /// <summary>Memory beside the managed heap, or <see langword="null"/>.</summary>
        public INativeMemory Memory;

        /// <summary>The network, or <see langword="null"/>; with <see cref="Setup"/>.</summary>
        public INetworkInterface Network;

        /// <summary>The same network, to be set, or <see langword="null"/>.</summary>
        public INetworkSetup Setup;

        /// <summary>The button of the board, or <see langword="null"/>.</summary>
        public IButton Button;
    }
}
