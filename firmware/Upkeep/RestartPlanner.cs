// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Restarts the board for its upkeep when that disturbs nobody: after the station has been idle for ten seconds without a break. However
    /// urgent a restart is, it waits for the end of a session and for what flash has not taken yet.
    /// </summary>
    public sealed class RestartPlanner
    {
        private const long IdleMilliseconds = 10000;

        private readonly IClock _clock;
        private readonly IStationView _station;
        private readonly IncidentLog _incidents;
        private readonly IRebooter _rebooter;
        private string _why;
        private BootReason _reason;
        private long _idleSince = -1;
        private bool _isDone;

        /// <summary>
        /// Initializes a new instance of the <see cref="RestartPlanner"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="station">The charge point.</param>
        /// <param name="incidents">Told of each restart.</param>
        /// <param name="rebooter">Restarts the board.</param>
        public RestartPlanner(IClock clock, IStationView station, IncidentLog incidents, IRebooter rebooter)
        {
            _clock = clock;
            _station = station;
            _incidents = incidents;
            _rebooter = rebooter;
        }

        /// <summary>
        /// Gets a value indicating whether a restart is waited for.
        /// </summary>
        public bool IsRequested
        {
            get { return _why != null; }
        }

        /// <summary>
        /// Gets or sets what is done right before the restart, whoever has asked for it; <see langword="null"/> for nothing.
        /// </summary>
        public Action LastStep { get; set; }

        /// <summary>
        /// Asks for a restart. Of several wishes the first one counts.
        /// </summary>
        /// <param name="why">Why, a few words for people.</param>
        /// <param name="reason">What the next BootNotification says.</param>
        public void Request(string why, BootReason reason)
        {
            if (_why == null)
            {
                _why = why;
                _reason = reason;
                _station.Log("Restart when idle: " + why);
            }
        }

        /// <summary>
        /// Restarts when the time has come; called at least once a second.
        /// </summary>
        public void Poll()
        {
            if (_why == null || _isDone || !_station.IsIdle)
            {
                _idleSince = -1;
                return;
            }

            long now = _clock.MonotonicMilliseconds;
            _idleSince = _idleSince < 0 ? now : _idleSince;
            if (now - _idleSince >= IdleMilliseconds)
            {
                _isDone = true;
                if (LastStep != null)
                {
                    LastStep();
                }

                _incidents.Write("Restart: " + _why);
                _station.ShutDown(_reason);
                _rebooter.Reboot();
            }
        }
    }
}
