// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// What an installer sets about the board's network: Wi-Fi, address, own access point. An order returns at once; what it leads to
    /// stands in <see cref="Reply"/>, which the event loop polls. One order at a time. What was ordered survives a loss of power.
    /// One thread only.
    /// </summary>
    public interface INetworkSetup
    {
        /// <summary>
        /// Gets where the last order stands.
        /// </summary>
        NetworkReply Reply { get; }

        /// <summary>
        /// Gets one line for people about the last order, such as why a network was not joined; <see langword="null"/> when there is
        /// nothing to add.
        /// </summary>
        string ReplyDetail { get; }

        /// <summary>
        /// Reads how the network is now.
        /// </summary>
        /// <param name="state">Filled, all of it.</param>
        void ReadState(NetworkState state);

        /// <summary>
        /// Looks for Wi-Fi networks; takes 2 to 10 s. When <see cref="Reply"/> is <see cref="NetworkReply.Done"/>, <see cref="TakeFound"/>
        /// has them.
        /// </summary>
        /// <returns><see cref="NetworkReply.Working"/> when it has begun, else why not.</returns>
        NetworkReply Scan();

        /// <summary>
        /// Takes what the last scan has found and forgets it.
        /// </summary>
        /// <returns>Networks, strongest first, at most 20, each name once; <see langword="null"/> when there is no scan to take.</returns>
        FoundNetwork[] TakeFound();

        /// <summary>
        /// Joins a Wi-Fi network and stays with it, also after a restart. The link that is there is lost meanwhile. Takes up to a minute.
        /// When it fails, the new network stays set, and is tried again for ever: it may be out of reach only now.
        /// </summary>
        /// <param name="ssid">Name, 1 to 32 bytes of UTF-8.</param>
        /// <param name="password">Password, 8 to 63 ASCII characters; empty for an open network. Never logged.</param>
        /// <returns><see cref="NetworkReply.Working"/> when it has begun, else why not.</returns>
        NetworkReply Join(string ssid, string password);

        /// <summary>
        /// Uses a fixed IPv4 address.
        /// </summary>
        /// <param name="address">Address, dotted.</param>
        /// <param name="mask">Subnet mask, dotted.</param>
        /// <param name="gateway">Gateway in the same subnet, dotted.</param>
        /// <param name="dns">Name server, dotted; <see langword="null"/> or empty takes the gateway.</param>
        /// <returns>The new <see cref="Reply"/>: <see cref="NetworkReply.NeedsRestart"/> where the board takes the address at its next start.</returns>
        NetworkReply UseStatic(string address, string mask, string gateway, string dns);

        /// <summary>
        /// Lets the network give the address.
        /// </summary>
        /// <returns>The new <see cref="Reply"/>: <see cref="NetworkReply.NeedsRestart"/> where the board does it at its next start.</returns>
        NetworkReply UseDhcp();

        /// <summary>
        /// Opens or closes the board's own access point. On the ESP32 that counts after a restart, which the caller orders.
        /// </summary>
        /// <param name="isOn">Whether it is to be open.</param>
        /// <returns>The new <see cref="Reply"/>: <see cref="NetworkReply.NeedsRestart"/>, or <see cref="NetworkReply.Done"/> when it is so already.</returns>
        NetworkReply SetAccessPoint(bool isOn);

        /// <summary>
        /// Forgets name and password of the Wi-Fi network and a fixed address, as in a new board. Counts after a restart.
        /// </summary>
        /// <returns>The new <see cref="Reply"/>: <see cref="NetworkReply.NeedsRestart"/>.</returns>
        NetworkReply Forget();
    }
}
