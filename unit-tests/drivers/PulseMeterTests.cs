// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Hal;
using OcppChargePoint.Hal.Drivers.Meters;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests.Drivers
{
    [TestClass]
    public class PulseMeterTests
    {
        [TestMethod]
        public void Pulses_AreEnergy()
        {
            PulseBench bench = new PulseBench(1000);
            bench.Count(500, 60000);
            Assert.IsTrue(bench.Meter.Sample());
            bench.Expect(500000);

            // 3200 pulses per kWh: 312.5 mWh each, nothing is lost by rounding.
            bench = new PulseBench(3200);
            for (int i = 0; i < 3200; i++)
            {
                bench.Count(1, 164);
                Assert.IsTrue(bench.Meter.Sample());
            }

            bench.Expect(1000000);
        }

        [TestMethod]
        public void PowerAndPhases_AreNotGuessed()
        {
            PulseBench bench = new PulseBench(1000);
            long value;
            Assert.IsFalse(bench.Meter.TryRead(Measurand.PowerActiveImport, Phase.All, out value));
            Assert.IsFalse(bench.Meter.TryRead(Measurand.CurrentImport, Phase.L1, out value));
            Assert.IsFalse(bench.Meter.TryRead(Measurand.EnergyActiveImportRegister, Phase.L1, out value));
        }

        [TestMethod]
        public void Restart_GoesOnFromFlash()
        {
            PulseBench bench = new PulseBench(1000);
            bench.Count(100, 60000);
            bench.Meter.Sample();
            bench.Count(5, 30000);
            bench.Meter.Sample();
            bench.Expect(105000);

            // A power cut loses the last half minute; an ordered restart does not.
            bench.Restart();
            bench.Expect(100000);
            bench.Count(7, 1000);
            bench.Meter.Sample();
            bench.Meter.Save();
            bench.Restart();
            bench.Expect(107000);
        }

        [TestMethod]
        public void DamagedFile_LeavesTheOtherOne()
        {
            PulseBench bench = new PulseBench(1000);
            bench.Count(100, 60000);
            bench.Meter.Sample();
            bench.Count(100, 60000);
            bench.Meter.Sample();
            Assert.AreEqual(16, bench.Files.GetLength("s0.a"));
            Assert.AreEqual(16, bench.Files.GetLength("s0.b"));
            byte[] torn = Hex.Parse("FFFFFFFFFFFF0000FFFFFFFFFFFF0000");
            bench.Files.Replace("s0.a", torn, 0, 16);
            bench.Restart();
            bench.Expect(100000);
            bench.Files.Replace("s0.b", torn, 0, 7);
            bench.Restart();
            bench.Expect(0);
        }

        [TestMethod]
        public void Noise_IsNotCounted()
        {
            // 100 pulses in a second are more than the standard allows.
            PulseBench bench = new PulseBench(1000);
            bench.Count(10, 1000);
            Assert.IsTrue(bench.Meter.Sample());
            bench.Count(100, 1000);
            Assert.IsFalse(bench.Meter.Sample());
            Assert.AreEqual("RegisterJump", MeterFaultNames.Get(bench.Meter.Fault));
            Assert.AreEqual(100L, bench.Meter.RefusedPulses);
            bench.Expect(10000);
            bench.Count(-50, 1000);
            Assert.IsFalse(bench.Meter.Sample());
            Assert.AreEqual("RegisterBack", MeterFaultNames.Get(bench.Meter.Fault));
            bench.Count(3, 1000);
            Assert.IsTrue(bench.Meter.Sample());
            bench.Expect(13000);

            // An hour without pulses is no reason to believe a burst.
            for (int i = 0; i < 3600; i++)
            {
                bench.Count(0, 1000);
                Assert.IsTrue(bench.Meter.Sample());
            }

            bench.Count(100, 1000);
            Assert.IsFalse(bench.Meter.Sample());
            bench.Expect(13000);
        }

        [TestMethod]
        public void LoopThatStandsStill_LosesNoPulse()
        {
            PulseBench bench = new PulseBench(1000);
            bench.Count(60, 10000);
            Assert.IsTrue(bench.Meter.Sample());
            bench.Expect(60000);
        }

        [TestMethod]
        public void Flash_IsWrittenOnceAMinute_AndOnlyForNews()
        {
            PulseBench bench = new PulseBench(1000);
            for (int i = 0; i < 3600; i++)
            {
                bench.Count(6, 1000);
                bench.Meter.Sample();
            }

            Assert.AreEqual(60, bench.Files.WriteCount);
            for (int i = 0; i < 3600; i++)
            {
                bench.Count(0, 1000);
                bench.Meter.Sample();
            }

            Assert.AreEqual(60, bench.Files.WriteCount);
        }

        [TestMethod]
        public void AnyRestart_NeverInventsEnergy()
        {
            for (int seed = 1; seed <= 20; seed++)
            {
                SeededRandom random = new SeededRandom(seed);
                PulseBench bench = new PulseBench(1000);
                long real = 0;
                long told = 0;
                for (int i = 0; i < 2000; i++)
                {
                    int pulses = random.Below(12);
                    real += pulses;
                    bench.Count(pulses, 1000);
                    bench.Meter.Sample();
                    Assert.IsTrue(bench.Meter.MilliwattHours >= told);
                    told = bench.Meter.MilliwattHours;
                    if (random.Below(100) == 0)
                    {
                        bench.Restart();
                        Assert.IsTrue(told - bench.Meter.MilliwattHours <= 12 * 61 * 1000);
                        told = bench.Meter.MilliwattHours;
                    }

                    Assert.IsTrue(told <= real * 1000);
                }
            }
        }
    }
}
