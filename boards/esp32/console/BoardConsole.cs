// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Esp32;
using OcppChargePoint.Hal.Esp32.Chip;
using OcppChargePoint.Hal.Esp32.Files;

namespace OcppChargePoint.Boards.Esp32
{
    /// <summary>
    /// The console of a board with an ESP32 (docs/console.md). Its calls belong into <c>OnCreated</c>.
    /// </summary>
    public static partial class BoardConsole
    {
        /// <summary>
        /// Makes what all doors share, and takes the certificates that an installer has given.
        /// </summary>
        /// <param name="chargePoint">The firmware, not started yet.</param>
        /// <param name="parts">What it was made of.</param>
        /// <param name="network">The network, to be set.</param>
        /// <param name="incidents">What went wrong, in flash.</param>
        /// <returns>What the doors need. <c>export</c> and <c>import</c> want <see cref="ConsoleParts.Json"/>, which takes memory; the board gives it.</returns>
        public static ConsoleParts Create(ChargePoint chargePoint, ChargePointParts parts, INetworkSetup network, IIncidents incidents)
        {
            NanoFileStore files = parts.Files as NanoFileStore;
            ConsoleParts console = new ConsoleParts
            {
                Network = network,
                Incidents = incidents,
                Memory = new NanoHeap(),
                Certificates = new NanoCertificates(),
                NativeMemory = new NanoMemory(),
                Wear = files == null ? null : files.Wear,
            };
            console.Attach(chargePoint, parts);
            return console;
        }
    }
}
