// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Diagnostics;
using OcppChargePoint.Simulation.Flash;
using Xunit;
using Xunit.Abstractions;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// Two hundred sessions of an hour each wait in flash for the CSMS.
    /// </summary>
    public sealed class OfflineTests
    {
        private const long MostBootMilliseconds = 1000;
        private const int Boots = 5;

        private readonly ITestOutputHelper _output;

        public OfflineTests(ITestOutputHelper output)
        {
            _output = output;
        }

        [Theory]
        [InlineData("ocpp1.6", "\"StartTransaction\"", "\"StopTransaction\"")]
        [InlineData("ocpp2.0.1", "\"eventType\":\"Started\"", "\"eventType\":\"Ended\"")]
        public void Two_hundred_sessions_boot_within_a_second_and_are_all_told(string version, string start, string end)
        {
            FlashCost cost = FlashCost.Of(version);
            LittlefsModel flash = null;
            Rig rig = null;
            long milliseconds = long.MaxValue;
            for (int i = 0; i < Boots; i++)
            {
                // It takes a computer a few milliseconds: the quickest boot counts, in the others the computer may have done something else.
                flash = cost.CopyFlash();
                Stopwatch time = Stopwatch.StartNew();
                rig = new Rig(flash, cost.Utc);
                milliseconds = Math.Min(milliseconds, time.ElapsedMilliseconds);
            }

            _output.WriteLine(version + ": boot in " + milliseconds + " ms, " + rig.ChargePoint.Queue.Count + " messages wait");
            Assert.True(milliseconds <= MostBootMilliseconds, "The boot took " + milliseconds + " ms.");
            Assert.True(rig.ChargePoint.Queue.Count >= 2 * FlashCost.Sessions);

            int starts = 0;
            int ends = 0;
            rig.Told = frame =>
            {
                starts += frame.Contains(start, StringComparison.Ordinal) ? 1 : 0;
                ends += frame.Contains(end, StringComparison.Ordinal) ? 1 : 0;
            };
            rig.Start();

            // That the last of it is told comes to flash in the next turn.
            rig.Turn(0);
            Assert.Equal(FlashCost.Sessions, starts);
            Assert.Equal(FlashCost.Sessions, ends);
            Assert.True(flash.List("events.").Length <= 1, "Of what is told at most one short file stays, to which the next events are appended.");
            Assert.Equal(0, rig.ChargePoint.Journal.FailedCount);
        }

        [Theory]
        [InlineData("ocpp1.6")]
        [InlineData("ocpp2.0.1")]
        public void Wear_that_the_firmware_shows_is_that_of_the_model_and_not_less(string version)
        {
            FlashCost cost = FlashCost.Of(version);
            Assert.InRange(cost.CountedBytes, cost.ProgrammedBytes, cost.ProgrammedBytes * 3 / 2);
        }
    }
}
