// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.Firmware.Console;
using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Web
{
    /// <summary>
    /// What a board gives to the web door.
    /// </summary>
    public sealed class WebParts
    {
        /// <summary>Monotonic time of all time-outs.</summary>
        public IClock Clock;

        /// <summary>Source of session ids, tokens and salts.</summary>
        public IRandom Random;

        /// <summary>The loop that serves the door.</summary>
        public EventLoop Loop;

        /// <summary>Flash, for the password.</summary>
        public IFileStore Files;

        /// <summary>Log, for the audit lines.</summary>
        public EventLog Log;

        /// <summary>The link to the CSMS, which decides whether a board without PSRAM may serve.</summary>
        public ConnectionManager Link;

        /// <summary>Where connections come from.</summary>
        public ITcpListener Listener;

        /// <summary>What passwords are hashed with.</summary>
        public IKeyedHash Hash;

        /// <summary>Open while the first password may be set from any network; <see langword="null"/> on a board without a button.</summary>
        public IServiceWindow Window;

        /// <summary>The page, or <see langword="null"/> for a door without one.</summary>
        public IWebPage Page;

        /// <summary>One line to the interpreter for each connection that may be open at a time: one or two.</summary>
        public ICommandSession[] Commands;

        /// <summary>A name besides its addresses under which people reach the board, in lower case; <see langword="null"/> for none.</summary>
        public string HostName;

        /// <summary>The board's own address on its access point; <see langword="null"/> when there is none.</summary>
        public string AccessPointAddress;

        /// <summary>Whether the board has memory for the page and TLS at the same time.</summary>
        public bool HasPsram;
    }
}
