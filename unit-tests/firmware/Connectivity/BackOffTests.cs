// Copyright (c) OcppChargePoint developers. See LICENSE in the repository root for the licence.

using nanoFramework.TestFramework;
using OcppChargePoint.Firmware.Connectivity;
using OcppChargePoint.UnitTests.Fakes;

namespace OcppChargePoint.UnitTests
{
    [TestClass]
    public class BackOffTests
    {
        [TestMethod]
        public void Next_WithoutRandomPart_DoublesUpToRepeatTimes()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(3, 5, 0);
            BackOff backOff = new BackOff(bench.Model, new SeededRandom(1));

            int[] expected = new int[] { 3, 6, 12, 24, 48, 96, 96, 96 };
            for (int i = 0; i < expected.Length; i++)
            {
                Assert.AreEqual((int)i, backOff.Attempts);
                Assert.AreEqual(expected[i] * 1000L, backOff.Next(), "wait " + i.ToString());
            }
        }

        [TestMethod]
        public void Next_RepeatTimesZero_NeverDoubles()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(7, 0, 0);
            BackOff backOff = new BackOff(bench.Model, new SeededRandom(1));

            for (int i = 0; i < 5; i++)
            {
                Assert.AreEqual(7000L, backOff.Next());
            }
        }

        [TestMethod]
        public void Next_LargestSettings_DoNotOverflow()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(3600, 16, 3600);
            BackOff backOff = new BackOff(bench.Model, new SeededRandom(1));
            long largest = 0;
            for (int i = 0; i < 30; i++)
            {
                long wait = backOff.Next();
                Assert.IsTrue(wait >= 3600000L);
                largest = wait > largest ? wait : largest;
            }

            Assert.IsTrue(largest >= 3600000L * 65536);
            Assert.IsTrue(largest <= (3600000L * 65536) + 3600000);
        }

        [TestMethod]
        public void Reset_BeginsAnew()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(3, 5, 0);
            BackOff backOff = new BackOff(bench.Model, new SeededRandom(1));
            backOff.Next();
            backOff.Next();

            backOff.Reset();

            Assert.AreEqual((int)0, backOff.Attempts);
            Assert.AreEqual(3000L, backOff.Next());
        }

        [TestMethod]
        public void Next_RandomPart_StaysWithinTheRangeAndIsDrawnAnew()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(3, 2, 10);
            for (int seed = 0; seed < 50; seed++)
            {
                BackOff backOff = new BackOff(bench.Model, new SeededRandom(seed));
                long last = -1;
                for (int i = 0; i < 6; i++)
                {
                    long law = 3000L << (i < 2 ? i : 2);
                    long random = backOff.Next() - law;
                    Assert.IsTrue(random >= 0 && random <= 10000, "random part " + random.ToString());
                    Assert.AreNotEqual(last, random);
                    last = random;
                }
            }
        }

        [TestMethod]
        public void Next_ManyChargers_SpreadEvenly()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(3, 5, 10);
            int[] perSecond = new int[10];
            const int Chargers = 5000;
            for (int seed = 0; seed < Chargers; seed++)
            {
                SeededRandom random = new SeededRandom(seed * 7919);
                random.Below(2);
                long wait = new BackOff(bench.Model, random).Next() - 3000;
                perSecond[wait == 10000 ? 9 : (int)(wait / 1000)]++;
            }

            for (int i = 0; i < perSecond.Length; i++)
            {
                Assert.IsTrue(perSecond[i] > Chargers / 15 && perSecond[i] < Chargers / 7, "second " + i.ToString() + ": " + perSecond[i].ToString());
            }
        }

        [TestMethod]
        public void Next_SettingsChanged_CountAtOnce()
        {
            BackOffBench bench = new BackOffBench();
            bench.Configure(3, 5, 0);
            BackOff backOff = new BackOff(bench.Model, new SeededRandom(1));
            backOff.Next();
            backOff.Next();

            bench.Configure(10, 1, 0);

            Assert.AreEqual(20000L, backOff.Next());
        }
    }
}
