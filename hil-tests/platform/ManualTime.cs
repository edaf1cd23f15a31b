// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;

namespace OcppChargePoint.HilTests.Platform
{
    /// <summary>
    /// Real time under the control of a test. Its timestamps tick in nanoseconds, as on Linux.
    /// </summary>
    internal sealed class ManualTime : TimeProvider
    {
        private long _nanoseconds = 123456789;

        /// <inheritdoc/>
        public override long TimestampFrequency => 1000000000;

        /// <inheritdoc/>
        public override long GetTimestamp()
        {
            return _nanoseconds;
        }

        /// <inheritdoc/>
        public override DateTimeOffset GetUtcNow()
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(1700000000000);
        }

        internal void Advance(double milliseconds)
        {
            _nanoseconds += (long)(milliseconds * 1000000);
        }
    }
}
