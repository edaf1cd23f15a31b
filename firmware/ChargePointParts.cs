// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.WebSocket;

namespace OcppChargePoint.Firmware
{
    /// <summary>
    /// What a board gives to the charge point.
    /// </summary>
    public sealed class ChargePointParts
    {
        /// <summary>Gets or sets the clock.</summary>
        public IClock Clock { get; set; }

        /// <summary>Gets or sets the source of randomness.</summary>
        public IRandom Random { get; set; }

        /// <summary>Gets or sets the door to flash.</summary>
        public IFileStore Files { get; set; }

        /// <summary>Gets or sets the devices.</summary>
        public StationHardware Hardware { get; set; }

        /// <summary>Gets or sets what restarts the board.</summary>
        public IRebooter Rebooter { get; set; }

        /// <summary>Gets or sets the event loop, which also wakes for the WebSocket.</summary>
        public EventLoop Loop { get; set; }

        /// <summary>Gets or sets the WebSocket to the CSMS: our own client on a TCP stream, or another.</summary>
        public IWebSocket WebSocket { get; set; }

        /// <summary>Gets or sets the certificates and key for wss.</summary>
        public TlsSettings Tls { get; set; }

        /// <summary>Gets or sets how many lines the log keeps, at least 1; each takes some 80 bytes of memory.</summary>
        public int LogLines { get; set; } = 8;

        /// <summary>Gets or sets a log that goes on over a restart of the firmware inside a process; <see langword="null"/> makes a new one.</summary>
        public EventLog Log { get; set; }

        /// <summary>Gets or sets why the board started.</summary>
        public BootReason BootReason { get; set; }
    }
}
