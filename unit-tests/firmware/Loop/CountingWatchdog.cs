// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Counts how often it was pulsed.
    /// </summary>
    public sealed class CountingWatchdog : IWatchdog
    {
        public int Pulses { get; private set; }

        public void Pulse()
        {
            Pulses++;
        }
    }
}
