// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Config;
using OcppChargePoint.Config.Stores;
using OcppChargePoint.Hal;

namespace OcppChargePoint.Firmware.Upkeep
{
    /// <summary>
    /// The time of a board without a buffered clock. The last known time is kept in flash, every six hours, and set at the next start as an
    /// estimate, so that certificates have dates to be checked against before the first connection; UTC counts as known only when a time server
    /// or the CSMS has told it since. Time servers are asked until then.
    /// </summary>
    public sealed class TimeKeeper
    {
        /// <summary>A clock before 2025-01-01 was never set.</summary>
        private const long EarliestUtc = 1735689600000;

        private const long KeepMilliseconds = 6 * 3600000L;
        private const long AskMilliseconds = 600000;
        private const int Length = 9; // time, and whether the platform's clock was set to an estimate

        private readonly IClock _clock;
        private readonly IEstimatedTime _platform;
        private readonly ITimeServers _servers;
        private readonly INetworkInterface _network;
        private readonly SlotFile _file;
        private readonly byte[] _record = new byte[Length];
        private long _triedAt = -KeepMilliseconds;
        private long _askedAt = -AskMilliseconds;
        private bool _isKnownKept;

        /// <summary>
        /// Initializes a new instance of the <see cref="TimeKeeper"/> class and sets the estimate. To be made before the first connection.
        /// </summary>
        /// <param name="clock">Clock.</param>
        /// <param name="platform">The platform's clock.</param>
        /// <param name="files">Flash.</param>
        /// <param name="servers">Time servers; <see langword="null"/> for none.</param>
        /// <param name="network">Network, asked before the servers are; <see langword="null"/> when there is none to ask.</param>
        public TimeKeeper(IClock clock, IEstimatedTime platform, IFileStore files, ITimeServers servers, INetworkInterface network)
        {
            _clock = clock;
            _platform = platform;
            _servers = servers;
            _network = network;
            _file = new SlotFile(files, "time", Length);
            Restore(_file.Read());
        }

        /// <summary>
        /// Keeps the time, or asks for it; called about once a second.
        /// </summary>
        /// <param name="servers">One or two names with a comma in between; empty for the platform's own.</param>
        public void Poll(string servers)
        {
            long now = _clock.MonotonicMilliseconds;
            if (!_clock.IsUtcKnown)
            {
                Ask(servers, now);
                return;
            }

            if (_servers != null && _askedAt >= 0)
            {
                _servers.Stop();
                _askedAt = -AskMilliseconds;
            }

            // The first time soon, so that an estimate is not taken for more after the next restart; flash that fails is not tried all the time.
            if (now - _triedAt >= (_isKnownKept ? KeepMilliseconds : AskMilliseconds))
            {
                _triedAt = now;
                _isKnownKept = Keep(_clock.UtcMilliseconds, false) || _isKnownKept;
            }
        }

        private void Restore(byte[] kept)
        {
            long last = kept != null && kept.Length == Length ? ReadTime(kept) : 0;
            bool wasEstimate = last != 0 && kept[Length - 1] != 0;
            long running = _platform.SystemMilliseconds;
            if (running >= EarliestUtc && !wasEstimate)
            {
                // It went on over the restart, and was right.
                return;
            }

            long estimate = running > last ? running : last;
            if (estimate < EarliestUtc)
            {
                return;
            }

            // First the mark: a restart right behind must not take the estimate for the time. Without the mark there is no estimate.
            if (wasEstimate || Keep(last, true))
            {
                _platform.SetEstimate(estimate);
            }
        }

        private void Ask(string servers, long now)
        {
            if (_servers == null || now - _askedAt < AskMilliseconds || (_network != null && !_network.IsUp))
            {
                return;
            }

            _askedAt = now;
            int comma = servers.IndexOf(',');
            string first = comma < 0 ? servers : servers.Substring(0, comma);
            string second = comma < 0 ? string.Empty : servers.Substring(comma + 1);
            _servers.Ask(first.Trim(), second.Trim());
        }

        private bool Keep(long utcMilliseconds, bool isEstimate)
        {
            for (int i = 0; i < Length - 1; i++)
            {
                _record[i] = (byte)(utcMilliseconds >> (8 * i));
            }

            _record[Length - 1] = (byte)(isEstimate ? 1 : 0);
            return _file.Write(_record, Length);
        }

        private static long ReadTime(byte[] record)
        {
            long time = 0;
            for (int i = Length - 2; i >= 0; i--)
            {
                time = (time << 8) | record[i];
            }

            return time;
        }
    }
}
