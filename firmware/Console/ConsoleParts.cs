// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config.Network;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Console
{
    /// <summary>
    /// What a board gives to its consoles; all doors share it. What a board does not have stays <see langword="null"/>, and the commands say so.
    /// <see cref="Attach"/> comes last.
    /// </summary>
    public sealed class ConsoleParts
    {
        /// <summary>The charge point.</summary>
        public ChargePoint ChargePoint;

        /// <summary>What the charge point was made of.</summary>
        public ChargePointParts Parts;

        /// <summary>The last frames that crossed the wire.</summary>
        public FrameRing Frames;

        /// <summary>The bench's hands; <see langword="null"/> on a product board.</summary>
        public IBenchCommands Bench;

        /// <summary>Sets up the network.</summary>
        public INetworkSetup Network;

        /// <summary>Sets the web password.</summary>
        public IConsolePassword Password;

        /// <summary>Reads and writes lines of JSON.</summary>
        public IFlatJson Json;

        /// <summary>Tells the free managed memory.</summary>
        public IMemoryGauge Memory;

        /// <summary>Tells the memory beside it.</summary>
        public INativeMemory NativeMemory;

        /// <summary>The wear of flash since the start.</summary>
        public FlashWear Wear;

        /// <summary>What went wrong, also before the last restart.</summary>
        public IIncidents Incidents;

        /// <summary>Tells more about the connection to the CSMS.</summary>
        public IConnectionDetails Connection;

        /// <summary>Reads the certificates that are kept.</summary>
        public ICertificateReader Certificates;

        /// <summary>The last transactions that ended.</summary>
        internal RecentTransactions Recent;

        /// <summary>Monotonic time at which the charge point was made.</summary>
        internal long StartedAt;

        /// <summary>
        /// Connects the consoles with a charge point before it starts: takes the certificates that an installer has given, listens to frames and
        /// transactions. Call it again for the next one when a board restarts the charge point inside a process.
        /// </summary>
        /// <param name="chargePoint">Charge point.</param>
        /// <param name="parts">What it was made of.</param>
        public void Attach(ChargePoint chargePoint, ChargePointParts parts)
        {
            ChargePoint = chargePoint;
            Parts = parts;
            StartedAt = parts.Clock.MonotonicMilliseconds;
            Frames ??= new FrameRing();
            chargePoint.Rpc.Tap = Frames;
            Recent = new RecentTransactions(chargePoint.Connectors, parts.Clock, Recent);
            chargePoint.Loop.AddPollable(Recent);
            new CertificateStore(parts.Files).Load(chargePoint.Services.Networks.Tls);
        }
    }
}
