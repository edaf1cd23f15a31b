// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using OcppChargePoint.Config;
using OcppChargePoint.Hal;
using Xunit;

namespace OcppChargePoint.UnitTests
{
    /// <summary>
    /// Ten looks at the hardware a second must leave no garbage: on the device a collection stops everything.
    /// </summary>
    public class PollAllocationTests
    {
        private const int Polls = 2000;

        [Fact]
        public void Idle_PollsAllocateNothing()
        {
            ExpectNoGarbage(Create());
        }

        [Fact]
        public void Charging_PollsAllocateNothing()
        {
            StationBench bench = Create();
            bench.Charge(1, "ONE");
            bench.Charge(2, "TWO");
            ExpectNoGarbage(bench);
        }

        [Fact]
        public void PluggedWithoutPermission_PollsAllocateNothing()
        {
            StationBench bench = Create();
            bench.Services.Set(Setting.FreeVendActive, "true");
            bench.Services.Model.Set(Setting.Operative, 1, "false");
            bench.Plug(1, PilotState.C);
            ExpectNoGarbage(bench);
        }

        [Fact]
        public void Faulted_PollsAllocateNothing()
        {
            StationBench bench = Create();
            bench.Plug(1, PilotState.C);
            bench.Devices[0].ResidualCurrent.IsTripped = true;
            bench.Devices[1].Lock.State = LockState.Jammed;
            ExpectNoGarbage(bench);
        }

        [Fact]
        public void Offline_PollsAllocateNothing()
        {
            StationBench bench = Create();
            bench.Services.Set(Setting.RetryBackOffWaitMinimum, "3600");
            bench.Charge(1, "ONE");
            bench.Services.LoseLink();
            ExpectNoGarbage(bench);
        }

        private static StationBench Create()
        {
            StationBench bench = StationBench.Online(2, true);
            bench.Services.Set(Setting.MeterValueSampleInterval, "0");
            bench.Services.Set(Setting.ClockAlignedDataInterval, "86400");
            bench.Services.Set(Setting.StationMaxCurrent, "20");
            return bench;
        }

        private static void ExpectNoGarbage(StationBench bench)
        {
            // The first polls settle the state and let the runtime compile.
            bench.Pass(120000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            bench.Pass(Polls * 100);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.True(bytes == 0, bytes / (double)Polls + " bytes per poll");
        }
    }
}
