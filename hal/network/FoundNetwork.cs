// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// A Wi-Fi network in reach.
    /// </summary>
    public sealed class FoundNetwork
    {
        /// <summary>Name.</summary>
        public string Ssid;

        /// <summary>Signal strength in dBm, -100 to -1.</summary>
        public int Rssi;

        /// <summary>Whether it is known to want no password. nanoFramework does not tell: there it is always <see langword="false"/>.</summary>
        public bool IsOpen;
    }
}
