// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Upkeep;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Upkeep
{
    [TestClass]
    public class IncidentLogTests
    {
        private const long Utc = 1763665839000;

        [TestMethod]
        public void Lines_SurviveARestart_WithTheirTime()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Incidents.Write("first");
            bench.Clock.SetUtc(Utc);
            bench.Incidents.Write("second");
            Assert.AreEqual("start+1s first|2025-11-20T19:10:39.000Z second|", Read(new IncidentLog(bench.Files, bench.Clock)));
        }

        [TestMethod]
        public void ManyLines_LeaveTheNewest_InOrder_AndBoundedFlash()
        {
            UpkeepBench bench = new UpkeepBench();
            for (int i = 0; i < 1000; i++)
            {
                // Each restart goes on where the last one stopped.
                new IncidentLog(bench.Files, bench.Clock).Write("line " + i.ToString());
                Assert.IsTrue(bench.Files.Used <= 4096, "flash");
            }

            string[] lines = Read(new IncidentLog(bench.Files, bench.Clock)).Split('|');
            int count = lines.Length - 1;
            Assert.IsTrue(count >= 90, "kept " + count.ToString());
            for (int i = 0; i < count; i++)
            {
                Assert.AreEqual("start+1s line " + (1000 - count + i).ToString(), lines[i]);
            }
        }

        [TestMethod]
        public void LongLines_AreCut_AndControlCharactersReplaced()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Incidents.Write("a\nb\tc" + new string('x', 500));
            bench.Incidents.Write("next");
            string[] lines = bench.GetIncidents().Split('|');
            Assert.AreEqual(3, lines.Length);
            Assert.IsTrue(lines[0].StartsWith("start+1s a?b?c"), lines[0]);
            Assert.IsTrue(lines[0].Length < 200);
            Assert.AreEqual("start+1s next", lines[1]);
        }

        [TestMethod]
        public void LineThatWasCutByALossOfPower_SpoilsNoOther()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Incidents.Write("whole");
            byte[] part = { (byte)'c', (byte)'u', (byte)'t' };
            bench.Files.Append("incident.0", part, 0, 3);
            IncidentLog next = new IncidentLog(bench.Files, bench.Clock);
            next.Write("after");
            Assert.AreEqual("start+1s whole|cut|start+1s after|", Read(next));
        }

        [TestMethod]
        public void FlashThatTakesNothing_IsSurvived()
        {
            UpkeepBench bench = new UpkeepBench();
            bench.Files.IsFailing = true;
            bench.Incidents.Write("lost");
            bench.Files.IsFailing = false;
            bench.Incidents.Write("kept");
            Assert.AreEqual("start+1s kept|", bench.GetIncidents());
        }

        private static string Read(IncidentLog log)
        {
            string all = string.Empty;
            int position = 0;
            for (string line = log.ReadNext(ref position); line != null; line = log.ReadNext(ref position))
            {
                all += line + "|";
            }

            return all;
        }
    }
}
