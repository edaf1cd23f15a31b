// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Hal
{
    /// <summary>
    /// The board's way to the network (Wi-Fi, Ethernet).
    /// </summary>
    public interface INetworkInterface
    {
        /// <summary>
        /// Gets a value indicating whether the interface has a link and an address.
        /// </summary>
        bool IsUp { get; }

        /// <summary>
        /// Gets one line for people: medium, address, signal strength.
        /// </summary>
        string Description { get; }
    }
}
