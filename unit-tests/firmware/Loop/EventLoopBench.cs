// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using OcppChargePoint.Firmware.Loop;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// An event loop on a clock that the test moves, and what has happened on it.
    /// </summary>
    public sealed class EventLoopBench
    {
        public EventLoopBench()
        {
            Loop = new EventLoop(Clock);
        }

        public FakeClock Clock { get; } = new FakeClock();

        public EventLoop Loop { get; }

        public string Events { get; private set; } = string.Empty;

        public void PostAgain()
        {
            Loop.Post(() =>
            {
                Note("posted");
                PostAgain();
            });
        }

        public void Pass(long milliseconds)
        {
            Clock.Advance(milliseconds);
            Loop.RunTurn();
        }

        public void Note(string what)
        {
            Events += what + ";";
        }
    }
}
