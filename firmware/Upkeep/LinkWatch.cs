// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Notes in flash when the CSMS cannot be reached for long, and when it can again: after an hour, then once a day. That is at most two
    /// lines an hour, whatever the connection does.
    /// </summary>
    public sealed class LinkWatch
    {
        private const long HourMilliseconds = 3600000;
        private const long DayMilliseconds = 24 * HourMilliseconds;

        private readonly IClock _clock;
        private readonly IStationView _station;
        private readonly IncidentLog _incidents;
        private long _lostAt;
        private long _notedAt = -1;

        /// <summary>
        /// Initializes a new instance of the <see cref="LinkWatch"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="station">The charge point.</param>
        /// <param name="incidents">Told of it.</param>
        public LinkWatch(IClock clock, IStationView station, IncidentLog incidents)
        {
            _clock = clock;
            _station = station;
            _incidents = incidents;
            _lostAt = clock.MonotonicMilliseconds;
        }

        /// <summary>
        /// Looks; called at least once a second.
        /// </summary>
        public void Poll()
        {
            long now = _clock.MonotonicMilliseconds;
            if (_station.IsLinkOpen || !_station.IsLinkWanted)
            {
                if (_notedAt >= 0)
                {
                    _incidents.Write("CSMS connected again after " + ((now - _lostAt) / HourMilliseconds).ToString() + " h");
                }

                _lostAt = now;
                _notedAt = -1;
                return;
            }

            long since = _notedAt < 0 ? now - _lostAt : now - _notedAt;
            if (since >= (_notedAt < 0 ? HourMilliseconds : DayMilliseconds))
            {
                _notedAt = now;
                _incidents.Write("CSMS not reached for " + ((now - _lostAt) / HourMilliseconds).ToString() + " h: " + _station.LinkProblem);
            }
        }
    }
}
