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

        /// <summary>The slot in which it is kept.</summary>
        public int Slot;

        /// <summary>The subprotocol of the only version to offer; <see langword="null"/> for those of the setting OcppVersions.</summary>
        public string Version;

        /// <summary>Whether messages are JSON on a WebSocket.</summary>
        public bool IsJson = true;

        /// <summary>The URL of the CSMS without the identity.</summary>
        public string Url;

        /// <summary>The installer's URL whose place it takes; empty in all slots but the installer's.</summary>
        public string ReplacedUrl = string.Empty;

        /// <summary>Whether it is the installer's own way.</summary>
        public bool IsInstallers;

        /// <summary>The seconds to wait for an answer; 0 for those of the setting MessageTimeout.</summary>
        public int MessageTimeout;

        /// <summary>The security profile, 0 (none) to 3.</summary>
        public int SecurityProfile;

        /// <summary>The network interface, such as Wired0.</summary>
        public string Interface;

        /// <summary>Whether a modem has to dial in first.</summary>
        public bool HasApn;

        /// <summary>Whether a tunnel has to be opened first.</summary>
        public bool HasVpn;
    }
}
