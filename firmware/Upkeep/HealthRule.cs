// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Firmware.Provisioning;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// Asks for a restart when the memory beside the managed heap stays low, or the CSMS cannot be reached for hours: both may be a leak in the
    /// platform, which nothing else mends. Never in the first hour after a start, so that a wrong limit does not keep the board restarting.
    /// After 400 days without a restart it asks for one in any case, before the platform's time wraps.
    /// A platform that hangs is none of this: that is the external watchdog's.
    /// </summary>
    public sealed class HealthRule
    {
        private const long LookMilliseconds = 60000;
        private const long FirstHour = 3600000;
        private const int LowLooks = 10;

        /// <summary>
        /// nanoFramework counts the time in ticks of 10 ms and 32 bits: after 497 days it begins anew at 0, threads that wait do not wake up, and
        /// no timer fires for as long again.
        /// </summary>
        private const long LongestRun = 400 * 24 * FirstHour;

        private readonly IClock _clock;
        private readonly DeviceModel _model;
        private readonly IStationView _station;
        private readonly RestartPlanner _planner;
        private readonly INativeMemory _memory;
        private readonly long _startedAt;
        private long _reachedAt;
        private long _lookedAt;
        private int _low;

        /// <summary>
        /// Initializes a new instance of the <see cref="HealthRule"/> class.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="model">Settings: the limits.</param>
        /// <param name="station">The charge point.</param>
        /// <param name="planner">Restarts the board.</param>
        /// <param name="memory">Memory beside the managed heap; <see langword="null"/> when it is not known.</param>
        public HealthRule(IClock clock, DeviceModel model, IStationView station, RestartPlanner planner, INativeMemory memory)
        {
            _clock = clock;
            _model = model;
            _station = station;
            _planner = planner;
            _memory = memory;
            _startedAt = clock.MonotonicMilliseconds;
            _reachedAt = _startedAt;
        }

        /// <summary>
        /// Looks at both; called at least once a second.
        /// </summary>
        public void Poll()
        {
            long now = _clock.MonotonicMilliseconds;
            if (_station.IsLinkOpen || !_station.IsLinkWanted)
            {
                _reachedAt = now;
            }

            if (now - _lookedAt < LookMilliseconds)
            {
                return;
            }

            _lookedAt = now;
            LookAtMemory();
            if (now - _startedAt < FirstHour)
            {
                return;
            }

            long hours = _model.GetInteger(Setting.RestartAfterHoursOffline);
            if (_low >= LowLooks)
            {
                _planner.Request("memory of the platform is low", BootReason.ApplicationReset);
            }
            else if (hours > 0 && now - _reachedAt >= hours * FirstHour)
            {
                _planner.Request("CSMS not reached for " + hours.ToString() + " h", BootReason.ApplicationReset);
            }
            else if (now - _startedAt >= LongestRun)
            {
                _planner.Request("400 days without one", BootReason.LocalReset);
            }
        }

        private void LookAtMemory()
        {
            int limit = _model.GetInteger(Setting.RestartBelowFreeMemory);
            if (_memory == null || limit == 0)
            {
                _low = 0;
                return;
            }

            int total;
            int free;
            int largest;
            _memory.Read(out total, out free, out largest);
            _low = free < limit ? _low + 1 : 0;
        }
    }
}
