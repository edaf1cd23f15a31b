// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Config.Network
{
    /// <summary>
    /// One way to a CSMS (NetworkConnectionProfile of OCPP 2.0.1).
    /// </summary>
    public sealed class NetworkProfile
    {
        /// <summary>
        /// The slot of the installer's own way: settings CsmsUrl and AuthorizationKey. A CSMS may put another way in its place, until the
        /// installer changes his.
        /// </summary>
        public const int InstallerSlot = 0;

        /// <summary>Gets or sets the slot in which it is kept.</summary>
        public int Slot { get; set; }

        /// <summary>Gets or sets the subprotocol of the only version to offer; <see langword="null"/> for those of the setting OcppVersions.</summary>
        public string Version { get; set; }

        /// <summary>Gets or sets a value indicating whether messages are JSON on a WebSocket.</summary>
        public bool IsJson { get; set; } = true;

        /// <summary>Gets or sets the URL of the CSMS without the identity.</summary>
        public string Url { get; set; }

        /// <summary>Gets or sets the installer's URL whose place it takes; empty in all slots but the installer's.</summary>
        public string ReplacedUrl { get; set; } = string.Empty;

        /// <summary>Gets or sets a value indicating whether it is the installer's own way.</summary>
        public bool IsInstallers { get; set; }

        /// <summary>Gets or sets the seconds to wait for an answer; 0 for those of the setting MessageTimeout.</summary>
        public int MessageTimeout { get; set; }

        /// <summary>Gets or sets the security profile, 0 (none) to 3.</summary>
        public int SecurityProfile { get; set; }

        /// <summary>Gets or sets the network interface, such as Wired0.</summary>
        public string Interface { get; set; }

        /// <summary>Gets or sets a value indicating whether a modem has to dial in first.</summary>
        public bool HasApn { get; set; }

        /// <summary>Gets or sets a value indicating whether a tunnel has to be opened first.</summary>
        public bool HasVpn { get; set; }
    }
}
