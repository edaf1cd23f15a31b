// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Provisioning;

namespace OcppChargePoint.Boards.Virtual.Board
{
    /// <summary>
    /// The network of a board that does not exist: three Wi-Fi networks in reach, each with its password; orders take two seconds. What is
    /// ordered is remembered and changes nothing: the computer's own network carries the connection.
    /// </summary>
    public sealed class SimulatedNetwork : INetworkSetup
    {
        /// <summary>
        /// The password of all networks in reach.
        /// </summary>
        public const string Password = "simulated";

        private const int OrderMilliseconds = 2000;

        private readonly IClock _clock;
        private readonly NetworkState _state = new NetworkState
        {
            Medium = NetworkMedium.WiFi,
            Ssid = "Depot",
            Rssi = -58,
            IsUp = true,
            IsDhcp = true,
            Address = "127.0.0.1",
            Mask = "255.0.0.0",
            Gateway = "127.0.0.1",
            Dns = "127.0.0.1",
            Mac = "02:00:00:00:00:01",
            HasAccessPoint = true,
            AccessPointSsid = "Charger-0001",
            AccessPointAddress = "192.168.4.1",
        };

        private NetworkReply _outcome;
        private string _detail;
        private long _doneAt;
        private bool _isScan;

        /// <summary>
        /// Initializes a new instance of the <see cref="SimulatedNetwork"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        public SimulatedNetwork(IClock clock)
        {
            _clock = clock;
        }

        /// <inheritdoc/>
        public NetworkReply Reply => _clock.MonotonicMilliseconds < _doneAt ? NetworkReply.Working : _outcome;

        /// <inheritdoc/>
        public string ReplyDetail => Reply == NetworkReply.Working ? null : _detail;

        /// <inheritdoc/>
        public void ReadState(NetworkState state)
        {
            state.Medium = _state.Medium;
            state.IsUp = _state.IsUp;
            state.Ssid = _state.Ssid;
            state.Rssi = _state.Rssi;
            state.IsDhcp = _state.IsDhcp;
            state.Address = _state.Address;
            state.Mask = _state.Mask;
            state.Gateway = _state.Gateway;
            state.Dns = _state.Dns;
            state.Mac = _state.Mac;
            state.HasAccessPoint = _state.HasAccessPoint;
            state.IsAccessPointOn = _state.IsAccessPointOn;
            state.AccessPointSsid = _state.AccessPointSsid;
            state.AccessPointAddress = _state.AccessPointAddress;
            state.IsRestartNeeded = _state.IsRestartNeeded;
        }

        /// <summary>
        /// Takes note of a restart: what waited for it is in force.
        /// </summary>
        public void OnRestart()
        {
            _state.IsRestartNeeded = false;
        }

        /// <inheritdoc/>
        public NetworkReply Scan()
        {
            _isScan = true;
            return Begin(NetworkReply.Done, null);
        }

        /// <inheritdoc/>
        public FoundNetwork[] TakeFound()
        {
            if (!_isScan || Reply != NetworkReply.Done)
            {
                return null;
            }

            _isScan = false;
            return new[]
            {
                new FoundNetwork { Ssid = "Depot", Rssi = -58 },
                new FoundNetwork { Ssid = "Office 2nd floor", Rssi = -71 },
                new FoundNetwork { Ssid = "Guests", Rssi = -80, IsOpen = true },
            };
        }

        /// <inheritdoc/>
        public NetworkReply Join(string ssid, string password)
        {
            if (!NetworkArguments.IsSsid(ssid) || !NetworkArguments.IsPassword(password))
            {
                return NetworkReply.BadArgument;
            }

            if (Reply == NetworkReply.Working)
            {
                return NetworkReply.Busy;
            }

            bool isThere = ssid is "Depot" or "Office 2nd floor" or "Guests";
            bool isRight = isThere && (ssid == "Guests" || password == Password);
            if (isRight)
            {
                _state.Ssid = ssid;
            }

            return Begin(isRight ? NetworkReply.Done : NetworkReply.Failed, isRight ? null : isThere ? "the password is wrong" : "no network of that name is in reach");
        }

        /// <inheritdoc/>
        public NetworkReply UseStatic(string address, string mask, string gateway, string dns)
        {
            dns = string.IsNullOrEmpty(dns) ? gateway : dns;
            if (!NetworkArguments.IsSubnet(address, mask, gateway) || !NetworkArguments.IsAddress(dns))
            {
                return NetworkReply.BadArgument;
            }

            _state.IsDhcp = false;
            _state.Address = address;
            _state.Mask = mask;
            _state.Gateway = gateway;
            _state.Dns = dns;
            return Store();
        }

        /// <inheritdoc/>
        public NetworkReply UseDhcp()
        {
            _state.IsDhcp = true;
            return Store();
        }

        /// <inheritdoc/>
        public NetworkReply SetAccessPoint(bool isOn)
        {
            if (_state.IsAccessPointOn == isOn)
            {
                _detail = null;
                return _outcome = NetworkReply.Done;
            }

            _state.IsAccessPointOn = isOn;
            return Store();
        }

        /// <inheritdoc/>
        public NetworkReply Forget()
        {
            _state.Ssid = null;
            _state.IsDhcp = true;
            return Store();
        }

        private NetworkReply Store()
        {
            _state.IsRestartNeeded = true;
            _detail = null;
            _doneAt = 0;
            return _outcome = NetworkReply.NeedsRestart;
        }

        private NetworkReply Begin(NetworkReply outcome, string detail)
        {
            _outcome = outcome;
            _detail = detail;
            _doneAt = _clock.MonotonicMilliseconds + OrderMilliseconds;
            return NetworkReply.Working;
        }
    }
}
