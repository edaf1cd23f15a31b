// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Diagnostics;
using OcppChargePoint.Hal;
using OcppChargePoint.Protocol.Time;

namespace OcppChargePoint.Firmware.Provisioning
{
    /// <summary>
    /// Sets UTC by what the CSMS says, when it is unknown or wrong by more than a second.
    /// </summary>
    public sealed class TimeSetter
    {
        private const long ToleranceMilliseconds = 1000;

        private readonly IClock _clock;
        private readonly EventLog _log;

        /// <summary>
        /// Initializes a new instance of the <see cref="TimeSetter"/> class.
        /// </summary>
        /// <param name="clock">Clock to set.</param>
        /// <param name="log">Log.</param>
        public TimeSetter(IClock clock, EventLog log)
        {
            _clock = clock;
            _log = log;
        }

        /// <summary>
        /// Takes the time of the CSMS.
        /// </summary>
        /// <param name="utcMilliseconds">Milliseconds since 1970.</param>
        public void Take(long utcMilliseconds)
        {
            long difference = utcMilliseconds - _clock.UtcMilliseconds;
            if (!_clock.IsUtcKnown || difference > ToleranceMilliseconds || difference < -ToleranceMilliseconds)
            {
                _clock.SetUtc(utcMilliseconds);
                _log.Write("Clock: set to " + Iso8601.ToText(utcMilliseconds));
            }
        }
    }
}
