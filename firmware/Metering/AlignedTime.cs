// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

namespace OcppChargePoint.Firmware.Metering
{
    /// <summary>
    /// The moments of clock-aligned sampling: multiples of the interval since midnight UTC (OCPP 1.6 section 9.1.5), and midnight
    /// itself where the interval does not divide the day.
    /// </summary>
    public static class AlignedTime
    {
        private const long DayMilliseconds = 86400000;

        /// <summary>
        /// Gets the first aligned moment after a time.
        /// </summary>
        /// <param name="utcMilliseconds">Time, milliseconds since 1970.</param>
        /// <param name="intervalSeconds">Interval, 1 to 86400.</param>
        /// <returns>Milliseconds since 1970, greater than <paramref name="utcMilliseconds"/>.</returns>
        public static long Next(long utcMilliseconds, int intervalSeconds)
        {
            long midnight = utcMilliseconds - (utcMilliseconds % DayMilliseconds);
            long interval = intervalSeconds * 1000L;
            long next = midnight + ((((utcMilliseconds - midnight) / interval) + 1) * interval);
            long tomorrow = midnight + DayMilliseconds;
            return next < tomorrow ? next : tomorrow;
        }
    }
}
