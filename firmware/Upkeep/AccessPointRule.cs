// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Opens the board's own access point when there has been no network for some minutes, or when somebody has pressed the button; closes it
    /// when the CSMS has been connected for a quarter of an hour. Each of these needs a restart, which waits for the end of a session.
    /// </summary>
    public sealed class AccessPointRule
    {
        private const long LookMilliseconds = 5000;
        private const long MinuteMilliseconds = 60000;
        private const long ConnectedMilliseconds = 15 * MinuteMilliseconds;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly IStationView _station;
        private readonly RestartPlanner _planner;
        private readonly INetworkInterface _network;
        private readonly INetworkSetup _setup;
        private readonly bool _hasAccessPoint;
        private readonly bool _isOpen;
        private long _networkAt;
        private long _disconnectedAt;
        private long _lookedAt;
        private bool _isWanted;

        /// <summary>
        /// Initializes a new instance of the <see cref="AccessPointRule"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings: the minutes.</param>
        /// <param name="station">The charge point.</param>
        /// <param name="planner">Restarts the board.</param>
        /// <param name="network">The network.</param>
        /// <param name="setup">The same, to be set.</param>
        public AccessPointRule(IClock clock, DeviceModel model, IStationView station, RestartPlanner planner, INetworkInterface network, INetworkSetup setup)
        {
            _clock = clock;
            _model = model;
            _station = station;
            _planner = planner;
            _network = network;
            _setup = setup;
            _networkAt = clock.MonotonicMilliseconds;
            _disconnectedAt = _networkAt;
            NetworkState state = new NetworkState();
            setup.ReadState(state);
            _hasAccessPoint = state.HasAccessPoint;
            _isOpen = state.IsAccessPointOn;
            if (state.IsRestartNeeded)
            {
                // Nobody has ordered anything since the start but the access point itself.
                planner.Request("access point has another name or password", BootReason.LocalReset);
            }
        }

        /// <summary>
        /// Opens the access point because somebody wants it. Nothing happens when it is open.
        /// </summary>
        /// <returns>Whether a restart will open it.</returns>
        public bool Open()
        {
            _isWanted = _hasAccessPoint && !_isOpen;
            _disconnectedAt = _clock.MonotonicMilliseconds;
            return _isWanted;
        }

        /// <summary>
        /// Decides; called at least once a second.
        /// </summary>
        public void Poll()
        {
            long now = _clock.MonotonicMilliseconds;
            if (!_hasAccessPoint || now - _lookedAt < LookMilliseconds || _planner.IsRequested)
            {
                return;
            }

            _lookedAt = now;
            _disconnectedAt = _station.IsLinkOpen ? _disconnectedAt : now;
            if (_isOpen)
            {
                if (now - _disconnectedAt >= ConnectedMilliseconds)
                {
                    Set(false, "access point closes");
                }

                return;
            }

            // The platform is asked only while nothing else says that there is a network: each question takes memory.
            long minutes = _model.GetInteger(Setting.AccessPointAfterMinutes);
            if (_station.IsLinkOpen || _network.IsUp)
            {
                _networkAt = now;
            }

            if (_isWanted || (minutes > 0 && now - _networkAt >= minutes * MinuteMilliseconds))
            {
                Set(true, _isWanted ? "access point opens, the button was pressed" : "access point opens, there is no network");
            }
        }

        private void Set(bool isOn, string why)
        {
            NetworkReply reply = _setup.SetAccessPoint(isOn);
            if (reply == NetworkReply.NeedsRestart)
            {
                _isWanted = false;
                _planner.Request(why, BootReason.LocalReset);
            }
            else if (reply != NetworkReply.Busy)
            {
                // It cannot be done now: not again at once.
                _isWanted = false;
                _networkAt = _clock.MonotonicMilliseconds;
                _disconnectedAt = _networkAt;
                _station.Log("Access point: " + _setup.ReplyDetail);
            }
        }
    }
}
