// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// A network that does what the test says.
    /// </summary>
    public sealed class FakeNetwork : INetworkSetup
    {
        public NetworkReply Reply { get; set; }

        public string ReplyDetail { get; set; }

        public string LastOrder { get; private set; }

        /// <summary>Name of the first network found.</summary>
        public string FoundSsid { get; set; } = "De\"pot";

        public void ReadState(NetworkState state)
        {
            state.Medium = NetworkMedium.WiFi;
            state.Ssid = "Depot";
            state.IsUp = true;
        }

        public NetworkReply Scan()
        {
            return Take("scan");
        }

        public FoundNetwork[] TakeFound()
        {
            return new[] { new FoundNetwork { Ssid = FoundSsid, Rssi = -60 }, new FoundNetwork { Ssid = "Guests", Rssi = -80, IsOpen = true } };
        }

        public NetworkReply Join(string ssid, string password)
        {
            return Take("join " + ssid + "/" + password);
        }

        public NetworkReply UseStatic(string address, string mask, string gateway, string dns)
        {
            return Take("static " + address + "/" + mask + "/" + gateway + "/" + dns);
        }

        public NetworkReply UseDhcp()
        {
            return Take("dhcp");
        }

        public NetworkReply SetAccessPoint(bool isOn)
        {
            return Take(isOn ? "ap on" : "ap off");
        }

        public NetworkReply Forget()
        {
            return Take("forget");
        }

        private NetworkReply Take(string order)
        {
            LastOrder = order;
            return Reply;
        }
    }
}
