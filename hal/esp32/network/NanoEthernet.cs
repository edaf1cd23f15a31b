// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Net.NetworkInformation;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.Hal.Esp32.Network
{
    /// <summary>
    /// A network by cable, and what all interfaces have in common. nanoFramework keeps the settings in its configuration block in flash and
    /// brings the interface up by itself. Each call asks the platform anew, which allocates some hundred bytes: no more than one a second.
    /// </summary>
    public class NanoEthernet : INetworkInterface, INetworkSetup
    {
        private const string NoAddress = "0.0.0.0";

        private readonly NetworkInterfaceType _type;
        private readonly NanoAccessPoint _accessPoint;
        private bool _isRestartNeeded;

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoEthernet"/> class.
        /// </summary>
        /// <param name="accessPoint">The board's own access point; <see langword="null"/> for none.</param>
        public NanoEthernet(NanoAccessPoint accessPoint)
            : this(NetworkInterfaceType.Ethernet, accessPoint)
        {
        }

        /// <summary>
        /// Initializes a new instance of the <see cref="NanoEthernet"/> class for another kind of interface.
        /// </summary>
        /// <param name="type">Kind; there is one interface of each.</param>
        /// <param name="accessPoint">The board's own access point; <see langword="null"/> for none.</param>
        protected NanoEthernet(NetworkInterfaceType type, NanoAccessPoint accessPoint)
        {
            _type = type;
            _accessPoint = accessPoint;
            _isRestartNeeded = accessPoint != null && accessPoint.IsStale;
        }

        /// <summary>
        /// Gets a value indicating whether there is a link and an address. While the access point is open the platform does not tell whether
        /// an interface with a fixed address has a link: then this is <see langword="false"/>.
        /// </summary>
        public bool IsUp
        {
            get { return IsUpNow(Find()); }
        }

        /// <inheritdoc/>
        public string Description
        {
            get
            {
                NetworkState state = new NetworkState();
                ReadState(state);
                string medium = state.Medium == NetworkMedium.WiFi ? "Wi-Fi " + state.Ssid : "Ethernet";
                return medium + ", " + (state.IsUp ? state.Address : "no link or no address");
            }
        }

        /// <inheritdoc/>
        public virtual NetworkReply Reply { get; protected set; }

        /// <inheritdoc/>
        public virtual string ReplyDetail { get; protected set; }

        /// <inheritdoc/>
        public virtual void ReadState(NetworkState state)
        {
            NetworkInterface found = Find();
            state.Medium = found == null ? NetworkMedium.None : NetworkMedium.Ethernet;
            state.IsUp = IsUpNow(found);
            state.Ssid = null;
            state.Rssi = 0;
            state.IsDhcp = found != null && found.IsDhcpEnabled;
            state.Address = found == null ? null : found.IPv4Address;
            state.Mask = found == null ? null : found.IPv4SubnetMask;
            state.Gateway = found == null ? null : found.IPv4GatewayAddress;
            state.Dns = found == null || found.IPv4DnsAddresses.Length == 0 ? null : found.IPv4DnsAddresses[0];
            state.Mac = found == null ? null : NanoAccessPoint.ToText(found.PhysicalAddress);
            state.IsRestartNeeded = _isRestartNeeded;
            state.HasAccessPoint = _accessPoint != null;
            state.IsAccessPointOn = _accessPoint != null && _accessPoint.IsOpen;
            state.AccessPointSsid = _accessPoint == null ? null : _accessPoint.Ssid;
            state.AccessPointAddress = _accessPoint == null ? null : NanoAccessPoint.Address;
        }

        /// <inheritdoc/>
        public virtual NetworkReply Scan()
        {
            return NetworkReply.NotSupported;
        }

        /// <inheritdoc/>
        public virtual FoundNetwork[] TakeFound()
        {
            return null;
        }

        /// <inheritdoc/>
        public virtual NetworkReply Join(string ssid, string password)
        {
            return NetworkReply.NotSupported;
        }

        /// <inheritdoc/>
        public NetworkReply UseStatic(string address, string mask, string gateway, string dns)
        {
            dns = dns == null || dns.Length == 0 ? gateway : dns;
            if (!NetworkArguments.IsSubnet(address, mask, gateway) || !NetworkArguments.IsAddress(dns))
            {
                return NetworkReply.BadArgument;
            }

            return SetAddress(address, mask, gateway, dns);
        }

        /// <inheritdoc/>
        public NetworkReply UseDhcp()
        {
            return SetAddress(null, null, null, null);
        }

        /// <inheritdoc/>
        public NetworkReply SetAccessPoint(bool isOn)
        {
            if (Reply == NetworkReply.Working)
            {
                return NetworkReply.Busy;
            }

            if (_accessPoint == null)
            {
                return NetworkReply.NotSupported;
            }

            try
            {
                bool isChanged = _accessPoint.Set(isOn);
                _isRestartNeeded |= isChanged;
                return End(isChanged ? NetworkReply.NeedsRestart : NetworkReply.Done, null);
            }
            catch (NotSupportedException)
            {
                return End(NetworkReply.Failed, "No access point: its password must have 8 to 63 characters, or the board has no Wi-Fi.");
            }
            catch (Exception e)
            {
                return End(NetworkReply.Failed, "The access point could not be set: " + e.GetType().Name + ".");
            }
        }

        /// <inheritdoc/>
        public virtual NetworkReply Forget()
        {
            NetworkReply reply = SetAddress(null, null, null, null);
            if (reply == NetworkReply.Done)
            {
                _isRestartNeeded = true;
                reply = End(NetworkReply.NeedsRestart, null);
            }

            return reply;
        }

        /// <summary>
        /// Finds the interface.
        /// </summary>
        /// <returns>The interface as it is now; <see langword="null"/> when the platform has none of the kind.</returns>
        protected NetworkInterface Find()
        {
            try
            {
                NetworkInterface[] all = NetworkInterface.GetAllNetworkInterfaces();
                for (int i = 0; i < all.Length; i++)
                {
                    if (all[i].NetworkInterfaceType == _type)
                    {
                        return all[i];
                    }
                }
            }
            catch (Exception)
            {
                // A configuration block that cannot be read is as good as none.
                return null;
            }

            return null;
        }

        /// <summary>
        /// Tells whether the interface is up.
        /// </summary>
        /// <param name="found">Result of <see cref="Find"/>.</param>
        /// <returns>Whether there is a link and an address.</returns>
        protected bool IsUpNow(NetworkInterface found)
        {
            if (found == null || found.IPv4Address == NoAddress || !NetworkInterface.GetIsNetworkAvailable())
            {
                return false;
            }

            // The access point has a link always, which hides that there is no other. An address by DHCP goes with its link.
            return found.IsDhcpEnabled || _accessPoint == null || !_accessPoint.IsOpen;
        }

        /// <summary>
        /// Ends an order.
        /// </summary>
        /// <param name="reply">How.</param>
        /// <param name="detail">One line for people, or <see langword="null"/>.</param>
        /// <returns><paramref name="reply"/>.</returns>
        protected NetworkReply End(NetworkReply reply, string detail)
        {
            ReplyDetail = detail;
            Reply = reply;
            return reply;
        }

        private NetworkReply SetAddress(string address, string mask, string gateway, string dns)
        {
            if (Reply == NetworkReply.Working)
            {
                return NetworkReply.Busy;
            }

            NetworkInterface found = Find();
            if (found == null)
            {
                return NetworkReply.NotSupported;
            }

            try
            {
                if (address == null)
                {
                    found.EnableDhcp();
                }
                else
                {
                    found.EnableStaticIPv4(address, mask, gateway);
                    found.EnableStaticIPv4Dns(new string[] { dns });
                }

                return End(NetworkReply.Done, null);
            }
            catch (Exception)
            {
                // The platform stores first and uses then, which fails while the interface is down.
                _isRestartNeeded = true;
                return End(NetworkReply.NeedsRestart, "The address is stored and used after the next start.");
            }
        }
    }
}
