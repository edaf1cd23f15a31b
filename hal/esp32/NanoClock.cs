// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using nanoFramework.Runtime.Native;

namespace OcppChargePoint.Hal.Esp32
{
    /// <summary>
    /// Clock of a board without a buffered clock chip. The system clock starts in 1970 after power-on and goes on through a
    /// reboot; who sets it first, the network's time server (SNTP runs by itself) or the CSMS, makes UTC known.
    /// </summary>
    /// <remarks>
    /// From then on UTC runs with the monotonic time, because the system clock knows whole seconds only when it is set. Later
    /// corrections come through <see cref="SetUtc"/>; the system clock is set along with it, for the dates of certificates and
    /// for the time after a reboot. One thread only.
    /// <para>An estimate is set an hour too early. When the time server sets the clock it jumps by that hour at least, however good the
    /// estimate was: by the jump it is noticed.</para>
    /// </remarks>
    public sealed class NanoClock : IClock, IEstimatedTime
    {
        /// <summary>A system clock before 2025-01-01 has not been set.</summary>
        private const long EarliestUtc = 1735689600000;

        private const long TicksPerMillisecond = 10000;

        private const long EstimateTooEarly = 3600000;
        private const long Jump = EstimateTooEarly / 2;

        private bool _isUtcKnown;
        private bool _isEstimate;
        private long _utcAtStart;

        /// <inheritdoc/>
        public long MonotonicMilliseconds
        {
            get { return Environment.TickCount64; }
        }

        /// <inheritdoc/>
        public bool IsUtcKnown
        {
            get
            {
                if (!_isUtcKnown)
                {
                    long utc = SystemMilliseconds;
                    if (utc >= EarliestUtc && (!_isEstimate || HasJumped(utc)))
                    {
                        Follow(utc);
                    }
                }

                return _isUtcKnown;
            }
        }

        /// <inheritdoc/>
        public long UtcMilliseconds
        {
            get { return IsUtcKnown ? _utcAtStart + MonotonicMilliseconds : SystemMilliseconds; }
        }

        /// <inheritdoc/>
        public long SystemMilliseconds
        {
            get { return (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMillisecond; }
        }

        /// <inheritdoc/>
        public void SetUtc(long utcMilliseconds)
        {
            Follow(utcMilliseconds);
            SetSystemClock(utcMilliseconds);
        }

        /// <inheritdoc/>
        public void SetEstimate(long utcMilliseconds)
        {
            Follow(utcMilliseconds - EstimateTooEarly);
            _isUtcKnown = false;
            _isEstimate = true;
            SetSystemClock(utcMilliseconds - EstimateTooEarly);
        }

        private static void SetSystemClock(long utcMilliseconds)
        {
            Rtc.SetSystemTime(new DateTime(DateTime.UnixEpoch.Ticks + (utcMilliseconds * TicksPerMillisecond)));
        }

        private bool HasJumped(long utc)
        {
            long jump = utc - _utcAtStart - MonotonicMilliseconds;
            return jump >= Jump || jump <= -Jump;
        }

        private void Follow(long utcMilliseconds)
        {
            _utcAtStart = utcMilliseconds - MonotonicMilliseconds;
            _isUtcKnown = true;
        }
    }
}
