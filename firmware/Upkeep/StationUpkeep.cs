// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Keeps a board running for years: puts the rules of upkeep together over the parts of a board and serves them ten times a second. The
    /// rules never touch a session.
    /// </summary>
    public sealed class StationUpkeep
    {
        private const int PollMilliseconds = 100;
        private const int PollsPerSecond = 10;

        private readonly DeviceModel _model;
        private readonly LoopTimer _timer;
        private readonly HealthRule _health;
        private readonly LinkWatch _link;
        private readonly AccessPointRule _accessPoint;
        private readonly ServiceButton _button;
        private readonly TimeKeeper _time;
        private int _polls;

        /// <summary>
        /// Initializes a new instance of the <see cref="StationUpkeep"/> class and begins.
        /// </summary>
        /// <param name="chargePoint">The charge point.</param>
        /// <param name="parts">Parts of the board.</param>
        public StationUpkeep(ChargePoint chargePoint, UpkeepParts parts)
        {
            IClock clock = parts.Clock;
            IStationView station = new ChargePointView(chargePoint, clock);
            _model = chargePoint.Model;
            _time = parts.Time;
            Planner = new RestartPlanner(clock, station, parts.Incidents, parts.Rebooter);
            _health = new HealthRule(clock, _model, station, Planner, parts.Memory);
            _link = new LinkWatch(clock, station, parts.Incidents);
            if (parts.Network != null && parts.Setup != null)
            {
                _accessPoint = new AccessPointRule(clock, _model, station, Planner, parts.Network, parts.Setup);
            }

            if (parts.Button != null)
            {
                _button = new ServiceButton(clock, parts.Button, station, Planner, parts.Files, parts.Setup, _accessPoint);
            }

            _timer = chargePoint.Loop.AddTimer(OnTimer);
            _timer.Start(0);
        }

        /// <summary>
        /// Gets what restarts the board when it is idle, for whoever has another reason.
        /// </summary>
        public RestartPlanner Planner { get; }

        /// <summary>
        /// Gets the minutes after a press of the button; <see langword="null"/> on a board without one.
        /// </summary>
        public IServiceWindow ServiceWindow
        {
            get { return _button; }
        }

        private void OnTimer()
        {
            _timer.Start(PollMilliseconds);
            if (_button != null)
            {
                _button.Poll();
            }

            _polls = (_polls + 1) % PollsPerSecond;
            if (_polls != 0)
            {
                return;
            }

            _health.Poll();
            _link.Poll();
            if (_accessPoint != null)
            {
                _accessPoint.Poll();
            }

            if (_time != null)
            {
                _time.Poll(_model.GetText(Setting.NtpServers));
            }

            Planner.Poll();
        }
    }
}
