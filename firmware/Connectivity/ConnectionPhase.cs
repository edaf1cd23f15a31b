// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Connectivity
{
    /// <summary>
    /// Where the connection to the CSMS stands.
    /// </summary>
    public enum ConnectionPhase
    {
        /// <summary>Not wanted (no URL, or switched off by a tester).</summary>
        Off = 0,

        /// <summary>Waiting before the next dial.</summary>
        Waiting = 1,

        /// <summary>Dialling: name look-up, TCP, TLS, WebSocket handshake.</summary>
        Dialling = 2,

        /// <summary>Open: messages can be exchanged.</summary>
        Open = 3,
    }
}
