// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Loop;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Notes each time that it is served.
    /// </summary>
    public sealed class NotingPollable : IPollable
    {
        private readonly EventLoopBench _bench;
        private readonly string _name;

        public NotingPollable(EventLoopBench bench, string name)
        {
            _bench = bench;
            _name = name;
            NextDueMilliseconds = long.MaxValue;
        }

        public long NextDueMilliseconds { get; set; }

        public void Poll()
        {
            _bench.Note(_name);
        }
    }
}
