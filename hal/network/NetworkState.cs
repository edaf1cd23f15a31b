// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// How the network is now. Data; texts that are not known are <see langword="null"/>.
    /// </summary>
    public sealed class NetworkState
    {
        /// <summary>How the board reaches the network.</summary>
        public NetworkMedium Medium;

        /// <summary>Whether there is a link and an address.</summary>
        public bool IsUp;

        /// <summary>Name of the Wi-Fi network that is set, joined or not; <see langword="null"/> for none.</summary>
        public string Ssid;

        /// <summary>Signal strength in dBm, -100 to -1; 0 when it is not known. On the ESP32 it is the one of the last scan.</summary>
        public int Rssi;

        /// <summary>Whether the network gives the address.</summary>
        public bool IsDhcp;

        /// <summary>IPv4 address, dotted.</summary>
        public string Address;

        /// <summary>Subnet mask, dotted.</summary>
        public string Mask;

        /// <summary>Gateway, dotted.</summary>
        public string Gateway;

        /// <summary>First name server, dotted.</summary>
        public string Dns;

        /// <summary>MAC address of the interface, twelve hexadecimal digits with colons.</summary>
        public string Mac;

        /// <summary>Whether the board has an access point of its own to open.</summary>
        public bool HasAccessPoint;

        /// <summary>Whether the access point is open now.</summary>
        public bool IsAccessPointOn;

        /// <summary>Name of the access point.</summary>
        public string AccessPointSsid;

        /// <summary>Address of the board on its access point, dotted.</summary>
        public string AccessPointAddress;

        /// <summary>Whether something is stored that counts after a restart only.</summary>
        public bool IsRestartNeeded;
    }
}
