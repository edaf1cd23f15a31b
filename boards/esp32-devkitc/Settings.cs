// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Boards.Esp32DevKitC
{
    /// <summary>
    /// What an installer would set: change it, build, flash. The Wi-Fi's name and password are not here; they live in the
    /// board's configuration block (README).
    /// </summary>
    public static class Settings
    {
        /// <summary>Address of the CSMS, ws:// or wss://; the identity is appended.</summary>
        public const string CsmsUrl = "ws://192.168.1.10:9000/ocpp";

        /// <summary>Identity of the charge point at the CSMS.</summary>
        public const string Identity = "BENCH001";

        /// <summary>Password of Basic authentication; empty for none.</summary>
        public const string Password = "";

        /// <summary>Number of simulated connectors, 1 to 4.</summary>
        public const int Connectors = 2;
    }
}
