// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Hal;

namespace OcppChargePoint.UnitTests.Upkeep
{
    /// <summary>
    /// The clock of the platform and its time servers, which the test lets answer.
    /// </summary>
    public sealed class FakePlatformTime : IEstimatedTime, ITimeServers
    {
        public long SystemMilliseconds { get; set; } = 5000;

        public long Estimate { get; private set; }

        public int Asked { get; private set; }

        public string First { get; private set; }

        public string Second { get; private set; }

        public int Stopped { get; private set; }

        public void SetEstimate(long utcMilliseconds)
        {
            Estimate = utcMilliseconds;
            SystemMilliseconds = utcMilliseconds;
        }

        public void Ask(string first, string second)
        {
            Asked++;
            First = first;
            Second = second;
        }

        public void Stop()
        {
            Stopped++;
        }
    }
}
