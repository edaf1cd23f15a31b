// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// How the board reaches the network.
    /// </summary>
    public enum NetworkMedium
    {
        /// <summary>No interface at all.</summary>
        None = 0,

        /// <summary>Wi-Fi.</summary>
        WiFi = 1,

        /// <summary>A cable.</summary>
        Ethernet = 2,
    }
}
