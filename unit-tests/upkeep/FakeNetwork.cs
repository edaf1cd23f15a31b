// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Upkeep
{
    /// <summary>
    /// A network that the test plugs and unplugs, with an access point that opens at the next start only.
    /// </summary>
    public sealed class FakeNetwork : INetworkInterface, INetworkSetup
    {
        public bool IsUp { get; set; }

        public string Description
        {
            get { return "fake"; }
        }

        public bool HasAccessPoint { get; set; } = true;

        public bool IsAccessPointOn { get; set; }

        public bool IsAccessPointWanted { get; set; }

        public bool IsRestartNeeded { get; set; }

        public int Orders { get; private set; }

        public int Forgotten { get; private set; }

        public NetworkReply Answer { get; set; } = NetworkReply.NeedsRestart;

        public NetworkReply Reply
        {
            get { return Answer; }
        }

        public string ReplyDetail
        {
            get { return "because"; }
        }

        public void ReadState(NetworkState state)
        {
            state.HasAccessPoint = HasAccessPoint;
            state.IsAccessPointOn = IsAccessPointOn;
            state.IsRestartNeeded = IsRestartNeeded;
        }

        public NetworkReply Scan()
        {
            return NetworkReply.NotSupported;
        }

        public FoundNetwork[] TakeFound()
        {
            return null;
        }

        public NetworkReply Join(string ssid, string password)
        {
            return NetworkReply.NotSupported;
        }

        public NetworkReply UseStatic(string address, string mask, string gateway, string dns)
        {
            return NetworkReply.NotSupported;
        }

        public NetworkReply UseDhcp()
        {
            return NetworkReply.NotSupported;
        }

        public NetworkReply SetAccessPoint(bool isOn)
        {
            Orders++;
            IsAccessPointWanted = isOn;
            return Answer;
        }

        public NetworkReply Forget()
        {
            Forgotten++;
            return NetworkReply.NeedsRestart;
        }
    }
}
