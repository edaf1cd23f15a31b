// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    /// <summary>
    /// Asks a reader as the event loop does, every 100 ms, and notes what it reports.
    /// </summary>
    public sealed class ReaderBench
    {
        private const int TurnMilliseconds = 100;
        private const int LongestCallMilliseconds = 50;

        private readonly FakeClock _clock;

        public ReaderBench(FakeClock clock, IRfidReader reader)
        {
            _clock = clock;
            Reader = reader;
        }

        public IRfidReader Reader { get; }

        /// <summary>How many tags were reported.</summary>
        public int Count { get; private set; }

        /// <summary>The last one.</summary>
        public string Last { get; private set; }

        public void Pass(int milliseconds)
        {
            long end = _clock.MonotonicMilliseconds + milliseconds;
            while (_clock.MonotonicMilliseconds < end)
            {
                Turn();
            }
        }

        /// <summary>One call; returns what it reports.</summary>
        public string Turn()
        {
            long start = _clock.MonotonicMilliseconds;
            string tag = Reader.TakeTag();
            Assert.IsTrue(_clock.MonotonicMilliseconds - start <= LongestCallMilliseconds, "a call takes too long");
            Last = tag == null ? Last : tag;
            Count += tag == null ? 0 : 1;
            _clock.Advance(TurnMilliseconds);
            return tag;
        }

        public void Expect(int count, string last)
        {
            Assert.AreEqual(count, Count);
            Assert.AreEqual(last, Last);
        }

        public void ExpectFault(FaultCode fault)
        {
            Assert.AreEqual(FaultNames.Get(fault), FaultNames.Get(Reader.Fault));
        }
    }
}
