// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace OcppChargePoint.HilTests.Benchmarks
{
    /// <summary>
    /// What the largest report of OCPP 2.0.1, the full inventory, needs on the heap while it is written: a full collection whenever a part
    /// of a message goes out. (That no single allocation is large is a unit test.)
    /// </summary>
    internal static class InventoryCost
    {
        private const long Budget = 6144;
        private const int Runs = 5;
        private const int MostRuns = 40;
        private const long Quiet = 2048;
        private const int FewestParts = 8;
        private const long Grain = 1024;

        private static readonly byte[] s_call = Encoding.ASCII.GetBytes(
            "[2,\"0123456789abcdef0123456789abcdef0123\",\"GetBaseReport\",{\"requestId\":1,\"reportBase\":\"FullInventory\"}]");

        /// <summary>
        /// Measures a report.
        /// </summary>
        /// <returns>Most bytes that are alive at any moment beyond the idle state.</returns>
        internal static IReadOnlyList<Figure> Measure()
        {
            Rig rig = new Rig("OcppVersions=ocpp2.0.1");
            List<long> quietest = Report(rig);
            for (int i = 1; i < Runs || (i < MostRuns && quietest.Max() > Quiet); i++)
            {
                // Other threads of the test runner allocate, too: of each part the quietest run counts, and a busy machine gets more of them.
                quietest = quietest.Zip(Report(rig), Math.Min).ToList();
            }

            long live = quietest.Max();

            // Rounded up: what a collection finds is not the same to the byte each time.
            return new[] { new Figure("fullInventoryLive", (live + Grain - 1) / Grain * Grain, Budget) };
        }

        private static List<long> Report(Rig rig)
        {
            int frames = rig.Socket.FrameCount;
            List<long> parts = new List<long>();
            long idle = GC.GetTotalMemory(true);
            rig.Socket.Sending = () => parts.Add(GC.GetTotalMemory(true) - idle);
            rig.Socket.Receive(s_call, s_call.Length);
            for (int i = 0; i < 100 && rig.ChargePoint.Services.Reports.IsBusy; i++)
            {
                rig.Turn(1);
                rig.AnswerLast();
            }

            rig.Socket.Sending = null;
            if (rig.ChargePoint.Services.Reports.IsBusy || rig.Socket.FrameCount < frames + FewestParts)
            {
                throw new InvalidOperationException("That was no inventory: " + rig.LastFrame);
            }

            return parts;
        }
    }
}
